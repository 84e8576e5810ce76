package city.posterity.procurement.delivery;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.EVALUATOR_2;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.TREASURER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.delivery.invoice.ApproveInvoice;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.InvoiceData;
import city.posterity.procurement.delivery.invoice.MatchInvoice;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.invoice.SchedulePayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.ClaimMilestone;
import city.posterity.procurement.delivery.milestone.InspectMilestone;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.TenderTerms.PaymentShare;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a buyer and its supplier do in a story, from the ranking to the payment, in one line each.
 */
public final class Delivering {

  /** First day of every contract that does not say otherwise. */
  public static final Instant IN_FORCE = Instant.parse("2027-04-01T00:00:00Z");

  public static final Actor ACME = supplier("acme");
  public static final Evidence PROOF = new Evidence("photograph", "image/jpeg", "d".repeat(64));

  private static final BigDecimal HALF = new BigDecimal("50");

  private Delivering() {}

  /** Two halves of 500.00, each with its milestone; two apprentices are promised. */
  public static ProcurementStory live() {
    return live(MainCategory.GOODS);
  }

  public static ProcurementStory live(MainCategory category) {
    return ProcurementStory.aTender()
        .withTerms(t -> {
          t.category = category;
          t.paymentSchedule =
              List.of(
                  new PaymentShare("L1", "first", "First half", HALF),
                  new PaymentShare("L1", "second", "Second half", HALF));
        })
        .live();
  }

  /** What a closing report says where nothing outlives the contract. */
  public static Map<String, String> nothingLeft() {
    return Arrays.stream(Aftermath.values())
        .collect(Collectors.toMap(Aftermath::word, k -> "none, because all is done"));
  }

  public static BidContent bestBid() {
    return new BidContent(
        List.of(LotBid.of("L1", eur("1000.00"))),
        Map.of(),
        List.of(),
        List.of(apprentices()),
        null,
        null);
  }

  public static Promise apprentices() {
    return new Promise(
        "apprentices",
        Promise.Kind.SOCIAL,
        "Apprentices trained",
        "apprentices",
        new BigDecimal("2"),
        LocalDate.of(2029, 3, 31),
        "the works office",
        "2 % of the price is kept for each one missing");
  }

  /** Acme's bid of 1000.00 wins against a dearer one, and the bidders know. */
  public static ProcurementStory notified() {
    return notified(live());
  }

