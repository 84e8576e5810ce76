package city.posterity.appraisal.score;

import static city.posterity.appraisal.score.Decimals.HALF;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the winner depends on bids that do not win. Bids are taken out one by one, and one is
 * added at each price of a grid. Under an absolute formula no score moves, so nothing is found.
 */
final class Paradoxes {

  /** Steps in each third of the grid: below, between and above the prices that were bid. */
  private static final int STEPS = 100;

  /** Halvings of a step at the edge of a band. */
  private static final int HALVINGS = 32;

  /** Prices of the grid have so many digits that they are the same in JSON. */
  private static final MathContext PRICES = new MathContext(14);

  private final Contest contest;
  private final List<String> first;

  Paradoxes(Contest contest) {
    this.contest = contest;
    this.first = contest.first();
  }

  /** Every losing bid without which others would win. */
  List<Warning> ofLosers() {
    var found = new ArrayList<Warning>();
    for (Bid bid : contest.byPrice()) {
      if (!first.contains(bid.id())) {
        Contest rest = contest.without(bid);
        if (!rest.scoresLike(contest)) {
          List<String> after = rest.first();
          if (!after.equals(first)) {
            found.add(new Warning.RankingParadox(bid.id(), first, after));
          }
        }
      }
    }
    return found;
  }

  /**
   * Every band of prices, from half the lowest to twice the highest, at which an added bid would
   * not win and yet make others win. A band narrower than a step of the grid may be missed; the
   * edges of those found are prices at which it was seen to happen.
   *
   * @param quality of the added bid
   */
  List<Warning> ofPhantoms(BigDecimal quality) {
    var found = new ArrayList<Warning>();
    BigDecimal before = null;
    BigDecimal from = null;
    List<String> after = null;
    for (BigDecimal price : grid()) {
      List<String> now = flipped(price, quality);
      if (before != null && from != null && after != null && !after.equals(now)) {
        found.add(band(quality, from, edge(before, price, after, quality), after));
      }
      if (now != null && !now.equals(after)) {
        from = before == null ? price : edge(price, before, now, quality);
      }
      after = now;
      before = price;
    }
    if (before != null && from != null && after != null) {
      found.add(band(quality, from, before, after));
    }
    return found;
  }

  private Warning band(BigDecimal quality, BigDecimal from, BigDecimal to, List<String> after) {
    return new Warning.PhantomBid(
        quality.doubleValue(), from.doubleValue(), to.doubleValue(), first, after);
  }

  /** The last price, on the way to one at which this is no longer so, at which it is. */
  private BigDecimal edge(
      BigDecimal inside, BigDecimal outside, List<String> after, BigDecimal quality) {
    BigDecimal in = inside;
    BigDecimal out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = in.add(out).multiply(HALF).round(PRICES);
      if (after.equals(flipped(middle, quality))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }

  /** Who is first beside a bid at this price; absent if it changes nothing or is first itself. */
  private @Nullable List<String> flipped(BigDecimal price, BigDecimal quality) {
    // No bid of a file has an empty id.
    Bid phantom = new Bid("", price, quality);
    Contest with = contest.with(phantom);
    if (with.scoresLike(contest)) {
      return null;
    }
    List<String> after = with.first();
    return after.contains(phantom.id()) || after.equals(first) ? null : after;
  }

  /** Prices that were bid and those halfway between them too: ranks change there. */
  private TreeSet<BigDecimal> grid() {
    List<BigDecimal> prices = contest.field().prices();
    BigDecimal lowest = prices.getFirst();
    BigDecimal highest = prices.getLast();
    var grid = new TreeSet<>(prices);
    for (int i = 1; i < prices.size(); i++) {
      grid.add(prices.get(i - 1).add(prices.get(i)).multiply(HALF).round(PRICES));
    }
    addSteps(grid, lowest.multiply(HALF), lowest);
    addSteps(grid, lowest, highest);
    addSteps(grid, highest, highest.add(highest));
    return grid;
  }

  private static void addSteps(TreeSet<BigDecimal> grid, BigDecimal from, BigDecimal to) {
    BigDecimal step = to.subtract(from).divide(BigDecimal.valueOf(STEPS), Decimals.CONTEXT);
    for (int i = 0; i <= STEPS; i++) {
      grid.add(from.add(step.multiply(BigDecimal.valueOf(i))).round(PRICES));
    }
  }
}
