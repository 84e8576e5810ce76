package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.forms.FieldView;
import city.posterity.cityhall.forms.FormContext;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.forms.FormFiller;
import city.posterity.cityhall.forms.FormReader;
import city.posterity.cityhall.forms.FormView;
import city.posterity.cityhall.forms.Options;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.clause.AddClause;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.input.SubmitInput;
import city.posterity.procurement.policymaking.process.AdoptPolicy;
import city.posterity.procurement.policymaking.process.PublishPrimer;
import city.posterity.procurement.policymaking.response.Answer;
import city.posterity.procurement.policymaking.response.Decision;
import city.posterity.procurement.policymaking.response.DraftResponse;
import city.posterity.procurement.policymaking.revision.Edit;
import city.posterity.procurement.policymaking.revision.ProposeRevision;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody types what is known of a policy, and what is filled in is what is sent. */
class PolicyFormsTest {

  private static FormData filled(
      PolicyStory story,
      Class<? extends Command> command,
      @Nullable State state,
      @Nullable StreamId about) {
    return FormFiller.fill(
        command,
        new PolicyPrefill(story.desk(), Locale.ENGLISH).of(command, state, about),
        ZoneOffset.UTC);
  }

  private static FormContext context() {
    return new FormContext(
        new Texts(),
        Locale.ENGLISH,
        ZoneOffset.UTC,
        "EUR",
        PolicyStory.person("chair"),
        new Known());
  }

  private static <T> T read(Class<T> command, FormData data) {
    var result = FormReader.read(command, data, context());
    assertThat(result.problems()).isEmpty();
    return Objects.requireNonNull(result.value());
  }

  @Test
  void whatAClauseSaysIsThereToBeChanged() {
    var story = PolicyStory.drafted();
    var data = filled(story, EditClause.class, story.clause(), null);
    assertThat(read(EditClause.class, data).wording()).isEqualTo(story.clause().newest().wording());
  }

  @Test
  void aNewClauseHasARowForTheLanguageOfTheOriginal() {
    var data = filled(PolicyStory.drafted(), AddClause.class, null, null);
    assertThat(data.text("/wording/words/0/language")).isEqualTo("en");
  }

  @Test
  void aRoundIsPlannedForEachSectorOfTheCharter() {
    var story = PolicyStory.drafted();
    var data = filled(story, PublishPrimer.class, story.policy(), null);
    assertThat(data.text("/plan/coverage/0/sector")).isEqualTo("youth");
    assertThat(data.text("/plan/coverage/1/sector")).isEqualTo("residents");
    assertThat(data.rows("/plan/coverage")).isEqualTo(2);
  }

  @Test
  void whoeverRecordsTheDecisionCopiesTheFingerprint() {
    var story = PolicyStory.revised();
    var data = filled(story, AdoptPolicy.class, story.policy(), null);
    assertThat(data.text("/resolution/day")).isNotEmpty();
    assertThat(data.text("/resolution/textHash")).isEmpty();
  }

  @Test
  void otherWordsForAClauseStartFromThoseThatStand() {
    var story = PolicyStory.answering();
    var data =
        filled(story, ProposeRevision.class, null, story.clause().id())
            .with("/changes/summary", "Fresher.");
    assertThat(read(ProposeRevision.class, data).changes().edits())
        .containsExactly(
            new Edit(
                Edit.Kind.REWORD,
                PolicyStory.KEY,
                1,
                null,
                List.of(),
                story.clause().newest().wording()));
  }

  @Test
  void anAnswerToAThemeNamesIt() {
    var story = PolicyStory.answering();
    var data =
        filled(story, DraftResponse.class, null, story.theme())
            .with("/answer/decision", "rejected")
            .with("/answer/reason", "It is not for us.");
    assertThat(read(DraftResponse.class, data).answer())
        .isEqualTo(
            new Answer(
                List.of(story.theme().id()),
                List.of(),
                Decision.REJECTED,
                "It is not for us.",
                "",
                null));
  }

  @Test
  void nobodyIsAskedHowManySaidTheSame() {
    var story = PolicyStory.answering();
    var data =
        filled(story, SubmitInput.class, null, null)
            .with("/kind", "statement")
            .with("/channel", "paper")
            .with("/text", "Good.");
    assertThat(read(SubmitInput.class, data).alike()).isZero();
  }

  @Test
  void eachValueOfATextWithSeveralLinesIsTicked() {
    var story = PolicyStory.answering();
    var data = FormData.EMPTY.with("/recheckGates", "G1\nG3");
    var view = FormView.of(Check.class, data, List.of(), context());
    assertThat(view.fields())
        .filteredOn(f -> f.frame().name().equals("/recheckGates"))
        .singleElement()
        .satisfies(f ->
            assertThat(((FieldView.AnyOf) f).options())
                .filteredOn(FieldView.Chosen::on)
                .extracting(FieldView.Chosen::value)
                .containsExactly("G1", "G3"));
  }

  /** What the place knows, without names of anything. */
  private record Known() implements Options {
    @Override
    public Optional<List<Option>> of(Class<?> record, String component) {
      return component.equals("recheckGates")
          ? Optional.of(
              List.of(new Option("G1", "1"), new Option("G2", "2"), new Option("G3", "3")))
          : Optional.empty();
    }

    @Override
    public boolean mayBeEmpty(Class<?> record, String component) {
      return WorkOptions.mayBeLeftEmpty(record, component);
    }
  }
}
