package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.Figures.Bar;
import java.util.List;

/**
 * What a contract took beside what its bid expected, as everybody reads it.
 *
 * @param address of the purchase
 * @param file address of the same as CSV
 * @param sheet whether the bid has a cost sheet
 * @param priceBase year in whose prices what was expected is
 * @param bars expected and actual money by year
 * @param error of all that is reported, in words; empty for nothing
 * @param missing years that have begun and are not reported
 */
public record ForecastView(
    String title,
    String address,
    String file,
    boolean sheet,
    String priceBase,
    List<Bar> bars,
    List<Year> years,
    List<Stage> stages,
    List<Line> lines,
    List<Note> notes,
    String error,
    List<String> missing) {

  /**
   * @param actual empty while nothing is known
   * @param error in words, of what is known; empty for nothing
   * @param sofar the error of all years up to this one, in words
   * @param complete whether everything that was expected is known
   */
  public record Year(
      String year, String expected, String actual, String error, String sofar, boolean complete) {}

  /**
   * @param name key of its words
   */
  public record Stage(String name, String expected, String actual, String error) {}

  /**
   * @param title empty for what the supplier is paid
   * @param remarks with the year in front
   */
  public record Line(
      String title,
      String unit,
      String expected,
      String actual,
      String error,
      List<String> remarks) {}

  public record Note(String year, String text) {}
}
