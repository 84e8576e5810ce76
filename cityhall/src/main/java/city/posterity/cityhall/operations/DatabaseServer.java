package city.posterity.cityhall.operations;

import java.nio.file.Path;

/** The server in use; closing it stops it if it is our own. */
record DatabaseServer(DatabaseAccess access, Runnable stop) implements AutoCloseable {

  static DatabaseServer from(DatabaseSettings settings, Path data) {
    if (!settings.embedded()) {
      return new DatabaseServer(settings.access(), () -> {});
    }
    Path directory = data.resolve("postgres");
    if (settings.join()) {
      var running = EmbeddedPostgres.running(directory);
      if (running.isPresent()) {
        return new DatabaseServer(running.get(), () -> {});
      }
      if (!EmbeddedPostgres.exists(directory)) {
        throw new CannotStart(
            "There is no installation in " + data,
            "Name its directory with --data, or start one with posterity serve");
      }
    }
    EmbeddedPostgres server = EmbeddedPostgres.start(directory);
    return new DatabaseServer(server.access(), server::close);
  }

  @Override
  public void close() {
    stop.run();
  }
}
