package city.posterity.cityhall.demo;

import city.posterity.cityhall.bidding.BidPackage;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.need.AcceptNeed;
import city.posterity.procurement.planning.need.AddToPlan;
import city.posterity.procurement.planning.need.AnswerInput;
import city.posterity.procurement.planning.need.ApprovePlan;
import city.posterity.procurement.planning.need.ConfirmBudget;
import city.posterity.procurement.planning.need.GiveInput;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.need.PublishPlan;
import city.posterity.procurement.planning.need.SubmitPlan;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** One sample procurement, told by commands like any other; each method takes it one stage on. */
final class DemoStory {

  /** What is bought. */
  record Subject(
      String title,
      String problem,
      String outcome,
      MainCategory category,
      Classification classification,
      String item,
      String unit,
      int quantity,
      String estimate) {}

  private final Casefile casefile;
  private final DemoClock clock;
  private final DemoPeople people;
  private final SealedBids bids;
  private final UUID city;
  private final UUID id = RowId.next();
  private final Subject subject;
  private final OrganisationId buyer;

  DemoStory(
      Casefile casefile,
      DemoClock clock,
      DemoPeople people,
      SealedBids bids,
      UUID city,
      Subject subject,
      Instant start) {
    this.casefile = casefile;
    this.clock = clock;
    this.people = people;
    this.bids = bids;
    this.city = city;
    this.subject = subject;
    buyer = Objects.requireNonNull(people.get("officer").organisation());
    clock.pretend(start.truncatedTo(ChronoUnit.SECONDS));
  }

  DemoStory proposed() {
    does(
        "need",
        need(),
        new ProposeNeed(subject.title(), subject.problem(), subject.outcome(), "department", null));
    for (var p : people.team()) {
      does(
          "administrator",
          new StreamId(Thing.TEAM, id),
          new AssignMember(
              p.account().person(), buyer, Objects.requireNonNull(p.unit()), p.team()));
    }
    return later(Duration.ofDays(1));
  }

  DemoStory consulting() {
    does(
        "need",
        need(),
        new OpenConsultation(clock.instant().plus(Duration.ofDays(21)), "web, text message, desk"));
    return later(Duration.ofDays(2))
        .does(
            "resident",
            need(),
            new GiveInput(RowId.next(), "Please make sure that everybody can use it.", null))
        .later(Duration.ofHours(5));
  }

  DemoStory planned() {
    later(Duration.ofDays(20));
    casefile.tick(city, id);
    var given =
        casefile
            .find(city, id)
            .orElseThrow()
            .only(city.posterity.procurement.planning.need.Need.class);
    given
        .inputs()
        .keySet()
        .forEach(i -> does("need", need(), new AnswerInput(i, "Yes: it becomes a requirement.")));
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Money estimate = eur(subject.estimate());
    return does(
            "approver",
            need(),
            new AcceptNeed("Nothing can be shared or repaired.", "The need is real and urgent."))
        .does(
            "officer",
            need(),
            new AddToPlan(
                new PlanItem(
                    subject.title(),
                    subject.outcome(),
                    buyer,
                    subject.category(),
                    subject.classification(),
                    estimate,
                    "prices of last year and three offers",
                    true,
                    "open",
                    "over the light band",
                    List.of(
                        new PlanItem.BudgetLine(
                            "B-" + subject.quantity(),
                            subject.title(),
                            today.getYear(),
                            estimate.times(new BigDecimal("1.2")))),
                    "Fairhaven",
                    today.plusDays(20),
                    LocalDate.of(today.getYear() + 1, 12, 31))))
        .does("budget", need(), new ConfirmBudget("council decision"))
        .does("officer", need(), new SubmitPlan())
        .does("approver", need(), new ApprovePlan())
        .does("officer", need(), new PublishPlan())
        .later(Duration.ofDays(3));
  }

  DemoStory live() {
    Instant deadline = clock.instant().plus(Duration.ofDays(45)).truncatedTo(ChronoUnit.HOURS);
    return does("officer", tender(), new CreateTender(terms(deadline)))
        .does("officer", tender(), new SubmitTender())
        .does("approver", tender(), new ApproveTender("Read with its documents"))
        .does("officer", tender(), new PublishTender())
        .later(Duration.ofDays(3));
  }

  DemoStory asked(String question, String answer) {
    var enquiry = new StreamId(Thing.ENQUIRY, RowId.next());
    return does("bolt", enquiry, new SubmitEnquiry(null, question))
        .later(Duration.ofHours(30))
        .does("officer", enquiry, new AnswerEnquiry(answer, false))
        .does("approver", enquiry, new PublishEnquiry())
        .later(Duration.ofDays(1));
  }

