package city.posterity.appraisal.score;

import static city.posterity.appraisal.score.Decimals.HUNDRED;
import static city.posterity.appraisal.score.Decimals.over;
import static city.posterity.appraisal.score.Decimals.times;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How price and quality come together in one figure. */
public sealed interface Scheme {

  /**
   * @param field all prices that compete, that of the bid among them
   */
  Score score(Bid bid, Field field);

  /**
   * What one more quality point may cost at this bid and leave it where it is, the other prices
   * held, in the currency of the bids; absent where price moves nothing.
   */
  @Nullable BigDecimal moneyPerQualityPoint(Bid bid, Field field);

  /** What of the competing prices any score depends on; see {@link PricePoints#basis}. */
  List<BigDecimal> basis(Field field);

  /**
   * Points for price and points for quality, added up; the most win.
   *
   * @param priceWeight all points for price, 0 to 100
   * @param qualityWeight all points for quality, 0 to 100
   */
  record Weighted(BigDecimal priceWeight, BigDecimal qualityWeight, PricePoints formula)
      implements Scheme {
    @Override
    public Score score(Bid bid, Field field) {
      return Score.points(pricePoints(bid, field), qualityPoints(bid));
    }

    BigDecimal pricePoints(Bid bid, Field field) {
      return times(priceWeight, formula.share(bid.price(), field));
    }

    BigDecimal qualityPoints(Bid bid) {
      return points(qualityWeight, bid);
    }

    /** {@code dp/dQ}: the points of a quality point over the points that a unit of money costs. */
    @Override
    public @Nullable BigDecimal moneyPerQualityPoint(Bid bid, Field field) {
      BigDecimal fall = times(priceWeight, formula.slope(bid.price(), field));
      return fall.signum() == 0 ? null : over(over(qualityWeight, HUNDRED), fall);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return formula.basis(field);
    }
  }

  /** One figure in money for each bid; the lowest wins. */
  record Compared(Comparison formula) implements Scheme {
    @Override
    public Score score(Bid bid, Field field) {
      return Score.compared(formula.comparable(bid));
    }

    @Override
    public @Nullable BigDecimal moneyPerQualityPoint(Bid bid, Field field) {
      return formula.moneyPerQualityPoint(bid);
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of();
    }
  }

  /**
   * All bid at the same price; the best quality wins.
   *
   * @param qualityWeight all points for quality, above 0
   */
  record QualityOnly(BigDecimal qualityWeight) implements Scheme {
    @Override
    public Score score(Bid bid, Field field) {
      return Score.quality(points(qualityWeight, bid));
    }

    @Override
    public @Nullable BigDecimal moneyPerQualityPoint(Bid bid, Field field) {
      return null;
    }

    @Override
    public List<BigDecimal> basis(Field field) {
      return List.of();
    }
  }

  private static BigDecimal points(BigDecimal qualityWeight, Bid bid) {
    return over(times(qualityWeight, bid.quality()), HUNDRED);
  }
}
