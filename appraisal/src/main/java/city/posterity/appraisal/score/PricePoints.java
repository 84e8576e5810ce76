package city.posterity.appraisal.score;

import static city.posterity.appraisal.score.Decimals.HALF;
import static city.posterity.appraisal.score.Decimals.over;
import static city.posterity.appraisal.score.Decimals.times;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.TWO;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.List;

/**
 * A formula that gives points for a price. All here is in shares of the weight of price: 1 is all
 * its points. The formulas are those compared by Stilger, Siderius and van Raaij, "A comparative
 * study of formulas for choosing the economically most advantageous tender", Journal of Public
 * Procurement 17 (2017), under the ids of {@link Formula}.
 */
public sealed interface PricePoints {

  /**
   * Share of the points that a price gets; never more for a higher price.
   *
   * @param price above 0
   * @param field all prices that compete, this one among them
   */
  BigDecimal share(BigDecimal price, Field field);

  /** By how much the share falls for one more unit of money, all else held; 0 where it does not. */
  BigDecimal slope(BigDecimal price, Field field);

  /**
   * What the formula takes from the competing prices: while this stays, no share changes. Empty for
   * an absolute formula, which takes nothing.
   */
  List<BigDecimal> basis(Field field);

  /** {@code p_min / p}. Convex: hardly tells dear bids apart. */
  record LowestRatio() implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      return over(field.lowest(), price);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return over(over(field.lowest(), price), price);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.lowest());
    }
  }

  /**
   * {@code 1 - (p - p_min) / p_min}: nothing left at twice the lowest price.
   *
   * @param floor whether it stops at 0
   */
  record LinearLowest(boolean floor) implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      return floored(TWO.subtract(over(price, field.lowest())), floor);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return flat(share(price, field), floor) ? ZERO : over(ONE, field.lowest());
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.lowest());
    }
  }

  /**
   * {@code (p_max - p) / (p_max - p_min)}: however small the gap, all points lie in it. Where all
   * prices are equal each gets all.
   */
  record LinearRange() implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      BigDecimal range = field.highest().subtract(field.lowest());
      return range.signum() == 0 ? ONE : over(field.highest().subtract(price), range);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      BigDecimal range = field.highest().subtract(field.lowest());
      return range.signum() == 0 ? ZERO : over(ONE, range);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.lowest(), field.highest());
    }
  }

  /** {@code 0.5 - (p - mean) / mean}, held between 0 and 1: half the points at the mean. */
  record MeanSwing() implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      return Decimals.between(ZERO, swing(price, field), ONE);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      BigDecimal swing = swing(price, field);
      return swing.signum() <= 0 || swing.compareTo(ONE) >= 0 ? ZERO : over(ONE, field.mean());
    }

    private static BigDecimal swing(BigDecimal price, Field field) {
      return ONE.add(HALF).subtract(over(price, field.mean()));
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.mean());
    }
  }

  /**
   * {@code 1 - ((p - p_min) / p_min)^2}: near the lowest price a discount earns little.
   *
   * @param floor whether it stops at 0
   */
  record ParabolicMin(boolean floor) implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      BigDecimal above = over(price, field.lowest()).subtract(ONE);
      return floored(ONE.subtract(times(above, above)), floor);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      BigDecimal above = over(price, field.lowest()).subtract(ONE);
      return flat(share(price, field), floor) ? ZERO : over(times(TWO, above), field.lowest());
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.lowest());
    }
  }

  /** {@code (p_min / p)^0.5}: softer than the ratio, and convex like it. */
  record SqrtRatio() implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      return over(field.lowest(), price).sqrt(Decimals.CONTEXT);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return over(times(HALF, share(price, field)), price);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of(field.lowest());
    }
  }

  /**
   * {@code (n - rank) / (n - 1)}: distances do not count. Equal prices have the same rank; a bid
   * alone gets all.
   */
  record Rank() implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      int n = field.size();
      return n == 1
          ? ONE
          : over(BigDecimal.valueOf(n - (long) field.rank(price)), BigDecimal.valueOf(n - 1L));
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return ZERO;
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return field.prices();
    }
  }

  /**
   * {@code (high - p) / (high - low)} with prices published beforehand; {@code 1 - p / anchor} is
   * the same with a low of 0. Absolute.
   *
   * @param low price that gets all points, 0 or more; a lower price gets more than all
   * @param high price that gets none, above {@code low}
   * @param floor whether it stops at 0
   */
  record LinearFixed(BigDecimal low, BigDecimal high, boolean floor) implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      return floored(over(high.subtract(price), high.subtract(low)), floor);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return flat(share(price, field), floor) ? ZERO : over(ONE, high.subtract(low));
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of();
    }
  }

  /**
   * {@code 1 - (p / anchor)^2} with an anchor published beforehand. Absolute.
   *
   * @param anchor price that gets none, above 0
   * @param floor whether it stops at 0
   */
  record ParabolicFixed(BigDecimal anchor, boolean floor) implements PricePoints {
    @Override
    public BigDecimal share(BigDecimal price, Field field) {
      BigDecimal part = over(price, anchor);
      return floored(ONE.subtract(times(part, part)), floor);
    }

    @Override
    public BigDecimal slope(BigDecimal price, Field field) {
      return flat(share(price, field), floor)
          ? ZERO
          : over(over(times(TWO, price), anchor), anchor);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of();
    }
  }

  private static BigDecimal floored(BigDecimal share, boolean floor) {
    return floor ? share.max(ZERO) : share;
  }

  private static boolean flat(BigDecimal share, boolean floor) {
    return floor && share.signum() <= 0;
  }
}
