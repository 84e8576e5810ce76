package city.posterity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The embedded database of a server, as its administrator sees it. */
record Database(Path data) {

  Connection connect() throws IOException, SQLException {
    Path postgres = data.resolve("postgres");
    String port = pidFile().get(3).strip();
    String password = Files.readString(postgres.resolve("passwords").resolve("postgres")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/posterity", "postgres", password);
  }

  /** The process that all others of the database come from. */
  ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(Long.parseLong(pidFile().getFirst().strip())).orElseThrow();
  }

  private List<String> pidFile() throws IOException {
    return Files.readAllLines(data.resolve("postgres").resolve("pgdata").resolve("postmaster.pid"));
  }

  /** A tender that can be bid for, with at least half an hour left. */
  UUID liveTender() throws IOException, SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT id FROM casefile.stream WHERE thing = 'tender' AND status = 'live'"
                    + " ORDER BY born DESC LIMIT 1")) {
      if (!rows.next()) {
        throw new IllegalStateException("the demonstration has no tender that can be bid for");
      }
      return rows.getObject(1, UUID.class);
    }
  }
}
