package city.posterity.appraisal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Acceptance;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Populations.Variant;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is laid on generations adds up to what was there, and falls on those who are there. */
class AccountTest {

  private static final int LAST = 60;
  private static final Population WORLD = Populations.world();
  private static final Generations GROUPS = Generations.standard(2026);
  private static final ShareTables TABLES = new ShareTables(GROUPS, LAST);
  private static final Factors CENTRAL = factors("uk-greenbook-standard", 2026, LAST);

  static Factors factors(String schedule, int year, int last) {
    return Schedules.published().find(schedule).orElseThrow().factors(year, last);
  }

  private static Shares shares(String profile) {
    return TABLES.of(Profiles.find(profile).orElseThrow(), WORLD);
  }

  @Test
  void threeAgesInThreeYearsAreAsByHand() {
    JsonNode one = Acceptance.of("A-11").get("recomputed");
    double[] ages = new double[Population.AGES];
    Arrays.fill(ages, 0, 3, 100);
    Population three = Population.of("three", Map.of(2030, ages));
    Generations groups = Generations.standard(2030);
    Shares shares = Shares.of(groups, Profiles.perHead(), three, 2);
    double[] flow = {300, 300, 300};
    Account zero =
        account(groups, three, 2, new Flow("a", Side.COST, flow, shares, factors("zero", 2030, 2)));
    equal(zero.cohorts(Side.COST), one.get("undiscounted"));
    Account present =
        account(
            groups, three, 2, new Flow("a", Side.COST, flow, shares, factors("flat:0.1", 2030, 2)));
    equal(present.cohorts(Side.COST), one.get("pv"));
    assertThat(present.total(Side.COST)).isCloseTo(one.get("total_pv").asDouble(), within(1e-6));
    assertThat(Arrays.stream(present.groups(Side.COST)).sum())
        .isCloseTo(one.get("total_pv").asDouble(), within(1e-6));
  }

