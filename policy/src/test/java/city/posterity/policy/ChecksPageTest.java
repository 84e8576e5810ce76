package city.posterity.policy;

import static city.posterity.policy.GeneratedPage.code;
import static city.posterity.policy.GeneratedPage.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The committed page {@code docs/policies/checks.md} is what the packs say. To draw it anew: {@code
 * mvn -pl policy test -Dtest=ChecksPageTest -Dposterity.docs.write=true}
 */
class ChecksPageTest {

  private static final List<String> PACKS =
      List.of("guidelines", "emergency", "posterity-igp-draft");
  private static final Pattern BAND = Pattern.compile("\\bband\\b");

  @Test
  void isUpToDate() throws IOException {
    GeneratedPage.isUpToDate("checks.md", page(PACKS.stream().map(Packs::shipped).toList()));
  }

  private static String page(List<Policy> packs) {
    var text = new StringBuilder();
    text.append(
        """
        # What the policy packs check, where, and by what

        Every check and clause of the packs that come with the program. *Kind* says who decides: the
        machine (automated), a named person (attestation), both (hybrid), or nobody, since a hint
        only asks. *Unmet* says what becomes of the gate: block shuts it, explain opens it once
        somebody has written down why, warn and ask only show it. Facts with `[]` are read of each
        record of a list. An attestation without facts rests on the signature alone.

        | Pack | Version | Checks | Gates | Declared facts |
        | --- | --- | --- | --- | --- |
        """);
    for (Policy pack : packs) {
      text.append(
          row(
              pack.id(),
              pack.version(),
              String.valueOf(pack.clauses().size()),
              pack.gates().values().stream()
                  .map(g -> g.id() + " " + g.name())
                  .collect(Collectors.joining(", ")),
              String.valueOf(pack.facts().size())));
    }
    text.append(
        """

        | Pack | Check | Title | Kind | Unmet | Gate | Commands it guards | Facts it reads |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """);
    for (Policy pack : packs) {
      for (Clause clause : pack.clauses().values()) {
        text.append(
            row(
                pack.id(),
                clause.id(),
                clause.title().toString(),
                clause.mode().word(),
                clause.level() == null ? "–" : clause.level().word(),
                gates(clause),
                code(pack.commands(clause)),
                facts(pack, clause)));
      }
    }
    return text.toString();
  }

  private static String gates(Clause clause) {
    List<String> gates = clause.gates();
    return switch (gates.size()) {
      case 0 -> "–";
      case 1 -> gates.getFirst();
      default ->
          gates.getFirst() + ", again at " + String.join(", ", gates.subList(1, gates.size()));
    };
  }

  private static String facts(Policy pack, Clause clause) {
    var facts = new ArrayList<String>();
    List<String> read = leaves(pack.factsOf(clause));
    if (!read.isEmpty()) {
      facts.add(code(read));
    }
    if (!clause.bands().isEmpty()
        || BAND.matcher(clause.appliesWhen() + " " + clause.expression()).find()) {
      facts.add("the band");
    }
    return facts.isEmpty() ? "–" : String.join(", ", facts);
  }

  /** Without a record or list whose fields are named too. */
  private static List<String> leaves(Collection<String> paths) {
    var leaves = new ArrayList<String>();
    for (String path : paths) {
      if (paths.stream().noneMatch(p -> p.startsWith(path + ".") || p.startsWith(path + "[]"))) {
        leaves.add(path);
      }
    }
    return leaves.stream().sorted().toList();
  }
}
