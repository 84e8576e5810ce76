package city.posterity.appraisal.value;

import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Source;
import java.util.List;
import java.util.Map;

/**
 * A published index of the level of prices. It is offered to files, never taken unasked.
 *
 * @param currency ISO 4217
 * @param licence an id of {@link Licences}
 * @param index by year of the calendar; only ratios mean something
 */
public record Deflator(
    String id,
    String name,
    String currency,
    Confidence confidence,
    String licence,
    List<Source> sources,
    String notes,
    Map<Integer, Double> index) {

  public Deflator {
    sources = List.copyOf(sources);
    index = Map.copyOf(index);
  }
}
