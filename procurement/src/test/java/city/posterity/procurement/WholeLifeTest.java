package city.posterity.procurement;

import static city.posterity.procurement.Fixtures.ADMINISTRATOR;
import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.EVALUATOR_2;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.NEED_OFFICER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.REVIEWER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.award;
import static city.posterity.procurement.delivery.Delivering.change;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.invoice;
import static city.posterity.procurement.delivery.Delivering.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.DismissComplaint;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.Promise;
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
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.RecordHandOver;
import city.posterity.procurement.delivery.contract.ReplyToReport;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.delivery.contract.StartClosing;
import city.posterity.procurement.delivery.contract.WriteClosingReport;
import city.posterity.procurement.delivery.invoice.ConfirmPayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.GiveOpinion;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.obligation.ObligationStatus;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.delivery.obligation.TransferObligation;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.CloseQuality;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.SignConsensus;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SubmitSheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.AnswerEnquiry;
import city.posterity.procurement.market.enquiry.PublishEnquiry;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.ApproveTender;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.market.tender.TenderTerms.PaymentShare;
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
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One purchase from the first need to the last payment and the look back, by the book. */
class WholeLifeTest {

  private static final Actor ACME = supplier("acme");
  private static final Actor BOLT = supplier("bolt");

  private final ProcurementStory story = ProcurementStory.aTender();
  private final StreamId need = story.needId();
  private final StreamId tender = story.tenderId();

  @Test
  void aCityBuysLightFromTheFirstNeedToTheClosingReport() {
    residentsSayWhatTheyNeed();
    theCityPlans();
    theTenderIsWrittenApprovedAndPublished();
    aSupplierAsksAndEverybodyReadsTheAnswer();
    bidsAreSealedAndOpenedTogether();
    thePanelScoresAndRanks();
    theBestBidWinsAndAComplaintIsDismissed();
    theContractIsSignedAndComesIntoForce();
    theFirstHalfIsDeliveredSeenByResidentsAndPaid();
    moreLampsAreNeeded();
    theSecondHalfIsDeliveredAndPaid();
    thePromisesAreSettled();
    everybodyLooksBack();

    Contract c = Delivering.contractOf(story);
    assertThat(c.status()).isEqualTo(ContractStatus.COMPLETED);
    assertThat(c.finalValue()).isEqualTo(eur("1200.00"));
    assertThat(ContractTotals.of(story.procurement(), c))
        .isEqualTo(new ContractTotals(eur("1200.00"), eur("1200.00"), eur("1200.00")));
    assertThat(story.replayed()).isEqualTo(story.procurement());
    assertThat(story.engine().runClock(story.procurement(), story.procedure(), story.now()))
        .isEmpty();
  }

  private void residentsSayWhatTheyNeed() {
    story.does(
        RESIDENT,
        need,
        new ProposeNeed("Light", "The old town is dark", "People walk home safely", "web", null));
    Fixtures.TEAM.forEach((a, roles) ->
        story.does(
            ADMINISTRATOR,
            story.teamId(),
            new AssignMember(a.person(), CITY, String.valueOf(a.unit()), roles)));
    Instant end = Instant.parse("2027-01-12T00:00:00Z");
    story
        .does(NEED_OFFICER, need, new OpenConsultation(end, "web, text message, town hall"))
        .does(RESIDENT, need, new GiveInput(uuid("input"), "Not too bright, please", null))
        .at(end)
        .does(NEED_OFFICER, need, new AnswerInput(uuid("input"), "The lamps will be shaded"))
        .does(APPROVER, need, new AcceptNeed("Nothing can be repaired or shared", "It is dark"));
  }

  private void theCityPlans() {
    var line = new PlanItem.BudgetLine("B-1", "Lighting", 2027, eur("2000.00"));
    story
        .does(
            OFFICER,
            need,
            new AddToPlan(
                new PlanItem(
                    "Street lamps",
                    "New lamps for the old town",
                    CITY,
                    MainCategory.GOODS,
                    Terms.LAMPS,
                    eur("1500.00"),
                    "prices of last year",
                    true,
                    "open",
                    "the usual way",
                    List.of(line),
                    "Old Town",
                    LocalDate.of(2027, 1, 12),
                    LocalDate.of(2027, 12, 31))))
        .does(BUDGET_HOLDER, need, new ConfirmBudget("B-1"))
        .does(OFFICER, need, new SubmitPlan())
        .does(APPROVER, need, new ApprovePlan())
        .does(OFFICER, need, new PublishPlan());
  }

