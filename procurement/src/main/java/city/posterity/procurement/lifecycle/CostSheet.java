package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a bid states for each line of the costing method.
 *
 * @param method hash of the method that it was filled in for
 */
public record CostSheet(String method, List<Row> rows) {

  public CostSheet {
    rows = List.copyOf(rows);
  }

  /**
   * @param line id of the line
   * @param amounts in the line's unit, 0 or more: one, or one for each year, as the line asks
   * @param zeroReason why nothing is to be stated; empty where something is
   */
  public record Row(String line, List<BigDecimal> amounts, String zeroReason) {
    public Row {
      amounts = List.copyOf(amounts);
    }
  }

  public Optional<Row> row(String line) {
    return rows.stream().filter(r -> r.line().equals(line)).findFirst();
  }
}
