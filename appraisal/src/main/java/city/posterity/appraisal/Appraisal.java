package city.posterity.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file to be appraised, as it was read. All money is real; years are counted from the decision
 * year unless they are said to be of the calendar.
 *
 * @param currency ISO 4217
 * @param priceBase year of the calendar in whose prices all money is
 * @param decisionYear year of the calendar
 * @param horizon last year that is looked at, 0 or more
 * @param schedules ids of discount schedules, the central one among them
 * @param reference id of the option that others are compared with; absent for none
 * @param generations groups instead of the usual ones, as they stand in the file; empty for those
 * @param correlations between drivers; absent for none
 * @param deflators by currency and calendar year
 * @param exchangeRates file currency for one unit, by currency and calendar year
 */
public record Appraisal(
    String title,
    String currency,
    int priceBase,
    int decisionYear,
    int horizon,
    List<String> schedules,
    String central,
    PopulationChoice population,
    @Nullable String reference,
    List<Option> options,
    List<GroupChoice> generations,
    @Nullable Correlations correlations,
    Map<String, Map<Integer, Double>> deflators,
    Map<String, Map<Integer, Double>> exchangeRates) {

  public Appraisal {
    schedules = List.copyOf(schedules);
    options = List.copyOf(options);
    generations = List.copyOf(generations);
    deflators = Map.copyOf(deflators);
    exchangeRates = Map.copyOf(exchangeRates);
  }

  public Optional<Option> option(String id) {
    return options.stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** Whose people it is about. */
  public sealed interface PopulationChoice {

    /**
     * @param area {@code World} or an ISO 3166 alpha-3 code
     */
    record Area(String area) implements PopulationChoice {}

    /**
     * @param name of a file with the columns year, ageFrom, ageTo and persons, beside the file that
     *     is appraised
     */
    record File(String name) implements PopulationChoice {}
  }

  /**
   * A group of people by the year they are or will be born in.
   *
   * @param from first birth year, counted from the decision year; absent for all before
   * @param to last birth year; absent for all after
   */
  public record GroupChoice(String id, @Nullable Integer from, @Nullable Integer to) {}

  /**
   * @param matrix symmetric, with ones on its diagonal, in the order of the drivers
   */
  public record Correlations(List<String> drivers, double[][] matrix) {}
}
