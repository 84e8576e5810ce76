package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cost sheet comes to under its method. Exact: nothing is rounded, so the sum is the same
 * whoever does it.
 *
 * <pre>{@code
 * Σ over lines Σ over years: amount × unit price × discount factor
 * }</pre>
 */
public final class LifeCosts {

  private final CostingMethod method;
  private final CostSheet sheet;

  private LifeCosts(CostingMethod method, CostSheet sheet) {
    this.method = method;
    this.sheet = sheet;
  }

  /**
   * @throws IllegalArgumentException if {@link SheetCheck} finds anything
   */
  public static LifeCosts of(CostingMethod method, CostSheet sheet) {
    var problems = SheetCheck.of(method, sheet);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("this sheet cannot be added up: " + problems);
    }
    return new LifeCosts(method, sheet);
  }

  /** Present value of everything up to the horizon. */
  public BigDecimal total() {
    return total(method.horizon());
  }

  /**
   * The same up to another year. Beyond the horizon, what is stated for the last years of a line
   * that runs to the horizon goes on: so a price that is kept low until then shows.
   *
   * @param last from 0 to the method's last year
   */
  public BigDecimal total(int last) {
    return method.lines().stream()
        .map(l -> present(l, last))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Present value up to the horizon with the second value of each line that has one: what the order
   * of the bids is by it is shown, and changes nothing.
   */
  public BigDecimal totalBySecondValues() {
    return method.lines().stream()
        .map(l -> {
          CostLine.Second second = l.second();
          return present(
              l, method.horizon(), second == null ? l.unitPrices() : second.unitPrices());
        })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Present value by line, in the order of the method. */
  public Map<String, BigDecimal> byLine() {
    var lines = new LinkedHashMap<String, BigDecimal>();
    method.lines().forEach(l -> lines.put(l.id(), present(l, method.horizon())));
    return lines;
  }

  /** What the city pays the bidder, in money as it is stated: the price of the bid. */
  public BigDecimal price() {
    return method.lines().stream()
        .filter(l -> l.borne() == CostLine.Borne.PRICE)
        .flatMap(l -> money(l).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Quantity of a line by year from 0 to the horizon, in its unit. */
  public List<BigDecimal> quantities(CostLine line) {
    return java.util.stream.IntStream.rangeClosed(0, method.horizon())
        .mapToObj(t -> quantity(line, t))
        .toList();
  }

  /** Money of a line by year from 0 to the horizon, not discounted. */
  public List<BigDecimal> money(CostLine line) {
    return java.util.stream.IntStream.rangeClosed(0, method.horizon())
        .mapToObj(t -> quantity(line, t).multiply(line.unitPrices().get(t)))
        .toList();
  }

  private BigDecimal present(CostLine line, int last) {
    return present(line, last, line.unitPrices());
  }

  private BigDecimal present(CostLine line, int last, List<BigDecimal> prices) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int t = 0; t <= last; t++) {
      sum =
          sum.add(
              quantity(line, t).multiply(prices.get(t)).multiply(method.discountFactors().get(t)));
    }
    return plain(sum);
  }

  private BigDecimal quantity(CostLine line, int year) {
    boolean goesOn = line.to() == method.horizon() && line.entry() != CostLine.Entry.ONCE;
    if (year < line.from() || (year > line.to() && !goesOn)) {
      return BigDecimal.ZERO;
    }
    var amounts = sheet.row(line.id()).orElseThrow().amounts();
    return switch (line.entry()) {
      case ONCE -> year == line.from() ? amounts.getFirst() : BigDecimal.ZERO;
      case EVERY_YEAR -> amounts.getFirst();
      case YEAR_BY_YEAR -> amounts.get(Math.min(year, line.to()) - line.from());
    };
  }
}
