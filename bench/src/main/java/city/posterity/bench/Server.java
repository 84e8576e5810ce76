package city.posterity.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program as a process of its own, started by us and ended by us. */
final class Server implements AutoCloseable {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param arguments of {@code java}: options, class path, main class or jar, its arguments
   */
  static Server start(int port, Path log, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new Server(process, port);
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Waits for the first page that is answered with 200; how long that took since now. */
  Duration untilFirstPage(String path, Duration atMost) throws InterruptedException {
    long begin = System.nanoTime();
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      while (System.nanoTime() - begin < atMost.toNanos()) {
        if (!process.isAlive()) {
          throw new IllegalStateException("the server ended with " + process.exitValue());
        }
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return Duration.ofNanos(System.nanoTime() - begin);
          }
        } catch (IOException _) {
          // not there yet
        }
        Thread.sleep(10);
      }
    }
    throw new IllegalStateException("no page within " + atMost);
  }

  /** Memory in use by the program itself, in megabytes; its database is another process. */
  long residentMegabytes() throws IOException {
    var matcher = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
    return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : -1;
  }

  /** Ends it as an administrator would, and waits. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
