package city.posterity.appraisal.score;

import java.util.List;

/** Rankings without the tests of what they depend on, which take long. */
final class Rankings {

  private Rankings() {}

  static List<List<String>> of(ScoreInput input) {
    List<Bid> competing = input.bids().stream().filter(b -> input.rejection(b).isEmpty()).toList();
    return competing.isEmpty() ? List.of() : Contest.of(input.scheme(), competing).ranking();
  }

  /** Who is first; nobody where nobody competes. */
  static List<String> first(ScoreInput input) {
    List<List<String>> ranking = of(input);
    return ranking.isEmpty() ? List.of() : ranking.getFirst();
  }
}
