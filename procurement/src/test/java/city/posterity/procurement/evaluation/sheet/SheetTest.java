package city.posterity.procurement.evaluation.sheet;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.EVALUATOR_2;
import static city.posterity.procurement.Fixtures.EVALUATOR_3;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.SCORED;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static city.posterity.procurement.evaluation.Evaluating.score;
import static city.posterity.procurement.evaluation.Evaluating.scores;
import static city.posterity.procurement.evaluation.Evaluating.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.EvaluationRule;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.machine.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each member of the panel scores each bid alone. */
class SheetTest {

  private static ProcurementStory scoring() {
    return Evaluating.admitted(
        aTender().withTerms(t -> t.method = SCORED).live(),
        Map.of("acme", Bidding.offer("L1", "1000.00")));
  }

  private static WriteSheet write(ProcurementStory story, String score) {
    return new WriteSheet(Bidding.bid(story, "acme"), Map.of("light", score(score)));
  }

  @Test
  void somebodyWritesTheirOwnSheetAndNobodyElses() {
    var story = scoring();

    assertThat(story.refused(EVALUATOR_2, sheet(story, "acme", EVALUATOR_1), write(story, "5")))
        .containsExactly(id(SheetRule.NOT_YOUR_SHEET));
    story.does(EVALUATOR_1, sheet(story, "acme", EVALUATOR_1), write(story, "5"));
    assertThat(story.refused(EVALUATOR_2, sheet(story, "acme", EVALUATOR_1), new SubmitSheet()))
        .containsExactly(id(SheetRule.NOT_YOUR_SHEET));
    assertThat(story.refused(EVALUATOR_3, sheet(story, "acme", EVALUATOR_3), write(story, "5")))
        .containsExactly(id(SheetRule.NOT_ON_PANEL));
  }

  @Test
  void whoHasAnUnsettledInterestDoesNotScore() {
    var story = scoring();
    story.does(EVALUATOR_1, panel(story), new DeclareInterest("My sister works for acme"));

    assertThat(story.refused(EVALUATOR_1, sheet(story, "acme", EVALUATOR_1), write(story, "5")))
        .containsExactly(id(SheetRule.CONFLICT_OPEN));
  }

  @Test
  void scoresAreOnTheScaleOfAnAnnouncedCriterion() {
    var story = scoring();
    var wrong =
        new WriteSheet(
            Bidding.bid(story, "acme"), Map.of("light", score("10.01"), "colour", score("1")));

    assertThat(story.refused(EVALUATOR_1, sheet(story, "acme", EVALUATOR_1), wrong))
        .containsExactlyInAnyOrder(
            id(SheetRule.SCORE_OUT_OF_RANGE), id(SheetRule.UNKNOWN_CRITERION));
  }

  @Test
  void aSheetIsHandedInWhenEveryCriterionHasItsScoreAndItsReason() {
    var story = scoring();
    var mine = sheet(story, "acme", EVALUATOR_1);
    var bid = Bidding.bid(story, "acme");

    story.does(EVALUATOR_1, mine, new WriteSheet(bid, Map.of()));
    assertThat(story.refused(EVALUATOR_1, mine, new SubmitSheet()))
        .containsExactly(id(SheetRule.SCORE_MISSING));
    story.does(
        EVALUATOR_1, mine, new WriteSheet(bid, Map.of("light", new Score(BigDecimal.ONE, " "))));
    assertThat(story.refused(EVALUATOR_1, mine, new SubmitSheet()))
        .containsExactly(id(SheetRule.REASON_MISSING));
    story.does(EVALUATOR_1, mine, write(story, "5")).does(EVALUATOR_1, mine, new SubmitSheet());
    assertThat(story.status(mine)).isEqualTo(SheetStatus.SUBMITTED);
  }

  @Test
  void nobodySeesAnothersSheetBeforeAllAreIn() {
    var story = scoring();
    Evaluating.PANEL.forEach(m -> scores(story, m, "acme", "5"));
    var sheet = story.get(Sheet.class, sheet(story, "acme", EVALUATOR_1));
    Actor other = BuyingCycle.withTeamRoles(story.procurement(), EVALUATOR_2);
    Actor own = BuyingCycle.withTeamRoles(story.procurement(), EVALUATOR_1);

    assertThat(BuyingCycle.mayRead(story.procurement(), sheet, own)).isTrue();
    assertThat(BuyingCycle.mayRead(story.procurement(), sheet, other)).isFalse();
    story.does(CHAIR, panel(story), new CloseScoring());
    var locked = story.get(Sheet.class, sheet(story, "acme", EVALUATOR_1));
    assertThat(locked.status()).isEqualTo(SheetStatus.LOCKED);
    assertThat(BuyingCycle.mayRead(story.procurement(), locked, other)).isTrue();
  }

  @Test
  void theChairGivesASheetBackAndTheOldScoresStayInTheHistory() {
    var story = scoring();
    Evaluating.PANEL.forEach(m -> scores(story, m, "acme", "5"));
    story.does(CHAIR, panel(story), new CloseScoring());
    var given = sheet(story, "acme", EVALUATOR_1);

    assertThat(story.refused(CHAIR, given, new ReopenSheet(" ")))
        .containsExactly(id(SheetRule.TEXT_MISSING));
    story.does(CHAIR, given, new ReopenSheet("The wrong sample was scored"));
    var agreed = new ProposeConsensus(List.of(Evaluating.agreed(story, "acme", "6")));
    assertThat(story.refused(CHAIR, panel(story), agreed))
        .containsExactly(id(EvaluationRule.SHEETS_OPEN));
    scores(story, EVALUATOR_1, "acme", "8");
    story.does(CHAIR, panel(story), agreed);

    assertThat(story.status(given)).isEqualTo(SheetStatus.LOCKED);
    assertThat(story.history())
        .filteredOn(r -> r.stream().equals(given))
        .extracting(r -> r.event() instanceof SheetEvent.SheetWritten w ? w.scores() : Map.of())
        .contains(Map.of("light", score("5")), Map.of("light", score("8")));
    assertThat(story.refused(CHAIR, given, new ReopenSheet("Once more")))
        .containsExactly(id(SheetRule.NOT_SCORING_NOW));
  }

  @Test
  void nothingIsScoredBeforeAdmissibilityIsClosed() {
    var story = aTender().withTerms(t -> t.method = SCORED).live();
    Evaluating.panelled(story, Map.of("acme", Bidding.offer("L1", "1000.00")));

    assertThat(story.refused(EVALUATOR_1, sheet(story, "acme", EVALUATOR_1), write(story, "5")))
        .containsExactly(id(SheetRule.NOT_SCORING_NOW));
    assertThat(story.refused(APPROVER, sheet(story, "acme", APPROVER), write(story, "5")))
        .containsExactly("machine.role-missing");
  }
}
