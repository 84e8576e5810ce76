package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * Starts the whole program on an empty temporary installation, looks at the first page and stops:
 * the run from which the JVM learns what a start needs. Touches nobody's data.
 */
@Command(name = "rehearse", hidden = true, description = "Start and stop once, for a start cache.")
final class RehearseCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("posterity-rehearsal");
    try (var context =
            Cityhall.start(
                Map.of(
                    "posterity.data", data.toString(),
                    "posterity.database.url", "",
                    "posterity.port", "0",
                    "posterity.management-port", "0",
                    "server.address", "127.0.0.1"),
                Map.of());
        var http = HttpClient.newHttpClient()) {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      var page =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
              HttpResponse.BodyHandlers.ofString());
      return page.statusCode() == 200 ? Posterity.DONE : Posterity.WANTING;
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