  /**
   * @param prices by supplier
   */
  DemoStory sealed(Map<String, String> prices) {
    new TreeMap<>(prices)
        .forEach((s, price) -> {
          does(s, bid(s), new StartBid());
          byte[] envelope =
              SealedBids.pack(
                  BidContent.of(List.of(LotBid.of("L1", eur(price)))),
                  List.of(
                      new BidPackage.Document(
                          "how-we-will-do-it.txt",
                          "text/plain",
                          ("What we offer for: " + subject.title() + "\n")
                              .getBytes(StandardCharsets.UTF_8))));
          bids.submit(
              city,
              people.get(s).actor(),
              new SealedBids.Version(
                  bid(s), 1, 0, "This is our whole bid.", Map.of(Envelope.Kind.WHOLE, envelope)));
          later(Duration.ofHours(7));
        });
    return this;
  }

  DemoStory opened() {
    var tender = state(Tender.class, tender());
    clock.pretend(tender.deadline().plus(Duration.ofMinutes(1)));
    casefile.tick(city, id);
    StreamId opening = Opening.idOf(tender());
    clock.pretend(state(Opening.class, opening).earliest().plus(Duration.ofMinutes(5)));
    does("opener-legal", opening, new AttendOpening(true))
        .does("opener-audit", opening, new AttendOpening(true));
    bids.reveal(city, people.get("opener-legal").actor(), opening, List.of());
    return later(Duration.ofMinutes(7))
        .does("opener-legal", opening, new SignOpening())
        .does("opener-audit", opening, new SignOpening())
        .later(Duration.ofDays(1));
  }

  DemoStory awarded(String winner, String... others) {
    StreamId panel = Evaluation.idOf(tender());
    does("chair", panel, new PreparePanel());
    for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
      does("approver", panel, new NominateMember(people.idOf(m)));
      does(m, panel, new DeclareInterest(null));
    }
    does("chair", panel, new StartAdmissibility());
    does("chair", bid(winner), new AdmitBid(List.of()));
    for (String other : others) {
      does("chair", bid(other), new AdmitBid(List.of()));
    }
    return later(Duration.ofDays(4))
        .does("chair", panel, new CloseAdmissibility())
        .does("chair", panel, new CheckPrices())
        .does("chair", panel, new RankBids())
        .does(
            "chair",
            panel,
            new ReportEvaluation("The bids were compared by price alone, as announced."))
        .does("chair", award(), new ProposeAward("L1", bid(winner)))
        .later(Duration.ofDays(1))
        .does(
            "approver",
            award(),
            new AcceptAward(true, true, "The lowest price of a bid that meets everything."))
        .does("officer", tender(), new NotifyBidders());
  }

  private TenderTerms terms(Instant deadline) {
    LocalDate start = deadline.atZone(ZoneOffset.UTC).toLocalDate().plusDays(60);
    return new TenderTerms(
        subject.title(),
        subject.outcome(),
        buyer,
        List.of(buyer),
        subject.category(),
        subject.classification(),
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", subject.title(), subject.outcome(), eur(subject.estimate()), null)),
        "One system has to fit together.",
        List.of(
            new Item(
                "1",
                subject.item(),
                subject.classification(),
                BigDecimal.valueOf(subject.quantity()),
                subject.unit(),
                "L1")),
        List.of(),
        new AwardMethod.LowestPrice(AwardMethod.TieBreak.EARLIER_RECEIPT),
        deadline,
        1,
        1,
        null,
        List.of(),
        List.of(),
        "Fairhaven",
        start,
        start.plusYears(4));
  }

  private DemoStory does(String who, StreamId target, Command command) {
    casefile.perform(
        new CommandRequest(
            city, id, target, command, people.get(who).actor(), null, null, casefile.now(), null));
    clock.pretend(clock.instant().plus(Duration.ofMinutes(7)));
    return this;
  }

  private DemoStory later(Duration time) {
    clock.pretend(clock.instant().plus(time));
    return this;
  }

  private <S extends city.posterity.procurement.machine.State> S state(
      Class<S> type, StreamId stream) {
    return casefile.find(city, id).orElseThrow().get(type, stream);
  }

  private StreamId need() {
    return new StreamId(Thing.NEED, id);
  }

  private StreamId tender() {
    return new StreamId(Thing.TENDER, id);
  }

  private StreamId award() {
    return new StreamId(Thing.AWARD, id);
  }

  private StreamId bid(String supplier) {
    return Bid.idOf(tender(), Objects.requireNonNull(people.get(supplier).organisation()));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
