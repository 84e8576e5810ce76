package city.posterity.cityhall.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * What a PostgreSQL server says about itself to the application's own role.
 *
 * @param version as PostgreSQL numbers it: 150019 is 15.19
 * @param fsync whether writes are forced to disk
 * @param fullPageWrites whether a torn page can be repaired after a crash
 * @param synchronousCommit what a commit waits for
 * @param superuser whether the role may do everything on the whole server
 */
record ServerCheck(
    int version, String fsync, String fullPageWrites, String synchronousCommit, boolean superuser) {

  /** The oldest major version the migrations are run on. */
  static final int OLDEST = 15;

  static ServerCheck of(DatabaseAccess access) {
    var properties = new Properties();
    properties.setProperty("user", access.application().name());
    properties.setProperty("password", access.application().password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    try (Connection connection = DriverManager.getConnection(access.jdbcUrl(), properties);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT current_setting('server_version_num')::int, current_setting('fsync'),
                  current_setting('full_page_writes'), current_setting('synchronous_commit'),
                  current_setting('is_superuser') = 'on'\
                """)) {
      row.next();
      return new ServerCheck(
          row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
    } catch (SQLException e) {
      throw new CannotStart(
          "Cannot use the database at "
              + access.jdbcUrl().replaceFirst("[?].*", "")
              + " as "
              + access.application()
              + ": "
              + oneLine(e),
          "Check POSTERITY_DATABASE_URL, _USER and _PASSWORD_FILE, and that the server is up",
          e);
    }
  }

  /**
   * An acknowledged bid must survive a crash of the server, so a server that may lose commits is
   * not used at all.
   */
  void refuseIfUnsafe() {
    if (version / 10_000 < OLDEST) {
      throw new CannotStart(
          "The database server is PostgreSQL %d.%d".formatted(version / 10_000, version % 10_000),
          "Use PostgreSQL " + OLDEST + " or newer");
    }
    mustNotBeOff("fsync", fsync);
    mustNotBeOff("full_page_writes", fullPageWrites);
    mustNotBeOff("synchronous_commit", synchronousCommit);
    if (superuser) {
      throw new CannotStart(
          "The application would connect to the database as a superuser",
          "Create a role for it (CREATE ROLE posterity LOGIN) that owns its database and set"
              + " POSTERITY_DATABASE_USER to it");
    }
  }

  private static void mustNotBeOff(String setting, String value) {
    if (value.equals("off")) {
      throw new CannotStart(
          "The database server is not durable: its setting " + setting + " is off",
          "Set "
              + setting
              + " = on in postgresql.conf (or for the role or database that turns it"
              + " off) and reload the server");
    }
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }
}
