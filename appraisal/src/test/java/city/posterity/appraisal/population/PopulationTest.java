package city.posterity.appraisal.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Problem;
import city.posterity.appraisal.population.Populations.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * People are split, interpolated and held by plain rules, and a faulty file is told line by line.
 */
class PopulationTest {

  private static final String HEADER = "year,ageFrom,ageTo,persons\n";

  @ParameterizedTest
  @CsvSource({"2025, 8231613", "2050, 9664379", "2100, 10180161"})
  void theWorldIsAsLargeAsPublished(int year, double thousands) {
    assertThat(Populations.world().total(year) / 1000).isCloseTo(thousands, within(0.5));
  }

  @Test
  void theWorldAndTwentyNineCountriesAreThere() {
    assertThat(Populations.published().ids()).hasSize(30).startsWith("World").contains("GBR");
    for (String id : Populations.published().ids()) {
      for (Variant variant : Variant.values()) {
        Population one = Populations.find(id, variant).orElseThrow();
        assertThat(one.firstYear()).isEqualTo(2020);
        assertThat(one.lastYear()).isEqualTo(2100);
        assertThat(one.total(2100)).isPositive();
      }
    }
    assertThat(Populations.find("Atlantis")).isEmpty();
  }

  @Test
  void thePopulationOfAnAreaIsOneAndTheSame() {
    assertThat(Populations.find("World")).containsSame(Populations.world());
    Population one = read(HEADER + "2030,0,4,100\n");
    assertThat(one).isEqualTo(read(HEADER + "2030,0,4,100\n"));
    assertThat(one).isNotEqualTo(read(HEADER + "2030,0,4,101\n"));
    assertThat(one).hasSameHashCodeAs(read(HEADER + "2030,0,4,100\n"));
  }

  @Test
  void variantsDifferInBirthsOnly() {
    Population low = Populations.find("GBR", Variant.LOW).orElseThrow();
    Population medium = Populations.find("GBR").orElseThrow();
    Population high = Populations.find("GBR", Variant.HIGH).orElseThrow();
    assertThat(low.persons(0, 2050)).isLessThan(medium.persons(0, 2050));
    assertThat(high.persons(0, 2050)).isGreaterThan(medium.persons(0, 2050));
    assertThat(low.persons(60, 2050)).isEqualTo(high.persons(60, 2050));
    assertThat(low.byAge(2020)).isEqualTo(high.byAge(2020));
  }

  @Test
  void bandsAreSplitEquallyAndYearsMoveInStraightLines() {
    Population two = read(HEADER + "2030,0,4,100\n2030,5,,960\n2040,0,4,200\n2040,5,,960\n");
    assertThat(two.persons(3, 2030)).isEqualTo(20);
    assertThat(two.persons(100, 2030)).isEqualTo(10);
    assertThat(two.persons(3, 2033)).isCloseTo(26, within(1e-12));
    assertThat(two.total(2035)).isCloseTo(1110, within(1e-9));
  }

  @Test
  void outsideTheGivenYearsTheEndsAreHeldAndSaidSo() {
    Population two = read(HEADER + "2030,0,4,100\n2040,0,4,200\n");
    assertThat(two.total(2000)).isEqualTo(100);
    assertThat(two.total(2300)).isEqualTo(200);
    assertThat(two.extrapolated(2029)).isTrue();
    assertThat(two.extrapolated(2030)).isFalse();
    assertThat(two.extrapolated(2040)).isFalse();
    assertThat(two.extrapolated(2041)).isTrue();
  }

