package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ChangeSet;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.revision.Revision;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People are asked for what the making of a policy waits for, and for nothing else. */
class PolicyWaitingTest {

  private static boolean isDue(PolicyStory story, String verb) {
    return Waiting.isDue(story.all(), story.policy(), verb);
  }

  private static Answer yes(PolicyStory story) {
    return new Answer(
        List.of(story.theme().id()), List.of(), Decision.ACCEPTED, "They are right.", "", null);
  }

  private static void reword(PolicyStory story, String text) {
    var revision = new StreamId(Thing.REVISION, UUID.nameUUIDFromBytes(new byte[] {9}));
    story.to(
        revision,
        new ProposeRevision(
            new ChangeSet(
                List.of(story.response().id()),
                false,
                "It says more.",
                List.of(
                    new Edit(
                        Edit.Kind.REWORD,
                        PolicyStory.KEY,
                        1,
                        null,
                        List.of(),
                        PolicyStory.words(text))))));
    assertThat(Waiting.isDue(story.all(), story.get(Revision.class, revision), "apply")).isTrue();
    story.toAsSecond(revision, new ApplyRevision());
  }

  @Test
  void aClauseIsWrittenFreelyOnlyBeforeTheFirstDraftIsPublished() {
    var story = PolicyStory.drafted();
    assertThat(Waiting.isDue(story.all(), story.clause(), "edit")).isTrue();

    var later = PolicyStory.answering();
    assertThat(Waiting.isDue(later.all(), later.clause(), "edit")).isFalse();
  }

  @Test
  void theOnlyClauseIsNotMoved() {
    var story = PolicyStory.drafted();
    assertThat(Waiting.isDue(story.all(), story.clause(), "move")).isFalse();
  }

  @Test
  void answersArePublishedAndThenNothingIsUntilThereIsSomethingNew() {
    assertThat(isDue(PolicyStory.answering(), "publish-answers")).isTrue();

    var story = PolicyStory.revised();
    assertThat(isDue(story, "publish-answers")).isFalse();
    assertThat(isDue(story, "finalise")).isTrue();

    story.answers(yes(story));
    assertThat(isDue(story, "publish-answers")).isTrue();
  }

  @Test
  void aChangedTextIsPublishedBeforeItIsFinal() {
    var story = PolicyStory.revised();
    story.answers(yes(story));
    reword(story, "All food is bought fresh.");

    assertThat(isDue(story, "publish-answers")).isTrue();
    assertThat(isDue(story, "finalise")).isFalse();
  }

  @Test
  void onlyMaterialChangesAskForASecondRound() {
    var story = PolicyStory.answering();
    assertThat(isDue(story, "plan-second-round")).isFalse();

    story.answers(yes(story));
    reword(story, "All food is bought fresh within 3 days.");
    story.leads(new PublishAnswers());

    assertThat(isDue(story, "plan-second-round")).isTrue();
    assertThat(isDue(story, "finalise")).isFalse();
  }

  @Test
  void anAnswerIsOfferedToEachThemeOnceAndOtherWordsToEachYes() {
    var story = PolicyStory.answering();
    assertThat(Creation.in(story.all()))
        .contains(new Creation(Thing.RESPONSE, story.theme(), true))
        .doesNotContain(new Creation(Thing.REVISION, story.response(), true));

    story.answers(yes(story));
    assertThat(Creation.in(story.all()))
        .contains(new Creation(Thing.REVISION, story.response(), true))
        .doesNotContain(new Creation(Thing.RESPONSE, story.theme(), true));

    reword(story, "All food is bought fresh.");
    assertThat(Creation.in(story.all()))
        .doesNotContain(new Creation(Thing.REVISION, story.response(), true));
  }

  @Test
  void whatIsDoneOnceIsAskedForUntilItIsDone() {
    var story = PolicyStory.drafted();
    assertThat(Action.isMain(story.policy(), "ask-seat")).isFalse();
    assertThat(Action.isMain(story.policy(), "add-member")).isFalse();
    assertThat(isDue(story, "refuse-seat")).isTrue();
  }
}
