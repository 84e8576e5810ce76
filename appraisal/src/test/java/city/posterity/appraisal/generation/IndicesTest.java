package city.posterity.appraisal.generation;

import static city.posterity.appraisal.generation.TimingTest.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.generation.Indices.Harm;
import city.posterity.appraisal.generation.Reading.Missing;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Profile;
import city.posterity.appraisal.population.Profiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each index says what its definition says, and why where it has no number. */
class IndicesTest {

  private static final int LAST = 10;
  private static final Generations GROUPS = Generations.standard(2026);
  private static final Factors ZERO = AccountTest.factors("zero", 2026, LAST);

  /** Ten persons of each age from 0 to 79 in every year. */
  private static final Population TOWN = town();

  private static final Heads HEADS = Heads.of(GROUPS, TOWN, LAST);
  private static final Shares SENIORS = on("65-79");
  private static final Shares MIDDLE = on("40-54");
  private static final Shares CHILDREN = on("0-7");
  private static final double[] NOW = {100};

  private static Population town() {
    double[] ages = new double[Population.AGES];
    Arrays.fill(ages, 0, 80, 10);
    return Population.of("Town", Map.of(2026, ages));
  }

  private static Shares on(String ages) {
    Profile profile = Profiles.inline(ages, Map.of(ages, 1.0), "", new ArrayList<>()).orElseThrow();
    return Shares.of(GROUPS, profile, TOWN, LAST);
  }

  private static Flow flow(Side side, Incidence incidence, double... amounts) {
    return new Flow("line", side, amounts, incidence, ZERO);
  }

  private static Account account(Flow... flows) {
    return Account.of(GROUPS, TOWN, LAST, List.of(flows));
  }

  private static Indices indices(Flow... flows) {
    return indices(account(flows), null, null, new double[] {1});
  }

  private static Indices indices(
      Account account, @Nullable Account reference, @Nullable Shares users, double[] service) {
    return Indices.of(
        new Evidence(
            account,
            reference,
            HEADS,
            ZERO,
            NOW,
            new double[0],
            new double[] {5},
            service,
            users,
            List.of("aquifer"),
            Evidence.TOLERANCE));
  }

  @Test
  void balanceIsTheShareOfBenefitsLessThatOfCosts() {
    Indices one =
        indices(
            flow(Side.BENEFIT, CHILDREN, 75),
            flow(Side.BENEFIT, MIDDLE, 25),
            flow(Side.COST, MIDDLE, 90),
            flow(Side.COST, CHILDREN, 10));
    assertThat(known(one.future().balance())).isCloseTo(0.65, within(1e-12));
    assertThat(known(one.unborn().balance())).isZero();
    assertThat(known(one.voiceGap())).isCloseTo(0.1, within(1e-12));
    assertThat(known(one.exitShare())).isCloseTo(0.05, within(1e-12));
    assertThat(one.attested()).containsExactly("aquifer");
  }

  @Test
  void withoutBenefitsThereIsNoBalanceButShares() {
    Indices one = indices(flow(Side.COST, CHILDREN, NOW));
    assertThat(one.future().balance()).isEqualTo(Missing.UNDEFINED);
    assertThat(one.future().benefitShare()).isEqualTo(Missing.UNDEFINED);
    assertThat(known(one.future().costShare())).isCloseTo(1, within(1e-12));
    assertThat(one.timingByService()).isTrue();
    Indices nothing = indices();
    assertThat(nothing.future().costShare()).isEqualTo(Missing.UNDEFINED);
    assertThat(nothing.voiceGap()).isEqualTo(Missing.UNDEFINED);
    assertThat(nothing.exitShare()).isEqualTo(Missing.UNDEFINED);
    assertThat(nothing.payback().year()).isNull();
  }

  @Test
  void theBurdenIsMeasuredAgainstUse() {
    Account half = account(flow(Side.COST, CHILDREN, 50), flow(Side.COST, MIDDLE, 50));
    double[] service = {1};
    Shares all = on("0-79");
    Indices inLine = indices(half, null, all, service);
    assertThat(known(inLine.future().serviceShare())).isCloseTo(18 / 80.0, within(1e-12));
    assertThat(known(inLine.future().burdenRatio())).isCloseTo(0.5 * 80 / 18, within(1e-12));
    assertThat(indices(half, null, SENIORS, service).future().burdenRatio())
        .isEqualTo(Missing.PAYS_DOES_NOT_USE);
    assertThat(indices(half, null, SENIORS, service).unborn().burdenRatio())
        .as("neither pays nor uses")
        .isEqualTo(Missing.UNDEFINED);
    assertThat(indices(half, null, null, service).future().burdenRatio())
        .isEqualTo(Missing.UNDEFINED);
    assertThat(indices(half, null, all, new double[] {0}).future().serviceShare())
        .isEqualTo(Missing.UNDEFINED);
    Shares nobody = on("90+");
    assertThatThrownBy(() -> indices(half, null, nobody, service))
        .isInstanceOf(AppraisalException.class)
        .hasMessageContaining("service: nobody of the ages of 90+ is in Town in 2026");
  }

