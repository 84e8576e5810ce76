package city.posterity.cityhall.support;

import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.operations.EmbeddedPostgres;
import city.posterity.cityhall.operations.Migrations;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/**
 * One PostgreSQL server for all tests of the JVM, migrated once; every caller gets a copy of its
 * own, made in a tenth of a second. For tests that need no Spring context; the others implement
 * {@link WithDatabase}.
 */
public final class TestDatabase {

  /** Of this JVM's server, and of the programs of PostgreSQL: several may test at once. */
  public static final Path DIRECTORY =
      Path.of("target", "test-postgres-" + System.getProperty("posterity.test.fork", "1"))
          .toAbsolutePath();

  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(DIRECTORY);
  private static final AtomicInteger COPIES = new AtomicInteger();

  static {
    // after every context is closed: a plain JVM hook would stop it under the pools and hang
    SpringApplication.getShutdownHandlers().add(SERVER::close);
    create("template_migrated", "template1");
    Migrations.run(SERVER.access().on("template_migrated"));
  }

  private TestDatabase() {}

  /** A migrated, empty database nobody else uses. */
  public static DatabaseAccess fresh() {
    String name = "test_" + COPIES.incrementAndGet();
    create(name, "template_migrated");
    return SERVER.access().on(name);
  }

  /** The server's administrator, for tests that change what the application may not. */
  public static DatabaseAccess.Role administrator() {
    return SERVER.administrator();
  }

  /** The address of one of the server's databases. */
  public static String server(String database) {
    return SERVER.access().on(database).jdbcUrl();
  }

  /** The file that holds a role's password. */
  public static Path passwordFile(DatabaseAccess.Role role) {
    return DIRECTORY.resolve("passwords").resolve(role.name()).toAbsolutePath();
  }

  private static void create(String database, String template) {
    String owner = SERVER.access().owner().name();
    run("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    run(
        "CREATE DATABASE %s OWNER %s TEMPLATE %s STRATEGY FILE_COPY"
            .formatted(database, owner, template));
  }

  private static void run(String sql) {
    var administrator = SERVER.administrator();
    try (var connection =
            DriverManager.getConnection(
                SERVER.access().on("postgres").jdbcUrl(),
                administrator.name(),
                administrator.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