  private static void equal(SequencedMap<Integer, Double> cohorts, JsonNode expected) {
    assertThat(cohorts).hasSize(expected.size());
    expected
        .properties()
        .forEach(e ->
            assertThat(cohorts.get(Integer.valueOf(e.getKey())))
                .as(e.getKey())
                .isCloseTo(e.getValue().asDouble(), within(1e-6)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void partsAddUpInAnyOrderAndScale(long seed) {
    List<Flow> flows = flows(new Random(seed), 1);
    Account account = Account.of(GROUPS, WORLD, LAST, flows);
    double costs = 0;
    double benefits = 0;
    for (Flow flow : flows) {
      for (int t = 0; t <= LAST; t++) {
        double present = flow.amounts()[t] * flow.factors().at(t);
        boolean cost = flow.side() == Side.COST ? present > 0 : present < 0;
        costs += cost ? Math.abs(present) : 0;
        benefits += cost ? 0 : Math.abs(present);
      }
    }
    sums(account, Side.COST, costs);
    sums(account, Side.BENEFIT, benefits);

    var shuffled = new ArrayList<>(flows);
    Collections.shuffle(shuffled, new Random(seed));
    near(Account.of(GROUPS, WORLD, LAST, shuffled).net(), account.net(), 1, costs);
    Account tenfold = Account.of(GROUPS, WORLD, LAST, flows(new Random(seed), 10));
    near(tenfold.net(), account.net(), 10, costs * 10);
  }

  private static void sums(Account account, Side side, double total) {
    double parts = Arrays.stream(account.groups(side)).sum() + account.unallocated(side);
    assertThat(parts).isCloseTo(total, within(total * 1e-9));
    assertThat(account.total(side)).isCloseTo(total, within(total * 1e-9));
    assertThat(account.cohorts(side).values().stream().mapToDouble(v -> v).sum())
        .isCloseTo(Arrays.stream(account.atHome(side)).sum(), within(total * 1e-9));
  }

  private static void near(double[] actual, double[] expected, double times, double scale) {
    for (int g = 0; g < expected.length; g++) {
      assertThat(actual[g]).isCloseTo(expected[g] * times, within(scale * 1e-9));
    }
  }

  private static List<Flow> flows(Random random, double times) {
    Damage damage = Damage.of(GROUPS, Kernel.central(), LAST);
    Factors health = factors("uk-greenbook-health", 2026, LAST);
    var flows = new ArrayList<Flow>();
    List<Profile> profiles = Profiles.all();
    for (int i = 0; i < 20; i++) {
      double[] amounts = random.doubles(LAST + 1, -10, 100).map(x -> x * times).toArray();
      Incidence incidence =
          i % 10 == 3
              ? new Unallocated("lenders")
              : i % 10 == 4 ? damage : TABLES.of(profiles.get(i % profiles.size()), WORLD);
      flows.add(
          new Flow(
              "line" + i,
              i % 3 == 0 ? Side.BENEFIT : Side.COST,
              amounts,
              incidence,
              i % 5 == 0 ? health : CENTRAL));
    }
    return flows;
  }

  @Test
  void aSimulationMayUseTheTablesByGroup() {
    double[] present = new double[LAST + 1];
    Arrays.setAll(present, t -> (t + 1) * CENTRAL.at(t));
    double[] amounts = new double[LAST + 1];
    Arrays.setAll(amounts, t -> t + 1);
    for (Incidence one :
        List.of(
            shares("tax_stylised"),
            new Unallocated("state"),
            Damage.of(GROUPS, Kernel.central(), LAST))) {
      Account account =
          account(GROUPS, WORLD, LAST, new Flow("a", Side.COST, amounts, one, CENTRAL));
      double[] groups = new double[GROUPS.size() + 1];
      one.addTo(present, groups);
      double[] all = Arrays.copyOf(account.groups(Side.COST), groups.length);
      all[GROUPS.size()] = account.unallocated(Side.COST);
      near(groups, all, 1, account.total(Side.COST));
    }
  }

  @Test
  void aFlowOnNobodyNamesLineAndYear() {
    double[] ages = new double[Population.AGES];
    Arrays.fill(ages, 55, 90, 10);
    Population village = Population.of("Village", Map.of(2030, ages));
    Shares pupils = Shares.of(GROUPS, Profiles.find("school_age").orElseThrow(), village, LAST);
    double[] amounts = new double[LAST + 1];
    amounts[3] = 5;
    amounts[7] = 5;
    var flow = new Flow("school", Side.BENEFIT, amounts, pupils, CENTRAL);
    assertThatThrownBy(() -> account(GROUPS, village, LAST, flow))
        .isInstanceOf(AppraisalException.class)
        .hasMessage(
            "school: nobody of the ages of school_age is in Village in 2029\n"
                + "school: nobody of the ages of school_age is in Village in 2033");
    var nothing = new Flow("school", Side.BENEFIT, new double[LAST + 1], pupils, CENTRAL);
    assertThat(account(GROUPS, village, LAST, nothing).total(Side.BENEFIT)).isZero();
  }

  @Test
  void aHarmIsACostAndNotABenefitBelowZero() {
    double[] amounts = {10, -4};
    Account account =
        account(
            GROUPS,
            WORLD,
            LAST,
            new Flow("noise", Side.BENEFIT, amounts, shares("per_head"), CENTRAL));
    assertThat(account.total(Side.BENEFIT)).isEqualTo(10);
    assertThat(account.total(Side.COST)).isCloseTo(4 / 1.035, within(1e-12));
    assertThat(account.byYear(Side.COST)[1]).isEqualTo(account.total(Side.COST));
  }

  @Test
  void aHorizonOfNoYearsAndASingleYearAreFine() {
    Shares now = Shares.of(GROUPS, Profiles.perHead(), WORLD, 0);
    Account account =
        account(
            GROUPS,
            WORLD,
            0,
            new Flow("now", Side.COST, new double[] {7}, now, factors("zero", 2026, 0)));
    assertThat(Arrays.stream(account.groups(Side.COST)).sum()).isCloseTo(7, within(1e-12));
    assertThat(account.groups(Side.COST)[GROUPS.size() - 1]).isZero();
  }

  @Test
  void theOldestStayInTheOpenGroup() {
    double[] ages = new double[Population.AGES];
    ages[Population.OPEN_AGE] = 3;
    Population old = Population.of("Old", Map.of(2026, ages));
    Shares shares = Shares.of(GROUPS, Profiles.perHead(), old, 5);
    Account account =
        account(
            GROUPS,
            old,
            5,
            new Flow("a", Side.COST, new double[] {1, 0, 1}, shares, factors("zero", 2026, 5)));
    assertThat(account.cohorts(Side.COST)).containsOnlyKeys(1926, 1928);
  }

  @Test
  void resultsOfTheWorldDoNotMixWithThoseOfACity() {
    Population finland = Populations.find("FIN").orElseThrow();
    double[] amounts = {1, 1};
    Account account =
        Account.of(
            GROUPS,
            finland,
            LAST,
            List.of(
                new Flow("world", Side.COST, amounts, shares("per_head"), CENTRAL),
                new Flow(
                    "co2", Side.COST, amounts, Damage.of(GROUPS, Kernel.central(), 5), CENTRAL)));
    assertThat(account.cohorts(Side.COST)).isEmpty();
    assertThat(Arrays.stream(account.atHome(Side.COST)).sum()).isZero();
    assertThat(Arrays.stream(account.elsewhere(Side.COST)).sum())
        .isCloseTo(account.total(Side.COST), within(1e-9));
  }

  @Test
  void anAmountThatIsNoNumberIsNeverLaidOnAnybody() {
    var flow =
        new Flow("a", Side.COST, new double[] {Double.NaN}, new Unallocated("state"), CENTRAL);
    assertThatIllegalStateException().isThrownBy(() -> account(GROUPS, WORLD, LAST, flow));
  }

  @Test
  void beyondTheProjectionItsLastAgesAreHeld() {
    Shares far = Shares.of(GROUPS, Profiles.perHead(), WORLD, 200);
    assertThat(far.share(74, 30)).isEqualTo(far.share(200, 30));
    assertThat(WORLD.extrapolated(2026 + 75)).isTrue();
  }

  @Test
  void theHigherTheRateTheLessTheUnbornCount() {
    double[] amounts = new double[LAST + 1];
    Arrays.fill(amounts, 1);
    double before = 1;
    for (String rate : List.of("zero", "flat:0.01", "flat:0.02", "flat:0.035", "flat:0.07")) {
      Factors factors = factors(rate, 2026, LAST);
      Account account =
          account(
              GROUPS, WORLD, LAST, new Flow("a", Side.COST, amounts, shares("per_head"), factors));
      double[] costs = account.groups(Side.COST);
      double unborn = (costs[4] + costs[5] + costs[6]) / account.total(Side.COST);
      assertThat(unborn).isLessThan(before);
      before = unborn;
    }
  }

  @Test
  void withMoreBirthsEachOfTheUnbornBearsLess() {
    double before = Double.POSITIVE_INFINITY;
    for (Variant variant : List.of(Variant.LOW, Variant.MEDIUM, Variant.HIGH)) {
      Population people = Populations.find("JPN", variant).orElseThrow();
      Shares taxed = Shares.of(GROUPS, Profiles.find("tax_stylised").orElseThrow(), people, LAST);
      double[] amounts = new double[LAST + 1];
      Arrays.fill(amounts, 1e9);
      Account account =
          account(GROUPS, people, LAST, new Flow("a", Side.COST, amounts, taxed, CENTRAL));
      double perHead = account.groups(Side.COST)[4] / Heads.of(GROUPS, people, LAST).persons(4);
      assertThat(perHead).isLessThan(before);
      before = perHead;
    }
  }

  @Test
  void amountsTooSmallToDivideDoNoHarm() {
    var flow =
        new Flow("a", Side.COST, new double[] {Double.MIN_VALUE}, shares("per_head"), CENTRAL);
    assertThat(account(GROUPS, WORLD, LAST, flow).total(Side.COST)).isPositive();
  }

  private static Account account(Generations groups, Population home, int last, Flow flow) {
    return Account.of(groups, home, last, List.of(flow));
  }
}