  private void theTenderIsWrittenApprovedAndPublished() {
    var light =
        new QualityCriterion(
            "light",
            "Quality of the light",
            new BigDecimal("60"),
            new BigDecimal("10"),
            new BigDecimal("4"),
            List.of());
    var terms = new Terms();
    terms.method =
        new AwardMethod.WeightedCriteria(
            new BigDecimal("40"), List.of(light), TieBreak.EARLIER_RECEIPT);
    terms.paymentSchedule =
        List.of(
            new PaymentShare("L1", "first", "First half", new BigDecimal("50")),
            new PaymentShare("L1", "second", "Second half", new BigDecimal("50")));
    story
        .does(OFFICER, tender, new CreateTender(terms.build()))
        .does(OFFICER, tender, new SubmitTender())
        .does(APPROVER, tender, new ApproveTender("Read and found good"))
        .does(OFFICER, tender, new PublishTender());
  }

  private void aSupplierAsksAndEverybodyReadsTheAnswer() {
    var question = new StreamId(Thing.ENQUIRY, uuid("question"));
    story
        .after(Duration.ofDays(1))
        .does(BOLT, question, new SubmitEnquiry(null, "Which colour?"))
        .does(OFFICER, question, new AnswerEnquiry("Any that is not white", false))
        .does(APPROVER, question, new PublishEnquiry());
  }

