package city.posterity.procurement.policymaking.clause;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseTest {

  private static final StreamId NEW = Making.id(Thing.CLAUSE, "new");

  private static List<String> order(ProcurementStory story) {
    return Clause.text(story.procurement()).stream().map(Clause::key).toList();
  }

  @Test
  void aKeyNamesOneClauseForGoodAlsoAfterItWasLeftOut() {
    var story = Making.drafted(2);
    var again = new AddClause("K-2", null, Texts.wording(7));
    assertThat(story.refused(DRAFTER, NEW, again)).containsExactly(id(ClauseRule.KEY_TAKEN));

    story.does(DRAFTER, Making.clause(story, "K-2").id(), new RemoveClause());

    assertThat(story.refused(DRAFTER, NEW, again)).containsExactly(id(ClauseRule.KEY_TAKEN));
    assertThat(order(story)).containsExactly("K-1");
  }

  @Test
  void clausesAreReadInTheOrderInWhichTheyWerePut() {
    var story = Making.drafted(3).does(DRAFTER, NEW, new AddClause("K-9", "K-1", Texts.wording(9)));
    assertThat(order(story)).containsExactly("K-1", "K-9", "K-2", "K-3");

    story.does(DRAFTER, Making.clause(story, "K-1").id(), new MoveClause("K-3"));

    assertThat(order(story)).containsExactly("K-9", "K-2", "K-3", "K-1");
    assertThat(story.refused(DRAFTER, NEW, new MoveClause("K-9")))
        .containsExactly(id(ClauseRule.ORIGIN_UNKNOWN));
  }

  @Test
  void whatWasPublishedIsNoLongerWrittenFreely() {
    var story = Making.published(1);
    StreamId first = Making.clause(story, "K-1").id();

    assertThat(story.refused(DRAFTER, first, new EditClause(Texts.wording(5))))
        .containsExactly(id(ClauseRule.NOT_BEING_DRAFTED));
    assertThat(story.refused(DRAFTER, first, new RemoveClause()))
        .containsExactly(id(ClauseRule.NOT_BEING_DRAFTED));
    assertThat(story.refused(DRAFTER, NEW, new AddClause("K-5", null, Texts.wording(5))))
        .containsExactly(id(ClauseRule.NOT_BEING_DRAFTED));
  }

  @Test
  void onlyWhoDraftsWritesAndWritingTheSameAgainChangesNothing() {
    var story = Making.drafted(1);
    StreamId first = Making.clause(story, "K-1").id();

    assertThat(story.refused(MODERATOR, first, new RemoveClause()))
        .containsExactly(id(MachineRule.ROLE_MISSING));
    story.does(DRAFTER, first, new EditClause(Texts.wording(1)));

    assertThat(Making.clause(story, "K-1").newest().number()).isEqualTo(1);
  }

  @Test
  void everythingThatIsWrongInAWordingIsToldAtOnceWithItsPlace() {
    var check =
        new Check(
            "G1",
            List.of(),
            "true",
            List.of(),
            "",
            "",
            List.of(),
            Consequence.BLOCK,
            true,
            List.of(),
            10,
            "Fix it",
            List.of(new Figure("Big", "", "", "larger", "", "")));
    var wording =
        new Wording(
            Obligation.MUST,
            List.of(
                Texts.words("fr", "x".repeat(WordingCheck.LONGEST + 1)), Texts.words("fr", " ")),
            "",
            List.of(),
            List.of(),
            check);

    assertThat(Making.drafting().findings(DRAFTER, NEW, new AddClause("7 a", "K-0", wording)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(ClauseRule.KEY_WRONG), "/key"),
            tuple(id(ClauseRule.ORIGIN_UNKNOWN), "/after"),
            tuple(id(ClauseRule.LANGUAGE_UNKNOWN), "/wording/words/0/language"),
            tuple(id(ClauseRule.TEXT_TOO_LONG), "/wording/words/0/text"),
            tuple(id(ClauseRule.LANGUAGE_UNKNOWN), "/wording/words/1/language"),
            tuple(id(ClauseRule.LANGUAGE_TWICE), "/wording/words/1/language"),
            tuple(id(ClauseRule.TEXT_MISSING), "/wording/words/1/text"),
            tuple(id(ClauseRule.ORIGINAL_MISSING), "/wording/words"),
            tuple(id(ClauseRule.CHECK_EMPTY), "/wording/check/expression"),
            tuple(id(ClauseRule.SIGNATURES_WRONG), "/wording/check/waiverSignatures"),
            tuple(id(ClauseRule.FIGURE_WRONG), "/wording/check/figures/0"));
  }
}
