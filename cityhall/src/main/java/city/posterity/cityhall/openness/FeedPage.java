package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.Problem;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the change feed is wanted.
 *
 * @param after place of the last release already seen; 0 at the beginning
 * @param limit most releases of one page, 1 to 1000
 */
record FeedPage(long after, int limit) {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  /**
   * @throws ApiProblem 422 if either cannot be understood
   */
  static FeedPage of(@Nullable String after, @Nullable String limit) {
    var problems = new ArrayList<Problem>();
    long place = number(after, 0);
    if (place < 0) {
      problems.add(new Problem("wrong-type", "/after", "must be the cursor of a next link"));
    }
    int rows = limit(limit, USUAL, MOST, problems);
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
    return new FeedPage(place, rows);
  }

  /** As written, or the usual one; adds to the problems what is wrong with it. */
  static int limit(@Nullable String text, int usual, int most, ArrayList<Problem> problems) {
    long rows = number(text, usual);
    if (rows < 1 || rows > most) {
      problems.add(new Problem("wrong-type", "/limit", "must be a number from 1 to " + most));
    }
    return (int) Math.min(rows, most);
  }

  private static long number(@Nullable String text, long usual) {
    if (text == null) {
      return usual;
    }
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }
}
