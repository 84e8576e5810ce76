package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.Clauses.EXPRESSION;
import static city.posterity.cityhall.policymaking.Clauses.charter;
import static city.posterity.cityhall.policymaking.Clauses.check;
import static city.posterity.cityhall.policymaking.Clauses.figure;
import static city.posterity.cityhall.policymaking.Clauses.wording;
import static city.posterity.cityhall.policymaking.Clauses.words;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.policy.Mode;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text and the pack that it becomes say the same, either way. */
class PolicyPackTest {

  private static Policy read(List<NumberedWording> clauses, String... languages) {
    return PolicyPack.of(charter(languages), "1-final", "final", clauses).read();
  }

  static List<Wording> wordings() {
    var en = words("en", "Say what is needed: first, \"why\" # and then 'how'.");
    return List.of(
        wording(null, en),
        wording(check(EXPRESSION, figure("200")), en, words("ar", "قل ما تحتاج إليه")),
        wording(signed("", Consequence.EXPLAIN), en, words("fr", "Dites ce qu’il faut")),
        wording(signed("procurement.need.reuse_considered == true", Consequence.WARN), en),
        new Wording(
            Obligation.SHOULD,
            List.of(en),
            "A principle of our own",
            List.of(),
            List.of("sdg 12.7", "wto 1", "sdg 16.6", "everything"),
            null));
  }

  private static Check signed(String expression, Consequence onFail) {
    return new Check(
        "G0",
        List.of(),
        "true",
        List.of(),
        expression,
        "I have asked those who live there.",
        List.of("need-officer"),
        onFail,
        onFail != Consequence.WARN,
        onFail == Consequence.WARN ? List.of() : List.of("approver"),
        1,
        "",
        List.of());
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void whatIsWrittenComesBackAsItWas(Wording wording) {
    String[] languages = wording.words().stream().map(w -> w.language()).toArray(String[]::new);
    Policy policy = read(List.of(new NumberedWording("OUR-1", wording)), languages);
    var taken =
        TakenClause.of(
            policy, Objects.requireNonNull(policy.clauses().get("OUR-1")), List.of(languages));
    assertThat(taken.clause()).isEqualTo(new NumberedWording("OUR-1", wording));
    assertThat(taken.left()).isEmpty();
  }

  @Test
  void thePackIsNamedAfterTheCharterAndTheEdition() {
    Policy policy = read(List.of(new NumberedWording("OUR-1", wordings().getFirst())), "en");
    assertThat(policy.id()).isEqualTo("our-way");
    assertThat(policy.version()).isEqualTo("1-final");
    assertThat(policy.title()).hasToString("How we buy");
    assertThat(policy.uses()).containsExactly("guidelines", "posterity-igp-draft");
  }

  @Test
  void aLanguageThatIsNotThereThroughoutIsLeftOut() {
    var both = wording(null, words("en", "One"), words("fr", "Un"));
    var one = wording(null, words("en", "Two"));
    Policy policy =
        read(
            List.of(new NumberedWording("A-1", both), new NumberedWording("A-2", one)), "en", "fr");
    assertThat(policy.languages()).containsExactly("en");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyClauseThatComesWithTheProgramCanBeTakenOver(String id) {
    Policy policy = Packs.shipped(id);
    var taken =
        policy.clauses().values().stream()
            .map(c -> TakenClause.of(policy, c, List.of("en")))
            .toList();
    var text = taken.stream().map(TakenClause::clause).toList();
    assertThat(PolicyPack.ambiguous(text)).isEmpty();
    Policy again = read(text, "en");
    policy
        .clauses()
        .forEach((key, c) -> {
          var now = Objects.requireNonNull(again.clauses().get(key));
          assertThat(now.text().toString().strip()).isEqualTo(c.text().toString().strip());
          assertThat(now.expression()).isEqualTo(c.expression());
          assertThat(now.isChecked()).isEqualTo(c.isChecked());
          assertThat(now.mode()).isEqualTo(c.mode() == Mode.HINT ? Mode.AUTOMATED : c.mode());
          assertThat(again.parametersOf(now).stream().map(p -> p.name() + p.value()))
              .containsAll(policy.parametersOf(c).stream().map(p -> p.name() + p.value()).toList());
        });
  }

  static List<String> shipped() {
    return PolicyPack.USES;
  }

  @Test
  void whatTheEngineCannotReadIsToldWithItsClause() {
    var good = new NumberedWording("A-1", wordings().getFirst());
    var bad =
        new NumberedWording(
            "A-2", wording(check("procurement.need.problem > 3"), words("en", "Two")));
    var pack = PolicyPack.of(charter("en"), "draft", "draft", List.of(good, bad, good("A-3")));
    assertThat(pack.faults()).isNotEmpty().allSatisfy(f -> assertThat(f.clause()).isEqualTo("A-2"));
  }

  private static NumberedWording good(String key) {
    return new NumberedWording(key, wording((@Nullable Check) null, words("en", key)));
  }

  @Test
  void oneFigureIsTheSameInEachClause() {
    var first =
        new NumberedWording("A-1", wording(check(EXPRESSION, figure("200")), words("en", "One")));
    var second =
        new NumberedWording("A-2", wording(check(EXPRESSION, figure("300")), words("en", "Two")));
    assertThat(PolicyPack.ambiguous(List.of(first, second)))
        .singleElement()
        .satisfies(f -> assertThat(f.clause()).isEqualTo("A-2"));
    assertThat(PolicyPack.ambiguous(List.of(first, first))).isEmpty();
  }
}
