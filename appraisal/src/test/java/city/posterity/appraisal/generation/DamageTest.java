package city.posterity.appraisal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.value.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage of carbon falls late, on the whole world, and only where the value measures damage. */
class DamageTest {

  private static final Generations GROUPS = Generations.standard(2026);

  @ParameterizedTest
  @CsvSource({
    "A-K1, 10, 7.0",
    "A-K1, 25, 20.6",
    "A-K1, 50, 39.5",
    "A-K1, 100, 65.9",
    "A-K1, 200, 91.9",
    "A-K1, 275, 100",
    "A-K1-growth-0.5, 50, 50.8",
    "A-K1-growth-1.5, 50, 27.7"
  })
  void damageFallsWhenTheReferenceSays(String id, int years, double percent) {
    Kernel kernel = Kernel.find(id).orElseThrow();
    assertThat(kernel.cumulative(years) * 100).isCloseTo(percent, within(0.05));
    assertThat(kernel.share(0)).isZero();
  }

  @Test
  void allDamageIsSpreadAndMostOfItOnTheUnborn() {
    Damage damage = Damage.of(GROUPS, Kernel.central(), 60);
    for (int t = 0; t <= 60; t++) {
      int year = t;
      assertThat(IntStream.range(0, 7).mapToDouble(g -> damage.share(year, g)).sum())
          .isCloseTo(1, within(1e-12));
    }
    double unborn = damage.share(0, 4) + damage.share(0, 5) + damage.share(0, 6);
    assertThat(unborn).isGreaterThan(0.5);
    assertThat(damage.share(50, 6)).isGreaterThan(damage.share(0, 6));
  }

  @Test
  void damageOfItsOwnYearIsLarger() {
    Damage damage = Damage.of(GROUPS, Kernel.central(), 1);
    Factors none = AccountTest.factors("zero", 2026, Kernel.LAST);
    Factors two = AccountTest.factors("flat:0.02", 2026, Kernel.LAST);
    double[] value = {100, 0};
    assertThat(sum(damage.undiscounted(value, none))).isCloseTo(100, within(1e-9));
    double expected = 0;
    for (int j = 0; j <= Kernel.LAST; j++) {
      expected += 100 * damage.kernel().share(j) * StrictMath.pow(1.02, j);
    }
    assertThat(sum(damage.undiscounted(value, two))).isCloseTo(expected, within(1e-6));
  }

  @Test
  void valuesOfATargetAreNoDamageUnlessSomebodySaysWhy() {
    var problems = new ArrayList<Problem>();
    assertThat(damage(null, problems)).isEmpty();
    assertThat(damage(" ", problems)).isEmpty();
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("kernel-on-target-value", "kernel-on-target-value");
    problems.clear();
    Damage damage = damage("to compare with the ministry's paper", problems).orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(damage.override()).contains("to compare with the ministry's paper");
  }

  private static Optional<Damage> damage(@Nullable String reason, List<Problem> problems) {
    return Damage.of(
        GROUPS,
        Kernel.central(),
        1,
        Populations.world(),
        Basis.TARGET_CONSISTENT,
        reason,
        "/options/0/lines/2",
        problems);
  }

  private static double sum(double[] groups) {
    return Arrays.stream(groups).sum();
  }
}
