package city.posterity.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Bids submitted over HTTP against the least that a bid could cost: one row and its journal row,
 * inserted and durable, in the same database, as often as it can.
 */
final class Submissions {

  private static final int CONNECTIONS = 16;
  private static final int ENVELOPE = 64 * 1024;
  private static final int ROW = 1_200;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int ROUNDS = 3;

  private Submissions() {}

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      var database = new Database(work.resolve("demo-data"));
      UUID tender = database.liveTender();
      prepare(database);
      List<String> suppliers = Bidder.newSuppliers(server.port(), CONNECTIONS);
      var bidders = new CopyOnWriteArrayList<Bidder>();
      for (int i = 0; i < CONNECTIONS; i++) {
        bidders.add(Bidder.start(server.port(), suppliers.get(i), tender, ENVELOPE, i));
      }
      Load.Maker bid = n -> keptOpen(bidders.get(n));
      Load.run(CONNECTIONS, ROUND, bid);
      bidders.forEach(b -> b.commitNanos().clear());
      System.out.println(
          "Bids of %d KiB, %d at a time, in turns".formatted(ENVELOPE / 1024, CONNECTIONS));
      double floors = 0;
      double bids = 0;
      for (int round = 0; round < ROUNDS; round++) {
        var floor = Load.run(CONNECTIONS, ROUND, _ -> insert(database));
        var submitted = Load.run(CONNECTIONS, ROUND, bid);
        System.out.println("  durable insert    " + floor);
        System.out.println("  bid over HTTP     " + submitted);
        floors += floor.perSecond();
        bids += submitted.perSecond();
      }
      long[] commits =
          bidders.stream()
              .flatMap(b -> b.commitNanos().stream())
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      System.out.println(
          "  commit alone: p50 %.1f ms, p99 %.1f ms"
              .formatted(
                  commits[commits.length / 2] / 1e6, commits[commits.length * 99 / 100] / 1e6));
      System.out.println("  ratio %.3f of the floor".formatted(bids / floors));
      for (Bidder b : bidders) {
        b.close();
      }
    }
  }

  private static Load.Work keptOpen(Bidder bidder) {
    return bidder::once;
  }

  private static void prepare(Database database) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS public.floor_bid (id uuid PRIMARY KEY, header bytea)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS public.floor_leaf (id uuid PRIMARY KEY, hash bytea)");
    }
  }

  private static Load.Work insert(Database database) throws Exception {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    PreparedStatement bid =
        connection.prepareStatement("INSERT INTO public.floor_bid VALUES (?, ?)");
    PreparedStatement leaf =
        connection.prepareStatement("INSERT INTO public.floor_leaf VALUES (?, ?)");
    byte[] header = new byte[ROW];
    byte[] hash = new byte[32];
    return new Load.Work() {
      @Override
      public boolean once() throws SQLException {
        bid.setObject(1, UUID.randomUUID());
        bid.setBytes(2, header);
        bid.executeUpdate();
        leaf.setObject(1, UUID.randomUUID());
        leaf.setBytes(2, hash);
        leaf.executeUpdate();
        connection.commit();
        return true;
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }
}
