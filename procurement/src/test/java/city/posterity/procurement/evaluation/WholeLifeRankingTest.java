package city.posterity.procurement.evaluation;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.AwardRule;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationRule;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.RankBids.LotAppraisal;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LampCosting;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.TenderRule;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lamps that are cheap to buy and dear to light, against dear ones that need little. */
class WholeLifeRankingTest {

  private static final AwardMethod LIFE =
      new AwardMethod.LifeCycleCost(List.of(), TieBreak.EARLIER_RECEIPT);
  private static final AwardMethod PRICE = new AwardMethod.LowestPrice(TieBreak.EARLIER_RECEIPT);

  @Test
  void theLowestPriceLosesWhereCostsOverTheLifeCount() {
    var ranking = ranked(LIFE, LampCosting.method(true));

    assertThat(ranking.placings().getFirst().comparable()).isEqualByComparingTo("1241.47");
    assertThat(ranking.placings().getFirst().price().amount()).isEqualByComparingTo("1100.00");
    assertThat(ranking.placings().getLast().price().amount()).isEqualByComparingTo("800.00");
    assertThat(ranking.placings().getLast().parts())
        .containsEntry("price", new BigDecimal("800"))
        .containsKey("whole-life");
  }

  @Test
  void thePriceDecidesWhereTheMethodOnlyInforms() {
    var ranking = ranked(PRICE, LampCosting.method(false));

    assertThat(ranking.placings().getFirst().price().amount()).isEqualByComparingTo("800.00");
    assertThat(ranking.placings().getFirst().parts()).doesNotContainKey("whole-life");
    assertThat(ranking.appraised()).isNotNull();
  }

  @Test
  void pointsAreForTheCostOverTheLifeWhereThatCounts() {
    var story = bids(Evaluating.SCORED, LampCosting.method(true));
    for (var member : Evaluating.PANEL) {
      Evaluating.scores(story, member, "a", "5");
      Evaluating.scores(story, member, "b", "5");
    }
    story
        .does(CHAIR, panel(story), new city.posterity.procurement.evaluation.panel.CloseScoring())
        .does(
            CHAIR,
            panel(story),
            new city.posterity.procurement.evaluation.panel.ProposeConsensus(
                List.of(Evaluating.agreed(story, "a", "5"), Evaluating.agreed(story, "b", "5"))));
    Evaluating.PANEL.forEach(m ->
        story.does(
            m, panel(story), new city.posterity.procurement.evaluation.panel.SignConsensus(null)));
    story.does(CHAIR, panel(story), new city.posterity.procurement.evaluation.panel.CloseQuality());

    var ranking = rank(story);

    assertThat(ranking.placings().getFirst().bid())
        .isEqualTo(Bidding.bid(story, "b").id().toString());
    assertThat(ranking.placings().getFirst().parts().get("price-points"))
        .isEqualByComparingTo("40");
  }

  @Test
  void bidsAreNotRankedWithoutTheirAppraisalNorWithOneOfOtherBids() {
    var story = bids(LIFE, LampCosting.method(true));
    story.does(CHAIR, panel(story), new CheckPrices());

    assertThat(story.refused(CHAIR, panel(story), new RankBids()))
        .containsExactly(ProcurementStory.id(EvaluationRule.APPRAISAL_MISSING));
    assertThat(
            story.refused(
                CHAIR,
                panel(story),
                new RankBids(List.of(new LotAppraisal("L1", appraised(story, "a"))))))
        .containsExactly(ProcurementStory.id(EvaluationRule.APPRAISAL_MISSING));
  }

  @Test
  void theDecisionSaysWhatItLeavesToWhomAndWhyAGenerationLosesMore() {
    var story = bids(LIFE, LampCosting.method(true));
    rank(story);
    story.does(CHAIR, panel(story), new ReportEvaluation("As announced"));
    Evaluating.proposes(story, "w", "L1", "b");

    assertThat(story.refused(APPROVER, award("w"), new AcceptAward(true, true, "The best bid")))
        .containsExactly(
            ProcurementStory.id(AwardRule.GENERATIONS_MISSING),
            ProcurementStory.id(AwardRule.LOSS_UNEXPLAINED));
    story.does(
        APPROVER,
        award("w"),
        new AcceptAward(
            true, true, "The best bid", "Children pay less later", "They pay now for light"));

    var statement = Objects.requireNonNull(Evaluating.awardOf(story, "w").statement());
    assertThat(statement.generations()).isEqualTo("Children pay less later");
    assertThat(statement.lossReason()).isEqualTo("They pay now for light");
    assertThat(statement.appraised()).isEqualTo(appraised(story, "a", "b"));
  }

  @Test
  void aPublishedMethodIsFrozen() {
    var story = tender(LIFE, LampCosting.method(true)).live();
    var terms = Terms.like(story.tender().terms());
    terms.costing = LampCosting.method(false);
    terms.method = new AwardMethod.LifeCycleCost(List.of(), TieBreak.EARLIER_RECEIPT);

    assertThat(
            story.refused(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "a slip")))
        .contains(ProcurementStory.id(TenderRule.COSTING_CHANGED));
  }

  @Test
  void aMethodThatIsToDecideNeedsAnAwardMethodThatLetsIt() {
    var story = ProcurementStory.aTender().planned();
    var terms = new Terms();
    terms.costing = LampCosting.method(true);

    assertThat(
            story.refused(
                OFFICER,
                story.tenderId(),
                new city.posterity.procurement.market.tender.CreateTender(terms.build())))
        .containsExactly(ProcurementStory.id(TenderRule.COSTING_NOT_COUNTED));
  }

  private static ProcurementStory tender(AwardMethod method, CostingMethod costing) {
    return ProcurementStory.aTender()
        .withTerms(t -> {
          t.method = method;
          t.costing = costing;
        });
  }

  /** a: 800 to buy, 1,000 kWh a year; b: 1,100, 100 kWh. */
  private static ProcurementStory bids(AwardMethod method, CostingMethod costing) {
    var story = tender(method, costing).live();
    return Evaluating.admitted(
        story,
        Map.of(
            "a",
            LampCosting.bid(
                costing, LampCosting.sheet(costing, "700", "10 20 30 40", "1000", "0.5")),
            "b",
            LampCosting.bid(
                costing, LampCosting.sheet(costing, "1000", "10 20 30 40", "100", "0.5"))));
  }

  private static city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking ranked(
      AwardMethod method, CostingMethod costing) {
    return rank(bids(method, costing));
  }

  private static city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking rank(
      ProcurementStory story) {
    story
        .does(CHAIR, panel(story), new CheckPrices())
        .does(
            CHAIR,
            panel(story),
            new RankBids(List.of(new LotAppraisal("L1", appraised(story, "a", "b")))));
    return story.get(Evaluation.class, panel(story)).ranking("L1").orElseThrow();
  }

  private static Appraised appraised(ProcurementStory story, String... suppliers) {
    return new Appraised(
        "in",
        "out",
        7,
        1000,
        "arithmetic 1",
        "tables 1",
        Stream.of(suppliers)
            .map(s ->
                new Appraised.Option(
                    Bidding.bid(story, s).id().toString(),
                    s,
                    BigDecimal.TEN,
                    null,
                    null,
                    null,
                    s.equals("b") ? List.of("child_0_17") : List.of()))
            .toList());
  }
}
