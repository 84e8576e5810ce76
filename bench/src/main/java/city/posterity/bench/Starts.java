package city.posterity.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long it takes from the start of the program to its first page, with and without a cache. */
final class Starts {

  private static final int ROUNDS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Starts() {}

  /**
   * @param run directory of the built program
   */
  static void run(Path work, Path run) throws Exception {
    Path cache = work.resolve("posterity.aot");
    Path jar = run.resolve("posterity.jar");
    rehearse(work, jar, cache);
    var plain = new ArrayList<Double>();
    var cached = new ArrayList<Double>();
    var rest = new ArrayList<Double>();
    once(work, List.of("-jar", jar.toString()), rest); // makes the data
    rest.clear();
    for (int i = 0; i < ROUNDS; i++) {
      plain.add(once(work, List.of("-jar", jar.toString()), new ArrayList<>()));
      cached.add(once(work, List.of("-XX:AOTCache=" + cache, "-jar", jar.toString()), rest));
    }
    System.out.println(
        "First public page after start, existing data, %d rounds in turns".formatted(ROUNDS));
    System.out.println("  without a cache  " + figures(plain, "s"));
    System.out.println("  with a cache     " + figures(cached, "s"));
    System.out.println("  ratio of medians %.2f".formatted(median(cached) / median(plain)));
    System.out.println("Memory at rest     " + figures(rest, "MB"));
  }

  private static void rehearse(Path work, Path jar, Path cache) throws Exception {
    var server =
        Server.start(
            0,
            work.resolve("rehearsal.log"),
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                jar.toString(),
                "rehearse"));
    server.handle().onExit().get();
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no cache was made: " + work.resolve("rehearsal.log"));
    }
  }

  private static double once(Path work, List<String> start, List<Double> memory) throws Exception {
    int port = HelloServers.freePort();
    var arguments =
        new ArrayList<String>(List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
    arguments.addAll(start);
    arguments.addAll(
        List.of(
            "serve",
            "--data",
            work.resolve("start-data").toString(),
            "--port",
            "" + port,
            "--management-port",
            "" + HelloServers.freePort()));
    try (var server = Server.start(port, work.resolve("start.log"), arguments)) {
      double seconds = server.untilFirstPage("/", PATIENCE).toMillis() / 1000.0;
      Thread.sleep(5_000);
      memory.add((double) server.residentMegabytes());
      return seconds;
    }
  }

  private static String figures(List<Double> values, String unit) {
    return "min %.2f   median %.2f   max %.2f %s"
        .formatted(Collections.min(values), median(values), Collections.max(values), unit);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