  private static ProcurementStory notified(ProcurementStory story) {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Costed.priced(story, bestBid()));
    bids.put("bolt", Costed.priced(story, Bidding.offer("L1", "1200.00")));
    Bidding.opens(story, bids);
    return decides(story, "acme", "bolt");
  }

  /** The panel looks at the bids, ranks them, and the first one's award is accepted and told. */
  public static ProcurementStory decides(ProcurementStory story, String winner, String... others) {
    ranks(story, winner, others);
    return story
        .does(CHAIR, award(), new ProposeAward("L1", Bidding.bid(story, winner)))
        .does(
            APPROVER,
            award(),
            new AcceptAward(true, true, "The best bid", "Those who pay are those who use it", null))
        .does(OFFICER, story.tenderId(), new NotifyBidders());
  }

  /** Three members look at the bids by price alone and report. */
  public static ProcurementStory ranks(ProcurementStory story, String bidder, String... others) {
    StreamId panel = Evaluation.idOf(story.tenderId());
    story.does(CHAIR, panel, new PreparePanel());
    for (Actor member : List.of(CHAIR, EVALUATOR_1, EVALUATOR_2)) {
      story
          .does(APPROVER, panel, new NominateMember(member.person()))
          .does(member, panel, new DeclareInterest(null));
    }
    story.does(CHAIR, panel, new StartAdmissibility());
    Bidding.admits(story, bidder);
    List.of(others).forEach(o -> Bidding.admits(story, o));
    return story
        .does(CHAIR, panel, new CloseAdmissibility())
        .does(CHAIR, panel, new CheckPrices())
        .does(CHAIR, panel, new RankBids(Costed.appraisals(story)))
        .does(CHAIR, panel, new ReportEvaluation("The cheaper bid comes first"));
  }

  /** The standstill is over and nobody complained. */
  public static ProcurementStory awarded() {
    return awarded(live());
  }

  private static ProcurementStory awarded(ProcurementStory story) {
    notified(story);
    var standstill = story.get(Award.class, award()).standstill();
    return story.at(java.util.Objects.requireNonNull(standstill).end());
  }

  public static ProcurementStory drafted() {
    return drafted(live());
  }

  private static ProcurementStory drafted(ProcurementStory story) {
    awarded(story);
    return story.does(OFFICER, contract(), new DraftContract(award()));
  }

  public static ProcurementStory written() {
    return written(live());
  }

  private static ProcurementStory written(ProcurementStory story) {
    return drafted(story).does(OFFICER, contract(), new EditContract(terms()));
  }

  public static ProcurementStory signed() {
    return signed(live());
  }

  public static ProcurementStory signed(ProcurementStory story) {
    return written(story)
        .does(CONTRACT_MANAGER, contract(), new SignContract())
        .does(ACME, contract(), new SignContract());
  }

  public static ProcurementStory inForce() {
    return inForce(live());
  }

  public static ProcurementStory inForce(ProcurementStory story) {
    return signed(story).at(IN_FORCE);
  }

  /** The first half is delivered, inspected and accepted in full. */
  public static ProcurementStory firstHalfAccepted() {
    return accepts(inForce(), "first");
  }

  public static ProcurementStory inspected(ProcurementStory story, String code, boolean conforms) {
    return story
        .does(ACME, milestone(code), new ClaimMilestone("Done", "Old Town", List.of(PROOF)))
        .does(INSPECTOR, milestone(code), new InspectMilestone(conforms, "Seen", List.of(PROOF)));
  }

  public static ProcurementStory accepts(ProcurementStory story, String code) {
    inspected(story, code, true);
    var value = story.get(Milestone.class, milestone(code)).value();
    return story.does(CONTRACT_MANAGER, milestone(code), new AcceptMilestone(true, value, "", ""));
  }

  /** An invoice comes in, is matched, approved and scheduled. */
  public static ProcurementStory scheduled(
      ProcurementStory story, String number, String value, String code) {
    return approved(story, number, value, code)
        .does(TREASURER, invoice(number), new SchedulePayment(LocalDate.of(2027, 5, 1)));
  }

  public static ProcurementStory approved(
      ProcurementStory story, String number, String value, String code) {
    return matched(story, number, value, code)
        .does(BUDGET_HOLDER, invoice(number), new ApproveInvoice());
  }

  public static ProcurementStory matched(
      ProcurementStory story, String number, String value, String code) {
    story.does(ACME, invoice(number), new ReceiveInvoice(bill(number, value), null));
    int version = story.get(Contract.class, contract()).version();
    return story.does(
        CONTRACT_MANAGER, invoice(number), new MatchInvoice(version, milestone(code)));
  }

  public static ProcurementStory pays(
      ProcurementStory story, String number, String value, String code) {
    return scheduled(story, number, value, code)
        .does(TREASURER, invoice(number), new PayInvoice("T-" + number));
  }

  public static InvoiceData bill(String number, String value) {
    return new InvoiceData(
        contract(),
        number,
        LocalDate.of(2027, 4, 1),
        eur(value),
        eur("0.00"),
        "L1",
        InvoiceData.Format.UBL,
        "e".repeat(64));
  }

  /** Terms that can be signed. */
  public static ContractTerms terms() {
    return new ContractTerms(
        "Street lamps",
        "Lamps that last",
        LocalDate.of(2027, 4, 1),
        LocalDate.of(2029, 3, 31),
        List.of(
            new Indicator("time", "Delivered in time", "all"),
            new Indicator("faults", "Faults in a year", "under 1 %"),
            new Indicator("answers", "Days to answer", "2")),
        List.of(
            half("first", LocalDate.of(2027, 10, 1)), half("second", LocalDate.of(2028, 10, 1))),
        Map.of("keys", "Keys of the switch boxes"),
        List.of(),
        List.of());
  }

  private static MilestonePlan half(String code, LocalDate due) {
    return new MilestonePlan(
        code, MilestonePlan.Kind.FINANCING, code + " half", "", due, HALF, due.plusYears(2));
  }

  public static StreamId award() {
    return new StreamId(Thing.AWARD, uuid("award"));
  }

  public static StreamId contract() {
    return Contract.idOf(award());
  }

  public static StreamId milestone(String code) {
    return Milestone.idOf(contract(), code);
  }

  public static StreamId obligation() {
    return Obligation.idOf(contract(), apprentices());
  }

  public static StreamId invoice(String number) {
    return new StreamId(Thing.INVOICE, uuid("invoice/" + number));
  }

  public static StreamId change(String name) {
    return new StreamId(Thing.CHANGE, uuid("change/" + name));
  }

  public static Contract contractOf(ProcurementStory story) {
    return story.get(Contract.class, contract());
  }

  public static Invoice invoiceOf(ProcurementStory story, String number) {
    return story.get(Invoice.class, invoice(number));
  }

  public static Milestone milestoneOf(ProcurementStory story, String code) {
    return story.get(Milestone.class, milestone(code));
  }
}
