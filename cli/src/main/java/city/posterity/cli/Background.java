package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that start the whole program, and how they start it. */
final class Background {

  /** The program runs on after the command returned; it is no exit code. */
  static final int KEEP_RUNNING = -1;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of pages and API (default: 8080).")
  @Nullable Integer port;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description =
          "Port of health and metrics, for this machine only (default: the one after --port).")
  @Nullable Integer managementPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Directory of everything kept on this machine (default: data; of a demonstration:"
              + " demo-data).")
  @Nullable Path data;

  /** Starts the program in a mode; returns {@link #KEEP_RUNNING} once it answers requests. */
  int start(String mode, String defaultData, Map<String, String> more) {
    var settings = new LinkedHashMap<>(more);
    settings.put("posterity.mode", mode);
    if (data != null) {
      settings.put("posterity.data", data.toString());
    }
    if (port != null) {
      settings.put("posterity.port", port.toString());
      settings.put("posterity.management-port", String.valueOf(port == 0 ? 0 : port + 1));
    }
    if (managementPort != null) {
      settings.put("posterity.management-port", managementPort.toString());
    }
    try {
      var context = Cityhall.start(settings, Map.of("posterity.data", defaultData));
      System.err.println(
          "posterity: ready at http://localhost:"
              + context.getEnvironment().getProperty("local.server.port"));
      return KEEP_RUNNING;
    } catch (RuntimeException _) {
      // why was already said, in one line
      return Posterity.CANNOT;
    }
  }
}
