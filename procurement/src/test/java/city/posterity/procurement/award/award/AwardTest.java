package city.posterity.procurement.award.award;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.accepts;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.awardOf;
import static city.posterity.procurement.evaluation.Evaluating.awards;
import static city.posterity.procurement.evaluation.Evaluating.notifies;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static city.posterity.procurement.evaluation.Evaluating.proposes;
import static city.posterity.procurement.evaluation.Evaluating.rejects;
import static city.posterity.procurement.evaluation.Evaluating.reported;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.planning.team.AssignMember;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is awarded what, in which order, and what follows when an award falls. */
class AwardTest {

  /** One price for each lot in turn; "-" for a lot that the bid is not about. */
  private static BidContent offers(String... prices) {
    var lots = new ArrayList<LotBid>();
    for (int i = 0; i < prices.length; i++) {
      if (!prices[i].equals("-")) {
        lots.add(LotBid.of("L" + (i + 1), Fixtures.eur(prices[i])));
      }
    }
    return BidContent.of(lots);
  }

  private static Map<String, BidContent> bids(Object... namesAndOffers) {
    var bids = new LinkedHashMap<String, BidContent>();
    for (int i = 0; i < namesAndOffers.length; i += 2) {
      bids.put((String) namesAndOffers[i], (BidContent) namesAndOffers[i + 1]);
    }
    return bids;
  }

  private static ProcurementStory threeBids() {
    return reported(
        aTender().live(),
        bids("acme", offers("100.00"), "bolt", offers("110.00"), "coil", offers("120.00")));
  }

  private static ProposeAward of(ProcurementStory story, String lot, String supplier) {
    return new ProposeAward(lot, Bidding.bid(story, supplier));
  }

