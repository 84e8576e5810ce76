package city.posterity.cityhall.demo;

import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.AddInformation;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.market.tender.TenderTerms.PaymentShare;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the published tender to its deadline. */
final class Market {

  private static final int NOON = 12;
  private static final int DAYS_TO_START = 60;

  private Market() {}

  /**
   * @param deadline days before today, at noon; negative while it is to come
   */
  static void live(Tale t, int ago, int deadline) {
    drafted(t, ago, deadline);
    published(t, ago);
  }

  /** The same, and bids are compared by what they cost over their life. */
  static void live(Tale t, int ago, int deadline, CostingMethod costing) {
    drafted(t, ago, deadline, costing);
    published(t, ago);
  }

  static void drafted(Tale t, int ago, int deadline) {
    drafted(t, ago, deadline, null);
  }

  private static void drafted(Tale t, int ago, int deadline, @Nullable CostingMethod costing) {
    t.on(
        ago,
        10,
        () ->
            t.does(
                "officer",
                t.tender(),
                new CreateTender(
                    terms(t, t.purchase(), t.backstage().time(deadline, NOON), costing))));
  }

  static void published(Tale t, int ago) {
    t.on(
        ago,
        10,
        () ->
            t.does("officer", t.tender(), new SubmitTender())
                .does(
                    "approver",
                    t.tender(),
                    new ApproveTender("Read with its documents; a screen reader reads it too"))
                .does("officer", t.tender(), new PublishTender()));
  }

  static void asked(Tale t, int ago, String who, String question, String answer) {
    StreamId enquiry = Tale.fresh(Thing.ENQUIRY);
    t.on(ago, 14, () -> t.does(who, enquiry, new SubmitEnquiry(null, question)));
    t.on(
        ago - 2,
        11,
        () ->
            t.does("officer", enquiry, new AnswerEnquiry(answer, false))
                .does("approver", enquiry, new PublishEnquiry()));
  }

  static void informed(Tale t, int ago, String title, String text) {
    t.on(ago, 15, () -> t.does("officer", t.tender(), new AddInformation(title, text, null)));
  }

  static void amended(Tale t, int ago, Subject.Purchase after, int deadline, String reason) {
    t.on(
        ago,
        10,
        () ->
            t.does(
                    "officer",
                    t.tender(),
                    new ProposeAmendment(
                        terms(t, after, t.backstage().time(deadline, NOON), null), reason))
                .does("approver", t.tender(), new ApproveAmendment()));
  }

  private static TenderTerms terms(
      Tale t, Subject.Purchase p, Instant deadline, @Nullable CostingMethod costing) {
    LocalDate start =
        deadline.atZone(t.backstage().city().zone()).toLocalDate().plusDays(DAYS_TO_START);
    return new TenderTerms(
        t.about().title(),
        p.description(),
        t.buyer(),
        List.of(t.buyer()),
        p.category(),
        p.kind(),
        p.procedure(),
        "EUR",
        false,
        p.parts().stream()
            .map(l -> new Lot(l.lot(), l.title(), l.description(), l.estimate(), null))
            .toList(),
        p.parts().size() == 1 ? "All of it has to fit together and be looked after by one." : null,
        p.parts().stream().map(l -> item(p, l)).toList(),
        p.criteria(),
        p.method(),
        deadline,
        p.envelopes(),
        1,
        null,
        p.parts().stream().flatMap(l -> p.shares().stream().map(s -> share(l, s))).toList(),
        List.of(),
        p.place(),
        start,
        start.plusYears(p.years()),
        costing);
  }

  private static Item item(Subject.Purchase p, Subject.Part l) {
    return new Item(
        "item-" + l.lot(), l.item(), p.kind(), BigDecimal.valueOf(l.quantity()), l.unit(), l.lot());
  }

  private static PaymentShare share(Subject.Part l, Subject.Share s) {
    return new PaymentShare(l.lot(), s.code(), s.title(), BigDecimal.valueOf(s.percent()));
  }
}
