package city.posterity.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of all commitments costs among 500 live contracts and among 5,000: the same server,
 * one request after the other, and then one every few seconds, when no sum is kept any more. A
 * third of the contracts has a cost sheet, a third has none, a third is from before the program.
 */
final class Commitments {

  private static final List<Integer> SIZES = List.of(500, 5_000);
  private static final int REQUESTS = 150;
  private static final int WARM = 60;
  private static final int RARE = 9;

  /** Longer than sums are kept. */
  private static final int PAUSE = 5_300;

  private static final List<String> FILL =
      List.of(
          """
          INSERT INTO delivery.running_contract (city_id, id, procurement_id, ocid, title, supplier_id, buyer_id,
            value, currency, starts_on, ends_on, category, department)
          SELECT c.city_id, md5('bench' || n)::uuid, md5('purchase' || n)::uuid, 'bench-' || n, 'Contract ' || n,
            md5('supplier')::uuid, md5('buyer')::uuid, 1000 + n % 99991, c.currency,
            date '2024-01-01' + n % 1000, date '2029-01-01' + n % 3000,
            (ARRAY['goods','works','services'])[1 + n % 3], 'Department ' || n % 20
          FROM people.city c, generate_series(%d, %d) n WHERE n % 3 <> 0
          """,
          """
          INSERT INTO delivery.expected_life (city_id, contract_id, leaving, last_service)
          SELECT c.city_id, md5('bench' || n)::uuid, 100 + n % 900, 2032
          FROM people.city c, generate_series(%d, %d) n WHERE n % 3 = 1
          """,
          """
          INSERT INTO delivery.expected_year (city_id, contract_id, year, amount, carbon)
          SELECT c.city_id, md5('bench' || n)::uuid, y, (1000 + n % 99991) / 10.0, n % 7
          FROM people.city c, generate_series(%d, %d) n, generate_series(2026, 2035) y WHERE n % 3 = 1
          """,
          """
          INSERT INTO delivery.inherited_contract (city_id, id, reference, title, supplier, buyer, value, currency,
            starts_on, ends_on, category, department, version, changed_at, changed_by)
          SELECT c.city_id, md5('bench' || n)::uuid, 'bench-' || n, 'Contract ' || n, 'Supplier', 'City',
            1000 + n % 99991, c.currency, date '2024-01-01' + n % 1000, date '2029-01-01' + n % 3000,
            (ARRAY['goods','works','services'])[1 + n % 3], 'Department ' || n % 20, 1, now(), md5('bench')::uuid
          FROM people.city c, generate_series(%d, %d) n WHERE n % 3 = 0
          """);

  private Commitments() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      var database = new Database(work.resolve("demo-data"));
      var kept = new double[SIZES.size()];
      var anew = new double[SIZES.size()];
      int there = 0;
      for (int i = 0; i < SIZES.size(); i++) {
        fill(database, there + 1, SIZES.get(i));
        there = SIZES.get(i);
        kept[i] = median(server.port(), WARM, REQUESTS, 0);
        anew[i] = median(server.port(), 1, RARE, PAUSE);
      }
      print("median of %d requests, one after the other".formatted(REQUESTS), kept);
      print("median of %d requests, every sum found anew".formatted(RARE), anew);
    }
  }

  private static void print(String what, double[] times) {
    System.out.println(
        "/commitments, milliseconds, %s: %,d contracts %.2f, %,d contracts %.2f, %.2f times"
            .formatted(
                what, SIZES.getFirst(), times[0], SIZES.getLast(), times[1], times[1] / times[0]));
  }

  private static void fill(Database database, int from, int to) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (String fill : FILL) {
        statement.executeUpdate(
            fill.replaceFirst("%d", String.valueOf(from)).replaceFirst("%d", String.valueOf(to)));
      }
      statement.execute(
          "VACUUM ANALYZE delivery.running_contract, delivery.expected_life,"
              + " delivery.expected_year, delivery.inherited_contract");
    }
  }

  private static double median(int port, int warm, int requests, int pause) throws Exception {
    var times = new double[requests];
    try (var connection = new Connection(port)) {
      for (int i = -warm; i < requests; i++) {
        Thread.sleep(pause);
        byte[] request = Connection.get("/commitments");
        long begin = System.nanoTime();
        if (connection.exchange(request) != 200) {
          throw new IllegalStateException("the page was not answered");
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
