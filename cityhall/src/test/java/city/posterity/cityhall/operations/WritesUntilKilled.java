package city.posterity.cityhall.operations;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Started as a program of its own: writes rows and says each one that was acknowledged. */
final class WritesUntilKilled {

  /** Begins each line that says a row was acknowledged. */
  static final String ACKNOWLEDGED = "acknowledged ";

  private WritesUntilKilled() {}

  public static void main(String[] args) throws SQLException {
    var server =
        EmbeddedPostgres.start(Path.of(args[0]), _ -> PostgresBinaries.unpack(Path.of(args[1])));
    var owner = server.access().owner();
    try (var connection =
            DriverManager.getConnection(server.access().jdbcUrl(), owner.name(), owner.password());
        var insert = connection.prepareStatement("INSERT INTO public.acknowledged VALUES (?)")) {
      for (long n = 1; ; n++) {
        insert.setLong(1, n);
        insert.executeUpdate();
        System.out.println(ACKNOWLEDGED + n);
      }
    }
  }
}
