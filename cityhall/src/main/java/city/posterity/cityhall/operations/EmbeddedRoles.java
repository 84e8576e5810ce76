package city.posterity.cityhall.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import org.postgresql.PGConnection;

/**
 * The three roles of the embedded server, each with a password of its own in a file that only the
 * user who runs the program can read: the administrator, who does nothing but make the other two;
 * the owner of the tables; and the application, which may only work with rows.
 */
final class EmbeddedRoles {

  private static final String ADMINISTRATOR = "postgres";
  private static final String OWNER = "posterity_owner";
  private static final String APPLICATION = "posterity_app";

  private final Path directory;

  EmbeddedRoles(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  DatabaseAccess.Role administrator() {
    return role(ADMINISTRATOR);
  }

  Path administratorPasswordFile() {
    return directory.resolve(ADMINISTRATOR);
  }

  /** How the program reaches a database on this server. */
  DatabaseAccess access(String server, String database) {
    return new DatabaseAccess(server + database, role(APPLICATION), role(OWNER));
  }

  /** Makes database and roles if they are missing, and their passwords those of the files. */
  DatabaseAccess ensure(String server, String database) {
    var access = access(server, database);
    var admin = administrator();
    try (Connection connection =
        DriverManager.getConnection(server + "postgres", admin.name(), admin.password())) {
      for (var role : new DatabaseAccess.Role[] {access.owner(), access.application()}) {
        if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.name())) {
          execute(
              connection,
              "CREATE ROLE "
                  + role.name()
                  + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION");
        }
        // sends a SCRAM verifier, so that no password can reach the server's log
        connection
            .unwrap(PGConnection.class)
            .alterUserPassword(role.name(), role.password().toCharArray(), "scram-sha-256");
      }
      if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
        execute(connection, "CREATE DATABASE " + database + " OWNER " + access.owner().name());
        execute(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        execute(
            connection,
            "GRANT CONNECT, TEMPORARY ON DATABASE "
                + database
                + " TO "
                + access.application().name());
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The roles of the embedded database could not be made: " + e.getMessage(),
          "If the files in " + directory + " were changed, put back what was there",
          e);
    }
    return access;
  }

  private DatabaseAccess.Role role(String name) {
    Path file = directory.resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Path fresh =
            Files.createTempFile(
                Objects.requireNonNull(file.getParent()),
                name,
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(secret));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return new DatabaseAccess.Role(name, Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return !rows.next();
      }
    }
  }

  private static void execute(Connection connection, String constant) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(constant);
    }
  }
}
