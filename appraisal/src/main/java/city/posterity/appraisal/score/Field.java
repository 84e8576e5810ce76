package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.List;

/** The prices that compete: what a relative formula measures a price against. */
public final class Field {

  private final List<BigDecimal> prices;
  private final BigDecimal sum;

  private Field(List<BigDecimal> prices) {
    this.prices = prices;
    this.sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * @param prices at least one
   */
  static Field of(List<BigDecimal> prices) {
    return new Field(prices.stream().sorted().toList());
  }

  public BigDecimal lowest() {
    return prices.getFirst();
  }

  public BigDecimal highest() {
    return prices.getLast();
  }

  public BigDecimal mean() {
    return Decimals.over(sum, BigDecimal.valueOf(prices.size()));
  }

  public int size() {
    return prices.size();
  }

  /** From the lowest. */
  List<BigDecimal> prices() {
    return prices;
  }

  /** 1 and one more for each price that is lower; the same for equal prices. */
  int rank(BigDecimal price) {
    int from = 0;
    int to = prices.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (prices.get(middle).compareTo(price) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from + 1;
  }
}
