package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.operations.Check;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "doctor",
    description = "Check the installation, running or not; change nothing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  private record Result(boolean valid, List<Examined> checks) {}

  private record Examined(String claim, boolean holds, List<Check.Finding> findings) {}

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
      var checks =
          context.getBeanProvider(Check.class).orderedStream().map(DoctorCommand::examine).toList();
      var result = new Result(checks.stream().allMatch(Examined::holds), checks);
      print(result, spec.commandLine().getOut());
      return result.valid() ? Posterity.DONE : Posterity.WANTING;
    }
  }

  private static Examined examine(Check check) {
    List<Check.Finding> findings = check.examine();
    return new Examined(check.claim(), findings.isEmpty(), findings);
  }

  private void print(Result result, PrintWriter out) {
    switch (format) {
      case JSON -> out.println(JsonMapper.shared().writeValueAsString(result));
      case TEXT -> {
        for (Examined check : result.checks()) {
          out.println((check.holds() ? "ok     " : "wrong  ") + check.claim());
          check.findings().forEach(f -> out.println("       " + f.what() + ". " + f.fix() + "."));
        }
      }
    }
  }
}
