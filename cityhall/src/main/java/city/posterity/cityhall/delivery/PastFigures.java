package city.posterity.cityhall.delivery;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What contracts of a category took, and how far that was from what their bids expected: for the
 * next estimate of the same category.
 */
public interface PastFigures {

  /**
   * All stages of a category of which a contract has reported a year; a stage is there once for
   * each currency.
   *
   * @param scheme of the classification, as in {@code CPV}
   * @param classification its code; codes below it are others
   */
  List<Past> of(UUID cityId, String scheme, String classification);

  /**
   * @param stage part of the life as in {@code energy}, or {@code price} for what suppliers are
   *     paid
   * @param contracts how many it rests on, 1 or more
   * @param error mean over the contracts of actual ÷ expected − 1, as in 0.12 for an eighth more; 0
   *     where nothing was expected
   * @param spread standard deviation of the same; 0 for one contract
   * @param perYear mean of the actual money in a year of service, in prices of the costing methods
   */
  record Past(
      String scheme,
      String classification,
      String stage,
      String currency,
      int contracts,
      BigDecimal error,
      BigDecimal spread,
      BigDecimal perYear) {}
}
