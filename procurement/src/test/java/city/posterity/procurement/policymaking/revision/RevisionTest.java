package city.posterity.procurement.policymaking.revision;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Making.THEME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.response.DraftResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static final StreamId REVISION = Making.id(Thing.REVISION, "first");
  private static final UUID YES = Making.id(Thing.RESPONSE, "yes").id();

  private static ProcurementStory answered(int clauses) {
    var story = Making.open(clauses);
    Making.says(story, Group.resident("rosa"), "rosa", Texts.comment("K-1"));
    Making.sorted(story);
    Making.answered(story, "yes", Texts.yes(List.of(THEME.id()), List.of()));
    return story;
  }

  private static ProposeRevision because(Edit... edits) {
    return new ProposeRevision(Texts.changes(List.of(YES), edits));
  }

  private static ProposeRevision editorial(Wording wording) {
    return new ProposeRevision(
        new ChangeSet(
            List.of(),
            true,
            "Spelling",
            List.of(new Edit(Edit.Kind.REWORD, "K-1", 1, null, List.of(), wording))));
  }

  private static Wording like(String text, Obligation obligation, List<String> evidence) {
    return new Wording(obligation, List.of(Texts.words("en", text)), "", evidence, List.of(), null);
  }

  @Test
  void aNoIsNoReasonToChangeWords() {
    var story = answered(1);
    StreamId no = Making.answered(story, "no", Texts.no(List.of(THEME.id()), List.of()));
    var edit = Texts.reword("K-1", 1, "Ten bins must stand.");

    assertThat(
            story.refused(
                DRAFTER, REVISION, new ProposeRevision(Texts.changes(List.of(no.id()), edit))))
        .containsExactly(id(RevisionRule.NOTHING_TAKEN_OVER));
    story.does(DRAFTER, REVISION, new ProposeRevision(Texts.changes(List.of(no.id(), YES), edit)));
  }

  @Test
  void whoProposedAChangeDoesNotApplyIt() {
    var story =
        answered(1).does(CHAIR, REVISION, because(Texts.reword("K-1", 1, "Ten bins must stand.")));

    assertThat(story.refused(CHAIR, REVISION, new ApplyRevision()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    story.does(RESPONDER, REVISION, new ApplyRevision());
    assertThat(Making.clause(story, "K-1").newest())
        .satisfies(v -> {
          assertThat(v.number()).isEqualTo(2);
          assertThat(v.revision()).isEqualTo(REVISION.id());
        });
  }

  @Test
  void aChangeOfAnOldVersionIsRefusedAlsoWhenItIsApplied() {
    StreamId second = Making.id(Thing.REVISION, "second");
    var story =
        answered(1)
            .does(DRAFTER, REVISION, because(Texts.reword("K-1", 1, "Ten bins must stand.")))
            .does(DRAFTER, second, because(Texts.reword("K-1", 1, "Nine bins must stand.")))
            .does(RESPONDER, second, new ApplyRevision());

    assertThat(story.findings(RESPONDER, REVISION, new ApplyRevision()))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(RevisionRule.VERSION_OLD));
          assertThat(f.facts()).containsEntry("clause", "K-1").containsEntry("version", "2");
        });
    story.does(DRAFTER, REVISION, new WithdrawRevision());
  }

  @Test
  void spellingIsCorrectedWithoutAnAnswerAndNothingElseIs() {
    var story = answered(1);
    String text = Texts.wording(1).original().text();

    assertThat(
            story.refused(
                DRAFTER,
                REVISION,
                editorial(like(text.replace("1 bins", "2 bins"), Obligation.MUST, List.of()))))
        .containsExactly(id(RevisionRule.NOT_EDITORIAL));
    assertThat(
            story.refused(DRAFTER, REVISION, editorial(like(text, Obligation.SHOULD, List.of()))))
        .containsExactly(id(RevisionRule.NOT_EDITORIAL));
    assertThat(
            story.refused(
                DRAFTER, REVISION, editorial(like(text, Obligation.MUST, List.of("A photo")))))
        .containsExactly(id(RevisionRule.NOT_EDITORIAL));
    story.does(
        DRAFTER,
        REVISION,
        editorial(like(text.replace("slowly", "slowely"), Obligation.MUST, List.of())));
  }

  @Test
  void everythingThatIsWrongInAChangeSetIsToldAtOnceWithItsPlace() {
    var story = answered(2);
    StreamId draft = Making.id(Thing.RESPONSE, "draft");
    story.does(RESPONDER, draft, new DraftResponse(Texts.no(List.of(THEME.id()), List.of())));
    var changes =
        new ChangeSet(
            List.of(draft.id(), Fixtures.uuid("no answer")),
            false,
            "",
            List.of(
                Texts.reword("K-1", 1, Texts.wording(1).original().text()),
                Texts.remove("K-1", 1),
                new Edit(Edit.Kind.REWORD, "K-9", 1, null, List.of(), null),
                Texts.add("K-2", "K-8", List.of("K-7"), "New")));

    assertThat(story.findings(DRAFTER, REVISION, new ProposeRevision(changes)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(RevisionRule.SUMMARY_MISSING), "/changes/summary"),
            tuple(id(RevisionRule.RESPONSE_NOT_APPROVED), "/changes/responses"),
            tuple(id(RevisionRule.RESPONSE_UNKNOWN), "/changes/responses"),
            tuple(id(RevisionRule.SAME_WORDS), "/changes/edits/0/wording"),
            tuple(id(RevisionRule.CLAUSE_TWICE), "/changes/edits/1/clause"),
            tuple(id(RevisionRule.CLAUSE_UNKNOWN), "/changes/edits/2/clause"),
            tuple(id(RevisionRule.WORDING_MISSING), "/changes/edits/2/wording"),
            tuple(id(RevisionRule.KEY_TAKEN), "/changes/edits/3/clause"),
            tuple(id(RevisionRule.CLAUSE_UNKNOWN), "/changes/edits/3/origins"),
            tuple(id(RevisionRule.CLAUSE_UNKNOWN), "/changes/edits/3/after"));
    assertThat(
            story.refused(
                DRAFTER,
                REVISION,
                new ProposeRevision(new ChangeSet(List.of(), false, "Nothing", List.of()))))
        .containsExactlyInAnyOrder(id(RevisionRule.REASON_MISSING), id(RevisionRule.EDITS_MISSING));
  }

  @Test
  void theTextIsNotChangedBeforeContributionsAreSortedOrOnceItIsFinal() {
    var change = because(Texts.reword("K-1", 1, "Ten bins must stand."));

    assertThat(Making.open(1).refused(DRAFTER, REVISION, change))
        .containsExactly(id(RevisionRule.NOT_NOW));
    assertThat(Making.finalised().refused(DRAFTER, REVISION, change))
        .containsExactly(id(RevisionRule.NOT_NOW));
  }

  @Test
  void newClausesOfOneChangeStandBehindThoseThatTheyFollow() {
    var story =
        answered(3)
            .does(
                DRAFTER,
                REVISION,
                because(
                    Texts.add("Z", "K-1", List.of(), "Z must be."),
                    Texts.add("Y", "Z", List.of(), "Y must be."),
                    Texts.add("X", "K-1", List.of(), "X must be."),
                    Texts.add("B", null, List.of(), "B must be."),
                    Texts.add("A", null, List.of(), "A must be.")))
            .does(RESPONDER, REVISION, new ApplyRevision());

    assertThat(Clause.text(story.procurement()))
        .extracting(Clause::key)
        .containsExactly("K-1", "Z", "X", "Y", "K-2", "K-3", "B", "A");
  }
}
