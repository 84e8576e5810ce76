package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.Clauses.EXPRESSION;
import static city.posterity.cityhall.policymaking.Clauses.charter;
import static city.posterity.cityhall.policymaking.Clauses.check;
import static city.posterity.cityhall.policymaking.Clauses.figure;
import static city.posterity.cityhall.policymaking.Clauses.wording;
import static city.posterity.cityhall.policymaking.Clauses.words;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.GateKeeper.Question;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.ClauseRule;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Nothing is written that the policy engine cannot read. */
class TextGateTest {

  private static final DSLContext NONE = DSL.using(org.jooq.SQLDialect.POSTGRES);
  private static final Wording GOOD =
      wording(check(EXPRESSION, figure("200")), words("en", "Say what is needed"));
  private static final Wording MISSPELT =
      wording(
          check("size(procurement.need.problem_statment) > 3"), words("en", "Say what is needed"));

  private final PolicyStory story =
      PolicyStory.toldAlone().chartered(charter("en")).says("OUR-1", GOOD);

  private List<Finding> against(Thing thing, String id, String verb, Command command) {
    return new TextGate()
        .ask(
            NONE,
            new Question(
                Fixtures.uuid("city"),
                story.made().all(),
                new StreamId(thing, Fixtures.uuid(id)),
                verb,
                command,
                PolicyStory.DRAFTER,
                Fixtures.START,
                Fixtures.START))
        .against();
  }

  private List<Finding> adding(String key, Wording wording) {
    return against(Thing.CLAUSE, "new", "add", new AddClause(key, null, wording));
  }

  @Test
  void aCheckThatReadsWhatNobodyKnowsIsRefusedWithItsClause() {
    assertThat(adding("OUR-2", MISSPELT))
        .isNotEmpty()
        .allSatisfy(f -> {
          assertThat(f.ruleId()).isEqualTo(ClauseRule.CHECK_WRONG.id());
          assertThat(f.facts()).containsEntry("clause", "OUR-2");
          assertThat(f.pointer()).isEqualTo("/wording/check");
        })
        .anySatisfy(f -> assertThat(f.facts().get("problem")).contains("problem_statment"));
  }

  @Test
  void aCheckMayReadAFigureOfAnotherClause() {
    assertThat(adding("OUR-2", wording(check(EXPRESSION), words("en", "Again")))).isEmpty();
    assertThat(adding("OUR-2", wording(check("params.unknown_figure > 3"), words("en", "Again"))))
        .isNotEmpty();
  }

  @Test
  void aFigureIsNotGivenTwoValues() {
    var other = wording(check(EXPRESSION, figure("300")), words("en", "Again"));
    assertThat(adding("OUR-2", other))
        .singleElement()
        .satisfies(f -> assertThat(f.facts()).containsEntry("clause", "OUR-2"));
    assertThat(against(Thing.CLAUSE, story.id() + "OUR-1", "edit", new EditClause(other)))
        .as("a clause may change its own")
        .isEmpty();
  }

  @Test
  void aChangeSetIsReadEditByEdit() {
    var edits =
        List.of(
            new Edit(Edit.Kind.REMOVE, "OUR-1", 1, null, List.of(), null),
            new Edit(Edit.Kind.ADD, "OUR-2", null, null, List.of(), MISSPELT));
    var changes = new ChangeSet(List.of(), false, "Anew", edits);
    assertThat(against(Thing.REVISION, "new", "propose", new ProposeRevision(changes)))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.pointer()).isEqualTo("/changes/edits/1/wording/check"));
  }

  @Test
  void aTextThatCannotBeReadIsNotMadeFinal() {
    var command = new Finalise("Seen", "Seen");
    assertThat(against(Thing.POLICY, "policy", "finalise", command)).isEmpty();
    story.says("OUR-2", MISSPELT);
    assertThat(against(Thing.POLICY, "policy", "finalise", command))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.facts()).containsEntry("clause", "OUR-2"));
  }

  @Test
  void aWholeStoryIsToldUpToItsFirstDay() {
    story.finalised().adopted().launched();
    var policy = story.made();
    var edition = policy.process().finalText().orElseThrow();
    assertThat(PolicyPack.of(policy, edition).read().version())
        .isEqualTo(edition.number() + "-final");
  }
}
