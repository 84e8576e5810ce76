package city.posterity.appraisal.discount;

import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Source;
import java.util.List;

/**
 * A published schedule of real discount rates.
 *
 * @param jurisdiction ISO 3166 alpha-2, EU, INT for international bodies or ANY
 * @param status what it is today: in-force, superseded, revoked and so on, as its table says
 * @param confidence of the first band
 * @param laterBands confidence of all others
 * @param licence of the source
 */
public record Schedule(
    String id,
    String name,
    String jurisdiction,
    String status,
    Confidence confidence,
    Confidence laterBands,
    String licence,
    List<Source> sources,
    String notes,
    Rates rates) {

  public Schedule {
    sources = List.copyOf(sources);
  }

  /**
   * Factors for the years 0 to {@code last}.
   *
   * @param decisionYear of the calendar
   */
  public Factors factors(int decisionYear, int last) {
    return Factors.of(rates, decisionYear, last);
  }
}