  @Test
  void theBestBidIsProposedFirstAndNobodyChooses() {
    var story = threeBids();

    assertThat(story.findings(CHAIR, award("a"), of(story, "L1", "bolt")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(AwardRule.NOT_NEXT));
          assertThat(f.facts()).containsEntry("next", "1").containsEntry("rank", "2");
        });
    proposes(story, "a", "L1", "acme");
    assertThat(story.refused(CHAIR, award("b"), of(story, "L1", "acme")))
        .containsExactlyInAnyOrder(id(AwardRule.ALREADY_PROPOSED), id(AwardRule.TOO_MANY_WINNERS));
    assertThat(story.refused(CHAIR, award("b"), of(story, "L9", "acme")))
        .containsExactly(id(AwardRule.UNKNOWN_LOT));
    assertThat(story.refused(CHAIR, award("b"), of(story, "L1", "nobody")))
        .containsExactly(id(AwardRule.UNKNOWN_BID));
  }

  @Test
  void whoProposedDoesNotDecide() {
    var story = proposes(threeBids(), "a", "L1", "acme");
    story.does(
        APPROVER,
        story.teamId(),
        new AssignMember(
            CHAIR.person(),
            java.util.Objects.requireNonNull(CHAIR.organisation()),
            "legal",
            Set.of(Role.APPROVER, Role.CHAIR)));

    assertThat(story.refused(CHAIR, award("a"), new AcceptAward(true, true, "Good")))
        .containsExactly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void afterARejectionTheNextIsProposedAndAtTheEndTheLotFails() {
    var story = threeBids();
    for (String name : List.of("acme", "bolt", "coil")) {
      proposes(story, name, "L1", name);
      assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
      rejects(story, name, "selection");
      assertThat(Bidding.get(story, name).status()).isEqualTo(BidStatus.DISQUALIFIED);
    }

    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.UNSUCCESSFUL);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void aLotForTwoWinnersIsDecidedWhenBothPlacesAre() {
    var story =
        reported(
            aTender().withTerms(t -> t.winnersPerLot = 2).live(),
            bids("acme", offers("100.00"), "bolt", offers("110.00"), "coil", offers("120.00")));
    awards(story, "a", "L1", "acme");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    rejects(proposes(story, "b", "L1", "bolt"), "b", "selection");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    awards(story, "c", "L1", "coil");

    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void aLotForTwoWinnersIsDecidedWithOneWhenNobodyElseIsLeft() {
    var story =
        reported(
            aTender().withTerms(t -> t.winnersPerLot = 2).live(),
            bids("acme", offers("100.00"), "bolt", offers("110.00")));
    awards(story, "a", "L1", "acme");
    rejects(proposes(story, "b", "L1", "bolt"), "b", "selection");

    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void aRejectionForAReasonOfOneLotLeavesTheBiddersOtherLotsAlone() {
    var story =
        reported(
            aTender().withLots(2).live(),
            bids("acme", offers("100.00", "100.00"), "bolt", offers("110.00", "110.00")));
    rejects(proposes(story, "a", "L1", "acme"), "a", "selection");

    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.VALID);
    assertThat(story.refused(CHAIR, award("b"), of(story, "L1", "acme")))
        .containsExactly(id(AwardRule.ALREADY_PROPOSED));
    awards(story, "b", "L1", "bolt");
    awards(story, "c", "L2", "acme");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void anExcludedBidderIsOutOfEveryLotAndWhatWaitsForADecisionIsNotAccepted() {
    var story =
        reported(
            aTender().withLots(2).live(),
            bids("acme", offers("100.00", "100.00"), "bolt", offers("110.00", "-")));
    proposes(story, "a", "L1", "acme");
    proposes(story, "b", "L2", "acme");
    rejects(story, "a", "exclusion");

    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.DISQUALIFIED);
    assertThat(story.refused(APPROVER, award("b"), new AcceptAward(true, true, "Good")))
        .containsExactly(id(AwardRule.BID_NOT_VALID));
    rejects(story, "b", "exclusion");
    assertThat(story.tender().lots())
        .containsEntry("L1", LotStatus.ACTIVE)
        .containsEntry("L2", LotStatus.UNSUCCESSFUL);
    awards(story, "c", "L1", "bolt");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void theLimitOfLotsIsAppliedInTheOrderOfTheLotsWhateverIsProposedFirst() {
    var story =
        reported(
            aTender().withLots(2).withTerms(t -> t.lotLimit = 1).live(),
            bids("acme", offers("100.00", "100.00"), "bolt", offers("110.00", "110.00")));

    // acme is best on both; the announced order gives it the first
    assertThat(story.refused(CHAIR, award("x"), of(story, "L2", "acme")))
        .containsExactly(id(AwardRule.LOT_LIMIT_REACHED));
    awards(story, "b", "L2", "bolt");
    assertThat(story.refused(CHAIR, award("x"), of(story, "L1", "bolt")))
        .containsExactly(id(AwardRule.NOT_NEXT));
    awards(story, "a", "L1", "acme");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void aLotThatOnlyBiddersAtTheirLimitCouldHaveFailsOnceTheyHaveTheirLots() {
    var story =
        reported(
            aTender().withLots(2).withTerms(t -> t.lotLimit = 1).live(),
            bids("acme", offers("100.00", "100.00")));
    proposes(story, "a", "L1", "acme");
    assertThat(story.tender().lots()).containsEntry("L2", LotStatus.ACTIVE);
    accepts(story, "a");

    assertThat(story.tender().lots()).containsEntry("L2", LotStatus.UNSUCCESSFUL);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void theBudgetOfThePlanBoundsAllAwardsTogether() {
    var story =
        reported(aTender().withLots(2).live(), bids("acme", offers("600000.00", "400000.01")));
    awards(story, "a", "L1", "acme");
    proposes(story, "b", "L2", "acme");

    assertThat(story.refused(APPROVER, award("b"), new AcceptAward(true, true, "Good")))
        .containsExactly(id(AwardRule.OVER_BUDGET));
  }

  @Test
  void aWinnerThatRefusesMakesWayForTheNextWithItsOwnStandstill() {
    var story = notifies(awards(threeBids(), "a", "L1", "acme"));
    assertThat(story.refused(supplier("bolt"), award("a"), new LapseAward("No")))
        .containsExactly(id(AwardRule.NOT_YOUR_AWARD));
    story.does(supplier("acme"), award("a"), new LapseAward("We cannot deliver"));

    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    assertThat(story.get(Evaluation.class, panel(story)).status())
        .isEqualTo(EvaluationStatus.PRICED);
    story
        .does(CHAIR, panel(story), new RankBids())
        .does(CHAIR, panel(story), new ReportEvaluation("Again, without what lapsed"));
    assertThat(story.refused(CHAIR, award("b"), of(story, "L1", "acme")))
        .containsExactly(id(AwardRule.ALREADY_PROPOSED));
    notifies(awards(story, "b", "L1", "bolt"));
    var standstill = Objects.requireNonNull(awardOf(story, "b").standstill());
    assertThat(standstill.start()).isEqualTo(story.now());
    story.at(standstill.end());
    assertThat(story.status(award("b"))).isEqualTo(AwardStatus.FINAL);
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.LAPSED);
  }

  @Test
  void whereNobodyIsLeftAfterARefusalTheLotFails() {
    var story =
        notifies(
            awards(reported(aTender().live(), bids("acme", offers("100.00"))), "a", "L1", "acme"));
    story.does(supplier("acme"), award("a"), new LapseAward("We cannot deliver"));

    assertThat(story.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
  }

  @Test
  void aCancelledAwardSendsItsLotAloneBackAndTheSameBidCanBeProposedAgain() {
    var story =
        reported(
            aTender().withLots(2).live(),
            bids("acme", offers("100.00", "100.00"), "bolt", offers("110.00", "110.00")));
    awards(story, "a", "L1", "acme");
    awards(story, "b", "L2", "acme");
    var second = story.get(Evaluation.class, panel(story)).ranking("L2").orElseThrow();
    story.does(APPROVER, award("a"), new CancelAward("error", "A page was missing"));

    var evaluation = story.get(Evaluation.class, panel(story));
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    assertThat(evaluation.ranking("L1")).isEmpty();
    assertThat(evaluation.reported("L2")).contains(second);
    assertThat(story.status(award("b"))).isEqualTo(AwardStatus.ACCEPTED);
    story
        .does(CHAIR, panel(story), new RankBids())
        .does(CHAIR, panel(story), new ReportEvaluation("Again"));
    assertThat(story.get(Evaluation.class, panel(story)).ranking("L2")).contains(second);
    awards(story, "c", "L1", "acme");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
    notifies(story);
    assertThat(story.status(award("b"))).isEqualTo(AwardStatus.NOTIFIED);
    assertThat(story.status(award("c"))).isEqualTo(AwardStatus.NOTIFIED);
  }

  @Test
  void aBidThatExpiresTakesItsProposalWithIt() {
    var content =
        new BidContent(
            offers("100.00").lots(),
            Map.of(),
            List.of(),
            List.of(),
            null,
            LocalDate.of(2027, 2, 20));
    var story = reported(aTender().live(), bids("acme", content, "bolt", offers("110.00")));
    proposes(story, "a", "L1", "acme").at(Instant.parse("2027-02-21T00:00:00Z"));

    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.LAPSED);
    awards(story, "b", "L1", "bolt");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void whenTheChairPutsTheLastBidOutTheLotFails() {
    var story =
        reported(
            aTender().withLots(2).live(),
            bids("acme", offers("100.00", "-"), "bolt", offers("-", "100.00")));
    awards(story, "a", "L1", "acme");
    story.does(
        CHAIR, Bidding.bid(story, "bolt"), new DisqualifyBid("collusion", "It was found out"));

    assertThat(story.tender().lots()).containsEntry("L2", LotStatus.UNSUCCESSFUL);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void aStandstillIsWaivedOnlyWhereThePackSaysSoAndTheGroundIsKept() {
    var story = notifies(awards(threeBids(), "a", "L1", "acme"));
    assertThat(story.refused(APPROVER, award("a"), new WaiveStandstill("only bidder")))
        .containsExactly(id(MachineRule.ROLE_MISSING));

    var p = Fixtures.procedure();
    var edit =
        new MoveEdit(true, "award", "notified", "waive-standstill", "final", "one bidder", 3);
    var waiving =
        new Procedure(
            p.packId(),
            p.procedureId(),
            p.method(),
            p.title(),
            p.calendar(),
            p.mandatoryCriteria(),
            p.parameters(),
            List.of(edit));
    var other =
        notifies(
            awards(
                reported(aTender().under(waiving).live(), bids("acme", offers("100.00"))),
                "a",
                "L1",
                "acme"));
    other.does(APPROVER, award("a"), new WaiveStandstill("one bidder"));
    assertThat(other.status(award("a"))).isEqualTo(AwardStatus.FINAL);
    var standstill = Objects.requireNonNull(awardOf(other, "a").standstill());
    assertThat(standstill.exceptionGround()).isEqualTo("one bidder");
    assertThat(standstill.end()).isEqualTo(other.now());
  }

  @Test
  void nothingIsProposedAfterTheDecisionUntilTheEvaluationIsOpenAgain() {
    var story = awards(threeBids(), "a", "L1", "acme");

    assertThat(story.refused(CHAIR, award("b"), of(story, "L1", "bolt")))
        .contains(id(AwardRule.NOT_EVALUATING));
    assertThat(story.refused(OFFICER, award("b"), of(story, "L1", "bolt")))
        .containsExactly(id(MachineRule.ROLE_MISSING));
    assertThat(Evaluating.get(story).status()).isEqualTo(EvaluationStatus.REPORTED);
  }

  @Test
  void whatTwoConsequencesBringAboutAlikeHappensOnce() {
    // the lot fails, and the bid falls out: each of them leaves nothing to be decided
    var story =
        reported(
            aTender().withLots(2).live(),
            bids("acme", offers("-", "100.00"), "bolt", offers("100.00", "-")));
    awards(story, "a", "L1", "bolt");
    rejects(proposes(story, "b", "L2", "acme"), "b", "exclusion");

    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
    assertThat(story.events(TenderEvent.AllLotsDecided.class)).hasSize(1);
  }

  @Test
  void aLotThatIsGivenUpTakesItsAwardsWithIt() {
    var story = reported(aTender().withLots(2).live(), bids("acme", offers("100.00", "100.00")));
    awards(story, "a", "L1", "acme");
    awards(story, "b", "L2", "acme");
    notifies(story)
        .does(OFFICER, story.tenderId(), new ProposeCancellation("L1", "need-gone", "Dark enough"))
        .does(APPROVER, story.tenderId(), new ApproveCancellation())
        .after(Duration.ofDays(30));

    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.CANCELLED);
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.CANCELLED);
    assertThat(story.status(award("b"))).isEqualTo(AwardStatus.FINAL);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.STANDSTILL);
  }
}
