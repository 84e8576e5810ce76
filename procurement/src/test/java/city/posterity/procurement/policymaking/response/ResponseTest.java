package city.posterity.procurement.policymaking.response;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Group.RESPONDER_2;
import static city.posterity.procurement.policymaking.Making.POLICY;
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
import city.posterity.procurement.policymaking.gate.GateRule;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.ClassifyInput;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.PublishInput;
import city.posterity.procurement.policymaking.input.TranslateInput;
import city.posterity.procurement.policymaking.input.WithdrawInput;
import city.posterity.procurement.policymaking.process.EndAnalysis;
import city.posterity.procurement.policymaking.process.PublishAnswers;
import city.posterity.procurement.policymaking.theme.OpenTheme;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTest {

  private static final StreamId ROSAS = Making.id(Thing.INPUT, "rosa");
  private static final StreamId RESPONSE = Making.id(Thing.RESPONSE, "first");

  private static ProcurementStory answering() {
    var story = Making.open(1);
    Making.says(story, Group.resident("rosa"), "rosa", Texts.comment("K-1"));
    return Making.sorted(story);
  }

  @Test
  void whatItsAuthorTookBackIsNotAnswered() {
    var story = answering().does(Group.resident("rosa"), ROSAS, new WithdrawInput());

    assertThat(
            story.findings(
                RESPONDER, RESPONSE, new DraftResponse(Texts.no(List.of(), List.of(ROSAS.id())))))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(ResponseRule.INPUT_NOT_STANDING));
          assertThat(f.facts()).containsEntry("status", "withdrawn");
        });
  }

  @Test
  void whoWroteAnAnswerDoesNotApproveIt() {
    var answer = Texts.no(List.of(THEME.id()), List.of());
    var story =
        answering()
            .does(RESPONDER, RESPONSE, new DraftResponse(answer))
            .does(RESPONDER_2, RESPONSE, new EditResponse(answer));

    assertThat(story.refused(RESPONDER, RESPONSE, new ApproveResponse()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    assertThat(story.refused(RESPONDER_2, RESPONSE, new ApproveResponse()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    story.does(CHAIR, RESPONSE, new ApproveResponse());
  }

  @Test
  void everythingThatIsWrongInAnAnswerIsToldAtOnceWithItsPlace() {
    var story = answering();
    var answer =
        new Answer(
            List.of(Fixtures.uuid("no theme")),
            List.of(Fixtures.uuid("nothing said")),
            Decision.OUT_OF_SCOPE,
            " ",
            "",
            new Commitment("", "", Making.today(story).minusDays(1)));

    assertThat(story.findings(RESPONDER, RESPONSE, new DraftResponse(answer)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(ResponseRule.THEME_UNKNOWN), "/answer/themes"),
            tuple(id(ResponseRule.INPUT_UNKNOWN), "/answer/inputs"),
            tuple(id(ResponseRule.REASON_MISSING), "/answer/reason"),
            tuple(id(ResponseRule.REFERENCE_MISSING), "/answer/reference"),
            tuple(id(ResponseRule.COMMITMENT_INCOMPLETE), "/answer/commitment"),
            tuple(id(ResponseRule.DAY_IN_PAST), "/answer/commitment/by"));
    assertThat(
            story.refused(RESPONDER, RESPONSE, new DraftResponse(Texts.no(List.of(), List.of()))))
        .containsExactly(id(ResponseRule.TARGET_MISSING));
  }

  @Test
  void nobodyAnswersBeforeContributionsAreSortedOrOnceTheTextIsFinal() {
    var draft = new DraftResponse(Texts.no(List.of(THEME.id()), List.of()));

    assertThat(Making.finalised().refused(RESPONDER, RESPONSE, draft))
        .containsExactly(id(ResponseRule.NOT_NOW));
    assertThat(Making.closed(Making.open(1)).refused(RESPONDER, RESPONSE, draft))
        .containsExactly(id(ResponseRule.NOT_NOW));
  }

  @Test
  void whatNobodyInTheGroupReadsIsTranslatedBeforeItIsSortedAndAnswered() {
    var story = Making.open(1);
    StreamId said =
        Making.says(
            story,
            Group.resident("amal"),
            "amal",
            Texts.said(InputKind.COMMENT, Channel.WEB, "K-1", null, "قليل جدًا", "ar", null, 1, 0));
    var sorting = new ClassifyInput(List.of(THEME.id()));
    Making.closed(story)
        .does(RESPONDER, THEME, new OpenTheme("Bins", ""))
        .does(MODERATOR, said, new PublishInput())
        .does(RESPONDER, said, sorting)
        .does(RESPONDER_2, said, sorting);

    assertThat(story.refused(RESPONDER, POLICY, new EndAnalysis()))
        .containsExactly(id(GateRule.NOT_READ));
    story
        .does(RESPONDER, said, new TranslateInput("en", "Far too few", false))
        .does(RESPONDER, POLICY, new EndAnalysis());
    Making.answered(story, "no", Texts.no(List.of(), List.of(said.id())));
  }

  @Test
  void anAnswerIsOnlyEverReplacedByAnotherThatCounts() {
    var story = answering();
    StreamId first =
        Making.answered(
            story, "first", Texts.promise(List.of(THEME.id()), Making.today(story).plusDays(9)));
    StreamId second = Making.id(Thing.RESPONSE, "second");
    story.does(RESPONDER, second, new DraftResponse(Texts.no(List.of(THEME.id()), List.of())));

    assertThat(story.refused(RESPONDER, first, new SupersedeResponse(second.id())))
        .containsExactly(id(ResponseRule.SUCCESSOR_UNKNOWN));
    assertThat(story.refused(RESPONDER, first, new WithdrawResponse()))
        .containsExactly(id(MachineRule.NO_SUCH_MOVE));
    assertThat(story.refused(RESPONDER, first, new SupersedeResponse(first.id())))
        .containsExactly(id(ResponseRule.SUCCESSOR_UNKNOWN));
    story
        .does(RESPONDER_2, second, new ApproveResponse())
        .does(RESPONDER, first, new SupersedeResponse(second.id()))
        .does(CHAIR, POLICY, new PublishAnswers());

    assertThat(story.get(Response.class, first).supersededBy()).isEqualTo(second.id());
    assertThat(story.get(Response.class, first).answer().decision()).isEqualTo(Decision.PARTLY);
  }
}