  @Test
  void moreThanAFifthOnNobodyKnownLeavesNoIndexOfGenerations() {
    var state = new Unallocated("external_grant");
    Indices enough = indices(flow(Side.COST, MIDDLE, 80), flow(Side.COST, state, 20));
    assertThat(known(enough.unallocatedCost())).isEqualTo(0.2);
    assertThat(known(enough.voiceGap())).isZero();
    Indices one = indices(flow(Side.COST, MIDDLE, 79), flow(Side.COST, state, 21));
    assertThat(known(one.unallocatedCost())).isCloseTo(0.21, within(1e-12));
    assertThat(one.voiceGap()).isEqualTo(Missing.INSUFFICIENT_INCIDENCE);
    assertThat(one.future().costShare()).isEqualTo(Missing.INSUFFICIENT_INCIDENCE);
    assertThat(one.worstOff().perPersonYear()).isEqualTo(Missing.INSUFFICIENT_INCIDENCE);
    assertThat(one.noHarm().outcome()).isEqualTo(Harm.INSUFFICIENT_INCIDENCE);
    assertThat(one.paybackGeneration()).isNull();
    assertThat(known(one.levelling())).as("rests on years alone").isZero();
  }

  @Test
  void theWorstOffNetLeastForAYearOfLife() {
    Indices one = indices(flow(Side.COST, SENIORS, 100), flow(Side.COST, MIDDLE, 101));
    // Fewer years are left to the old: the same bill weighs more on each of them.
    assertThat(one.worstOff().group()).isEqualTo("senior_65plus");
    assertThat(known(one.worstOff().perPersonYear()))
        .isCloseTo(-100 / HEADS.personYears(0), within(1e-12));
    assertThat(HEADS.personYears(6)).as("born later than the appraisal").isZero();
  }

  @Test
  void noHarmAllowsATolerance() {
    assertThat(indices(flow(Side.COST, MIDDLE, 100), flow(Side.BENEFIT, MIDDLE, 98)).noHarm())
        .isEqualTo(new Indices.NoHarm(Harm.PASS, 0.02, List.of(), false));
    assertThat(indices(flow(Side.COST, MIDDLE, 100), flow(Side.BENEFIT, MIDDLE, 97)).noHarm())
        .isEqualTo(new Indices.NoHarm(Harm.FAIL, 0.02, List.of("mid_40_64"), false));
  }

  @Test
  void costsAloneAreMeasuredAgainstTheReference() {
    Account reference = account(flow(Side.COST, MIDDLE, 60), flow(Side.COST, CHILDREN, 40));
    Account better = account(flow(Side.COST, MIDDLE, 61), flow(Side.COST, CHILDREN, 30));
    Account worse = account(flow(Side.COST, MIDDLE, 40), flow(Side.COST, CHILDREN, 50));
    double[] service = {1};
    assertThat(indices(better, reference, null, service).noHarm())
        .isEqualTo(new Indices.NoHarm(Harm.PASS, 0.02, List.of(), true));
    assertThat(indices(worse, reference, null, service).noHarm().harmed())
        .containsExactly("child_0_17");
  }

  @Test
  void theOldMayPlantTreesOrTheYoungBearTheBurden() {
    var trees =
        indices(
                flow(Side.COST, SENIORS, 10),
                flow(Side.COST, MIDDLE, 5),
                flow(Side.BENEFIT, CHILDREN, 20))
            .paybackGeneration();
    assertThat(trees)
        .isEqualTo(
            new Indices.PaybackGeneration(
                "young_adult_18_39", List.of("senior_65plus", "mid_40_64"), true, false));
    var shift =
        indices(flow(Side.BENEFIT, SENIORS, 10), flow(Side.COST, CHILDREN, 5)).paybackGeneration();
    assertThat(shift)
        .isEqualTo(
            new Indices.PaybackGeneration("senior_65plus", List.of("child_0_17"), false, true));
    var mixed =
        indices(
                flow(Side.COST, SENIORS, 10),
                flow(Side.BENEFIT, MIDDLE, 5),
                flow(Side.COST, CHILDREN, 5))
            .paybackGeneration();
    assertThat(mixed)
        .isEqualTo(
            new Indices.PaybackGeneration(
                "mid_40_64", List.of("senior_65plus", "child_0_17"), false, true));
  }

  @Test
  void oneOptionMayBeBetterForEveryGeneration() {
    Account cheap = account(flow(Side.COST, MIDDLE, 50), flow(Side.COST, CHILDREN, 10));
    Account dear = account(flow(Side.COST, MIDDLE, 60), flow(Side.COST, CHILDREN, 10));
    Account shifted = account(flow(Side.COST, MIDDLE, 10), flow(Side.COST, CHILDREN, 40));
    Account hidden = account(flow(Side.COST, new Unallocated("state"), 70));
    var all = new LinkedHashMap<String, Account>();
    all.put("cheap", cheap);
    all.put("dear", dear);
    all.put("shifted", shifted);
    all.put("hidden", hidden);
    all.put("same", account(flow(Side.COST, CHILDREN, 10), flow(Side.COST, MIDDLE, 50)));
    assertThat(Comparison.dominance(all))
        .containsExactly(
            new Comparison.Dominance("cheap", "dear"), new Comparison.Dominance("same", "dear"));
  }

  @Test
  void ranksAreStableAsFarAsTheWinnerStays() {
    assertThat(known(Comparison.rankStability("a", List.of("a", "a", "b", "a")))).isEqualTo(0.75);
    assertThat(Comparison.rankStability("a", List.of())).isEqualTo(Missing.UNDEFINED);
  }
}
