package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedPostgresTest {

  @TempDir static Path directory;

  @Test
  void asksForAPasswordAndGivesTheApplicationNoPowerButRows() throws Exception {
    try (var server = start()) {
      Migrations.run(server.access());
      ServerCheck.of(server.access()).refuseIfUnsafe();
      var application = server.access().application();
      assertThatThrownBy(() -> connect(server.access(), application.name(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      try (var connection = connect(server.access(), application.name(), application.password())) {
        assertThat(value(connection, "SHOW data_checksums")).isEqualTo("on");
        assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
            .isEqualTo("f");
        for (String forbidden :
            new String[] {
              "CREATE TABLE operations.mine (a int)",
              "CREATE TABLE public.mine (a int)",
              "CREATE SCHEMA mine",
              "DROP TABLE operations.installation",
              "ALTER TABLE operations.installation ADD COLUMN a int",
              "TRUNCATE operations.installation",
              "DELETE FROM operations.flyway_schema_history"
            }) {
          assertThatThrownBy(() -> execute(connection, forbidden))
              .as(forbidden)
              .isInstanceOf(SQLException.class);
        }
      }
    }
  }

  @Test
  void keepsItsPasswordsFromOtherUsers() throws IOException {
    try (var _ = start();
        var files = Files.list(directory.resolve("passwords"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void refusesADirectoryThatIsInUse() {
    try (var server = start()) {
      assertThat(server.access().jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThatThrownBy(() -> start())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another running posterity uses " + directory);
    }
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    Path version = directory.resolve("pgdata/PG_VERSION");
    try (var server = start()) {
      assertThat(server.administrator().name()).isEqualTo("postgres");
    }
    String original = Files.readString(version);
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> start())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("was written by PostgreSQL 17");
    Files.writeString(version, original);
  }

  @Test
  void keepsEveryAcknowledgedRowWhenTheProgramIsKilledAndThenTheServerToo() throws Exception {
    for (boolean killServerToo : new boolean[] {false, true}) {
      long before = rows();
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  WritesUntilKilled.class.getName(),
                  directory.toString(),
                  TestDatabase.DIRECTORY.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      long acknowledged = 0;
      try (var lines = program.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith(WritesUntilKilled.ACKNOWLEDGED)) {
            acknowledged++;
          }
          if (acknowledged == 50) {
            long server = serverProcess();
            // through the handle: destroying the Process itself would throw away what it had said
            program.toHandle().destroyForcibly();
            if (killServerToo) {
              ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            }
          }
        }
      }
      assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(acknowledged).isGreaterThanOrEqualTo(50);
      assertThat(rows()).isGreaterThanOrEqualTo(before + acknowledged);
    }
  }

  private static EmbeddedPostgres start() {
    return EmbeddedPostgres.start(directory, _ -> PostgresBinaries.unpack(TestDatabase.DIRECTORY));
  }

  private static long serverProcess() throws IOException {
    return Long.parseLong(
        Files.readAllLines(directory.resolve("pgdata/postmaster.pid")).getFirst().strip());
  }

  private static long rows() throws SQLException {
    try (var server = start();
        var connection =
            connect(
                server.access(),
                server.access().owner().name(),
                server.access().owner().password())) {
      execute(connection, "CREATE TABLE IF NOT EXISTS public.acknowledged (n bigint)");
      return Long.parseLong(value(connection, "SELECT count(*) FROM public.acknowledged"));
    }
  }

  private static Connection connect(DatabaseAccess access, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(access.jdbcUrl(), user, password);
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
