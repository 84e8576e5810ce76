package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.posterity.cityhall.support.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server is the newest; a city's own may be as old as the oldest still accepted. */
class MigrationsTest {

  @TempDir Path directory;

  @Test
  void runOnTheOldestPostgresThatIsAccepted() throws IOException, SQLException {
    assumeThat(PostgresBinaries.archiveName())
        .as("the oldest server is fetched for this kind of machine only")
        .isEqualTo("postgres-linux-x86_64.txz");
    URL archive = oldest();
    try (var server =
        EmbeddedPostgres.start(directory, into -> PostgresBinaries.unpack(archive, into))) {
      runTwice(server.access(), ServerCheck.OLDEST);
    }
  }

  @Test
  void runOnTheEmbeddedPostgres() throws SQLException {
    try (var server =
        EmbeddedPostgres.start(directory, _ -> PostgresBinaries.unpack(TestDatabase.DIRECTORY))) {
      runTwice(server.access(), 18);
    }
  }

  @Test
  void whatANewerProgramWorkedOnIsRefusedWithBothVersions() throws SQLException {
    var access = TestDatabase.fresh();
    var owner = access.owner();
    String known = Migrations.version(access).orElseThrow();
    try (var connection =
            DriverManager.getConnection(access.jdbcUrl(), owner.name(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO operations.flyway_schema_history (installed_rank, version, description,
            type, script, checksum, installed_by, execution_time, success)
          VALUES (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'x', 1, true)
          """);
    }
    assertThatThrownBy(() -> Migrations.run(access))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("A newer posterity has worked on this data")
        .hasMessageContaining("of version 9999, this program knows them up to " + known);
  }

  private static void runTwice(DatabaseAccess access, int major) throws SQLException {
    Migrations.run(access);
    Migrations.run(access);
    var check = ServerCheck.of(access);
    assertThat(check.version() / 10_000).isEqualTo(major);
    check.refuseIfUnsafe();
    var owner = access.owner();
    var info =
        Migrations.configure(
                Flyway.configure().dataSource(access.jdbcUrl(), owner.name(), owner.password()),
                access.application())
            .load()
            .info();
    assertThat(info.pending()).isEmpty();
    assertThat(info.applied()).isNotEmpty();
    try (var connection =
            DriverManager.getConnection(
                access.jdbcUrl(), access.application().name(), access.application().password());
        var statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "INSERT INTO operations.installation (mode, created_at) VALUES ('serve', now())"))
          .isOne();
    }
  }

  private static URL oldest() throws IOException {
    try (var jars = Files.list(Path.of("target", "oldest-postgres"))) {
      Path jar = jars.filter(p -> p.toString().endsWith(".jar")).findFirst().orElseThrow();
      return URI.create("jar:" + jar.toUri() + "!/" + PostgresBinaries.archiveName()).toURL();
    }
  }
}
