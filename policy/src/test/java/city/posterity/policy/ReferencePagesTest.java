package city.posterity.policy;

import static city.posterity.policy.GeneratedPage.code;
import static city.posterity.policy.GeneratedPage.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What somebody who writes a pack looks up: the numbers that can be tightened, the facts that can
 * be read, and the words that a pack takes.
 */
class ReferencePagesTest {

  private static final List<Policy> PACKS = Packs.SHIPPED.stream().map(Packs::shipped).toList();

  @Test
  void theNumbersAreUpToDate() throws IOException {
    var text =
        new StringBuilder(
            """
            # The numbers that a policy of your own can tighten

            Each pack that comes with the program reads these. A pack of yours that `tightens` or `uses` one of them sets a
            number anew by its name, for example
            `params: {team_min_standard: {value: 4, origin: city, source: "Council, 14 January 2027"}}`; what you do not
            say of it stays. A name that is not here is refused, unless a clause of yours reads it.

            *Stricter* is the way in which you may go if you tighten: higher, lower, or any other value of the same kind. *Origin* says who
            chose the value: `guideline` is named in the Guidelines, `default` is a choice of ours, and nothing but a start.
            [How to write a policy](README.md), [the facts](facts.md), [the words](words.md), [the checks](checks.md).

            """);
    for (Policy pack : PACKS) {
      text.append("## ").append(pack.id()).append("\n\n");
      text.append(row("Name", "Value", "Stricter", "What it means", "Origin", "Read by"));
      text.append(row("---", "---", "---", "---", "---", "---"));
      for (Parameter p : pack.parameters().values()) {
        text.append(
            row(
                "`" + p.name() + "`",
                p.shown(),
                stricter(p.tighter()),
                p.text() == null ? "–" : p.text().toString(),
                p.origin().word() + (p.source() == null ? "" : " (" + p.source() + ")"),
                readers(pack, p)));
      }
      text.append('\n');
    }
    GeneratedPage.isUpToDate("numbers.md", text.toString().stripTrailing() + "\n");
  }

  private static String stricter(Parameter.@Nullable Tighter tighter) {
    return switch (tighter) {
      case null -> "cannot be told: it cannot be changed, state the clause anew";
      case HIGHER -> "higher";
      case LOWER -> "lower";
      case NEITHER -> "any";
    };
  }

  private static String readers(Policy pack, Parameter parameter) {
    var readers = new ArrayList<String>();
    pack.bandConditions()
        .forEach((band, condition) -> {
          if (condition.paths(null).contains("params." + parameter.name())) {
            readers.add("the band " + band);
          }
        });
    pack.clauses().values().stream()
        .filter(c -> pack.parametersOf(c).contains(parameter))
        .map(Clause::id)
        .forEach(readers::add);
    return readers.isEmpty() ? "–" : String.join(", ", readers);
  }

  @Test
  void theFactsAreUpToDate() throws IOException {
    var text =
        new StringBuilder(
            """
            # The facts that a policy can read

            `a.b` is the field `b` of the record `a`; `a[].b` is the field `b` of each record in the list `a`. In a file of facts
            they are JSON objects and lists within each other. Where nobody stands in *Entered by*, the records of the purchase
            say it, as far as they go; otherwise it is entered by hand, by whoever stands there. A pack of your own declares
            further ones under `facts`. [How to write a policy](README.md), [the numbers](numbers.md), [the words](words.md).

            """);
    for (Policy pack : PACKS) {
      text.append("## ").append(pack.id()).append("\n\n");
      text.append(row("Fact", "Kind", "What it is", "Entered by"));
      text.append(row("---", "---", "---", "---"));
      for (FactDeclaration f : pack.facts().values()) {
        text.append(
            row(
                "`" + f.path() + "`",
                "`" + f.type().word() + "`",
                f.text() == null ? "–" : f.text().toString(),
                f.enteredBy() == null ? "–" : f.enteredBy()));
      }
      text.append('\n');
    }
    GeneratedPage.isUpToDate("facts.md", text.toString().stripTrailing() + "\n");
  }

