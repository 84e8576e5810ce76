package city.posterity.appraisal.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Scores bids, ranks them and tests what the ranking depends on. */
public final class Scoring {

  private Scoring() {}

  /** The same input gives the same result, whatever the order and the names of the bids. */
  public static ScoreResult run(ScoreInput input) {
    List<Bid> competing = input.bids().stream().filter(b -> input.rejection(b).isEmpty()).toList();
    if (competing.isEmpty()) {
      return new ScoreResult(
          input.formula(), standings(input, null), List.of(), null, abnormallyLow(input));
    }
    Contest contest = Contest.of(input.scheme(), competing);
    List<List<String>> ranking = contest.ranking();
    var warnings = new ArrayList<Warning>(test(input, contest));
    warnings.addAll(abnormallyLow(input));
    warnings.addAll(ties(ranking));
    return new ScoreResult(
        input.formula(), standings(input, contest), ranking, effective(contest), warnings);
  }

  private static List<Warning> abnormallyLow(ScoreInput input) {
    return input.formula() == Formula.FIXED_PRICE
        ? List.of()
        : PriceTests.abnormallyLow(input.bids());
  }

  private static SequencedMap<String, Standing> standings(
      ScoreInput input, @Nullable Contest contest) {
    var standings = new LinkedHashMap<String, Standing>();
    for (Bid bid : input.bids()) {
      standings.put(
          bid.id(),
          input
              .rejection(bid)
              .<Standing>map(Standing.Rejected::new)
              .orElseGet(() -> competing(contest, bid)));
    }
    return standings;
  }

  private static Standing competing(@Nullable Contest contest, Bid bid) {
    if (contest == null) {
      throw new IllegalStateException("nobody competes, so " + bid.id() + " does not");
    }
    return new Standing.Competing(
        contest.score(bid), contest.scheme().moneyPerQualityPoint(bid, contest.field()));
  }

  private static @Nullable Double effective(Contest contest) {
    if (contest.scheme() instanceof Scheme.Weighted w) {
      var effective = Weights.effective(contest, w);
      return effective.isPresent() ? effective.getAsDouble() : null;
    }
    return null;
  }

  private static List<Warning> test(ScoreInput input, Contest contest) {
    var found = new ArrayList<Warning>();
    var paradoxes = new Paradoxes(contest);
    found.addAll(paradoxes.ofLosers());
    found.addAll(
        paradoxes.ofPhantoms(input.passMark() == null ? BigDecimal.ZERO : input.passMark()));
    found.addAll(PriceTests.outliers(contest, input.formula()));
    if (contest.scheme() instanceof Scheme.Weighted w) {
      found.addAll(new MiddleBids(contest, w.formula()).find());
      found.addAll(Weights.illusion(contest, w));
    }
    // Elsewhere quality does not compete with price.
    if (input.formula() != Formula.FIXED_PRICE
        && input.formula() != Formula.LEAST_COST_ABOVE_THRESHOLD) {
      found.addAll(Weights.compressed(contest.bids()));
    }
    return found;
  }

  private static List<Warning> ties(List<List<String>> ranking) {
    var ties = new ArrayList<Warning>();
    int place = 1;
    for (List<String> alike : ranking) {
      if (alike.size() > 1) {
        ties.add(new Warning.Tie(place, alike));
      }
      place += alike.size();
    }
    return ties;
  }
}
