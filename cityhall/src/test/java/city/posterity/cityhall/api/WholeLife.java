package city.posterity.cityhall.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.posterity.cityhall.bidding.BidPackage;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.policy.Facts;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.assurance.attestation.Answer;
import city.posterity.procurement.assurance.attestation.Attest;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.regime.MoveRegime;
import city.posterity.procurement.assurance.regime.PolicyVersion;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.DismissComplaint;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.Indicator;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.contract.ReportYear;
import city.posterity.procurement.delivery.contract.SignContract;
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
import city.posterity.procurement.delivery.obligation.EnterObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.delivery.observation.AnswerObservation;
import city.posterity.procurement.delivery.observation.Reply;
import city.posterity.procurement.delivery.observation.ReportObservation;
import city.posterity.procurement.delivery.observation.Severity;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.disclosure.redaction.ApproveRedaction;
import city.posterity.procurement.disclosure.redaction.ExtendRedaction;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.CloseQuality;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.SignConsensus;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.SubmitSheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.Channel;
import city.posterity.procurement.market.engagement.CloseEngagement;
import city.posterity.procurement.market.engagement.OpenEngagement;
import city.posterity.procurement.market.engagement.PriorInvolvement;
import city.posterity.procurement.market.engagement.RecordContact;
import city.posterity.procurement.market.engagement.RecordPriorInvolvement;
import city.posterity.procurement.market.engagement.ShareItem;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.AnswerComment;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CommentDecision;
import city.posterity.procurement.market.tender.CommentSubject;
import city.posterity.procurement.market.tender.Concern;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.GiveComment;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.OpenComments;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of one purchase, from the need to a payment, by the sample people. */
final class WholeLife {

  /**
   * Who is on the team. The officer may also approve, and so could do both halves of what takes
   * four eyes.
   */
  static final Map<String, Set<Role>> TEAM = team();

  private static final Classification LAMPS = new Classification("CPV", "34928500", "Lamps");
  private static final BigDecimal HALF = new BigDecimal("50");

  private final DemoHttp http;
  private final Life life;
  private final @Nullable CostingMethod costing;
  private StreamId need = new StreamId(Thing.NEED, new UUID(0, 0));
  private StreamId tender = need;
  private StreamId award = need;
  private StreamId contract = need;

  WholeLife(DemoHttp http, Life life) {
    this(http, life, null);
  }

  /**
   * @param costing method of the tender; absent for none
   */
  WholeLife(DemoHttp http, Life life, @Nullable CostingMethod costing) {
    this.http = http;
    this.life = life;
    this.costing = costing;
  }

  StreamId need() {
    return need;
  }

  StreamId tender() {
    return tender;
  }

  StreamId bid(String supplier) {
    return city.posterity.procurement.bidding.bid.Bid.idOf(tender, organisation(supplier));
  }

  private static Map<String, Set<Role>> team() {
    var team = new LinkedHashMap<String, Set<Role>>();
    team.put("need", Set.of(Role.NEED_OFFICER));
    team.put("officer", Set.of(Role.PROCUREMENT_OFFICER, Role.APPROVER));
    team.put("officer-2", Set.of(Role.PROCUREMENT_OFFICER));
    team.put("approver", Set.of(Role.APPROVER));
    team.put("budget", Set.of(Role.BUDGET_HOLDER));
    team.put("opener-legal", Set.of(Role.OPENER));
    team.put("opener-audit", Set.of(Role.OPENER));
    team.put("chair", Set.of(Role.CHAIR, Role.EVALUATOR));
    team.put("evaluator-1", Set.of(Role.EVALUATOR));
    team.put("evaluator-2", Set.of(Role.EVALUATOR));
    team.put("manager", Set.of(Role.CONTRACT_MANAGER));
    team.put("inspector", Set.of(Role.INSPECTOR));
    team.put("treasurer", Set.of(Role.TREASURER));
    team.put("observer", Set.of(Role.OBSERVER));
    return team;
  }

