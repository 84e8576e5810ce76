package city.posterity.cli;

import city.posterity.policy.Difference;
import city.posterity.policy.PackException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Ends with 1 where the later text is looser or has fewer clauses, so that scripts can ask. */
@Command(
    name = "diff",
    description = "Say in words what is different in another text of a policy.",
    mixinStandardHelpOptions = true)
final class PolicyDiff implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "OLD", description = "File, folder or id of the earlier.")
  String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "File, folder or id of the later.")
  String after = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  Format format = Format.TEXT;

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    try {
      var differences = Difference.between(NamedPack.read(before), NamedPack.read(after));
      var out = spec.commandLine().getOut();
      if (format == Format.JSON) {
        out.println(
            JsonMapper.shared()
                .writeValueAsString(differences.stream().map(PolicyDiff::json).toList()));
      } else {
        differences.forEach(d -> out.println(word(d) + ": " + d.words()));
      }
      out.flush();
      return differences.stream()
              .anyMatch(d -> d.kind() == Difference.Kind.LOOSER || d.kind() == Difference.Kind.GONE)
          ? Posterity.WANTING
          : Posterity.DONE;
    } catch (PackException e) {
      e.problems().forEach(p -> err.println("posterity: " + p));
      return Posterity.CANNOT;
    } catch (IOException e) {
      err.println("posterity: " + NamedPack.why(e));
      return Posterity.CANNOT;
    }
  }

  private static String word(Difference d) {
    return d.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> json(Difference d) {
    return Map.of("kind", word(d), "subject", d.subject(), "message", d.words().in(Locale.ENGLISH));
  }
}
