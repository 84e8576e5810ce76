package city.posterity.cityhall.openness;

import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.support.TestCity;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.DismissComplaint;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.NoticeChange;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.change.PutChangeIntoEffect;
import city.posterity.procurement.delivery.change.SignChange;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.CloseContract;
import city.posterity.procurement.delivery.contract.ClosingReport;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.invoice.ApproveInvoice;
import city.posterity.procurement.delivery.invoice.InvoiceData;
import city.posterity.procurement.delivery.invoice.MatchInvoice;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.invoice.SchedulePayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.ClaimMilestone;
import city.posterity.procurement.delivery.milestone.InspectMilestone;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
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
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
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
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderDocument;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * One purchase told through the casefile, as the application does it; each method takes it one
 * stage on. What may never be public bears the word canary.
 */
final class CityStory {

  static final String CANARY = "canary";

  private static final Evidence PROOF = new Evidence("photograph", "image/jpeg", "d".repeat(64));
  private static final Map<String, Role> TEAM =
      Map.ofEntries(
          Map.entry("need", Role.NEED_OFFICER),
          Map.entry("officer", Role.PROCUREMENT_OFFICER),
          Map.entry("approver", Role.APPROVER),
          Map.entry("budget", Role.BUDGET_HOLDER),
          Map.entry("chair", Role.CHAIR),
          Map.entry("evaluator-1", Role.EVALUATOR),
          Map.entry("evaluator-2", Role.EVALUATOR),
          Map.entry("opener-legal", Role.OPENER),
          Map.entry("opener-audit", Role.OPENER),
          Map.entry("manager", Role.CONTRACT_MANAGER),
          Map.entry("inspector", Role.INSPECTOR),
          Map.entry("treasurer", Role.TREASURER));

  /** Starts stories; organisations are registered once. */
  @TestComponent
  static final class Teller {
    private final Casefile casefile;
    private final StoryClock.Hands clock;
    private final Organisations organisations;
    private final Cities cities;
    private final SealedBids bids;
    private final Map<String, OrganisationId> known = new LinkedHashMap<>();
    private @Nullable CityStory told;

    Teller(
        Casefile casefile,
        StoryClock.Hands clock,
        Organisations organisations,
        Cities cities,
        SealedBids bids) {
      this.bids = bids;
      this.casefile = casefile;
      this.clock = clock;
      this.organisations = organisations;
      this.cities = cities;
    }

    Instant now() {
      return casefile.now();
    }

    UUID city() {
      return TestCity.in(cities).id();
    }

    synchronized OrganisationId organisation(String name) {
      return known.computeIfAbsent(
          name,
          n ->
              organisations.register(
                  city(),
                  new NewOrganisation(
                      Set.of(n.equals("city") ? OrganisationKind.BUYER : OrganisationKind.SUPPLIER),
                      "Firm " + n,
                      new OrganisationView.Identifier("XX-OPEN", n),
                      OrganisationView.Address.UNKNOWN,
                      new OrganisationView.ContactPoint(CANARY + " contact", null, null, null),
                      List.of())));
    }

    /** One that is told once and that tests only look at. */
    synchronized CityStory wholeLife() {
      if (told == null) {
        told = tell().wholeLife();
      }
      return told;
    }

    CityStory tell() {
      city();
      clock.set(Instant.parse("2027-01-01T00:06:00Z"));
      return new CityStory(this);
    }
  }

  private final Teller teller;
  private final UUID id = RowId.next();

  private UnaryOperator<Command> wording = UnaryOperator.identity();

  private CityStory(Teller teller) {
    this.teller = teller;
  }

  /** Everything is said in other words from now on. */
  CityStory worded(UnaryOperator<Command> words) {
    wording = words;
    return this;
  }

  UUID id() {
    return id;
  }

  String ocid() {
    return "ocds-000000-" + id;
  }

  StreamId need() {
    return new StreamId(Thing.NEED, id);
  }

  StreamId tender() {
    return new StreamId(Thing.TENDER, id);
  }

  StreamId award() {
    return new StreamId(Thing.AWARD, id);
  }

  StreamId contract() {
    return Contract.idOf(award());
  }

  StreamId bid(String supplier) {
    return Bid.idOf(tender(), teller.organisation(supplier));
  }

  CityStory proposed() {
    does(
        "need",
        need(),
        new ProposeNeed(
            "Light",
            "The old town is dark",
            "People walk home safely",
            "residents",
            new Personal(person("resident"), CANARY + " proposer")));
    TEAM.forEach((name, role) ->
        does(
            "administrator",
            new StreamId(Thing.TEAM, id),
            new AssignMember(
                person(name), teller.organisation("city"), unit(name), roles(name, role))));
    return this;
  }