  void plan() {
    need =
        life.opens(
            "need",
            Thing.NEED,
            new ProposeNeed("Light", "It is dark", "It is lit", "department", null));
    var members = new LinkedHashMap<>(TEAM);
    StreamId team = null;
    for (var m : members.entrySet()) {
      var assign =
          new AssignMember(
              person(m.getKey()),
              organisation(m.getKey()),
              http.person(m.getKey()).path("unit").asString("works"),
              m.getValue());
      if (team == null) {
        team = life.makes("administrator", Thing.TEAM, assign);
      } else {
        life.does("administrator", team, assign);
      }
    }
    Instant end = life.now().plus(Duration.ofDays(21));
    UUID input = new UUID(7, 7);
    life.does("need", need, new OpenConsultation(end, "web, desk"))
        .does("resident", need, new GiveInput(input, "Not too bright, please", null))
        .until(end.plusSeconds(5).toString())
        .does("need", need, new AnswerInput(input, "They will be shaded"))
        .does("approver", need, new AcceptNeed("Nothing can be repaired or shared", "It is dark"));
    LocalDate today = today();
    var line = new PlanItem.BudgetLine("B-1", "Lighting", today.getYear(), eur("2000.00"));
    var item =
        new PlanItem(
            "Street lamps",
            "Lamps that last",
            organisation("officer"),
            MainCategory.GOODS,
            LAMPS,
            eur("1500.00"),
            "prices of last year",
            true,
            "open",
            "the usual way",
            List.of(line),
            "Old Town",
            today.plusDays(20),
            today.plusYears(1));
    life.does("officer", need, new AddToPlan(item))
        .does("budget", need, new ConfirmBudget("B-1"))
        .does("officer", need, new SubmitPlan())
        .does("approver", need, new ApprovePlan())
        .does("officer", need, new PublishPlan());
  }

  /** The market is asked; what one supplier is told, all are told. */
  void askTheMarket() {
    UUID contact = new UUID(7, 9);
    StreamId talks =
        life.makes(
            "officer",
            Thing.ENGAGEMENT,
            new OpenEngagement(
                "How long lamps last", "Write to us", life.now().plus(Duration.ofDays(10))));
    life.does(
            "officer",
            talks,
            new RecordContact(
                contact,
                life.now().minusSeconds(60),
                "Bolt & Sons",
                Channel.CALL,
                "How many years are asked for?",
                "Ten years",
                List.of()))
        .does(
            "officer",
            talks,
            new ShareItem("Years", "Ten years are asked for", null, List.of(contact), ""))
        .does(
            "officer",
            talks,
            new RecordPriorInvolvement(
                "Bolt & Sons",
                "Lent a lamp for a test",
                PriorInvolvement.Measure.SHARED_WITH_ALL,
                "All can see it",
                ""))
        .does("officer", talks, new CloseEngagement("Ten years of life are asked for"));
  }

  /** Everybody reads the draft and comments on it. */
  void commentOnDraft() {
    UUID comment = new UUID(7, 8);
    Instant end = life.now().plus(Duration.ofDays(21));
    life.does("officer", tender, new OpenComments(end))
        .does(
            "resident",
            tender,
            new GiveComment(
                comment,
                "Ask for more than light",
                Concern.LIFE_CYCLE_COST,
                new CommentSubject(CommentSubject.Kind.LOT, "L1"),
                null))
        .does(
            "officer",
            tender,
            new AnswerComment(comment, "So it does", CommentDecision.ALREADY_COVERED, ""))
        .until(end.plusSeconds(5).toString());
  }

  void draftTender() {
    tender = life.makes("officer", Thing.TENDER, new CreateTender(terms()));
  }

  void publishTender() {
    life.does("officer", tender, new SubmitTender())
        .does("approver", tender, new ApproveTender("Read"))
        .does("officer", tender, new PublishTender())
        .later("P1D");
    StreamId enquiry = life.makes("bolt", Thing.ENQUIRY, new SubmitEnquiry(null, "Which colour?"));
    life.does("officer", enquiry, new AnswerEnquiry("Any that is not white", false))
        .does("approver", enquiry, new PublishEnquiry());
  }

