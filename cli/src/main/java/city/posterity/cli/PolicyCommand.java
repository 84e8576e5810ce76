package city.posterity.cli;

import city.posterity.cityhall.Cityhall;
import city.posterity.cityhall.guidance.EveryPurchase;
import city.posterity.policy.Clause;
import city.posterity.policy.Facts;
import city.posterity.policy.FactsException;
import city.posterity.policy.Findings;
import city.posterity.policy.PackException;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "policy",
    description = "Policy packs against facts.",
    mixinStandardHelpOptions = true,
    subcommands = {PolicyCommand.Check.class, PolicyDiff.class, PolicyExplain.class})
final class PolicyCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do");
  }

  @Command(
      name = "check",
      description = "Check facts against a policy pack.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {

    private enum Format {
      TEXT,
      JSON
    }

    @Option(
        names = "--pack",
        paramLabel = "PACK",
        description =
            "File or folder of a pack, or the id of one that comes with Posterity. With --all and"
                + " no FACTS it may be left out: each purchase is held against the policies that it"
                + " is under.")
    @Nullable String pack;

    @Option(names = "--gate", paramLabel = "GATE", description = "Only this gate.")
    @Nullable String gate;

    @Option(
        names = "--clause",
        paramLabel = "ID",
        description =
            "Only this clause; may be given again. What is passable then speaks of these alone. Not"
                + " with --all.")
    List<String> only = new ArrayList<>();

    @Option(names = "--first", description = "Each clause once, at its own gate.")
    boolean first;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "text",
        description = "text or json (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;

    @Option(
        names = "--all",
        description =
            "Many purchases at once, and only counts: a folder, a file of JSON Lines, or - for JSON"
                + " Lines on standard input; without FACTS, all purchases of the installation.")
    boolean all;

    @Option(
        names = "--today",
        paramLabel = "DAY",
        description =
            "The day against which the dates of waivers and signatures are held, such as 2027-03-01"
                + " (default: today; not for purchases of the installation).")
    @Nullable LocalDate today;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "With --all: directory of the installation (default: data).")
    @Nullable Path data;

    @Option(
        names = "--threads",
        paramLabel = "N",
        description = "With --all: how many threads (default: one for each processor).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(
        arity = "0..1",
        paramLabel = "FACTS",
        description = "JSON file, or - for standard input.")
    @Nullable String file;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      var err = spec.commandLine().getErr();
      String from = file;
      boolean installation = all && from == null;
      if (pack == null && !installation) {
        throw new ParameterException(spec.commandLine(), "Missing required option: '--pack=PACK'");
      }
      if (from == null && !all) {
        throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FACTS'");
      }
      if (all && !only.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "--clause does not go with --all");
      }
      if (threads < 1 || threads > 1_000) {
        throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 to 1000");
      }
      try {
        Policy policy = pack == null ? null : NamedPack.read(pack);
        if (policy != null && gate != null && !policy.gates().containsKey(gate)) {
          err.printf(
              "posterity: no gate '%s'; expected one of %s%n",
              gate, String.join(", ", policy.gates().keySet()));
          return Posterity.CANNOT;
        }
        for (String id : only) {
          if (policy != null && !policy.clauses().containsKey(id)) {
            err.printf(
                "posterity: no clause '%s' in %s%s%n",
                id,
                policy.id(),
                policy.nearest(id).map(n -> " (did you mean '" + n + "'?)").orElse(""));
            return Posterity.CANNOT;
          }
          Clause clause = policy == null ? null : policy.clauses().get(id);
          if (clause != null && !clause.isChecked()) {
            err.printf("posterity: %s has no check: it is read by people only%n", id);
            return Posterity.CANNOT;
          }
          if (clause != null && gate != null && !clause.gates().contains(gate)) {
            err.printf(
                "posterity: %s is not asked at %s, but at %s%n",
                id, gate, String.join(" and ", clause.gates()));
            return Posterity.CANNOT;
          }
        }
        Scope scope = gate != null ? Scope.at(gate) : first ? Scope.FIRST : Scope.ALL;
        if (policy == null || from == null || all) {
          return many(policy, scope);
        }
        String json =
            from.equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(from));
        Facts facts = Facts.read(policy, json);
        Findings findings = chosen(PolicyCheck.run(policy, facts, scope, day()));
        print(new CheckReport(policy, facts, findings));
        return findings.passable() ? Posterity.DONE : Posterity.WANTING;
      } catch (PackException e) {
        e.problems().forEach(p -> err.println("posterity: " + p));
        return Posterity.CANNOT;
      } catch (FactsException e) {
        e.problems().forEach(p -> err.println("posterity: " + from + " " + p));
        return Posterity.CANNOT;
      } catch (IOException e) {
        err.println("posterity: " + NamedPack.why(e));
        return Posterity.CANNOT;
      }
    }

    private Findings chosen(Findings all) {
      return only.isEmpty()
          ? all
          : new Findings(
              all.pack(),
              all.version(),
              all.digest(),
              all.gate(),
              all.band(),
              all.results().stream().filter(f -> only.contains(f.clause().id())).toList(),
              all.refused());
    }

    private LocalDate day() {
      return today == null ? LocalDate.now() : today;
    }

    private int many(@Nullable Policy policy, Scope scope) throws IOException {
      BulkCheck found;
      if (file == null) {
        ConfigurableApplicationContext installation;
        try {
          installation =
              Cityhall.look(
                  data == null ? Map.of() : Map.of("posterity.data", data.toString()), Map.of());
        } catch (RuntimeException _) {
          // why was already said, in one line
          return Posterity.CANNOT;
        }
        try (installation) {
          found = BulkCheck.of(installation.getBean(EveryPurchase.class), policy, scope, threads);
        }
      } else {
        try (FactFiles files =
            file.equals("-") ? FactFiles.of(System.in) : FactFiles.of(Path.of(file))) {
          found = BulkCheck.of(files, Objects.requireNonNull(policy), scope, day(), threads);
        }
      }
      found.printProblems(spec.commandLine().getErr());
      var out = spec.commandLine().getOut();
      switch (format) {
        case JSON -> found.printJson(out);
        case TEXT -> found.printText(out);
      }
      out.flush();
      return found.exitCode();
    }

    private void print(CheckReport report) {
      var out = spec.commandLine().getOut();
      switch (format) {
        case JSON -> report.printJson(out);
        case TEXT -> report.printText(out);
      }
      out.flush();
    }
  }
}