  CityStory consulting() {
    return does(
            "need",
            need(),
            new OpenConsultation(now().plus(Duration.ofDays(21)), "web, text message, desk"))
        .does("resident", need(), new GiveInput(uuid("input"), "Not too bright", null));
  }

  CityStory planned() {
    until(now().plus(Duration.ofDays(22)));
    does("need", need(), new AnswerInput(uuid("input"), "The lamps will be shaded"));
    LocalDate today = now().atZone(ZoneOffset.UTC).toLocalDate();
    return does("approver", need(), new AcceptNeed("Nothing can be shared", "It is dark"))
        .does(
            "officer",
            need(),
            new AddToPlan(
                new PlanItem(
                    "Street lamps",
                    "New lamps for the old town",
                    teller.organisation("city"),
                    MainCategory.GOODS,
                    LAMPS,
                    eur("500000"),
                    "prices of last year",
                    true,
                    "open",
                    "the usual way",
                    List.of(new PlanItem.BudgetLine("B-1", "Lighting", 2027, eur("600000.00"))),
                    "Old Town",
                    today.plusDays(20),
                    LocalDate.of(2027, 12, 31))))
        .does("budget", need(), new ConfirmBudget("council decision"))
        .does("officer", need(), new SubmitPlan())
        .does("approver", need(), new ApprovePlan())
        .does("officer", need(), new PublishPlan());
  }

  CityStory written() {
    return drafted(Duration.ofDays(60)).reviewed();
  }

  CityStory drafted(Duration untilDeadline) {
    later(Duration.ofDays(3));
    return does(
        "officer", tender(), new CreateTender(terms("Street lamps", now().plus(untilDeadline))));
  }

  CityStory reviewed() {
    return does("officer", tender(), new SubmitTender())
        .does("approver", tender(), new ApproveTender("Read with its documents"));
  }

  CityStory live() {
    return written().published();
  }

  CityStory published() {
    return does("officer", tender(), new PublishTender()).later(Duration.ofDays(1));
  }

  CityStory asked() {
    var question = new StreamId(Thing.ENQUIRY, uuid("question"));
    return does(CANARY + "-asker", question, new SubmitEnquiry(null, "Which colour?"))
        .later(Duration.ofHours(30))
        .does("officer", question, new AnswerEnquiry("Any that is not white", false))
        .does("approver", question, new PublishEnquiry())
        .does(
            "officer",
            tender(),
            new AddInformation("Site visit", "On Monday at ten, without appointment", null));
  }

  CityStory amended() {
    Tender t = state(Tender.class, tender());
    return does(
            "officer",
            tender(),
            new ProposeAmendment(
                terms("Street lamps that last", t.deadline().plus(Duration.ofDays(10))),
                "The title was too short"))
        .does("approver", tender(), new ApproveAmendment());
  }

  CityStory sealed(String... suppliers) {
    int docset = state(Tender.class, tender()).amendments();
    for (String s : suppliers) {
      does(s, bid(s), new StartBid());
      var content = s.equals("acme") ? content("412345.67", promise()) : content("487654.32");
      teller.bids.submit(
          teller.city(),
          actor(s),
          new SealedBids.Version(
              bid(s),
              1,
              docset,
              "This is our whole bid.",
              Map.of(Envelope.Kind.WHOLE, SealedBids.pack(content, List.of()))));
    }
    return this;
  }

  CityStory closed() {
    return until(state(Tender.class, tender()).deadline().plus(Duration.ofMinutes(5)));
  }

  CityStory opened() {
    StreamId opening = Opening.idOf(tender());
    until(state(Opening.class, opening).earliest().plus(Duration.ofMinutes(5)));
    does("opener-legal", opening, new AttendOpening(true))
        .does("opener-audit", opening, new AttendOpening(true));
    teller.bids.reveal(teller.city(), actor("opener-legal"), opening, List.of());
    return does("opener-legal", opening, new SignOpening())
        .does("opener-audit", opening, new SignOpening());
  }

