package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.Clauses.EXPRESSION;
import static city.posterity.cityhall.policymaking.Clauses.charter;
import static city.posterity.cityhall.policymaking.Clauses.charterOf;
import static city.posterity.cityhall.policymaking.Clauses.check;
import static city.posterity.cityhall.policymaking.Clauses.figure;
import static city.posterity.cityhall.policymaking.Clauses.wording;
import static city.posterity.cityhall.policymaking.Clauses.words;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.guidance.PolicyShelf;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.EditClause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.ui.ConcurrentModel;

/** A policy begins with the clauses of another, and everybody sees what becomes of them. */
@SpringBootTest
@Import({StandingTime.class, CityStage.class, TextExchangeTest.Sponsoring.class})
class TextExchangeTest implements WithDatabase {

  /** Whoever asks is the sponsor. */
  @TestComponent
  @Primary
  static class Sponsoring implements CurrentCaller {

    private final CityStage stage;

    Sponsoring(CityStage stage) {
      this.stage = stage;
    }

    @Override
    public Optional<Caller> find() {
      return Optional.of(new Caller(cityId(), PolicyStory.SPONSOR, "Sponsor"));
    }

    @Override
    public UUID cityId() {
      return stage.city();
    }
  }

  private static final Map<String, String> TYPED =
      Map.of("question", "What to ask.", "fixed", "The law.", "decisionMaker", "The council");

  @Autowired CityStage stage;
  @Autowired ImportPage imports;
  @Autowired TakePage takes;
  @Autowired ModelPages models;
  @Autowired PolicyShelf shelf;

  private static byte[] model() {
    var made =
        PolicyStory.toldAlone()
            .chartered(charter("en"))
            .says("OUR-1", wording(check(EXPRESSION, figure("200")), words("en", "Say it")))
            .says("OUR-2", wording(null, words("en", "Think of others")))
            .finalised()
            .made();
    return ModelFile.of(
        PolicyModel.of(made, made.process().finalText().orElseThrow(), "Lindmouth"));
  }

  private String take(byte[] file, Map<String, String> typed, ConcurrentModel shown)
      throws IOException {
    return imports.take(
        new MockMultipartFile("file", file),
        typed,
        new MockHttpServletResponse(),
        Locale.ENGLISH,
        shown);
  }

  @Test
  void aModelOfAnotherCityBecomesADraftAndWhatIsChangedIsShown() throws IOException {
    stage.city();
    String next = take(model(), TYPED, new ConcurrentModel());
    assertThat(next).startsWith("redirect:/work/policies/");
    UUID id = UUID.fromString(next.substring("redirect:/work/policies/".length()));
    var made = new Made(stage.find(id));
    assertThat(Clause.text(made.all())).extracting(Clause::key).containsExactly("OUR-1", "OUR-2");
    var origin = Objects.requireNonNull(made.process().origin());
    assertThat(origin.source()).isEqualTo("Lindmouth");
    assertThat(origin.textHash()).hasSize(64);

    var story = stage.goesOn(id).grouped();
    stage.does(
        id,
        PolicyStory.DRAFTER,
        made.clause("OUR-2").orElseThrow().id(),
        new EditClause(wording(null, words("en", "Think of everybody"))));
    assertThat(story.made().process().isPublic()).isTrue();
    var shown = new ConcurrentModel();
    models.origin(id, Locale.ENGLISH, shown);
    var view = (OriginView) Objects.requireNonNull(shown.getAttribute("view"));
    assertThat(view.standing()).isTrue();
    assertThat(view.problem()).isEmpty();
    assertThat(view.alike()).isEqualTo(1);
    assertThat(view.subjects())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.name()).isEqualTo("OUR-2");
          assertThat(s.lines())
              .flatExtracting(OriginView.Line::pieces)
              .contains(new Piece("removed", "others"), new Piece("added", "everybody"));
        });
  }

  @Test
  @SuppressWarnings("unchecked")
  void nothingIsDoneWithAFileThatIsNotAsItWasPublished() throws IOException {
    stage.city();
    String changed = new String(model(), StandardCharsets.UTF_8).replaceFirst("Say it", "Say no");
    var shown = new ConcurrentModel();
    assertThat(take(changed.getBytes(StandardCharsets.UTF_8), TYPED, shown))
        .isEqualTo("policymaking/import");
    assertThat((List<String>) Objects.requireNonNull(shown.getAttribute("problems")))
        .anySatisfy(p -> assertThat(p).startsWith("Clause OUR-1 is not as it was published"));

    var unnamed = new ConcurrentModel();
    assertThat(take(model(), Map.of("name", "guidelines"), unnamed))
        .isEqualTo("policymaking/import");
    assertThat((List<String>) Objects.requireNonNull(unnamed.getAttribute("problems")))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("“guidelines” is the name of a pack"));
    assertThat(take(model(), Map.of(), new ConcurrentModel()))
        .as("the charter says nothing")
        .isEqualTo("policymaking/import");
  }

  @Test
  void chosenClausesOfAPackBecomeClausesOfTheDraft() {
    var story = stage.begins().chartered(charterOf("taken-clauses", "en"));
    story.says("IGP-02", wording(null, words("en", "Ours")));
    var pack = shelf.all(stage.city()).getFirst();
    assertThat(pack.id()).isEqualTo("posterity-igp-draft");
    var keys = pack.clauses().keySet().stream().limit(3).toList();
    var shown = new ConcurrentModel();
    takes.take(story.id(), pack.digest(), keys, Locale.ENGLISH, shown);
    var view = (TakeView) Objects.requireNonNull(shown.getAttribute("view"));
    assertThat(view.added().size() + view.refused().size()).isEqualTo(3);
    assertThat(view.added()).isNotEmpty();
    assertThat(Clause.text(story.made().all()))
        .extracting(Clause::key)
        .contains(view.added().getFirst().key());
  }
}
