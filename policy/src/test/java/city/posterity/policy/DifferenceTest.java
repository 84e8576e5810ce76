package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void whatACityTightensAndAddsIsSaidInWords() throws IOException {
    Policy own = Packs.read(java.nio.file.Path.of("../docs/policies/example.yaml"));

    assertThat(Difference.between(Packs.shipped("guidelines"), own))
        .extracting(d -> d.kind() + " " + d.words())
        .containsExactly(
            "STRICTER team_min_standard was 3 and is 4",
            "STRICTER pipeline_days was 30 and is 60",
            "NEW Clause FH-1 is new: Repair before you buy");
  }

  @Test
  void aTextThatAsksForLessIsCalledLooser() {
    String before =
        """
        schema_version: 1
        policy_id: town
        version: "1"
        facts: {need.seen: bool}
        gates: [{id: G0, name: Need}]
        clauses:
        - {id: A, title: Look, text: Look first., obligation: must, gate: G0, on_fail: block, check: {mode: automated, facts: [need.seen], expr: "need.seen"}}
        - {id: B, title: Ask, text: Ask first., obligation: must, gate: G0, on_fail: warn, check: {mode: automated, facts: [need.seen], expr: "need.seen"}}
        """;
    String after =
        before.replace("on_fail: block", "on_fail: warn").replaceAll("- \\{id: B.*\\n", "");

    assertThat(Difference.between(read(before), read(after)))
        .extracting(Difference::kind)
        .containsExactly(Difference.Kind.LOOSER, Difference.Kind.GONE);
    assertThat(Difference.between(read(before), read(before))).isEmpty();
  }

  private static final String ONE =
      """
      policy_id: town
      version: "1"
      languages: [en, fr]
      facts: {need.seen: bool}
      gates: [{id: G0, name: {en: Need, fr: Besoin}}, {id: G1, name: {en: Plan, fr: Plan}}]
      clauses:
      - id: A
        title: {en: Look, fr: Regarder}
        text: {en: Look first., fr: Regardez.}
      """;

  private static final String CHECK =
      """
        gate: G0
        on_fail: block
        check: {mode: automated, facts: [need.seen], expr: need.seen}
      """;

  private static List<String> told(String before, String after) {
    return Difference.between(read(before), read(after)).stream()
        .map(d -> d.kind() + " " + d.words())
        .toList();
  }

  @Test
  void aCheckThatIsGainedOrLostIsToldInOneLine() {
    assertThat(told(ONE, ONE + CHECK)).containsExactly("STRICTER Clause A is checked now, at G0");
    assertThat(told(ONE + CHECK, ONE))
        .containsExactly("LOOSER Clause A is not checked any longer: only people read it");
    assertThat(told(ONE, ONE + "  gate: G1\n"))
        .containsExactly("OTHER Clause A belonged to gate – and belongs to gate G1");
  }

  @Test
  void inOtherLanguagesTheSameIsTold() {
    Message lost = Difference.between(read(ONE + CHECK), read(ONE)).getFirst().words();

    assertThat(lost.in(Locale.FRENCH))
        .isEqualTo("La clause A n’est plus vérifiée : seuls des gens la lisent");
    assertThat(lost.in(Locale.of("es"))).contains("solo la leen las personas");
    assertThat(lost.in(Locale.of("ar"))).contains("يقرؤه الناس فقط");
  }

  @Test
  void howFirmlyItAsksAndWhoMayWaiveItIsTold() {
    String checked = ONE + CHECK;
    assertThat(told(checked, checked + "  obligation: must\n"))
        .containsExactly("STRICTER Clause A said should and says must");
    assertThat(told(checked, checked + "  waiver: none\n"))
        .containsExactly("STRICTER Clause A could be waived and cannot be any longer");
    assertThat(told(checked + "  waiver: none\n", checked + "  waiver_signatures: 2\n"))
        .containsExactly("LOOSER Clause A could not be waived and can be now");
    assertThat(told(checked + "  waiver_signatures: 3\n", checked))
        .containsExactly(
            "LOOSER Clause A: a waiver took the names of 3 people and takes those of 1");
  }

  @Test
  void wordsAreHandedOverAsTheyWereAndAsTheyAre() {
    String after =
        ONE.replace("Regardez.", "Regardez d’abord.")
            + "  plain: {en: Look., fr: Voir.}\n  rationale: {en: So., fr: Donc.}\n";
    var differences = Difference.between(read(ONE), read(after));

    assertThat(differences)
        .extracting(d -> d.kind() + " " + d.words())
        .containsExactly(
            "OTHER Clause A has other words: Look",
            "OTHER Clause A is said otherwise in plain language: Look",
            "OTHER Clause A has other reasons: Look");
    assertThat(differences.getFirst().wording())
        .satisfies(w -> {
          assertThat(w).isNotNull();
          assertThat(w.before(Locale.FRENCH)).isEqualTo("Regardez.");
          assertThat(w.after(Locale.FRENCH)).isEqualTo("Regardez d’abord.");
          assertThat(w.before(Locale.ENGLISH)).isEqualTo(w.after(Locale.ENGLISH));
        });
    assertThat(differences.get(1).wording())
        .satisfies(w -> {
          assertThat(w).isNotNull();
          assertThat(w.before()).isNull();
          assertThat(w.before(Locale.ENGLISH)).isEmpty();
          assertThat(w.after(Locale.ENGLISH)).isEqualTo("Look.");
        });
    assertThat(Difference.between(read(ONE), read(ONE + CHECK)).getFirst().wording()).isNull();
  }

  private static Policy read(String yaml) {
    return PolicyReader.read(PackSource.of("pack.yaml", yaml), _ -> Optional.empty());
  }
}