  void sealBids() {
    var acme =
        new BidContent(
            List.of(LotBid.of("L1", eur("1000.00"))),
            Map.of(),
            List.of(),
            List.of(apprentices()),
            null,
            null);
    var bolt = BidContent.of(List.of(LotBid.of("L1", eur("1200.00"))));
    var sample = new BidPackage.Document("sample.txt", "text/plain", "It shines".getBytes(UTF_8));
    seal("acme", SealedBids.pack(acme, List.of(sample)));
    seal("bolt", SealedBids.pack(bolt, List.of()));
  }

  void seal(String supplier, byte[] bytes) {
    StreamId bid = life.makes(supplier, Thing.BID, new StartBid(), Life.address(tender));
    life.does(supplier, bid, "submit", Route.part(bid, bytes))
        .does(supplier, bid, "submit", Route.commit(bid, bytes));
  }

  /** Time goes on until the bids may be opened. */
  void closeBids() {
    Instant deadline =
        Instant.parse(life.state("officer", tender).at("/terms/deadline").asString());
    life.until(deadline.plusSeconds(60).toString());
    Instant earliest =
        Instant.parse(life.state("officer", Opening.idOf(tender)).get("earliest").asString());
    life.until(earliest.plusSeconds(1).toString());
  }

  void openBids() {
    StreamId opening = Opening.idOf(tender);
    life.does("opener-legal", opening, "attend", Route.share(opening))
        .does("opener-audit", opening, "attend", Route.share(opening))
        .does("opener-legal", opening, "reveal", Route.reveal(opening))
        .does("opener-legal", opening, new SignOpening())
        .does("opener-audit", opening, new SignOpening());
  }

  private Promise apprentices() {
    return new Promise(
        "apprentices",
        Promise.Kind.SOCIAL,
        "Apprentices trained",
        "apprentices",
        new BigDecimal("2"),
        today().plusYears(2),
        "the works office",
        "2 % of the price is kept for each one missing");
  }

  /** Up to the sheets, which are submitted and not yet locked. */
  void score() {
    score(Map.of("acme", "9", "bolt", "5"));
  }

  /** Likewise; all see the same in both. */
  void scoreAlike(String score) {
    score(Map.of("acme", score, "bolt", score));
  }

