package city.posterity.procurement.policymaking.gate;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static city.posterity.procurement.policymaking.Group.MODERATOR_2;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Group.RESPONDER_2;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.THEME;
import static city.posterity.procurement.policymaking.Making.policy;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.input.AppealHiding;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.DecideAppeal;
import city.posterity.procurement.policymaking.input.HideInput;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.ModerationReason;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.process.CloseRound;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.ExtendRound;
import city.posterity.procurement.policymaking.process.Finalise;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.response.WithdrawResponse;
import city.posterity.procurement.policymaking.revision.ApplyRevision;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GateTest {

  @Test
  void ofThreeHundredContributionsTheOneWithoutAnAnswerHoldsTheAnswersUp() {
    var story = Making.open(40);
    var others = new ArrayList<UUID>();
    for (int i = 0; i < 300; i++) {
      StreamId said =
          Making.says(
              story, Group.resident("r" + i), "said " + i, Texts.comment("K-" + (1 + i % 40)));
      others.add(said.id());
    }
    Making.sorted(story);
    UUID forgotten = others.remove(123);
    Making.answered(story, "no", Texts.no(List.of(), others));

    assertThat(story.findings(CHAIR, POLICY, new PublishAnswers()))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(GateRule.UNANSWERED));
          assertThat(f.facts()).containsEntry("input", forgotten.toString());
        });
    Making.answered(story, "late", Texts.no(List.of(), List.of(forgotten)));
    story.does(CHAIR, POLICY, new PublishAnswers());
    assertThat(policy(story).status()).isEqualTo(PolicyStatus.REVISED_DRAFT);
  }

  @Test
  void aRoundThatMissedSomebodyIsExtendedFirstAndThenClosedWithAReason() {
    var story = Making.drafted(1);
    Making.opened(
        story.does(
            CHAIR, POLICY, new PublishPrimer(Texts.plan(story.now(), 2, Moderation.BEFORE))));
    Making.says(story, Group.resident("kim"), "kim", Texts.comment("K-1", Sector.YOUTH));
    Making.says(story, Group.resident("kim"), "kim 2", Texts.comment("K-1", Sector.YOUTH));
    var closes = policy(story).round().orElseThrow().plan().closes();
    var unasked = new CloseRound("We tried");

    assertThat(story.at(closes).findings(CHAIR, POLICY, unasked))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(GateRule.EXTEND_FIRST));
          assertThat(f.facts())
              .containsEntry("sector", "youth")
              .containsEntry("minimum", "2")
              .containsEntry("heard", "1");
        });
    var later = closes.plus(Duration.ofDays(14));
    story.does(CHAIR, POLICY, new ExtendRound(later, "Schools were shut")).at(later);

    assertThat(story.refused(CHAIR, POLICY, new CloseRound(null)))
        .containsExactly(id(GateRule.JUSTIFICATION_MISSING));
    assertThat(story.refused(CHAIR, POLICY, new CloseRound(" ")))
        .containsExactly(id(GateRule.JUSTIFICATION_MISSING));
    story.does(CHAIR, POLICY, unasked);
    assertThat(policy(story).round().orElseThrow().justification()).isEqualTo("We tried");
  }

  @Test
  void analysisEndsWhenEverythingWasLookedAtAndTwoPeopleSortedATenth() {
    var story = Making.open(1);
    var said = new ArrayList<StreamId>();
    for (int i = 0; i < 11; i++) {
      said.add(Making.says(story, Group.resident("r" + i), "said " + i, Texts.comment("K-1")));
    }
    Making.closed(story).does(RESPONDER, THEME, new OpenTheme("Bins", ""));
    said.subList(1, 11).forEach(i -> story.does(MODERATOR, i, new PublishInput()));
    var sorting = new ClassifyInput(List.of(THEME.id()));
    said.subList(2, 11).forEach(i -> story.does(RESPONDER, i, sorting));

    assertThat(story.refused(CHAIR, POLICY, new EndAnalysis()))
        .containsExactlyInAnyOrder(
            id(GateRule.NOT_MODERATED), id(GateRule.NOT_SORTED), id(GateRule.SECOND_CODER_MISSING));
    story
        .does(MODERATOR, said.getFirst(), new HideInput(ModerationReason.OTHER, "Empty"))
        .does(RESPONDER, said.get(1), sorting)
        .does(RESPONDER_2, said.get(2), sorting)
        .does(CHAIR, POLICY, new EndAnalysis());
    assertThat(Agreement.of(story.procurement().all(Input.class)))
        .isEqualTo(new Agreement(10, 1, 1, 1.0));
  }

  @Test
  void aYesHasAConsequenceAndNothingIsHalfDecidedWhenAnswersArePublished() {
    var story = oneComment();
    StreamId yes = Making.answered(story, "yes", Texts.yes(List.of(THEME.id()), List.of()));
    StreamId open = Making.id(Thing.RESPONSE, "open");
    StreamId revision = Making.id(Thing.REVISION, "more");
    story
        .does(RESPONDER, open, new DraftResponse(Texts.no(List.of(THEME.id()), List.of())))
        .does(
            DRAFTER,
            revision,
            new ProposeRevision(
                Texts.changes(List.of(yes.id()), Texts.reword("K-1", 1, "Ten bins must stand."))));

    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactlyInAnyOrder(
            id(GateRule.NOTHING_FOLLOWS), id(GateRule.RESPONSE_OPEN), id(GateRule.REVISION_OPEN));
    story
        .does(RESPONDER, revision, new ApplyRevision())
        .does(RESPONDER_2, open, new WithdrawResponse())
        .does(CHAIR, POLICY, new PublishAnswers());
  }

  @Test
  void aDatedPromiseIsAConsequenceToo() {
    var story = oneComment();
    Making.answered(
        story, "promise", Texts.promise(List.of(THEME.id()), Making.today(story).plusDays(30)));

    story.does(CHAIR, POLICY, new PublishAnswers());
  }

  @Test
  void anOpenAppealIsDecidedBeforeAnswersArePublished() {
    var story = Making.open(1);
    var rosa = Group.resident("rosa");
    StreamId said = Making.says(story, rosa, "rosa", Texts.comment("K-1"));
    story
        .does(MODERATOR, said, new HideInput(ModerationReason.INSULT, "Names somebody"))
        .does(rosa, said, new AppealHiding("It does not"));
    Making.sorted(story);

    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactly(id(GateRule.APPEAL_OPEN));
    story.does(MODERATOR_2, said, new DecideAppeal(true, "It does not"));
    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactly(id(GateRule.UNANSWERED));
  }

  @Test
  void aTextIsFinalOnlyOnceFutureGenerationsWereHeardAndAnswered() {
    var story = Making.revised();
    var last = new Finalise("Seen", "One language");
    assertThat(story.refused(CHAIR, POLICY, last)).containsExactly(id(GateRule.SEAT_SILENT));

    StreamId said =
        Making.says(
            story, CHAIR, "future", Texts.entered(InputKind.FUTURE_STATEMENT, Channel.PAPER, 1));
    story.does(MODERATOR, said, new PublishInput());
    assertThat(story.refused(CHAIR, POLICY, last)).containsExactly(id(GateRule.UNANSWERED));
    Making.answered(story, "future", Texts.no(List.of(), List.of(said.id())));
    story.does(CHAIR, POLICY, last);

    assertThat(policy(story).status()).isEqualTo(PolicyStatus.FINALISED);
  }

  @Test
  void aRefusalNamesNoMoreThanCanBeRead() {
    var story = Making.open(1);
    for (int i = 0; i < 205; i++) {
      Making.says(story, Group.resident("r" + i), "said " + i, Texts.comment("K-1"));
    }

    assertThat(Making.closed(story).findings(CHAIR, POLICY, new EndAnalysis())).hasSize(200);
  }

  private static ProcurementStory oneComment() {
    var story = Making.open(1);
    Making.says(story, Group.resident("rosa"), "rosa", Texts.comment("K-1"));
    return Making.sorted(story);
  }
}
