package city.posterity.cli;

import city.posterity.policy.Clause;
import city.posterity.policy.PackException;
import city.posterity.policy.Packs;
import city.posterity.policy.Parameter;
import city.posterity.policy.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description = "Say what a clause asks for, why, and what it reads.",
    mixinStandardHelpOptions = true)
final class PolicyExplain implements Callable<Integer> {

  @Option(
      names = "--pack",
      required = true,
      paramLabel = "PACK",
      description = "File or folder of a pack, or the id of one that comes with Posterity.")
  String pack = "";

  @Parameters(paramLabel = "CLAUSE", description = "Id of the clause.")
  String id = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    try {
      Policy policy =
          Packs.SHIPPED.contains(pack) ? Packs.shipped(pack) : Packs.read(Path.of(pack));
      Clause clause = policy.clauses().get(id);
      if (clause == null) {
        err.printf("posterity: no clause '%s' in %s %s%n", id, policy.id(), policy.version());
        return Posterity.CANNOT;
      }
      print(policy, clause, spec.commandLine().getOut());
      return Posterity.DONE;
    } catch (PackException e) {
      e.problems().forEach(p -> err.println("posterity: " + p));
      return Posterity.CANNOT;
    } catch (IOException e) {
      err.println("posterity: cannot read " + e.getMessage() + "; expected a readable file");
      return Posterity.CANNOT;
    }
  }

  private static void print(Policy policy, Clause clause, PrintWriter out) {
    out.println(clause.id() + " " + clause.title());
    out.println(clause.text());
    line(out, "Why", clause.rationale());
    line(out, "Gate", clause.gate() + ", guards " + String.join(", ", policy.commands(clause)));
    line(out, "If it is not met", clause.level().word());
    line(out, "What would be right", clause.howToFix());
    line(out, "Applies when", clause.appliesWhen());
    line(out, "Check", clause.expression());
    for (Parameter p : policy.parametersOf(clause)) {
      line(out, "Number " + p.name(), p.value() + " (" + p.origin().word() + ")");
    }
    for (String fact : policy.factsOf(clause)) {
      var declared = policy.facts().get(fact);
      line(out, "Fact " + fact, declared == null || declared.text() == null ? "" : declared.text());
    }
    out.flush();
  }

  private static void line(PrintWriter out, String label, @Nullable Object value) {
    if (value != null) {
      out.println(label + ": " + value);
    }
  }
}
