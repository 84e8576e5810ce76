package city.posterity.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Public pages and search against a page that does nothing, in the same server, in turns. */
final class PublicPages {

  private static final int CONNECTIONS = 32;
  private static final Duration WARM = Duration.ofSeconds(6);
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int ROUNDS = 3;

  private PublicPages() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      String procurement = HelloServers.newestProcurement(server.port());
      var pages = new LinkedHashMap<String, String>();
      pages.put("hello", "/hello");
      pages.put("start page", "/");
      pages.put("search", "/?q=meals");
      pages.put("one procurement", "/procurements/" + procurement);
      pages.put("its record", "/api/v1/records/" + procurement);
      for (String path : pages.values()) {
        Load.run(CONNECTIONS, WARM, Load.page(server.port(), path));
      }
      var best = new LinkedHashMap<String, Load.Figures>();
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, String> page : pages.entrySet()) {
          var figures = Load.run(CONNECTIONS, ROUND, Load.page(server.port(), page.getValue()));
          best.merge(page.getKey(), figures, PublicPages::better);
        }
      }
      double hello = java.util.Objects.requireNonNull(best.get("hello")).perSecond();
      System.out.println(
          "Public pages, %d connections, best of %d rounds in turns"
              .formatted(CONNECTIONS, ROUNDS));
      best.forEach((name, f) ->
          System.out.println(
              "  %-16s %s   %.2f of hello".formatted(name, f, f.perSecond() / hello)));
      System.out.println("  memory after it: %d MB".formatted(server.residentMegabytes()));
    }
  }

  private static Load.Figures better(Load.Figures a, Load.Figures b) {
    return List.of(a, b).stream()
        .max(java.util.Comparator.comparingDouble(Load.Figures::perSecond))
        .orElseThrow();
  }
}
