package city.posterity.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** {@code bench/run pages|start}: measures and prints. */
public final class Bench {

  private Bench() {}

  /**
   * @param arguments what to measure
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Files.createTempDirectory("posterity-bench");
    System.out.println("Logs and data are in " + work);
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "pages" -> PublicPages.run(work);
      case "start" -> Starts.run(work, Path.of(System.getProperty("posterity.run")));
      default -> {
        System.err.println("bench: say what to measure: pages or start");
        System.exit(2);
      }
    }
  }
}
