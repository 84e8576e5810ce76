package city.posterity.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Starts the program with the page that does nothing. */
final class HelloServers {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern OCID = Pattern.compile("\"ocid\":\\s*\"([^\"]+)\"");

  private HelloServers() {}

  /** A demonstration on free ports with its data in a directory of its own, once it is filled. */
  static Server demo(Path work) throws Exception {
    Server server = again(work);
    // the sample city is made after the first page can be read
    while (newestProcurement(server.port()).isEmpty()) {
      Thread.sleep(500);
    }
    Thread.sleep(5_000);
    return server;
  }

  /** The same, on the data that an earlier one left. */
  static Server again(Path work) throws Exception {
    int port = freePort();
    var server =
        Server.start(
            port,
            work.resolve("demo.log"),
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "city.posterity.bench.HelloServer",
                "--posterity.mode=demo",
                "--posterity.data=" + work.resolve("demo-data"),
                "--posterity.port=" + port,
                "--posterity.management-port=" + freePort(),
                "--server.address=127.0.0.1"));
    server.untilFirstPage("/hello", PATIENCE);
    return server;
  }

  /** The ocid that is first in the list of records; empty while there is none. */
  static String newestProcurement(int port) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + port + "/api/v1/records?limit=1");
      var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      var matcher = OCID.matcher(answer.body());
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
