package city.posterity.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code bench/run
 * pages|lists|commitments|start|bids|policy|appraisal|comparison|consultation|flood|kills}:
 * measures, or breaks, and prints.
 */
public final class Bench {

  private Bench() {}

  /**
   * @param arguments what to do, then for kills how many and from which seed
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("posterity-bench");
    System.out.println("Logs and data are in " + work);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "pages" -> PublicPages.run(work);
      case "lists" -> Lists.run(work);
      case "commitments" -> Commitments.run(work);
      case "start" -> Starts.run(work, Path.of(System.getProperty("posterity.run")));
      case "bids" -> Submissions.run(work);
      case "policy" -> Policies.run();
      case "appraisal" -> Appraisals.run(work);
      case "comparison" -> Comparisons.run(work);
      case "consultation" -> Consultations.run(work);
      case "flood" -> Floods.run(work);
      case "kills" -> Kills.run(work, number(arguments, 1, 50), number(arguments, 2, 1));
      default -> {
        System.err.println(
            "bench: say what: pages, lists, commitments, start, bids, policy, appraisal, comparison, consultation, flood, or kills [HOW-MANY [SEED]]");
        System.exit(2);
      }
    }
  }

  private static int number(String[] arguments, int position, int otherwise) {
    return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
  }
}
