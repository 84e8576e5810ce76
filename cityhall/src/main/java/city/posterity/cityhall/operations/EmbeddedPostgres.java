package city.posterity.cityhall.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The default database: a PostgreSQL server of our own, kept in one directory across restarts.
 *
 * <p>It loses no acknowledged commit (everything that makes it durable is set explicitly), asks
 * everyone for a password (SCRAM), listens on this machine only, and recovers when this program,
 * the server or both were killed. It outlives neither an orderly stop nor the next start.
 * PostgreSQL refuses to run as root, so there it runs in a user namespace of its own.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** The database and owner of everything; the application's own role comes beside it. */
  static final String DATABASE = "posterity";

  private static final int ATTEMPTS = 3;

  private final PostgresBinaries binaries;
  private final Path data;
  private final FileChannel lock;
  private final DatabaseAccess access;
  private final DatabaseAccess.Role administrator;
  private boolean running;

  private EmbeddedPostgres(PostgresBinaries binaries, Path directory, FileChannel lock)
      throws IOException, InterruptedException {
    this.binaries = binaries;
    this.lock = lock;
    data = directory.resolve("pgdata");
    var roles = new EmbeddedRoles(directory.resolve("passwords"));
    administrator = roles.administrator();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      initialise(roles);
    }
    refuseOtherMajor();
    stopOrphan();
    int port = startServer(directory.resolve("postgres.log"));
    running = true;
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    try {
      access = roles.ensure(server, DATABASE);
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /**
   * Starts the server on this directory, which is created if need be.
   *
   * @throws CannotStart if another server uses it, or it holds another major version's data
   */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, PostgresBinaries::unpack);
  }

  static EmbeddedPostgres start(Path directory, Unpacking unpacking) {
    Path absolute = directory.toAbsolutePath().normalize();
    FileChannel lock = lock(absolute);
    boolean started = false;
    try {
      var server = new EmbeddedPostgres(unpacking.into(absolute), absolute, lock);
      started = true;
      log.info("Embedded PostgreSQL {} is up, data in {}", server.binaries.version(), server.data);
      return server;
    } catch (IOException e) {
      throw new CannotStart(
          "The embedded database did not start: " + String.valueOf(e.getMessage()).strip(),
          "Details are in " + absolute.resolve("postgres.log"),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      if (!started) {
        closeQuietly(lock);
      }
    }
  }

  /** Whether a server was ever started here. */
  static boolean exists(Path directory) {
    return Files.exists(directory.resolve("pgdata").resolve("PG_VERSION"));
  }

  /** The database of another program that is running on this directory, if one is. */
  static Optional<DatabaseAccess> running(Path directory) {
    if (!exists(directory)) {
      return Optional.empty();
    }
    try (FileChannel lock = FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        return Optional.empty();
      }
      // the fourth line is the port
      String port = Files.readAllLines(directory.resolve("pgdata/postmaster.pid")).get(3).strip();
      return Optional.of(
          new EmbeddedRoles(directory.resolve("passwords"))
              .access("jdbc:postgresql://127.0.0.1:" + port + "/", DATABASE));
    } catch (IOException | OverlappingFileLockException | IndexOutOfBoundsException _) {
      // it is just starting or stopping: whoever asked will meet its lock and say so
      return Optional.empty();
    }
  }

  /** Where the programs come from. */
  interface Unpacking {
    PostgresBinaries into(Path directory) throws IOException;
  }

  /** The database as the program uses it. */
  public DatabaseAccess access() {
    return access;
  }

  /** The server's administrator: for backups and tests, never for the application. */
  public DatabaseAccess.Role administrator() {
    return administrator;
  }

  @Override
  public void close() {
    if (!running) {
      return;
    }
    running = false;
    try {
      stop();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static FileChannel lock(Path directory) {
    try {
      Files.createDirectories(directory);
      var channel =
          FileChannel.open(
              directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return channel;
        }
      } catch (OverlappingFileLockException _) {
        // held inside this very process
      }
      channel.close();
      throw new CannotStart(
          "Another running posterity uses " + directory,
          "Stop it, or give this one a directory of its own with --data");
    } catch (AccessDeniedException e) {
      throw new CannotStart(
          "Cannot write to " + e.getFile(),
          "Give the user who runs posterity that right, or another directory with --data",
          e);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot use " + directory + " as data directory: " + e.getMessage(),
          "Choose another with --data",
          e);
    }
  }

  private void initialise(EmbeddedRoles roles) throws IOException, InterruptedException {
    // initdb writes PG_VERSION first: a directory it did not finish must never look complete
    Path unfinished = data.resolveSibling("pgdata.unfinished");
    FileSystemUtils.deleteRecursively(unfinished);
    var command =
        new ArrayList<>(
            List.of(
                binaries.program("initdb"),
                "-D",
                unfinished.toString(),
                "-U",
                administrator.name(),
                "-E",
                "UTF8",
                "--locale=C",
                "--data-checksums",
                "--auth=scram-sha-256",
                "--pwfile=" + roles.administratorPasswordFile()));
    if (binaries.major() >= 17) {
      // PostgreSQL's own locale: no index breaks when the operating system or ICU is renewed
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    }
    run(command);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseOtherMajor() throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!found.equals(String.valueOf(binaries.major()))) {
      throw new CannotStart(
          "%s was written by PostgreSQL %s, this program brings PostgreSQL %d"
              .formatted(data, found, binaries.major()),
          "Back up with the version of posterity that wrote it, then restore with this one");
    }
  }

  /**
   * A program that was killed leaves its server behind, holding the directory: stop it properly.
   */
  private void stopOrphan() throws IOException, InterruptedException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    boolean alive =
        !lines.isEmpty()
            && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(p -> p.info().command().orElse("").endsWith("postgres"))
                .isPresent();
    if (alive) {
      log.warn("Stopping the PostgreSQL server that an earlier run left behind");
      stop();
    } else {
      Files.delete(pidFile);
    }
  }

  private int startServer(Path logFile) throws IOException, InterruptedException {
    if (Files.exists(logFile) && Files.size(logFile) > 10_000_000) {
      Files.move(
          logFile, logFile.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      try {
        // pg_ctl, not postgres itself: it puts the server in a session of its own, so that Ctrl-C
        // reaches this program alone, which then stops both in order
        run(
            List.of(
                binaries.program("pg_ctl"),
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                "120",
                "-l",
                logFile.toString(),
                "-o",
                "-p "
                    + port
                    + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                    + " -c password_encryption=scram-sha-256"
                    + " -c max_connections=60 -c shared_buffers=128MB -c logging_collector=off"));
        return port;
      } catch (IOException e) {
        // the port was free a moment ago; somebody may have taken it since
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void stop() throws IOException, InterruptedException {
    run(
        List.of(
            binaries.program("pg_ctl"),
            "stop",
            "-D",
            data.toString(),
            "-m",
            "fast",
            "-w",
            "-t",
            "60"));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var all = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      all.addAll(List.of("unshare", "-U"));
    }
    all.addAll(command);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      if (output.contains("unshare failed")) {
        throw new CannotStart(
            "PostgreSQL does not run as root, and this system allows no user namespaces",
            "Run posterity as an ordinary user, or set POSTERITY_DATABASE_URL");
      }
      throw new IOException(output.strip().replaceAll("\\s*\\R\\s*", " "));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("lock not released", e);
    }
  }
}
