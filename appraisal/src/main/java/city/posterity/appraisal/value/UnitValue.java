package city.posterity.appraisal.value;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of something is worth, by year and scenario.
 *
 * @param unit what one of it is: tCO2e, tCH4, kg, hour, point-person-year
 * @param currency ISO 4217
 * @param priceBase year of whose prices the values are
 * @param status what it is today, as its table says: in-force, technical-reference and so on
 * @param licence an id of {@link Licences}
 * @param scenarios names, in the order of the values; one at least
 * @param central the scenario that its publisher puts in the middle; absent if there is none
 * @param nearTermRates for damage costs: by scenario, the discount rate inside the value, as a
 *     fraction a year, with which its publisher discounts to the decision year as well; may be
 *     empty
 */
public record UnitValue(
    String id,
    String name,
    String unit,
    String currency,
    int priceBase,
    Basis basis,
    String status,
    Confidence confidence,
    String licence,
    List<Source> sources,
    String notes,
    List<String> scenarios,
    @Nullable String central,
    Map<String, Double> nearTermRates,
    Course course) {

  public UnitValue {
    sources = List.copyOf(sources);
    scenarios = List.copyOf(scenarios);
    nearTermRates = Map.copyOf(nearTermRates);
  }

  /**
   * In its own currency and price base, for one unit.
   *
   * @param year of the calendar
   * @param pointer of what asks, for the problem
   * @throws AppraisalException if there is no such scenario, or no value for the year
   */
  public double at(String scenario, int year, String pointer) {
    var problems = new ArrayList<Problem>();
    unknown(scenario, pointer).ifPresent(problems::add);
    uncovered(year, pointer).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return course.at(scenarios.indexOf(scenario), year);
  }

  /**
   * What quantities are worth, in the currency and price base of {@code prices}, not discounted.
   *
   * @param quantities by year from the decision year, in {@link #unit()}; no value is asked for a
   *     year with a quantity of 0
   * @param decisionYear of the calendar
   * @param pointer of the line, for problems
   * @return by year from the decision year
   * @throws AppraisalException with everything that is missing: the scenario, a value for the first
   *     and last years without one, deflators, an exchange rate
   */
  public double[] worth(
      double[] quantities, String scenario, int decisionYear, Prices prices, String pointer) {
    var problems = new ArrayList<Problem>();
    unknown(scenario, pointer).ifPresent(problems::add);
    int first = 0;
    int last = quantities.length - 1;
    while (first <= last && quantities[first] == 0) {
      first++;
    }
    while (last > first && quantities[last] == 0) {
      last--;
    }
    if (first <= last) {
      uncovered(decisionYear + first, pointer).ifPresent(problems::add);
      if (last > first) {
        uncovered(decisionYear + last, pointer).ifPresent(problems::add);
      }
    }
    problems.addAll(prices.missing(id, currency, priceBase, pointer));
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    double factor = prices.factor(currency, priceBase);
    double[] worth = new double[quantities.length];
    for (int t = first; t <= last; t++) {
      if (quantities[t] != 0) {
        worth[t] =
            quantities[t] * course.at(scenarios.indexOf(scenario), decisionYear + t) * factor;
      }
    }
    return worth;
  }

  /**
   * Why the value may not be the central case, unless a named person answers for it.
   *
   * @return empty unless its confidence is low
   */
  public Optional<Problem> unverified(String pointer) {
    return confidence != Confidence.LOW
        ? Optional.empty()
        : Optional.of(
            new Problem(
                pointer,
                "value-not-confirmed",
                ("%s was not verified against its source: it cannot be the central case until a"
                        + " named person confirms it")
                    .formatted(id)));
  }

  private Optional<Problem> unknown(String scenario, String pointer) {
    return scenarios.contains(scenario)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                pointer,
                "scenario-unknown",
                "%s has no scenario %s; it has %s"
                    .formatted(id, scenario, String.join(", ", scenarios))));
  }

  private Optional<Problem> uncovered(int year, String pointer) {
    return course.covers(year)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                pointer,
                "value-missing-for-year",
                "%s has values for %s, none for %d, and its publisher does not say how it goes on"
                    .formatted(id, course.extent(), year)));
  }
}
