package city.posterity.appraisal.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A formula that gives no points but one figure for each bid, of which the lowest wins. No bid's
 * figure depends on another bid.
 */
public sealed interface Comparison {

  /** In money, or money for a quality point; the lower the better. */
  BigDecimal comparable(Bid bid);

  /** What one more quality point may cost without changing the figure; absent if nothing. */
  @Nullable BigDecimal moneyPerQualityPoint(Bid bid);

  /** {@code p / Q}; quality must be a true ratio scale and above 0. */
  record PricePerQuality() implements Comparison {
    @Override
    public BigDecimal comparable(Bid bid) {
      return Decimals.over(bid.price(), bid.quality());
    }

    @Override
    public BigDecimal moneyPerQualityPoint(Bid bid) {
      return comparable(bid);
    }
  }

  /**
   * {@code p - v * Q}: what is left of the price when quality has been paid for at a published
   * value (Bergman and Lundberg, "Tender evaluation and supplier selection methods in public
   * procurement", Journal of Purchasing and Supply Management 19, 2013, prefer it to points).
   *
   * @param value v, money for one quality point, 0 or more
   */
  record QualityToPrice(BigDecimal value) implements Comparison {
    @Override
    public BigDecimal comparable(Bid bid) {
      return bid.price().subtract(Decimals.times(value, bid.quality()));
    }

    @Override
    public BigDecimal moneyPerQualityPoint(Bid bid) {
      return value;
    }
  }

  /** The price itself; whoever passes the quality threshold competes on nothing else. */
  record PriceAlone() implements Comparison {
    @Override
    public BigDecimal comparable(Bid bid) {
      return bid.price();
    }

    @Override
    public @Nullable BigDecimal moneyPerQualityPoint(Bid bid) {
      return null;
    }
  }
}