  private void bidsAreSealedAndOpenedTogether() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", acmesBid());
    bids.put("bolt", Bidding.offer("L1", "900.00"));
    Bidding.opens(story, bids);
  }

  private static BidContent acmesBid() {
    return new BidContent(
        List.of(LotBid.of("L1", eur("1000.00"))),
        Map.of(),
        List.of(),
        List.of(Delivering.apprentices(), trees()),
        null,
        null);
  }

  /** A promise that outlives the contract. */
  private static Promise trees() {
    return new Promise(
        "trees",
        Promise.Kind.GENERATIONAL,
        "Trees kept alive",
        "trees",
        new BigDecimal("40"),
        LocalDate.of(2057, 3, 31),
        "the parks office",
        "each dead tree is planted again");
  }

  private void thePanelScoresAndRanks() {
    StreamId panel = Evaluation.idOf(tender);
    var members = List.of(CHAIR, EVALUATOR_1, EVALUATOR_2);
    var scores = Map.of("acme", new BigDecimal("9"), "bolt", new BigDecimal("5"));
    story.does(CHAIR, panel, new PreparePanel());
    members.forEach(m ->
        story
            .does(APPROVER, panel, new NominateMember(m.person()))
            .does(m, panel, new DeclareInterest(null)));
    story.does(CHAIR, panel, new StartAdmissibility());
    Bidding.admits(story, "acme");
    Bidding.admits(story, "bolt");
    story.does(CHAIR, panel, new CloseAdmissibility());
    members.forEach(m -> scores.forEach((who, score) -> scores(m, who, score)));
    story.does(CHAIR, panel, new CloseScoring());
    var agreed =
        scores.entrySet().stream()
            .map(e ->
                new EvaluationEvent.BidScores(
                    Bidding.bid(story, e.getKey()),
                    Map.of(
                        "light",
                        new EvaluationEvent.ConsensusScore(e.getValue(), "All agree", null))))
            .toList();
    story.does(CHAIR, panel, new ProposeConsensus(agreed));
    members.forEach(m -> story.does(m, panel, new SignConsensus(null)));
    story
        .does(CHAIR, panel, new CloseQuality())
        .does(CHAIR, panel, new CheckPrices())
        .does(CHAIR, panel, new RankBids())
        .does(CHAIR, panel, new ReportEvaluation("Better light outweighs the price"));
  }

  private void scores(Actor member, String bidder, BigDecimal score) {
    StreamId bid = Bidding.bid(story, bidder);
    StreamId sheet = Sheet.idOf(bid, member.person());
    story
        .does(
            member,
            sheet,
            new WriteSheet(bid, Map.of("light", new Score(score, "As its sample shone"))))
        .does(member, sheet, new SubmitSheet());
  }

  private void theBestBidWinsAndAComplaintIsDismissed() {
    var complaint = new StreamId(Thing.COMPLAINT, uuid("complaint"));
    story
        .does(CHAIR, award(), new ProposeAward("L1", Bidding.bid(story, "acme")))
        .does(APPROVER, award(), new AcceptAward(true, true, "The best light for the price"))
        .does(OFFICER, tender, new NotifyBidders())
        .after(Duration.ofDays(2))
        .does(
            BOLT,
            complaint,
            new LodgeComplaint(ComplaintEvent.About.AWARD, "L1", "We were cheaper"))
        .does(REVIEWER, complaint, new RegisterComplaint("The buyer and acme are told"))
        .after(Duration.ofDays(10));
    assertThat(story.refused(OFFICER, contract(), new DraftContract(award())))
        .contains("contract.award-not-final", "contract.on-hold");
    story
        .does(REVIEWER, complaint, new DismissComplaint("Price was worth 40 points of 100"))
        .after(Duration.ofSeconds(1));
  }

  private void theContractIsSignedAndComesIntoForce() {
    story
        .does(OFFICER, contract(), new DraftContract(award()))
        .does(OFFICER, contract(), new EditContract(Delivering.terms()))
        .does(APPROVER, contract(), new SignContract())
        .does(ACME, contract(), new SignContract())
        .at(Delivering.IN_FORCE);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.CONCLUDED);
  }

  private void theFirstHalfIsDeliveredSeenByResidentsAndPaid() {
    Delivering.inspected(story, "first", true)
        .does(RESIDENT, milestone("first"), new GiveOpinion(false, "Mine shines into my bedroom"))
        .does(
            CONTRACT_MANAGER,
            milestone("first"),
            new AcceptMilestone(true, eur("500.00"), "", "It will be shaded by Friday"));
    Delivering.pays(story, "2027-1", "500.00", "first")
        .does(ACME, invoice("2027-1"), new ConfirmPayment());
  }

  private void moreLampsAreNeeded() {
    var proposal =
        new ChangeProposal(
            contract(),
            ChangeGround.ADDITIONAL_NEED,
            eur("200.00"),
            null,
            List.of(new MilestoneChange("second", "", eur("200.00"), null, false)),
            "The new square needs light as well",
            List.of(PROOF),
            null,
            null,
            null);
    story
        .does(CONTRACT_MANAGER, change("square"), new ProposeChange(proposal))
        .does(
            OFFICER,
            change("square"),
            new AssessChange(true, "The same lamps", "Another kind would not fit", "B-1"))
        .does(APPROVER, change("square"), new ApproveChange())
        .does(OFFICER, change("square"), new NoticeChange("notice 17"))
        .does(ACME, change("square"), new SignChange())
        .does(CONTRACT_MANAGER, change("square"), new PutChangeIntoEffect());
  }

  private void theSecondHalfIsDeliveredAndPaid() {
    story.at(Instant.parse("2028-09-01T08:00:00Z"));
    Delivering.accepts(story, "second");
    Delivering.pays(story, "2028-1", "700.00", "second");
  }

  private void thePromisesAreSettled() {
    StreamId apprentices = Delivering.obligation();
    StreamId trees = Obligation.idOf(contract(), trees());
    story
        .does(
            INSPECTOR,
            apprentices,
            new MeasureObligation(new BigDecimal("2"), "2028", List.of(PROOF)))
        .does(CONTRACT_MANAGER, apprentices, new FulfilObligation())
        .does(
            CONTRACT_MANAGER,
            trees,
            new TransferObligation(new Transfer("Parks office", 2038, eur("80.00"))));
    assertThat(story.status(trees)).isEqualTo(ObligationStatus.TRANSFERRED);
  }

  private void everybodyLooksBack() {
    story
        .does(CONTRACT_MANAGER, contract(), new RecordHandOver("keys", "All of them", PROOF))
        .does(CONTRACT_MANAGER, contract(), new StartClosing())
        .does(
            CONTRACT_MANAGER,
            contract(),
            new WriteClosingReport(
                new ClosingReport(
                    "People walk home safely",
                    true,
                    "Ask about bedrooms first",
                    Delivering.nothingLeft())))
        .does(ACME, contract(), new ReplyToReport("We learned to shade lamps"))
        .does(BUDGET_HOLDER, contract(), new CloseContract(null));
  }
}
