package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = "Check the installation, running or not; change nothing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory of the installation (default: data).")
  @Nullable Path data;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  Format format = Format.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Map<String, String> settings =
        data == null ? Map.of() : Map.of("posterity.data", data.toString());
    ConfigurableApplicationContext context;
    try {
      context = Cityhall.look(settings, Map.of());
    } catch (RuntimeException _) {
      // why was already said, in one line
      return Posterity.CANNOT;
    }
    try (context) {
      var found = Examination.of(context);
      PrintWriter out = spec.commandLine().getOut();
      switch (format) {
        case JSON -> found.printJson(out);
        case TEXT -> found.printText(out);
      }
      return found.exitCode();
    }
  }
}
