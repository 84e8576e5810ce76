package city.posterity.procurement.policymaking.input;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static city.posterity.procurement.policymaking.Group.MODERATOR_2;
import static city.posterity.procurement.policymaking.Group.RESPONDER;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.input;
import static city.posterity.procurement.policymaking.Making.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.process.Moderation;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.process.Sector;
import city.posterity.procurement.policymaking.response.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputTest {

  private static final Actor ROSA = Group.resident("rosa");
  private static final Actor PAUL = Group.resident("paul");
  private static final StreamId NEW = Making.id(Thing.INPUT, "new");

  private static ProcurementStory openWithoutModeration() {
    var story = Making.drafted(1);
    var plan = Texts.plan(story.now(), 0, Moderation.AFTER);
    return Making.opened(story.does(CHAIR, POLICY, new PublishPrimer(plan)));
  }

  @Test
  void nobodySpeaksBeforeARoundOpensOrAfterItCloses() {
    var story = Making.published(1);
    assertThat(story.refused(ROSA, NEW, Texts.comment("K-1")))
        .containsExactly(id(InputRule.NOT_ASKED_NOW));

    Making.opened(story);
    var closes = Making.policy(story).round().orElseThrow().plan().closes();
    says(story.at(closes.minusMillis(1)), ROSA, "in time", Texts.comment("K-1"));

    // nobody has closed the round yet, and all the same it is too late
    assertThat(story.at(closes).refused(ROSA, NEW, Texts.comment("K-1")))
        .containsExactly(id(InputRule.NOT_ASKED_NOW));
  }

  @Test
  void whoSaidSomethingDoesNotModerateIt() {
    var story = Making.open(1);
    StreamId said = says(story, MODERATOR, "own", Texts.comment("K-1"));

    assertThat(story.refused(MODERATOR, said, new PublishInput()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    assertThat(story.refused(MODERATOR, said, new HideInput(ModerationReason.OTHER, "Not now")))
        .containsExactly(id(MachineRule.SAME_PERSON));
    assertThat(story.refused(ROSA, said, new PublishInput()))
        .containsExactly(id(MachineRule.ROLE_MISSING));

    story.does(MODERATOR_2, said, new PublishInput());
    assertThat(input(story, said).status()).isEqualTo(InputStatus.PUBLISHED);
  }

  @Test
  void anotherModeratorDecidesOnTheOneAppealAgainstAHiding() {
    var story = Making.open(1);
    StreamId said = says(story, ROSA, "rude", Texts.comment("K-1"));
    story.does(MODERATOR, said, new HideInput(ModerationReason.INSULT, "Names a neighbour"));
    var appeal = new AppealHiding("I name nobody");

    assertThat(story.refused(MODERATOR_2, said, new DecideAppeal(true, "It does not")))
        .containsExactly(id(InputRule.NOT_HIDDEN_BY_APPEAL));
    assertThat(story.refused(PAUL, said, appeal)).containsExactly(id(InputRule.NOT_THE_AUTHOR));
    story.does(ROSA, said, appeal);
    assertThat(story.refused(MODERATOR, said, new DecideAppeal(false, "It does")))
        .containsExactly(id(MachineRule.SAME_PERSON));
    story.does(MODERATOR_2, said, new DecideAppeal(false, "It does"));
    assertThat(story.refused(ROSA, said, appeal)).containsExactly(id(InputRule.APPEAL_TWICE));

    StreamId other = says(story, ROSA, "polite", Texts.comment("K-1"));
    story
        .does(MODERATOR, other, new HideInput(ModerationReason.OFF_TOPIC, "Not about bins"))
        .does(ROSA, other, appeal)
        .does(MODERATOR_2, other, new DecideAppeal(true, "It is about bins"));
    assertThat(input(story, other).status()).isEqualTo(InputStatus.PUBLISHED);
    assertThat(input(story, other).appealedAt()).isNull();
  }

  @Test
  void twentyAlikeWithinAnHourAreHeldUntilSomebodyHasLooked() {
    var story = openWithoutModeration();
    StreamId before = says(story, ROSA, "19", Texts.alike(19));
    StreamId from = says(story, PAUL, "20", Texts.alike(20));

    assertThat(input(story, before).status()).isEqualTo(InputStatus.PUBLISHED);
    assertThat(input(story, from).status()).isEqualTo(InputStatus.HELD);
    assertThat(input(story, from).moderation())
        .extracting(Moderated::to, Moderated::reason)
        .containsExactly(tuple(InputStatus.HELD, ModerationReason.BURST));
    story.does(MODERATOR, from, new PublishInput());
    assertThat(input(story, from).status()).isEqualTo(InputStatus.PUBLISHED);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
    var said =
        new SubmitInput(
            InputKind.REPLACEMENT,
            Channel.PAPER,
            "K-1",
            "a hundred bins",
            "",
            " ",
            "english!",
            null,
            2,
            "x".repeat(201),
            0);

    assertThat(Making.open(1).findings(ROSA, NEW, said))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(InputRule.CHANNEL_NOT_YOURS), "/channel"),
            tuple(id(InputRule.PEOPLE_WRONG), "/people"),
            tuple(id(InputRule.TEXT_MISSING), "/text"),
            tuple(id(InputRule.TEXT_TOO_LONG), "/name"),
            tuple(id(InputRule.LANGUAGE_WRONG), "/language"),
            tuple(id(InputRule.REPLACEMENT_MISSING), "/replacement"),
            tuple(id(InputRule.QUOTE_NOT_THERE), "/quote"));
  }

  @Test
  void otherWordsAreProposedForAClauseOfTheTextAndAreOtherWords() {
    var story = Making.open(1);

    assertThat(story.refused(ROSA, NEW, replacing(null, null, "Two bins")))
        .containsExactly(id(InputRule.CLAUSE_MISSING));
    assertThat(story.refused(ROSA, NEW, replacing("K-1", "1 bins", "1 bins ")))
        .containsExactly(id(InputRule.REPLACEMENT_SAME));
    assertThat(story.refused(ROSA, NEW, replacing("K-7", null, "Two bins")))
        .containsExactly(id(InputRule.CLAUSE_UNKNOWN));
    assertThat(story.refused(ROSA, NEW, Texts.entered(InputKind.MINUTES, Channel.WEB, 1)))
        .containsExactly(id(InputRule.KIND_NOT_YOURS));
    says(story, ROSA, "two", replacing("K-1", "1 bins", "2 bins"));
  }

  @Test
  void aThousandCommentsOfOnePersonAreOnePersonsAndAWorkshopIsAsManyAsCame() {
    var story = Making.open(1);
    for (int i = 0; i < 5; i++) {
      says(story, ROSA, "rosa " + i, Texts.comment("K-1", Sector.YOUTH));
    }
    says(story, PAUL, "paul", Texts.comment("K-1", Sector.YOUTH));
    says(story, CHAIR, "workshop", Texts.entered(InputKind.MINUTES, Channel.WORKSHOP, 30));
    says(story, CHAIR, "paper", Texts.entered(InputKind.COMMENT, Channel.PAPER, 1));
    says(story, CHAIR, "paper 2", Texts.entered(InputKind.COMMENT, Channel.PAPER, 1));
    var inputs = story.procurement().all(Input.class);

    assertThat(inputs).hasSize(9);
    assertThat(Voices.people(inputs)).isEqualTo(1 + 1 + 30 + 1 + 1);
    assertThat(Voices.bySector(inputs, 1)).containsEntry(Sector.YOUTH, 34);
    assertThat(Voices.bySector(inputs, 2)).containsEntry(Sector.YOUTH, 0);
  }

  @Test
  void whatIsErasedStillCountsIsStillAnsweredAndStillHasItsPlace() {
    var story = Making.open(1);
    StreamId said = says(story, ROSA, "rosa", Texts.quoting("K-1", "1 bins"));
    Making.sorted(story);
    StreamId no = Making.answered(story, "no", Texts.no(List.of(Making.THEME.id()), List.of()));
    int before = Voices.people(story.procurement().all(Input.class));

    assertThat(story.refused(PAUL, said, new EraseInput("Not mine")))
        .containsExactly(id(InputRule.NOT_THE_AUTHOR));
    story.does(ROSA, said, new EraseInput("Asked for by its author"));

    var erased = input(story, said);
    assertThat(erased.isErased()).isTrue();
    assertThat(Voices.people(story.procurement().all(Input.class))).isEqualTo(before);
    assertThat(erased.contribution().clause()).isEqualTo("K-1");
    assertThat(erased.themes()).containsExactly(Making.THEME.id());
    assertThat(story.get(Response.class, no).answers(erased, story.procurement())).isTrue();
    assertThat(story.refused(ROSA, said, new EraseInput("Once more")))
        .containsExactly(id(InputRule.ALREADY_ERASED));
    assertThat(story.refused(MODERATOR, said, new TranslateInput("en", "x", true)))
        .containsExactly(id(InputRule.ERASED));
  }

  @Test
  void theAuthorSeesOnesOwnAndOthersOnlyWhatIsShown() {
    var story = Making.open(1);
    StreamId said = says(story, ROSA, "rosa", Texts.comment("K-1"));
    story.does(MODERATOR, said, new HideInput(ModerationReason.OTHER, "Not now"));
    var state = input(story, said);

    assertThat(BuyingCycle.mayRead(story.procurement(), state, ROSA)).isTrue();
    assertThat(BuyingCycle.mayRead(story.procurement(), state, PAUL)).isFalse();
  }

  @Test
  void whoSaidItIsForNobodyTheGroupIncluded() {
    var story = Making.open(1);
    Input said = input(story, says(story, ROSA, "rosa", Texts.comment("K-1")));

    for (Actor reader : List.of(CHAIR, RESPONDER, ROSA)) {
      Input seen = (Input) BuyingCycle.shownTo(story.procurement(), reader, said);
      assertThat(seen.contribution().author()).isEqualTo(PersonId.NOBODY);
      assertThat(seen.contribution().text()).isEqualTo(said.contribution().text());
    }
  }

  @Test
  void whatIsShownIsSortedIntoThemesThatThereAreUntilTheTextIsFinal() {
    var story = Making.open(1);
    StreamId said = says(story, ROSA, "rosa", Texts.comment("K-1"));
    story.does(MODERATOR, said, new PublishInput());

    assertThat(story.refused(RESPONDER, said, new ClassifyInput(List.of())))
        .containsExactly(id(InputRule.THEMES_MISSING));
    assertThat(
            story.refused(RESPONDER, said, new ClassifyInput(List.of(Fixtures.uuid("no theme")))))
        .containsExactly(id(InputRule.THEME_UNKNOWN));

    var ended = Making.finalised();
    assertThat(
            ended.refused(
                RESPONDER,
                Making.id(Thing.INPUT, "rosa"),
                new ClassifyInput(List.of(Making.THEME.id()))))
        .containsExactly(id(InputRule.NOT_NOW));
  }

  private static SubmitInput replacing(
      @Nullable String clause, @Nullable String quote, String words) {
    return new SubmitInput(
        InputKind.REPLACEMENT,
        Channel.WEB,
        clause,
        quote,
        "It says too little",
        words,
        "en",
        null,
        1,
        null,
        0);
  }
}
