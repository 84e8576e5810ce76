package city.posterity.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a comparison of ten bids with ten thousand draws takes, from the request to its answer,
 * and what other visitors feel of it.
 */
final class Comparisons {

  private static final int ROUNDS = 20;
  private static final int OTHERS = 4;
  private static final Duration ROUND = Duration.ofSeconds(10);

  private Comparisons() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      var round = new AtomicInteger();
      System.out.println("Ten bids of ten lines over 30 years, 10,000 draws");
      System.out.printf("  first after the start  %,6d ms%n", millis(server, round));
      long[] times = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        times[i] = millis(server, round);
      }
      Arrays.sort(times);
      System.out.printf(
          "  others                 median %,d ms, longest %,d ms of %d%n",
          times[ROUNDS / 2], times[ROUNDS - 1], ROUNDS);
      Load.Maker page = Load.page(server.port(), "/");
      Load.run(OTHERS, ROUND, page);
      var alone = Load.run(OTHERS, ROUND, page);
      Load.Figures beside;
      try (var comparing = Executors.newSingleThreadExecutor()) {
        var stop = new AtomicInteger();
        var running =
            comparing.submit(() -> {
              while (stop.get() == 0) {
                millis(server, round);
              }
              return null;
            });
        beside = Load.run(OTHERS, ROUND, page);
        stop.set(1);
        running.get();
      }
      System.out.println("Start page, " + OTHERS + " connections");
      System.out.println("  alone                  " + alone);
      System.out.println("  beside comparisons     " + beside);
      System.out.printf(
          "  %.2f of the rate, %.1f times the median%n",
          beside.perSecond() / alone.perSecond(), beside.p50() / alone.p50());
    }
  }

  private static long millis(Server server, AtomicInteger round) throws IOException {
    try (var connection = new Connection(server.port())) {
      byte[] request =
          Connection.get("/bench/comparison?bids=10&draws=10000&round=" + round.incrementAndGet());
      long begin = System.nanoTime();
      int status = connection.exchange(request);
      if (status != 200) {
        throw new IllegalStateException("the comparison answered " + status);
      }
      return (System.nanoTime() - begin) / 1_000_000;
    }
  }
}