  private void score(Map<String, String> scores) {
    StreamId panel =
        life.makes("chair", Thing.EVALUATION, new PreparePanel(), Life.address(tender));
    for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
      life.does("approver", panel, new NominateMember(person(m)))
          .does(m, panel, new DeclareInterest(null));
    }
    life.does("chair", panel, new StartAdmissibility())
        .does("chair", bid("acme"), new AdmitBid(List.of()))
        .does("chair", bid("bolt"), new AdmitBid(List.of()))
        .later("P4D")
        .does("chair", panel, new CloseAdmissibility());
    for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
      for (String s : List.of("acme", "bolt")) {
        var score = new Score(new BigDecimal(scores.get(s)), "As its sample shone");
        StreamId sheet = life.makes(m, Thing.SHEET, new WriteSheet(bid(s), Map.of("light", score)));
        life.does(m, sheet, new SubmitSheet());
      }
    }
  }

  void decide() {
    StreamId panel = city.posterity.procurement.evaluation.panel.Evaluation.idOf(tender);
    life.does("chair", panel, new CloseScoring());
    var agreed =
        List.of("acme", "bolt").stream()
            .map(s ->
                new EvaluationEvent.BidScores(
                    bid(s),
                    Map.of(
                        "light",
                        new EvaluationEvent.ConsensusScore(
                            new BigDecimal(s.equals("acme") ? "9" : "5"), "All agree", null))))
            .toList();
    life.does("chair", panel, new ProposeConsensus(agreed));
    for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
      life.does(m, panel, new SignConsensus(null));
    }
    life.does("chair", panel, new CloseQuality())
        .does("chair", panel, new CheckPrices())
        .does("chair", panel, new RankBids())
        .does("chair", panel, new ReportEvaluation("Better light and a better price"));
    award = life.makes("chair", Thing.AWARD, new ProposeAward("L1", bid("acme")));
    life.does("approver", award, new AcceptAward(true, true, "The best light for the price"))
        .does("officer", tender, new NotifyBidders())
        .later("P2D");
    StreamId complaint =
        life.makes(
            "bolt",
            Thing.COMPLAINT,
            new LodgeComplaint(ComplaintEvent.About.AWARD, "L1", "We were better"));
    life.does("reviewer", complaint, new RegisterComplaint("The buyer is told"))
        .later("P1D")
        .does("reviewer", complaint, new DismissComplaint("The price was higher"));
    var end = life.state("officer", award).at("/standstill/end").asString();
    life.until(Instant.parse(end).plusSeconds(60).toString());
  }

  void deliver() {
    LocalDate start = today().plusDays(3);
    contract = life.makes("officer", Thing.CONTRACT, new DraftContract(award));
    life.does("officer", contract, new EditContract(contractTerms(start)))
        .does("manager", contract, new SignContract())
        .does("acme", contract, new SignContract())
        .until(start.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toString());
    StreamId first = Milestone.idOf(contract, "first");
    life.does("acme", first, new ClaimMilestone("Done", "Old Town", List.of(proof())))
        .does("inspector", first, new InspectMilestone(true, "Seen", List.of(proof())));
    StreamId seen =
        life.makes(
            "resident",
            Thing.OBSERVATION,
            new ReportObservation(
                first,
                Verdict.DISPUTES,
                "Ten of them are dark",
                "Mill Lane",
                List.of(proof()),
                Severity.SERIOUS));
    life.does("manager", seen, new AnswerObservation("They are replaced", Reply.Action.CURE))
        .does("manager", first, new AcceptMilestone(true, eur("500.00"), "", ""));
    var bill =
        new InvoiceData(
            contract,
            "2027-1",
            today(),
            eur("500.00"),
            eur("0.00"),
            "L1",
            InvoiceData.Format.UBL,
            "e".repeat(64));
    StreamId invoice = life.makes("acme", Thing.INVOICE, new ReceiveInvoice(bill, null));
    life.does("manager", invoice, new MatchInvoice(2, first))
        .does("budget", invoice, new ApproveInvoice())
        .does("treasurer", invoice, new SchedulePayment(today().plusDays(5)))
        .does("treasurer", invoice, new PayInvoice("T-1"));
    var proposal =
        new ChangeProposal(
            contract,
            ChangeGround.ADDITIONAL_NEED,
            eur("200.00"),
            null,
            List.of(new MilestoneChange("second", "", eur("200.00"), null, false)),
            "The new square needs light as well",
            List.of(proof()),
            null,
            null,
            null);
    StreamId change = life.makes("manager", Thing.CHANGE, new ProposeChange(proposal));
    life.does(
            "officer",
            change,
            new AssessChange(true, "The same lamps", "Another kind would not fit", "B-1"))
        .does("approver", change, new ApproveChange());
    StreamId obligation = Obligation.idOf(contract, apprentices());
    life.does(
        "inspector", obligation, new MeasureObligation(BigDecimal.ONE, "first", List.of(proof())));
    life.does(
        "manager",
        contract,
        new ReportYear(today().getYear(), Map.of(), "It began", List.of(proof())));
    life.makes(
        "manager",
        Thing.OBLIGATION,
        new EnterObligation(
            contract,
            Aftermath.MAINTENANCE,
            "Poles are painted",
            "Every ten years.",
            new Transfer("Works", today().getYear() + 10, eur("20.00"))));
    var secret =
        new ProposeRedaction(
            obligation,
            "/promise/verifier",
            null,
            "trade-secret",
            "It is one",
            today().plusDays(90));
    StreamId redaction = life.makes("officer", Thing.REDACTION, secret);
    life.does("approver", redaction, new ApproveRedaction())
        .does("manager", redaction, new ExtendRedaction(today().plusDays(99), "It still is"));
    policies();
  }

  /** What the policies are told, and that the purchase is judged under their newest text. */
  private void policies() {
    Policy guidelines = Packs.shipped("guidelines");
    life.makes("officer", Thing.STATEMENT, new MakeStatement("estimate.methods", "2", "File 7"));
    life.makes(
        "officer",
        Thing.ATTESTATION,
        new Attest(
            "TEAM-7",
            Answer.YES,
            "Six people from four departments, two of them users",
            List.of(),
            Role.PROCUREMENT_OFFICER,
            PolicyCheck.objectDigest(
                    Objects.requireNonNull(guidelines.clauses().get("TEAM-7")),
                    Facts.of(guidelines, Map.of("team", teamFacts())))
                .orElseThrow()));
    life.makes(
        "approver",
        Thing.DEPARTURE,
        new Depart(
            DepartureKind.EXPLANATION,
            "TEAM-1",
            "Nobody else in the city knows these lamps",
            Role.APPROVER,
            null));
    life.makes(
        "approver",
        Thing.REGIME,
        new MoveRegime(
            List.of(new PolicyVersion("guidelines", guidelines.version(), guidelines.digest())),
            "The newer text corrects two numbers"));
  }

  /** The facts about the team that its record says. */
  private Map<String, Object> teamFacts() {
    var members = life.state("officer", new StreamId(Thing.TEAM, life.id())).findValue("members");
    var deciding = Set.of("need-officer", "procurement-officer", "evaluator", "approver");
    return Map.of(
        "size",
        members.size(),
        "units",
        members.valueStream().map(m -> m.get("unit").asString()).distinct().count(),
        "people_in_deciding_roles",
        members
            .valueStream()
            .filter(
                m -> m.get("roles").valueStream().anyMatch(r -> deciding.contains(r.asString())))
            .map(m -> m.get("person").asString())
            .distinct()
            .count());
  }

  private static city.posterity.procurement.delivery.contract.Evidence proof() {
    return new city.posterity.procurement.delivery.contract.Evidence(
        "photograph", "image/jpeg", "d".repeat(64));
  }

  private ContractTerms contractTerms(LocalDate start) {
    return new ContractTerms(
        "Street lamps",
        "Lamps that last",
        start,
        start.plusYears(1),
        List.of(
            new Indicator("time", "Delivered in time", "all"),
            new Indicator("faults", "Faults in a year", "under 1 %"),
            new Indicator("answers", "Days to answer", "2")),
        List.of(half("first", start.plusMonths(2)), half("second", start.plusMonths(8))),
        Map.of("keys", "Keys of the switch boxes"),
        List.of(),
        List.of());
  }

  private static MilestonePlan half(String code, LocalDate due) {
    return new MilestonePlan(
        code, MilestonePlan.Kind.FINANCING, code + " half", "", due, HALF, due.plusYears(1));
  }

  private TenderTerms terms() {
    Instant deadline = life.now().plus(Duration.ofDays(70)).truncatedTo(ChronoUnit.HOURS);
    LocalDate start = LocalDate.ofInstant(deadline, ZoneOffset.UTC).plusDays(60);
    var light =
        new AwardMethod.QualityCriterion(
            "light",
            "Quality of the light",
            new BigDecimal("60"),
            new BigDecimal("10"),
            new BigDecimal("4"),
            List.of());
    return new TenderTerms(
        "Street lamps",
        "Lamps that last",
        organisation("officer"),
        List.of(organisation("officer")),
        MainCategory.GOODS,
        LAMPS,
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", "Lamps", "All of them", eur("1500.00"), null)),
        "One system has to fit together.",
        List.of(new Item("1", "Lamp", LAMPS, new BigDecimal("10"), "lamp", "L1")),
        List.of(),
        new AwardMethod.WeightedCriteria(
            new BigDecimal("40"), List.of(light), AwardMethod.TieBreak.EARLIER_RECEIPT),
        deadline,
        1,
        1,
        null,
        List.of(
            new TenderTerms.PaymentShare("L1", "first", "First half", HALF),
            new TenderTerms.PaymentShare("L1", "second", "Second half", HALF)),
        List.of(),
        "Old Town",
        start,
        start.plusYears(2),
        costing);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(life.now(), ZoneOffset.UTC);
  }

  private PersonId person(String key) {
    return new PersonId(UUID.fromString(http.person(key).get("person").asString()));
  }

  private OrganisationId organisation(String key) {
    return new OrganisationId(UUID.fromString(http.person(key).get("organisation").asString()));
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
