package city.posterity.procurement.laws;

import city.posterity.procurement.Money;
import city.posterity.procurement.Terms;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.CorrectEnquiry;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.enquiry.MergeEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.AddInformation;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CancelLot;
import city.posterity.procurement.market.tender.CloseTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.EditTender;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.RejectAmendment;
import city.posterity.procurement.market.tender.ReturnTender;
import city.posterity.procurement.market.tender.RevokeCancellation;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.market.tender.WithdrawTender;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people say when they write a tender, amend it, cancel it and answer questions. */
final class MarketIdeas {

  private MarketIdeas() {}

  static Command tender(World w, Chance c, String verb) {
    return switch (verb) {
      case "create" -> new CreateTender(terms(w, c));
      case "edit" -> new EditTender(terms(w, c));
      case "submit" -> new SubmitTender();
      case "return" -> new ReturnTender("Say more");
      case "approve" -> new ApproveTender("");
      case "publish" -> new PublishTender();
      case "withdraw" -> new WithdrawTender("Not now");
      case "propose-amendment" -> new ProposeAmendment(amended(w, c), "A question showed it");
      case "approve-amendment" -> new ApproveAmendment();
      case "reject-amendment" -> new RejectAmendment("Better not");
      case "add-information" -> new AddInformation("Visit", "The site is open on Monday", null);
      case "close" -> new CloseTender();
      case "notify" -> new NotifyBidders();
      case "propose-cancellation" ->
          new ProposeCancellation(
              c.percent(40) ? null : lot(w, c), c.of(ProposeCancellation.GROUNDS), "No more");
      case "approve-cancellation" -> new ApproveCancellation();
      case "revoke-cancellation" -> new RevokeCancellation("Needed after all");
      case "open-comments", "comment", "answer-comment", "end-comments" ->
          VoiceIdeas.comments(w, c, verb);
      case "cancel-lot" -> new CancelLot(lot(w, c));
      default -> throw new IllegalArgumentException("tender " + verb);
    };
  }

  static Command enquiry(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "submit" -> new SubmitEnquiry(c.percent(70) ? null : lot(w, c), "Which screws?");
      case "answer" -> new AnswerEnquiry("Round ones", c.percent(15));
      case "publish" -> new PublishEnquiry();
      case "correct" -> new CorrectEnquiry("Square ones");
      case "merge" ->
          new MergeEnquiry(
              w.all(Enquiry.class)
                  .map(Enquiry::id)
                  .filter(e -> !e.equals(id))
                  .findFirst()
                  .orElse(World.TENDER));
      default -> throw new IllegalArgumentException("enquiry " + verb);
    };
  }

  static String lot(World w, Chance c) {
    return w.tender().map(t -> c.of(t.terms().lots()).id()).orElse("L1");
  }

  private static TenderTerms terms(World w, Chance c) {
    var terms = new Terms();
    terms.lots = Terms.lots(c.between(1, 3));
    terms.envelopes = c.percent(35) ? 2 : 1;
    terms.winnersPerLot = c.percent(20) ? 2 : 1;
    terms.lotLimit = c.percent(20) ? c.between(1, 2) : null;
    terms.method = method(c);
    terms.criteria = new ArrayList<>();
    w.procedure()
        .mandatoryCriteria()
        .forEach(id ->
            terms.criteria.add(new Criterion(id, Criterion.Kind.EXCLUSION, id, "as the law says")));
    if (c.percent(30)) {
      terms.criteria.add(
          new Criterion("experience", Criterion.Kind.SELECTION, "Three lamps before", ""));
    }
    if (c.percent(60)) {
      terms.paymentSchedule =
          terms.lots.stream()
              .flatMap(l ->
                  Stream.of("33.33", "66.67")
                      .map(s ->
                          new TenderTerms.PaymentShare(
                              l.id(), "part-" + s, "Part", new BigDecimal(s))))
              .toList();
    }
    terms.deadline = deadline(w, Parameter.TENDER_PERIOD_MINIMUM, c.between(20, 300));
    return under(w, terms.build());
  }

  private static Instant deadline(World w, Parameter minimum, int hours) {
    return w.procedure()
        .calendar()
        .add(w.now(), w.procedure().term(minimum))
        .plus(Duration.ofHours(hours));
  }

  /** The same terms, run under the procedure of this world and for its contract period. */
  private static TenderTerms under(World w, TenderTerms t) {
    LocalDate start = LocalDate.ofInstant(t.deadline(), ZoneOffset.UTC).plusDays(60);
    return new TenderTerms(
        t.title(),
        t.description(),
        t.procuringEntity(),
        t.buyers(),
        t.category(),
        t.classification(),
        w.procedure().procedureId(),
        t.currency(),
        t.multiCurrency(),
        t.lots(),
        t.noLotsReason(),
        t.items(),
        t.criteria(),
        t.awardMethod(),
        t.deadline(),
        t.envelopes(),
        t.winnersPerLot(),
        t.lotLimit(),
        t.paymentSchedule(),
        t.documents(),
        t.deliveryPlace(),
        start,
        start.plusYears(2),
        null);
  }

  private static TenderTerms amended(World w, Chance c) {
    TenderTerms old = w.tender().orElseThrow().terms();
    var terms = Terms.like(old);
    switch (c.below(4)) {
      case 0 -> terms.title = old.title() + "!";
      case 1 -> terms.description = old.description() + " longer";
      case 2 -> {
        var lots = new ArrayList<>(old.lots());
        Lot first = lots.getFirst();
        lots.set(
            0,
            new Lot(first.id(), first.title(), first.description(), Money.of("900", "EUR"), null));
        terms.lots = lots;
      }
      default -> terms.winnersPerLot = c.between(1, 2);
    }
    Instant later = deadline(w, Parameter.AMENDMENT_REMAINDER, c.between(0, 100));
    terms.deadline =
        c.percent(15) || later.isBefore(old.deadline()) && c.percent(80) ? old.deadline() : later;
    return under(w, terms.build());
  }

  private static AwardMethod method(Chance c) {
    TieBreak tie = c.of(List.of(TieBreak.values()));
    return switch (c.below(5)) {
      case 0 ->
          new AwardMethod.PriceWithFeatures(
              List.of(
                  new AwardMethod.Feature("warranty", "Warranty", null, options("0", "0.10")),
                  new AwardMethod.Feature("repair", "Repair", null, options("0.05", "0.10"))),
              tie);
      case 1 ->
          new AwardMethod.LifeCycleCost(
              List.of(new AwardMethod.CostItem("energy", "Energy of ten years")), tie);
      case 2, 3 ->
          new AwardMethod.WeightedCriteria(
              new BigDecimal("40"),
              List.of(
                  new AwardMethod.QualityCriterion(
                      "light",
                      "Light",
                      new BigDecimal("60"),
                      new BigDecimal("10"),
                      new BigDecimal("4"),
                      List.of())),
              tie);
      default -> new AwardMethod.LowestPrice(tie);
    };
  }

  private static List<AwardMethod.Option> options(String... values) {
    return Stream.of(values)
        .map(v -> new AwardMethod.Option(new BigDecimal(v), "worth " + v))
        .toList();
  }
}