  @Test
  void theWordsAreUpToDate() throws IOException {
    var text =
        new StringBuilder(
            """
            # The words that a policy takes

            [How to write a policy](README.md), [the numbers](numbers.md), [the facts](facts.md).

            ## Roles

            For `entered_by`, `explained_by`, `waived_by`, the `role` of an `attestation`, and the `role` of a signature. The packs
            that come with the program know these; a pack that tightens or uses one of them knows them too. Another word is refused. A
            role of your own stands in your pack under `roles`, with what people in it do and, as the program can give
            nobody a role that it does not know, with who acts for it:
            `roles: {mayor: {text: Leads the city, acted_by: approver}}`. A pack that builds on none and names no `roles` takes
            any word.

            """);
    text.append(row("Role", "What people in it do", "In the program"));
    text.append(row("---", "---", "---"));
    for (PackRole role : PACKS.getFirst().roles().values()) {
      text.append(
          row(
              "`" + role.word() + "`",
              role.text().toString(),
              role.actedBy() == null
                  ? "given to people"
                  : "given to nobody; `" + role.actedBy() + "` acts for it"));
    }
    text.append("\n## Gates\n\n");
    text.append(row("Pack", "Gate", "Name", "It asks", "Commands that it guards"));
    text.append(row("---", "---", "---", "---", "---"));
    for (Policy pack : PACKS) {
      for (Gate gate : pack.gates().values()) {
        text.append(
            row(
                pack.id(),
                "`" + gate.id() + "`",
                gate.name().toString(),
                gate.asks() == null ? "–" : gate.asks().toString(),
                code(gate.commands())));
      }
    }
    text.append("\n## Bands\n\nA purchase is in the first band that holds.\n\n");
    text.append(row("Pack", "Band", "When"));
    text.append(row("---", "---", "---"));
    for (Policy pack : PACKS) {
      for (Band band : pack.bands().values()) {
        text.append(row(pack.id(), "`" + band.id() + "`", "`" + band.condition() + "`"));
      }
    }
    text.append("\n## Other words\n\n");
    text.append(row("Key", "Word", "What it says"));
    text.append(row("---", "---", "---"));
    for (FactType type : FactType.values()) {
      text.append(row("`type`", "`" + type.word() + "`", type.expected()));
    }
    for (Mode mode : Mode.values()) {
      text.append(
          mode == Mode.NONE
              ? row("`check`", "left out", says(mode))
              : row("`check.mode`", "`" + mode.word() + "`", says(mode)));
    }
    for (Enforcement level : Enforcement.values()) {
      if (level != Enforcement.ASK) {
        text.append(row("`on_fail`", "`" + level.word() + "`", says(level)));
      }
    }
    for (Obligation obligation : Obligation.values()) {
      text.append(row("`obligation`", "`" + obligation.word() + "`", says(obligation)));
    }
    for (Origin origin : Origin.values()) {
      text.append(row("`origin`", "`" + origin.word() + "`", says(origin)));
    }
    for (Parameter.Tighter tighter : Parameter.Tighter.values()) {
      text.append(
          row(
              "`tighter`",
              "`" + tighter.name().toLowerCase(java.util.Locale.ROOT) + "`",
              says(tighter)));
    }
    text.append(
        row(
            "`answer` of a signature",
            Arrays.stream(Attestation.Answer.values())
                .map(a -> "`" + a.name().toLowerCase(java.util.Locale.ROOT) + "`")
                .collect(Collectors.joining(", ")),
            "the last one takes a reason"));
    GeneratedPage.isUpToDate("words.md", text.toString());
  }

  private static String says(Mode mode) {
    return switch (mode) {
      case AUTOMATED -> "the facts decide; takes `check.expr`";
      case ATTESTATION -> "a named person signs; takes `attestation` and no `check.expr`";
      case HYBRID -> "the facts decide, and a named person signs; takes both";
      case HINT -> "nobody: it asks somebody to look, whatever `on_fail` says";
      case NONE -> "people read the clause, nothing checks it; the mode is called `none` then";
    };
  }

  private static String says(Enforcement level) {
    return switch (level) {
      case BLOCK -> "the gate stays shut without a waiver";
      case EXPLAIN -> "the gate opens with a published reason";
      case WARN -> "it is noted";
      case ASK -> "it asks somebody to look";
    };
  }

  private static String says(Obligation obligation) {
    return switch (obligation) {
      case MUST -> "it has to be so";
      case SHOULD -> "it is expected; the one that counts if nothing is said";
    };
  }

  private static String says(Origin origin) {
    return switch (origin) {
      case GUIDELINE -> "a guideline names it; say where under `source`";
      case LAW -> "a law names it; needs `source`";
      case CITY -> "the city decided it; say when under `source`";
      case DEFAULT -> "chosen by whoever wrote the pack";
    };
  }

  private static String says(Parameter.Tighter tighter) {
    return switch (tighter) {
      case HIGHER -> "a higher value is stricter";
      case LOWER -> "a lower value is stricter";
      case NEITHER -> "any value is as strict as another";
    };
  }
}
