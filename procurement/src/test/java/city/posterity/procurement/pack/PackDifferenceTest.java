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
}
