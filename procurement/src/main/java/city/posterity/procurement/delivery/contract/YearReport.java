package city.posterity.procurement.delivery.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one year of a contract really took, beside what the bid expected. What the supplier was paid
 * is not in it: that is what the invoices say.
 *
 * @param year of the calendar
 * @param lines by id of the line of the costing method; empty where none was published
 * @param note what is to be said of the year
 */
public record YearReport(
    int year, Map<String, LineActual> lines, String note, List<Evidence> evidence) {

  public YearReport {
    lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    evidence = List.copyOf(evidence);
  }

  /**
   * @param amount in the unit of the line, 0 or more; absent where it is not known
   * @param reason why it is not known, or what is to be said of it; may be empty with an amount
   */
  public record LineActual(@Nullable BigDecimal amount, String reason) {}
}