  CityStory ranked() {
    StreamId panel = Evaluation.idOf(tender());
    does("chair", panel, new PreparePanel());
    for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
      does("approver", panel, new NominateMember(person(m)));
      does(m, panel, new DeclareInterest(null));
    }
    return does("chair", panel, new StartAdmissibility())
        .does("chair", bid("acme"), new AdmitBid(List.of()))
        .does("chair", bid("bolt"), new AdmitBid(List.of()))
        .does("chair", panel, new CloseAdmissibility())
        .does("chair", panel, new CheckPrices())
        .does("chair", panel, new RankBids())
        .does("chair", panel, new ReportEvaluation("The bids were compared by price alone."))
        .does("chair", award(), new ProposeAward("L1", bid("acme")))
        .does("approver", award(), new AcceptAward(true, true, "The lowest price"));
  }

  CityStory notified() {
    return does("officer", tender(), new NotifyBidders());
  }

  CityStory complained() {
    var complaint = new StreamId(Thing.COMPLAINT, uuid("complaint"));
    return does(
            "bolt",
            complaint,
            new LodgeComplaint(ComplaintEvent.About.AWARD, "L1", CANARY + " grounds"))
        .does("reviewer", complaint, new RegisterComplaint("R-1"))
        .does("reviewer", complaint, new DismissComplaint("The price decides, as announced"));
  }

  CityStory contracted() {
    var standstill = Objects.requireNonNull(state(Award.class, award()).standstill());
    until(standstill.end().plus(Duration.ofDays(1)));
    does("officer", contract(), new DraftContract(award()));
    return does("officer", contract(), new EditContract(contractTerms()))
        .does("manager", contract(), new SignContract())
        .does("acme", contract(), new SignContract())
        .until(Instant.parse("2027-09-02T08:00:00Z"));
  }

  CityStory paid(String code, String number, String value) {
    StreamId milestone = Milestone.idOf(contract(), code);
    StreamId invoice = new StreamId(Thing.INVOICE, uuid(number));
    does("acme", milestone, new ClaimMilestone("Done", "Old Town", List.of(PROOF)))
        .does("inspector", milestone, new InspectMilestone(true, "Seen", List.of(PROOF)));
    var whole = state(Milestone.class, milestone).value();
    does("manager", milestone, new AcceptMilestone(true, whole, "", ""));
    var data =
        new InvoiceData(
            contract(),
            number,
            LocalDate.of(2027, 9, 1),
            eur(value),
            eur("0.00"),
            "L1",
            InvoiceData.Format.UBL,
            "e".repeat(64));
    does("acme", invoice, new ReceiveInvoice(data, null));
    int version = state(Contract.class, contract()).version();
    return does("manager", invoice, new MatchInvoice(version, milestone))
        .does("budget", invoice, new ApproveInvoice())
        .does(
            "treasurer",
            invoice,
            new SchedulePayment(now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1)))
        .does("treasurer", invoice, new PayInvoice("T-" + number));
  }

  CityStory changed() {
    var change = new StreamId(Thing.CHANGE, uuid("change"));
    var proposal =
        new ChangeProposal(
            contract(),
            ChangeGround.ADDITIONAL_NEED,
            eur("2000.00"),
            null,
            List.of(new MilestoneChange("second", "", eur("2000.00"), null, false)),
            "The new square needs light as well",
            List.of(PROOF),
            null,
            null,
            null);
    return does("manager", change, new ProposeChange(proposal))
        .does(
            "officer",
            change,
            new AssessChange(true, "The same lamps", "Another kind would not fit", "B-1"))
        .does("approver", change, new ApproveChange())
        .does("officer", change, new NoticeChange("notice 17"))
        .does("acme", change, new SignChange())
        .does("manager", change, new PutChangeIntoEffect());
  }

  CityStory ended() {
    StreamId obligation = Obligation.idOf(contract(), promise());
    return does(
            "inspector",
            obligation,
            new MeasureObligation(new BigDecimal("2"), "2027", List.of(PROOF)))
        .does("manager", obligation, new FulfilObligation())
        .does("manager", contract(), new StartClosing())
        .does(
            "manager",
            contract(),
            new WriteClosingReport(
                new ClosingReport(
                    "It is lit", true, "Ask about bedrooms", Delivering.nothingLeft())))
        .does("acme", contract(), new ReplyToReport("We learned to shade lamps"))
        .does("budget", contract(), new CloseContract(null));
  }

  CityStory wholeLife() {
    proposed().consulting().planned().live().asked().amended().sealed("acme", "bolt");
    closed().opened().ranked().notified().complained().contracted();
    return paid("first", "2027-1", "206172.84")
        .changed()
        .paid("second", "2027-2", "208172.83")
        .ended();
  }

  CityStory does(String who, StreamId target, Command command) {
    teller.casefile.perform(
        new CommandRequest(
            teller.city(),
            id,
            target,
            wording.apply(command),
            actor(who),
            null,
            null,
            now(),
            null));
    return later(Duration.ofMinutes(7));
  }

  CityStory later(Duration time) {
    teller.clock.forward(time);
    return this;
  }

  /** Time goes on to that moment and what is due happens. */
  CityStory until(Instant then) {
    teller.clock.set(then);
    teller.casefile.tick(teller.city(), id);
    return this;
  }

  Procurement procurement() {
    return teller.casefile.find(teller.city(), id).orElseThrow();
  }

  <S extends State> S state(Class<S> type, StreamId stream) {
    return teller.casefile.find(teller.city(), id).orElseThrow().get(type, stream);
  }

  <S extends State> List<S> things(Class<S> type) {
    return teller.casefile.find(teller.city(), id).orElseThrow().all(type);
  }

  Instant now() {
    return teller.casefile.now();
  }

  Actor actor(String who) {
    return switch (who) {
      case "resident" -> new Actor(person(who), null, null, Set.of(Role.RESIDENT));
      case "administrator" -> staff(who, Set.of(Role.ADMINISTRATOR));
      case "city-officer" -> staff(who, Set.of(Role.PROCUREMENT_OFFICER));
      case "city-approver" -> staff(who, Set.of(Role.APPROVER));
      case "reviewer" -> new Actor(person(who), null, null, Set.of(Role.REVIEWER));
      default ->
          TEAM.containsKey(who)
              ? staff(who, who.equals("need") ? Set.of(Role.NEED_OFFICER) : Set.of())
              : new Actor(
                  person(who),
                  teller.organisation(who),
                  null,
                  Set.of(Role.SUPPLIER, Role.RESIDENT));
    };
  }

  private Actor staff(String who, Set<Role> roles) {
    return new Actor(person(who), teller.organisation("city"), unit(who), roles);
  }

  private static Set<Role> roles(String name, Role role) {
    return name.equals("chair") ? Set.of(Role.CHAIR, Role.EVALUATOR) : Set.of(role);
  }

  private static String unit(String name) {
    return name.contains("-") ? name.substring(name.indexOf('-') + 1) : name;
  }

  private static PersonId person(String name) {
    return new PersonId(named("person/" + name));
  }

  private UUID uuid(String name) {
    return named(id + "/" + name);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static final Classification LAMPS =
      new Classification("CPV", "34928500-3", "Street-lighting equipment");

  private TenderTerms terms(String title, Instant deadline) {
    var half = new BigDecimal("50");
    return new TenderTerms(
        title,
        "New lamps for the old town",
        teller.organisation("city"),
        List.of(teller.organisation("city")),
        MainCategory.GOODS,
        LAMPS,
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", "Lamps", "All of them", eur("500000.00"), null)),
        "One system has to fit together.",
        List.of(new Item("1", "Lamp", LAMPS, new BigDecimal("400"), "lamp", "L1")),
        List.of(),
        new AwardMethod.LowestPrice(AwardMethod.TieBreak.EARLIER_RECEIPT),
        deadline,
        1,
        1,
        null,
        List.of(
            new TenderTerms.PaymentShare("L1", "first", "First half", half),
            new TenderTerms.PaymentShare("L1", "second", "Second half", half)),
        List.of(
            new TenderDocument(
                "spec",
                "technicalSpecifications",
                "Specification",
                "application/pdf",
                1_000,
                "a".repeat(64),
                "documents/spec.pdf")),
        "Old Town",
        LocalDate.of(2027, 9, 1),
        LocalDate.of(2029, 3, 31),
        null);
  }

  private static BidContent content(String price, Promise... promises) {
    return new BidContent(
        List.of(LotBid.of("L1", eur(price))), Map.of(), List.of(), List.of(promises), null, null);
  }

  private static Promise promise() {
    return new Promise(
        "apprentices",
        Promise.Kind.SOCIAL,
        "Apprentices trained",
        "apprentices",
        new BigDecimal("2"),
        LocalDate.of(2029, 3, 31),
        CANARY + " verifier",
        "2 % of the price is kept for each one missing");
  }

  private static ContractTerms contractTerms() {
    return new ContractTerms(
        "Street lamps",
        "Lamps that last",
        LocalDate.of(2027, 9, 1),
        LocalDate.of(2029, 3, 31),
        List.of(
            new Indicator("time", "Delivered in time", "all"),
            new Indicator("faults", "Faults in a year", "under 1 %"),
            new Indicator("answers", "Days to answer", "2")),
        List.of(
            milestone("first", LocalDate.of(2027, 10, 1)),
            milestone("second", LocalDate.of(2028, 10, 1))),
        Map.of(),
        List.of(),
        List.of());
  }

  private static MilestonePlan milestone(String code, LocalDate due) {
    return new MilestonePlan(
        code,
        MilestonePlan.Kind.FINANCING,
        code + " half",
        "",
        due,
        new BigDecimal("50"),
        due.plusYears(2));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
