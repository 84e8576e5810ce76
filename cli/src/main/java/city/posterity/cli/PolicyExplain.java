package city.posterity.cli;

import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.FactDeclaration;
import city.posterity.policy.Mode;
import city.posterity.policy.PackException;
import city.posterity.policy.Parameter;
import city.posterity.policy.Policy;
import city.posterity.policy.Statement;
import city.posterity.policy.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description =
        "Say what a clause asks for, why, and what it reads; or what a number or a fact means.",
    mixinStandardHelpOptions = true)
final class PolicyExplain implements Callable<Integer> {

  @Option(
      names = "--pack",
      required = true,
      paramLabel = "PACK",
      description = "File or folder of a pack, or the id of one that comes with Posterity.")
  String pack = "";

  @Parameters(
      paramLabel = "CLAUSE",
      description = "Id of the clause, name of a number (params), or path of a fact.")
  String id = "";

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    try {
      Policy policy = NamedPack.read(pack);
      Clause clause = policy.clauses().get(id);
      Parameter number = policy.parameters().get(id.replaceFirst("^params\\.", ""));
      FactDeclaration fact = policy.facts().get(id);
      var out = spec.commandLine().getOut();
      if (clause != null) {
        print(policy, clause, out);
      } else if (number != null) {
        print(policy, number, out);
      } else if (fact != null) {
        print(policy, fact, out);
      } else {
        err.printf(
            "posterity: no clause, number or fact '%s' in %s %s%s%n",
            id,
            policy.id(),
            policy.version(),
            (id.contains(".") ? policy.meant(id) : policy.nearest(id))
                .map(n -> " (did you mean '" + n + "'?)")
                .orElse(""));
        return Posterity.CANNOT;
      }
      out.flush();
      return Posterity.DONE;
    } catch (PackException e) {
      e.problems().forEach(p -> err.println("posterity: " + p));
      return Posterity.CANNOT;
    } catch (IOException e) {
      err.println("posterity: " + NamedPack.why(e));
      return Posterity.CANNOT;
    }
  }

  private static void print(Policy policy, Clause clause, PrintWriter out) {
    out.println(clause.id() + " " + clause.title());
    out.println(clause.text());
    line(out, "In plain language", clause.plain());
    line(out, "Why", clause.rationale());
    Enforcement level = clause.level();
    if (level == null) {
      line(out, "About the gate", clause.gate());
      line(out, "What would be right", clause.howToFix());
      line(out, "No check", words(clause.mode()));
      return;
    }
    line(out, "Gate", clause.gate() + ", guards " + String.join(", ", policy.commands(clause)));
    line(out, "Who decides", clause.mode().word() + ": " + words(clause.mode()));
    line(out, "If it is not met", level.word() + ": " + words(level));
    Statement statement = clause.statement();
    if (clause.mode() == Mode.ATTESTATION || clause.mode() == Mode.HYBRID) {
      Text words = statement == null ? null : statement.text();
      line(out, "To sign", "“" + (words == null ? clause.title() : words) + "”");
      line(out, "Who signs it", roles(statement == null ? List.of() : statement.roles()));
    }
    switch (level) {
      case BLOCK -> line(out, "Who may waive it", waivers(clause));
      case EXPLAIN -> line(out, "Who may explain it", roles(clause.explainedBy()));
      case WARN, ASK -> {}
    }
    line(out, "What would be right", clause.howToFix());
    line(out, "Applies when", clause.appliesWhen());
    line(out, "Check", clause.expression());
    for (Parameter p : policy.parametersOf(clause)) {
      line(out, "Number " + p.name(), summary(p));
    }
    for (String fact : policy.factsOf(clause)) {
      FactDeclaration declared = policy.facts().get(fact);
      line(out, "Fact " + fact, declared == null ? "" : summary(policy, declared));
    }
  }

  private static void print(Policy policy, FactDeclaration fact, PrintWriter out) {
    out.println(fact.path() + ": " + summary(policy, fact));
    for (Clause clause : policy.clauses().values()) {
      if (policy.factsOf(clause).contains(fact.path())) {
        line(out, "Read by", clause.id() + " " + clause.title());
      }
    }
  }

  private static String waivers(Clause clause) {
    if (!clause.waivable()) {
      return "nobody";
    }
    int people = clause.waiverSignatures();
    return (people == 1 ? "one person" : people + " people")
        + ", "
        + (clause.waivedBy().isEmpty()
            ? "in any role"
            : "role " + String.join(" or ", clause.waivedBy()));
  }

  private static void print(Policy policy, Parameter number, PrintWriter out) {
    out.println(number.name() + ": " + summary(number));
    line(out, "What it means", number.text());
    line(out, "Source", number.source());
    for (Clause clause : policy.clauses().values()) {
      if (policy.parametersOf(clause).contains(number)) {
        line(out, "Read by", clause.id() + " " + clause.title());
      }
    }
    policy.bands().values().stream()
        .filter(b -> b.condition().contains("params." + number.name()))
        .forEach(b -> line(out, "Read by the band", b.id() + ": " + b.condition()));
  }

  private static String summary(Parameter p) {
    return p.shown() + " (" + p.origin().word() + "), " + stricter(p.tighter());
  }

  private static String stricter(Parameter.@Nullable Tighter tighter) {
    return switch (tighter) {
      case null -> "only its use can tell which way is stricter";
      case HIGHER -> "higher is stricter";
      case LOWER -> "lower is stricter";
      case NEITHER -> "any other value is as strict";
    };
  }

  private static String summary(Policy policy, FactDeclaration fact) {
    return (fact.text() == null ? "" : fact.text() + "; ")
        + fact.type().expected()
        + CheckReport.whence(policy, fact);
  }

  private static String roles(List<String> roles) {
    return roles.isEmpty() ? "anybody of the city" : String.join(", ", roles);
  }

  private static String words(Mode mode) {
    return switch (mode) {
      case AUTOMATED -> "the facts";
      case ATTESTATION -> "a named person, who signs";
      case HYBRID -> "the facts; and a named person signs";
      case HINT -> "nobody, it only asks";
      case NONE -> "it is read by people only";
    };
  }

  private static String words(Enforcement level) {
    return switch (level) {
      case BLOCK -> "the gate stays shut without a waiver";
      case EXPLAIN -> "the gate opens with a published reason";
      case WARN -> "it is noted";
      case ASK -> "it asks somebody to look";
    };
  }

  private static void line(PrintWriter out, String label, @Nullable Object value) {
    if (value != null) {
      out.println(label + ": " + value);
    }
  }
}
