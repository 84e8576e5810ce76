package city.posterity.cityhall.operations;

/** The server in use; closing it stops it if it is our own. */
record DatabaseServer(DatabaseAccess access, Runnable stop) implements AutoCloseable {

  static DatabaseServer embedded(EmbeddedPostgres server) {
    return new DatabaseServer(server.access(), server::close);
  }

  static DatabaseServer external(DatabaseAccess access) {
    return new DatabaseServer(access, () -> {});
  }

  @Override
  public void close() {
    stop.run();
  }
}
