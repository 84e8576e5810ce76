package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackDifferenceTest {

  private static final String NEUTRAL = PackReader.shipped("neutral");

  @Test
  void isNoneBetweenAPackAndItself() {
    Pack pack = PackReader.read("a", NEUTRAL);
    Pack moved = PackReader.read("b", "\n\n# comment\n" + NEUTRAL);
    assertThat(PackDifference.between(pack, moved)).isEmpty();
  }

  @Test
  void namesWhatChangedForEachProcedureThatFeelsIt() {
    String next =
        NEUTRAL
            .replace("payment-term:\n        value: 30", "payment-term:\n        value: 20")
            .replace("below: 25000", "below: 30000");
    assertThat(PackDifference.between(PackReader.read("a", NEUTRAL), PackReader.read("b", next)))
        .extracting(PackDifference::procedure, PackDifference::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "bands"),
            org.assertj.core.groups.Tuple.tuple("open", "payment-term"),
            org.assertj.core.groups.Tuple.tuple("quotation", "payment-term"));
    assertThat(
            PackDifference.between(PackReader.read("a", NEUTRAL), PackReader.read("b", next))
                .get(1))
        .satisfies(d -> {
          assertThat(d.before()).startsWith("30 full days (");
          assertThat(d.after()).startsWith("20 full days (");
        });
  }

  @Test
  void namesAProcedureThatIsNewInFull() {
    String next =
        NEUTRAL + "  copy:\n    title: A copy\n    like: open\n    mandatory-criteria: [a]\n";
    var differences =
        PackDifference.between(PackReader.read("a", NEUTRAL), PackReader.read("b", next));
    assertThat(differences).hasSize(Parameter.values().length + 4);
    assertThat(differences)
        .allSatisfy(d -> assertThat(d.procedure()).isEqualTo("copy"))
        .allSatisfy(d -> assertThat(d.before()).isNull());
  }

  @Test
  void namesWhatChangedOnTheLightPath() {
    String next =
        NEUTRAL
            .replace("quotations-minimum: {value: 3", "quotations-minimum: {value: 2")
            .replace("      cap: 10000\n", "      cap: 5000\n")
            .replace("    failed-competition:", "    failed-tender:");
    var differences =
        PackDifference.between(PackReader.read("a", NEUTRAL), PackReader.read("b", next));
    assertThat(differences)
        .extracting(PackDifference::what)
        .containsExactly(
            "light-path quotations-minimum",
            "direct-award low-value",
            "direct-award failed-competition",
            "direct-award failed-tender");
    assertThat(differences.get(1).before()).contains("up to 10000 EUR (decision of the city)");
    assertThat(differences.get(1).after()).contains("up to 5000 EUR (decision of the city)");
    assertThat(differences.get(2).after()).isNull();
  }

  @Test
  void namesALightPathThatIsNew() {
    String without = NEUTRAL.replaceAll("(?s)light-path:.*?\n(?=\\S)", "");
    assertThat(PackDifference.between(PackReader.read("a", without), PackReader.read("b", NEUTRAL)))
        .hasSize(6)
        .allSatisfy(d -> assertThat(d.before()).isNull());
  }
}
