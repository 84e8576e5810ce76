package city.posterity.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Kills the program, its database or both, again and again, while bids come in; after each restart
 * nothing that was acknowledged may be missing, and nothing may be there twice. What was sent but
 * not acknowledged is sent again under its key and must then be there once.
 */
final class Kills {

  private static final int BIDDERS = 8;
  private static final int ENVELOPE = 16 * 1024;

  private final Path work;
  private final Random random;
  private final Database database;
  private final List<Bidder> bidders = new ArrayList<>();
  private final ConcurrentLinkedQueue<Bidder.Submission> acknowledged =
      new ConcurrentLinkedQueue<>();
  private final Map<UUID, Bidder.Submission> unknown = new HashMap<>();
  private long resolved;

  private Kills(Path work, long seed) {
    this.work = work;
    random = new Random(seed);
    database = new Database(work.resolve("demo-data"));
  }

  /**
   * @param rounds how many kills
   */
  static void run(Path work, int rounds, long seed) throws Exception {
    System.out.println("%d kills, seed %d".formatted(rounds, seed));
    new Kills(work, seed).run(rounds);
  }

  private enum Victim {
    PROGRAM,
    DATABASE,
    BOTH
  }

  private void run(int rounds) throws Exception {
    Server server = HelloServers.demo(work);
    try {
      UUID tender = database.liveTender();
      var suppliers = Bidder.newSuppliers(server.port(), BIDDERS);
      for (int i = 0; i < BIDDERS; i++) {
        bidders.add(Bidder.start(server.port(), suppliers.get(i), tender, ENVELOPE, i));
      }
      for (int round = 1; round <= rounds; round++) {
        Victim victim = Victim.values()[round % Victim.values().length];
        submitUntilKilled(server, victim, 300 + random.nextInt(2_500));
        server.close();
        server = HelloServers.again(work);
        resume(server.port());
        System.out.println(
            "  kill %2d (%s): %d acknowledged so far, %d sent again"
                .formatted(round, victim, acknowledged.size(), resolved));
      }
      compare();
      System.out.println(
          "%d acknowledged, none lost, none doubled; %d unacknowledged sent again"
              .formatted(acknowledged.size(), resolved));
    } finally {
      server.close();
    }
  }

  private void submitUntilKilled(Server server, Victim victim, int millis) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      bidders.forEach(b -> threads.submit(() -> submitOn(b)));
      Thread.sleep(millis);
      List<ProcessHandle> killed = new ArrayList<>();
      if (victim != Victim.DATABASE) {
        killed.add(server.handle());
      }
      if (victim != Victim.PROGRAM) {
        ProcessHandle postmaster = database.postmaster();
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).forEach(killed::add);
      }
      killed.forEach(ProcessHandle::destroyForcibly);
      if (victim == Victim.DATABASE) {
        // the program has to notice and say so; then it is ended as an administrator would
        Thread.sleep(1_000);
        server.close();
      }
    }
  }

  private void submitOn(Bidder bidder) {
    Bidder.Submission submission = null;
    try {
      while (true) {
        submission = null;
        Bidder.Submission next = bidder.upload();
        submission = next;
        int status = bidder.commit(next);
        if (status / 100 != 2) {
          break;
        }
        acknowledged.add(next);
      }
    } catch (Exception _) {
      // killed
    }
    if (submission != null) {
      synchronized (unknown) {
        unknown.put(bidder.bid(), submission);
      }
    }
  }

  private void resume(int port) throws Exception {
    for (Bidder bidder : bidders) {
      bidder.reconnect(port, bidder.version());
      Bidder.Submission open = unknown.remove(bidder.bid());
      if (open != null && bidder.version() < open.version()) {
        int status = bidder.commit(open);
        if (status / 100 != 2) {
          throw new IllegalStateException(
              "sent again under its key, version %d was answered %d"
                  .formatted(open.version(), status));
        }
        acknowledged.add(open);
        resolved++;
      }
    }
    compare();
  }

  /** Exactly the acknowledged versions are stored, each once, each with its own digest. */
  private void compare() throws IOException, SQLException {
    var stored = new HashMap<String, Integer>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT v.bid_id, v.version, e.sha256 FROM bidding.version v JOIN bidding.envelope e"
                    + " USING (city_id, bid_id, version) WHERE v.committed_at IS NOT NULL")) {
      while (rows.next()) {
        stored.merge(
            rows.getString(1) + "/" + rows.getInt(2) + "/" + rows.getString(3), 1, Integer::sum);
      }
    }
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*), count(DISTINCT (stream_id, data ->> 'version')) FROM casefile.event"
                    + " WHERE type = 'BidSealed'")) {
      rows.next();
      require(rows.getLong(1) == rows.getLong(2), "a version was recorded twice");
    }
    for (Bidder.Submission a : acknowledged) {
      int times = stored.getOrDefault(a.bid() + "/" + a.version() + "/" + a.sha256(), 0);
      require(times > 0, "lost: version " + a.version() + " of " + a.bid());
      require(times == 1, "twice: version " + a.version() + " of " + a.bid());
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
