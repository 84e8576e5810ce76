package city.posterity.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a page of results costs among a thousand purchases and among a hundred thousand: the same
 * server, one request after the other, no two alike, so that nothing is answered from memory.
 */
final class Lists {

  private static final List<Integer> SIZES = List.of(1_000, 100_000);
  private static final int REQUESTS = 150;
  private static final int WARM = 60;

  /** Each has a place for a number that changes nothing of what is found. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("all, latest", "/?max=%d");
    PAGES.put("common word", "/?q=lighting&max=%d");
    PAGES.put("rare word", "/?q=item77&max=%d");
    PAGES.put("two words", "/?q=school+repair&max=%d");
    PAGES.put("beginning", "/?q=ligh&max=%d");
    PAGES.put("stage", "/?stage=award&max=%d");
    PAGES.put("open, by deadline", "/?open=yes&sort=deadline&max=%d");
    PAGES.put("by value", "/?sort=value&max=%d");
    PAGES.put("buyer and kind", "/?buyer=Department+7&category=works&max=%d");
    PAGES.put("a past year", "/?year=2023&max=%d");
    PAGES.put("feed", "/feed.atom?q=lighting&max=%d");
  }

  private static final String FILL =
      """
      INSERT INTO openness.listing (city_id, procurement_id, ocid, title, description, buyer, stage, category,
        amount, currency, deadline, published_at, updated_at, releases, counted_release, stage_since, direct,
        published_year)
      SELECT c.city_id, gen_random_uuid(), 'bench-' || n,
        (ARRAY['Street lighting','School meals','Road repair','School repair','Bridge paint','Library books',
          'Park trees','Water pipes'])[1 + n %% 8] || ' item' || n,
        'Streets and squares are safe and pleasant by day and by night, for everybody who walks here, lot ' || n,
        'Department ' || n %% 20,
        (ARRAY['planning','tender','award','contract','implementation','ended','ended','ended'])[1 + n / 8 %% 8],
        (ARRAY['goods','works','services'])[1 + n %% 3], 1000 + n %% 99991, c.currency,
        CASE WHEN n / 8 %% 8 = 1 THEN now() + (n %% 60 - 30) * interval '1 day' END,
        timestamptz '2022-01-01' + (n * 1000003::bigint %% 1700) * interval '1 day' + n * interval '1 ms',
        timestamptz '2022-06-01' + (n * 1000003::bigint %% 1700) * interval '1 day' + n * interval '1 ms',
        1, 1, timestamptz '2022-01-01', n %% 10 = 0,
        extract(year FROM (timestamptz '2022-01-01' + (n * 1000003::bigint %% 1700) * interval '1 day' + n * interval '1 ms')
          AT TIME ZONE c.zone)
      FROM people.city c, generate_series(?, ?) n
      """
          .replace("%%", "%");

  private static final String SPEND =
      """
      INSERT INTO openness.spending (city_id, procurement_id, line, supplier_id, supplier, currency, awarded, contracted, paid)
      SELECT city_id, procurement_id, 1, 's' || releases * amount % 3000, 'Supplier ' || amount % 3000, currency, amount, amount, amount / 2
      FROM openness.listing l WHERE ocid LIKE 'bench-%' AND stage IN ('contract', 'implementation', 'ended')
        AND NOT EXISTS (SELECT FROM openness.spending s WHERE s.procurement_id = l.procurement_id)
      """;

  private Lists() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      var database = new Database(work.resolve("demo-data"));
      var medians = new LinkedHashMap<String, double[]>();
      int there = 0;
      for (int i = 0; i < SIZES.size(); i++) {
        fill(database, there + 1, SIZES.get(i));
        there = SIZES.get(i);
        for (var page : PAGES.entrySet()) {
          medians.computeIfAbsent(page.getKey(), _ -> new double[SIZES.size()])[i] =
              median(server.port(), page.getValue());
        }
      }
      System.out.println("Milliseconds for a page, median of %d, none kept".formatted(REQUESTS));
      medians.forEach((name, m) ->
          System.out.println(
              "  %-18s %,d: %6.2f   %,d: %6.2f   %.2f times"
                  .formatted(name, SIZES.getFirst(), m[0], SIZES.getLast(), m[1], m[1] / m[0])));
    }
  }

  private static void fill(Database database, int from, int to) throws Exception {
    try (var connection = database.connect()) {
      try (PreparedStatement fill = connection.prepareStatement(FILL)) {
        fill.setInt(1, from);
        fill.setInt(2, to);
        fill.executeUpdate();
      }
      try (var statement = connection.createStatement()) {
        statement.executeUpdate(SPEND);
        statement.execute("VACUUM ANALYZE openness.listing, openness.spending");
      }
    }
  }

  private static double median(int port, String page) throws Exception {
    var times = new double[REQUESTS];
    try (var connection = new Connection(port)) {
      for (int i = -WARM; i < REQUESTS; i++) {
        byte[] request = Connection.get(page.formatted(500_000_000L + next++));
        long begin = System.nanoTime();
        if (connection.exchange(request) != 200) {
          throw new IllegalStateException(Objects.requireNonNull(page) + " was not answered");
        }
        if (i >= 0) {
          times[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    Arrays.sort(times);
    return times[REQUESTS / 2];
  }

  private static long next;
}
