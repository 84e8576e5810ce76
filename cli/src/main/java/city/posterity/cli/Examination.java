package city.posterity.cli;

import city.posterity.cityhall.operations.Check;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What doctor finds in an installation, and how it is told. */
record Examination(boolean valid, List<Examined> checks) {

  record Examined(String claim, boolean holds, List<Check.Finding> findings) {}

  static Examination of(ApplicationContext installation) {
    var checks =
        installation.getBeanProvider(Check.class).orderedStream().map(Examination::look).toList();
    return new Examination(checks.stream().allMatch(Examined::holds), checks);
  }

  private static Examined look(Check check) {
    List<Check.Finding> findings;
    try {
      findings = check.examine();
    } catch (RuntimeException e) {
      findings =
          List.of(
              new Check.Finding(
                  "It could not be looked at: "
                      + String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "),
                  "See to what else is found first, such as migrations that have not been run"));
    }
    return new Examined(check.claim(), findings.isEmpty(), findings);
  }

  void printText(PrintWriter out) {
    for (Examined check : checks) {
      out.println((check.holds() ? "ok     " : "wrong  ") + check.claim());
      check.findings().forEach(f -> out.println("       " + f.what() + ". " + f.fix() + "."));
    }
  }

  void printJson(PrintWriter out) {
    out.println(JsonMapper.shared().writeValueAsString(this));
  }

  /** 0 or 1, as every command has them. */
  int exitCode() {
    return valid ? Posterity.DONE : Posterity.WANTING;
  }
}
