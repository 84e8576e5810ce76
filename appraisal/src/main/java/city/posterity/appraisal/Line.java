package city.posterity.appraisal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an option costs or gives.
 *
 * @param id unique within its option
 * @param worth what makes its amounts
 * @param schedule of discount rates; absent for the central one
 * @param profile who pays or has it, by age; absent for a kind that has a usual one
 * @param unallocated whether nobody knows whom it falls to
 * @param uncertainty of all its amounts, as factors; absent for none
 * @param driver lines that name the same one share each draw; absent for one of its own
 * @param financing absent where it is paid as it falls due
 * @param optimism absent for none
 * @param reason why a line is zero, or a rule is set aside; absent for none
 */
public record Line(
    String id,
    Kind kind,
    Worth worth,
    @Nullable String schedule,
    @Nullable ProfileChoice profile,
    boolean unallocated,
    @Nullable Uncertainty uncertainty,
    @Nullable String driver,
    @Nullable Financing financing,
    @Nullable Optimism optimism,
    @Nullable String reason) {

  /** What makes the amounts of a line. */
  public sealed interface Worth {

    /**
     * Money.
     *
     * @param currency absent for that of the file
     * @param priceBase absent for that of the file
     */
    record Money(Amounts amounts, @Nullable String currency, @Nullable Integer priceBase)
        implements Worth {}

    /**
     * Emissions, priced by a series.
     *
     * @param tonnes by year
     * @param series id of a series of unit values
     * @param scenario of the series; absent for its central one
     * @param kernel when the damage falls; absent for the usual one of damage costs
     */
    record Emissions(
        String gas,
        Amounts tonnes,
        String series,
        @Nullable String scenario,
        @Nullable String kernel)
        implements Worth {}

    /**
     * A quantity, priced by an entry of the tables.
     *
     * @param unitValue id in the tables of values
     */
    record Quantity(Amounts quantity, String unitValue) implements Worth {}
  }

  /** Who pays or has a line, by age. */
  public sealed interface ProfileChoice {

    /** One of the library's or of the city's files. */
    record Named(String id) implements ProfileChoice {}

    /**
     * Written in the file.
     *
     * @param weights from a span of ages such as {@code 18-79} to a weight for each person
     */
    record Written(Map<String, Double> weights) implements ProfileChoice {
      public Written {
        weights = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(weights));
      }
    }
  }

  /**
   * A distribution of factors on the amounts, as the file names it.
   *
   * @param distribution fixed, uniform, triangular, pert, normal, lognormal or discrete
   * @param parameters by name; for discrete, {@code values} and {@code weights}
   */
  public record Uncertainty(String distribution, Map<String, double[]> parameters) {}

  /**
   * Optimism bias: {@code C · (1 + u · (1 − m))} (HM Treasury, Green Book supplementary guidance).
   *
   * @param bound reference upper bound u, as a fraction, 0 or more
   * @param mitigated share m that was shown to be dealt with, from 0 to 1
   */
  public record Optimism(double bound, double mitigated) {

    /** What amounts are multiplied with. */
    public double factor() {
      return 1 + bound * (1 - mitigated);
    }
  }
}
