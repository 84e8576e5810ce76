package city.posterity.appraisal.value;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A greenhouse gas, and how it may be valued: by a value for its own tonnes, or by one for tonnes
 * of CO2 equivalent through its global warming potential over 100 years (IPCC, Sixth Assessment
 * Report, Working Group I, table 7.15). A damage cost of CO2 takes no other gas: warming over a
 * century and damage are different things (EPA 2023).
 */
public enum Gas {
  CO2("co2", "tCO2", 1.0),
  /** Already in tonnes of CO2 equivalent; no value for tonnes of CO2 takes it. */
  CO2E("co2e", "tCO2e", 1.0),
  /** Of unknown origin: there is a value for its tonnes, but no equivalent in CO2. */
  CH4("ch4", "tCH4", null),
  CH4_FOSSIL("ch4_fossil", "tCH4", 29.8),
  CH4_NON_FOSSIL("ch4_non_fossil", "tCH4", 27.0),
  N2O("n2o", "tN2O", 273.0);

  private static final String EQUIVALENT = "tCO2e";

  private final String code;
  private final String unit;
  private final @Nullable Double potential;

  Gas(String code, String unit, @Nullable Double potential) {
    this.code = code;
    this.unit = unit;
    this.potential = potential;
  }

  /** As in files. */
  public String code() {
    return code;
  }

  public static Optional<Gas> find(String code) {
    return Stream.of(values()).filter(gas -> gas.code.equals(code)).findFirst();
  }

  /**
   * How many units of a value one tonne is.
   *
   * @param valued of a {@link UnitValue}: tCO2e, tCO2, tCH4, tN2O
   * @return empty if the value is not for this gas
   */
  public OptionalDouble units(String valued) {
    if (valued.equals(unit)) {
      return OptionalDouble.of(1);
    }
    return valued.equals(EQUIVALENT) && potential != null
        ? OptionalDouble.of(potential)
        : OptionalDouble.empty();
  }
}
