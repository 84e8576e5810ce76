package city.posterity.appraisal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures per head rest on those who are there; where nobody is, there is none. */
class GenerationResultTest {

  private static final int LAST = 30;
  private static final Generations GROUPS = Generations.standard(2026);
  private static final Factors CENTRAL = AccountTest.factors("flat:0.03", 2026, LAST);
  private static final Factors ZERO = AccountTest.factors("zero", 2026, LAST);

  private static Account account(Population home, Factors factors, Incidence... incidences) {
    double[] amounts = new double[LAST + 1];
    Arrays.fill(amounts, 100);
    return Account.of(
        GROUPS,
        home,
        LAST,
        Arrays.stream(incidences)
            .map(i -> new Flow("line", Side.COST, amounts, i, factors))
            .toList());
  }

  @Test
  void everyoneAlikePaysAlikePerYearOfLife() {
    double[] ages = new double[Population.AGES];
    Arrays.fill(ages, 10);
    Population still = Population.of("Still", Map.of(2026, ages));
    Shares shares = Shares.of(GROUPS, Profiles.perHead(), still, LAST);
    Account zero = account(still, ZERO, shares);
    List<GenerationResult> results =
        GenerationResult.of(
            account(still, CENTRAL, shares), zero, zero, Heads.of(GROUPS, still, LAST));
    assertThat(results).hasSize(8);
    assertThat(results.subList(0, 6))
        .allSatisfy(
            r -> assertThat(r.undiscountedPerPersonYear()).isCloseTo(-100 / 1010.0, within(1e-12)));
    assertThat(results.getFirst().persons()).isEqualTo(360);
    assertThat(results.get(4).persons()).as("25 years of births").isEqualTo(250);
    assertThat(results.get(5).persons()).as("5 years of births").isEqualTo(50);
    assertThat(results.get(6).perHead()).as("born after the last year").isNull();
    assertThat(results.stream().mapToDouble(GenerationResult::undiscountedNet).sum())
        .isCloseTo(-3100, within(1e-9));
    assertThat(results.getLast().id()).isEqualTo("unallocated");
  }

  @Test
  void aTownWithoutBirthsHasNoFigurePerUnbornHeadButAnAmount() {
    double[] ages = new double[Population.AGES];
    Arrays.fill(ages, 5, 60, 10);
    Population town = Population.of("Town", Map.of(2026, ages));
    Shares shares = Shares.of(GROUPS, Profiles.perHead(), town, LAST);
    Account zero = account(town, ZERO, shares);
    Heads heads = Heads.of(GROUPS, town, LAST);
    GenerationResult unborn = GenerationResult.of(zero, zero, zero, heads).get(4);
    assertThat(unborn.persons()).isZero();
    assertThat(unborn.perHead()).isNull();
    assertThat(unborn.net()).isNegative();
    assertThat(AtBirth.of(zero, heads, ZERO, 0.01).get(2030)).isEqualTo(Optional.empty());
  }

  @Test
  void carbonIsInTheTotalsAndNeverPerHeadOfTheTown() {
    Population finland = Populations.find("FIN").orElseThrow();
    Shares local = Shares.of(GROUPS, Profiles.perHead(), finland, LAST);
    Damage damage = Damage.of(GROUPS, Kernel.central(), LAST);
    Account both = account(finland, CENTRAL, local, damage);
    Account alone = account(finland, CENTRAL, local);
    Heads heads = Heads.of(GROUPS, finland, LAST);
    var with = GenerationResult.of(both, both, both, heads);
    var without = GenerationResult.of(alone, alone, alone, heads);
    for (int g = 0; g < GROUPS.size(); g++) {
      assertThat(with.get(g).perHead()).isEqualTo(without.get(g).perHead());
      assertThat(with.get(g).net() - with.get(g).elsewhereNet())
          .isCloseTo(without.get(g).net(), within(1e-9));
    }
    assertThat(with.get(6).net()).as("damage reaches those born after the last year").isNegative();
  }

  @Test
  void atBirthEachBirthYearIsSeenFromItsOwn() {
    double[] ages = new double[Population.AGES];
    ages[0] = 4;
    Population babies = Population.of("Babies", Map.of(2026, ages));
    Shares shares = Shares.of(GROUPS, Profiles.perHead(), babies, LAST);
    Account account = account(babies, CENTRAL, shares);
    var seen = AtBirth.of(account, Heads.of(GROUPS, babies, LAST), CENTRAL, 0.02);
    assertThat(seen).hasSize(LAST + 1);
    assertThat(Objects.requireNonNull(seen.get(2026)).orElseThrow()).isCloseTo(-25, within(1e-12));
    assertThat(Objects.requireNonNull(seen.get(2036)).orElseThrow())
        .isCloseTo(-25 / StrictMath.pow(1.02, 10), within(1e-12));
  }
}
