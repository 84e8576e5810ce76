package city.posterity.appraisal.score;

import static city.posterity.appraisal.score.Decimals.times;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Bids that give for their price at least what lies on the straight line between a cheaper and a
 * dearer bid, and that the formula bends below it. In points for price and quality such a bid lies
 * below the line between the other two, so no weights let it win against both: the convex {@link
 * PricePoints.LowestRatio} does it to every bid on the line, a linear formula to none.
 */
final class MiddleBids {

  private final Contest contest;
  private final PricePoints formula;

  MiddleBids(Contest contest, PricePoints formula) {
    this.contest = contest;
    this.formula = formula;
  }

  /** One for each such bid between a first and any other. */
  List<Warning> find() {
    List<String> first = contest.first();
    List<Bid> bids = contest.byPrice();
    List<Bid> winners = bids.stream().filter(b -> first.contains(b.id())).toList();
    var found = new ArrayList<Warning>();
    for (Bid middle : bids) {
      if (!first.contains(middle.id())) {
        between(winners, bids, middle, found);
      }
    }
    return found;
  }

  private void between(List<Bid> winners, List<Bid> bids, Bid middle, List<Warning> found) {
    for (Bid winner : winners) {
      for (Bid other : bids) {
        boolean dearer = other.price().compareTo(winner.price()) > 0;
        Bid below = dearer ? winner : other;
        Bid above = dearer ? other : winner;
        if (worse(below, middle)
            && worse(middle, above)
            && inProportion(below, middle, above)
            && bent(below, middle, above)) {
          found.add(new Warning.MiddleBid(middle.id(), below.id(), above.id()));
          return;
        }
      }
    }
  }

  private static boolean worse(Bid one, Bid other) {
    return one.price().compareTo(other.price()) < 0 && one.quality().compareTo(other.quality()) < 0;
  }

  private static boolean inProportion(Bid below, Bid middle, Bid above) {
    BigDecimal gained = times(quality(below, middle), above.price().subtract(below.price()));
    BigDecimal paid = times(quality(below, above), middle.price().subtract(below.price()));
    return gained.compareTo(paid) >= 0;
  }

  private boolean bent(Bid below, Bid middle, Bid above) {
    BigDecimal least = share(below);
    BigDecimal gained = times(quality(below, middle), least.subtract(share(above)));
    BigDecimal lost = times(quality(below, above), least.subtract(share(middle)));
    return Decimals.compare(gained, lost) < 0;
  }

  private static BigDecimal quality(Bid from, Bid to) {
    return to.quality().subtract(from.quality());
  }

  private BigDecimal share(Bid bid) {
    return formula.share(bid.price(), contest.field());
  }
}
