package city.posterity.cityhall.administration;

import java.util.List;

/**
 * A procedure pack, ready to be shown.
 *
 * @param key id and date, as in {@code neutral/2026-01-01}
 * @param current whether new procurements are opened under it
 * @param procedures those of it
 * @param chosen the one whose values are shown
 * @param weekend names of the days
 * @param years that have holidays
 * @param holidays of the year that is shown
 * @param checked of the working-day checker
 */
public record PackView(
    String key,
    String title,
    String jurisdiction,
    String notice,
    String currency,
    String zone,
    boolean current,
    List<Choice> procedures,
    Choice chosen,
    List<Value> values,
    List<String> weekend,
    List<Integer> years,
    int year,
    List<Day> holidays,
    List<String> worked,
    Checked checked) {

  public PackView {
    procedures = List.copyOf(procedures);
    values = List.copyOf(values);
    weekend = List.copyOf(weekend);
    years = List.copyOf(years);
    holidays = List.copyOf(holidays);
    worked = List.copyOf(worked);
  }

  /** Something to choose by its id. */
  public record Choice(String id, String title) {}

  /**
   * A value of a procedure.
   *
   * @param key of the parameter in the pack's file
   * @param origin guideline, law, city or default
   * @param basis as written in the pack; empty if none is
   */
  public record Value(String key, String value, String origin, String basis, boolean verified) {}

  /** A holiday. */
  public record Day(String day, String name) {}

  /**
   * What the checker was asked and says.
   *
   * @param days as typed
   * @param from as typed
   * @param daysProblem what is wrong with the number; empty if nothing is
   * @param fromProblem what is wrong with the day; empty if nothing is
   * @param answer empty until something was asked
   * @param doubtful whether the calendar lists no holiday in a year that the term touches
   */
  public record Checked(
      String days,
      String from,
      String daysProblem,
      String fromProblem,
      String answer,
      boolean doubtful) {}
}
