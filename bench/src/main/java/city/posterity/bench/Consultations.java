package city.posterity.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the pages of a consultation on 200 clauses cost among 200 contributions and among 20,000:
 * the same server, one request after the other, and then one every few seconds, when no count is
 * kept any more. People say most about few clauses: the measured one has a full page in both cases.
 */
final class Consultations {

  private static final List<Integer> SIZES = List.of(200, 20_000);
  private static final int REQUESTS = 150;
  private static final int WARM = 60;
  private static final int RARE = 3;

  /** Longer than counts are kept. */
  private static final int PAUSE = 10_500;

  private Consultations() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      var made = ConsultationCase.make(server.port());
      var database = new Database(work.resolve("demo-data"));
      var pages = List.of("/clauses/BC-1", "/desk?show=unanswered", "/answers");
      var kept = new double[pages.size()][SIZES.size()];
      var anew = new double[pages.size()][SIZES.size()];
      int there = 0;
      for (int i = 0; i < SIZES.size(); i++) {
        made.fill(database, there + 1, SIZES.get(i));
        there = SIZES.get(i);
        for (int p = 0; p < pages.size(); p++) {
          String page = "/policies/" + made.policy() + pages.get(p);
          byte[] request = Connection.get(page, "Cookie: " + made.cookie());
          kept[p][i] = median(server.port(), request, WARM, REQUESTS, 0);
          anew[p][i] = median(server.port(), request, 1, RARE, PAUSE);
        }
      }
      for (int p = 0; p < pages.size(); p++) {
        print(pages.get(p), "median of %d, one after the other".formatted(REQUESTS), kept[p]);
        print(pages.get(p), "median of %d, every count found anew".formatted(RARE), anew[p]);
      }
    }
  }

  private static void print(String page, String what, double[] times) {
    System.out.println(
        "%s, milliseconds, %s: %,d contributions %.2f, %,d contributions %.2f, %.2f times"
            .formatted(
                page,
                what,
                SIZES.getFirst(),
                times[0],
                SIZES.getLast(),
                times[1],
                times[1] / times[0]));
  }

  static double median(int port, byte[] request, int warm, int requests, int pause)
      throws Exception {
    var times = new double[requests];
    try (var connection = new Connection(port)) {
      for (int i = -warm; i < requests; i++) {
        Thread.sleep(pause);
        long begin = System.nanoTime();
        int status = connection.exchange(request);
        if (status != 200) {
          throw new IllegalStateException("the page answered " + status);
        }
        if (i >= 0) {
          times[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    Arrays.sort(times);
    return times[requests / 2];
  }
}
