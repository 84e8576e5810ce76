package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether single prices are out of the ordinary. */
final class PriceTests {

  private static final BigDecimal OF_MEAN = new BigDecimal("0.8");
  private static final BigDecimal OF_SECOND = new BigDecimal("0.9");

  private PriceTests() {}

  /**
   * A price below 0.8 of the mean of the others and below 0.9 of the second lowest.
   *
   * @param bids all that were received, those that do not compete too
   */
  static List<Warning> abnormallyLow(List<Bid> bids) {
    if (bids.size() < 2) {
      return List.of();
    }
    List<Bid> sorted = bids.stream().sorted(Comparator.comparing(Bid::price)).toList();
    Bid lowest = sorted.getFirst();
    BigDecimal second = sorted.get(1).price();
    BigDecimal mean = Field.of(sorted.stream().skip(1).map(Bid::price).toList()).mean();
    boolean low =
        lowest.price().compareTo(mean.multiply(OF_MEAN)) < 0
            && lowest.price().compareTo(second.multiply(OF_SECOND)) < 0;
    return low
        ? List.of(
            new Warning.AbnormallyLow(
                lowest.id(),
                lowest.price().doubleValue(),
                mean.doubleValue(),
                second.doubleValue()))
        : List.of();
  }

  /**
   * A price below half the next one, or above twice the next one, where the formula measures the
   * others against it: at half the lowest price the others lose half or all of their points. The
   * bounds are ours.
   */
  static List<Warning> outliers(Contest contest, Formula formula) {
    List<Bid> bids = contest.byPrice();
    var found = new ArrayList<Warning>();
    if (measuresBelow(formula) && bids.size() > 1) {
      Bid lowest = bids.getFirst();
      Bid next = bids.get(1);
      if (doubled(lowest).compareTo(next.price()) < 0) {
        found.add(outlier(lowest, next));
      }
    }
    // Of two bids nobody can say which one stands apart; the lower one is the measure anyway.
    if (measuresAbove(formula) && bids.size() > 2) {
      Bid highest = bids.getLast();
      Bid next = bids.get(bids.size() - 2);
      if (highest.price().compareTo(doubled(next)) > 0) {
        found.add(outlier(highest, next));
      }
    }
    return found;
  }

  private static BigDecimal doubled(Bid bid) {
    return bid.price().add(bid.price());
  }

  private static Warning outlier(Bid bid, Bid next) {
    return new Warning.Outlier(bid.id(), bid.price().doubleValue(), next.price().doubleValue());
  }

  private static boolean measuresBelow(Formula formula) {
    return formula.relative() && formula != Formula.RANK;
  }

  private static boolean measuresAbove(Formula formula) {
    return formula == Formula.LINEAR_RANGE || formula == Formula.MEAN_SWING;
  }
}