  @Test
  void aCityMayBeScaledFromItsNation() {
    Population nation = Populations.find("FIN").orElseThrow();
    Population city = read(HEADER + "2025,0,17,9000\n2025,18,,40000\n");
    Population scaled = Population.scaled("City", nation, city, 2025);
    assertThat(scaled.scaled()).isTrue();
    assertThat(scaled.total(2025)).isCloseTo(49000, within(1e-6));
    assertThat(scaled.persons(10, 2047) / city.persons(10, 2025))
        .isCloseTo(nation.persons(10, 2047) / nation.persons(10, 2025), within(1e-12));
    Population babies = Population.of("babies", Map.of(2025, new double[101]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.scaled("City", babies, city, 2025))
        .withMessageContaining("years old in 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2030,0,4,10;2030,6,9,10 | line 3: ages 5 to 5 are missing | age-band-gap",
        "2030,0,4,10;2030,4,9,10 | line 3: age 4 is in line 2 too | age-band-overlap",
        "2030,5,4,10 | line 2: no age lies from 5 to 4 | age-band-empty",
        "2030,0,4,-1 | line 2: persons cannot be fewer | negative",
        "2030,-3,4,1 | line 2: ageFrom must lie | negative",
        "2030,0,4,many | line 2: persons is no number: many | not-a-number",
        "2030,0,4,NaN | line 2: persons is no number: NaN | not-a-number",
        "2030,0,4, | line 2: persons is no number: (empty) | not-a-number",
        "2030,0,4,1e300 | line 2: persons are none | out-of-range",
        "2030,0,4,1e-300 | line 2: persons are none | out-of-range",
        "soon,0,4,1 | line 2: year is no whole number | not-a-number",
        "2030,0.5,4,1 | line 2: ageFrom is no whole number | not-a-number",
        "2030,101,,1 | line 2: ageFrom must lie | out-of-range",
        "2030,0,4 | line 2: 3 cells, but 4 columns | cells-differ",
        "2030,0,4,1;2040,0,9,1 | line 3: ages of 2040 | ages-differ",
      })
  void whatIsWrongIsToldWithItsLine(String lines, String message, String code) {
    var problems = new ArrayList<Problem>();
    String csv = HEADER + lines.replace(';', '\n');
    assertThat(Population.read("town", "/population/file", csv, problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.message()).startsWith(message);
          assertThat(p.code()).isEqualTo(code);
          assertThat(p.pointer()).isEqualTo("/population/file");
        });
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    var problems = new ArrayList<Problem>();
    Population.read("town", "", HEADER + "x,0,4,1\n\n2030,0,4,-1\n2031,9,3,1\n", problems);
    assertThat(problems)
        .extracting(p -> p.message().substring(0, 7))
        .containsExactly("line 2:", "line 4:", "line 5:");
    problems.clear();
    Population.read("town", "", "year,age,persons\n", problems);
    Population.read("town", "", HEADER, problems);
    Population.read("town", "", "", problems);
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly("column-missing", "population-empty", "column-missing");
  }

  @Test
  void whatIsJustWithinTheRangesIsTaken() {
    Population one = read(HEADER + "1,0,99,0.000001\n1,100,200,1e12\n9999,0,99,0\n9999,100,,1\n");
    assertThat(one.firstYear()).isEqualTo(1);
    assertThat(one.lastYear()).isEqualTo(9999);
    assertThat(one.persons(100, 1)).isEqualTo(1e12);
    assertThat(one.total(9999)).isEqualTo(1);
    assertThat(read(HEADER + "2030,7,7,3\n").persons(7, 2030)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,0,4,1 | year must lie from 1 to 9999: 0 | out-of-range",
        "10000,0,4,1 | year must lie from 1 to 9999 | out-of-range",
        "2030,0,201,1 | ageTo must lie from 0 to 200: 201 | out-of-range",
        "2030,0,4,1.1e12 | persons are none | out-of-range",
        "2030,0,4,9e-7 | persons are none | out-of-range",
        "2030,0,4,\" | persons is no number: \" | not-a-number",
        "2030,0,4,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy | persons is no number: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… | not-a-number",
      })
  void whatIsJustOutsideIsNot(String line, String message, String code) {
    var problems = new ArrayList<Problem>();
    assertThat(Population.read("town", "", HEADER + line, problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.message()).startsWith("line 2: " + message);
          assertThat(p.code()).isEqualTo(code);
        });
  }

  @Test
  void personsAreNumbersFromNoneUp() {
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] ages = new double[Population.AGES];
      ages[3] = wrong;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Population.of("town", Map.of(2030, ages)))
          .withMessageContaining("2030");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Population.of("town", Map.of(2030, new double[100])));
    assertThatIllegalArgumentException().isThrownBy(() -> Population.of("town", Map.of()));
  }

  @Test
  void linesMayComeInAnyOrder() {
    Population one = read(HEADER + "2040,5,9,50\n2030,5,9,10\n2040,0,4,5\n2030,0,4,20\n");
    assertThat(one.total(2030)).isEqualTo(30);
    assertThat(one.persons(0, 2040)).isEqualTo(1);
    assertThat(one).hasToString("town");
    assertThat(one.scaled()).isFalse();
    assertThat(Populations.world().scaled()).isFalse();
  }

  @Test
  void nobodyOfAnAgeInTheCityNeedsNobodyOfItInTheNation() {
    double[] none = new double[Population.AGES];
    Population nation = Population.of("nation", Map.of(2025, none));
    assertThat(
            Population.scaled("City", nation, Population.of("city", Map.of(2025, none)), 2025)
                .total(2025))
        .isZero();
  }

  @Test
  void columnsMayComeInAnyOrderWithAnyEndOfLine() {
    Population one = read("\uFEFFpersons, ageTo, \"year\", ageFrom\r\n50, 4, \"2030\", 0\r\n");
    assertThat(one.total(2030)).isEqualTo(50);
  }

  private static Population read(String csv) {
    List<Problem> problems = new ArrayList<>();
    Population one = Population.read("town", "", csv, problems).orElse(null);
    assertThat(problems).isEmpty();
    return Objects.requireNonNull(one);
  }
}
