package city.posterity.appraisal.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles say who pays or uses by age, and faulty ones are refused with the reason. */
class ProfilesTest {

  private static final String HEADER = "year,ageFrom,ageTo,persons\n";
  private final List<Problem> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "per_head, 0, 1",
    "per_head, 100, 1",
    "school_age, 4, 0",
    "school_age, 5, 1",
    "school_age, 18, 1",
    "school_age, 19, 0",
    "working_age, 17, 0",
    "working_age, 64, 1",
    "working_age, 65, 0",
    "older, 64, 0",
    "older, 65, 1",
    "adults, 17, 0",
    "adults, 18, 1",
    "tax_stylised, 17, 0",
    "tax_stylised, 18, 0.35",
    "tax_stylised, 25, 0.85",
    "tax_stylised, 44, 1.10",
    "tax_stylised, 54, 1.20",
    "tax_stylised, 55, 1.00",
    "tax_stylised, 74, 0.55",
    "tax_stylised, 75, 0.45",
    "property_tax, 24, 0",
    "property_tax, 25, 0.85"
  })
  void standardProfilesAreThoseOfTheReference(String id, int age, double weight) {
    Profile profile = Profiles.find(id).orElseThrow();
    assertThat(profile.intensity(Populations.world(), 2030)[age]).isEqualTo(weight);
  }

  @Test
  void shapesThatWereNotMeasuredAreMarked() {
    assertThat(Profiles.all())
        .filteredOn(Profile::illustrative)
        .extracting(Profile::id)
        .containsExactly("tax_stylised", "property_tax");
    assertThat(Profiles.find("wealth")).isEmpty();
  }

  @Test
  void aFileMayGiveWeightsByAges() {
    Profile profile =
        Profiles.inline("mine", Map.of("18-79", 1.0, "80+", 0.5, "3", 2.0), "/p", problems)
            .orElseThrow();
    double[] weights = profile.intensity(Populations.world(), 2030);
    assertThat(new double[] {weights[2], weights[3], weights[17], weights[18], weights[79]})
        .containsExactly(0, 2, 0, 1, 1);
    assertThat(weights[100]).isEqualTo(0.5);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "79-18, 1, age-band-empty",
    "101, 1, age-band-empty",
    "old, 1, profile-ages",
    "18-79, -1, profile-weight",
    "18-79, NaN, profile-weight",
    "18-79, 1e-320, profile-weight",
    "18-79, 1e300, profile-weight",
    "18-79, 0, profile-empty"
  })
  void faultyWeightsAreRefused(String ages, double weight, String code) {
    assertThat(Profiles.inline("mine", Map.of(ages, weight), "/p", problems)).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void anAgeHasOneWeight() {
    assertThat(Profiles.inline("mine", Map.of("18-79", 1.0, "79+", 1.0), "/p", problems)).isEmpty();
    assertThat(problems).extracting(Problem::code).containsExactly("age-band-overlap");
  }

  @Test
  void usersAreCountedAgainstThoseWhoAreThere() {
    Population town = population("2030,0,17,1800\n2030,18,,8300\n2040,0,17,3600\n2040,18,,8300\n");
    Profile users =
        Profiles.users("pool", "/u", HEADER + "2030,0,17,900\n2030,18,,830\n", problems)
            .orElseThrow();
    assertThat(problems).isEmpty();
    assertThat(users.intensity(town, 2030)[5]).isCloseTo(0.5, within(1e-12));
    assertThat(users.intensity(town, 2030)[50]).isCloseTo(0.1, within(1e-12));
    assertThat(users.intensity(town, 2040)[5]).as("held").isCloseTo(0.5, within(1e-12));
  }

  @Test
  void usersMoveInStraightLinesBetweenCounts() {
    Population town = population("2030,0,,10100\n");
    Profile users =
        Profiles.users("pool", "/u", HEADER + "2030,0,,1010\n2040,0,,2020\n", problems)
            .orElseThrow();
    assertThat(users.intensity(town, 2035)[7]).isCloseTo(0.15, within(1e-12));
    assertThat(users.intensity(town, 2020)[7]).isCloseTo(0.1, within(1e-12));
    assertThat(users.intensity(town, 2050)[7]).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void fewUsersAreNotToldApart() {
    String csv = HEADER + "2030,0,17,0\n2030,18,29,10\n2030,30,39,9\n";
    assertThat(Profiles.users("clinic", "/u", csv, problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.code()).isEqualTo("too-few-users");
          assertThat(p.message()).startsWith("line 4: ");
        });
  }

  @Test
  void usersWhoAreNotThereAreAnError() {
    Population young = population("2030,0,17,1800\n");
    Profile users =
        Profiles.users("pool", "/u", HEADER + "2030,0,17,90\n2030,18,,50\n", problems)
            .orElseThrow();
    assertThatThrownBy(() -> users.intensity(young, 2030))
        .isInstanceOf(AppraisalException.class)
        .hasMessageContaining("line 3: users of the ages 18 to 100 in 2030, but nobody");
  }

  private Population population(String lines) {
    return Population.read("town", "", HEADER + lines, problems).orElseThrow();
  }
}
