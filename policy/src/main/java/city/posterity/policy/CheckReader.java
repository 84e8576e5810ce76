package city.posterity.policy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a clause is checked, what somebody signs for it, and who may depart from it. */
final class CheckReader {

  /** Keys of a clause that say nothing where there is no check. */
  static final List<String> KEYS =
      List.of(
          "applies_when",
          "bands",
          "recheck_gates",
          "commands",
          "attestation",
          "explained_by",
          "waiver",
          "waived_by",
          "waiver_signatures");

  private static final List<String> CHECK_KEYS = List.of("mode", "facts", "expr");
  private static final List<String> STATEMENT_KEYS = List.of("statement", "role", "object");

  private static final Mode[] MODES = {Mode.AUTOMATED, Mode.ATTESTATION, Mode.HYBRID, Mode.HINT};

  /** As {@code waiver}: nobody may. */
  static final String NONE = "none";

  /** What people write who mean that. */
  private static final Set<String> NOBODY =
      Set.of(
          "none",
          "no",
          "not",
          "no one",
          "no-one",
          "nobody",
          "never",
          "false",
          "no waiver",
          "not possible",
          "impossible",
          "cannot be waived",
          "may not be waived",
          "not waivable",
          "-",
          "personne",
          "jamais",
          "aucun",
          "aucune",
          "non",
          "nadie",
          "nunca",
          "ninguno",
          "ninguna",
          "لا أحد",
          "أبدا",
          "لا");

  private final Problems problems;
  private final Words words;

  CheckReader(Problems problems, Words words) {
    this.problems = problems;
    this.words = words;
  }

  /** Refuses what only a check would give a meaning. */
  void none(Fields clause, @Nullable String id) {
    String named = id == null ? "the clause" : id;
    for (String key : KEYS) {
      if (clause.has(key)) {
        problems.add(
            clause.line(key),
            named + " has '" + key + "' and no 'check', so that it would do nothing",
            "a check, or no '" + key + "'");
      }
    }
  }

  /** The check of a clause that has one; absent where it cannot be read, which is said then. */
  @Nullable CheckText check(Fields clause, @Nullable String id) {
    String applies = clause.has("applies_when") ? clause.text("applies_when", "a condition") : null;
    var written = written(clause, id);
    Statement statement = statement(clause);
    if (written != null && id != null) {
      agree(clause, id, written, statement);
    }
    boolean nobody = isNobody(clause);
    Text waiver = nobody ? null : words.text(clause, "waiver", false);
    if (nobody) {
      alone(clause, id);
    } else if (waiver != null) {
      meant(clause, id, waiver);
    }
    List<String> bands = clause.words("bands", false, "ids of bands");
    List<String> recheck = clause.words("recheck_gates", false, "ids of gates");
    List<String> commands = clause.words("commands", false, "verbs such as plan.approve");
    List<String> explainedBy = words.oneOrMore(clause, "explained_by", "roles");
    List<String> waivedBy = words.oneOrMore(clause, "waived_by", "roles");
    int signatures = signatures(clause);
    return written == null
        ? null
        : new CheckText(
            written.mode(),
            written.facts(),
            written.expression(),
            statement,
            Objects.requireNonNullElse(applies, "true"),
            bands,
            recheck,
            commands,
            explainedBy,
            !nobody,
            waiver,
            waivedBy,
            signatures);
  }

  private record Written(Mode mode, List<String> facts, @Nullable String expression) {}

  private @Nullable Written written(Fields clause, @Nullable String id) {
    var field = clause.required("check", "a mapping with mode, facts and expr");
    if (field == null) {
      return null;
    }
    var fields = Fields.of(problems, "the check of " + id, field, CHECK_KEYS);
    Mode mode = words.choice(fields, "mode", MODES, Mode::word, null);
    List<String> facts = fields.words("facts", false, "paths of facts");
    String expr = fields.has("expr") ? fields.text("expr", "a condition in CEL") : null;
    return mode == null ? null : new Written(mode, List.copyOf(facts), expr);
  }

  private void agree(Fields fields, String id, Written check, @Nullable Statement statement) {
    int line = fields.line("check");
    boolean signed = check.mode() == Mode.ATTESTATION || check.mode() == Mode.HYBRID;
    if (check.mode() != Mode.ATTESTATION && check.expression() == null) {
      problems.add(
          line, "the check of " + id + " is " + check.mode().word() + " and has no 'expr'", "it");
    }
    if (check.mode() == Mode.ATTESTATION && check.expression() != null) {
      problems.add(
          line,
          "the check of " + id + " is a mere attestation and has an 'expr'",
          "mode: hybrid, or no expr");
    }
    if (check.mode() == Mode.ATTESTATION && statement == null) {
      problems.add(
          fields.line(), id + " has no 'attestation'", "a statement, a role and an object");
    }
    if (statement != null && !signed) {
      problems.add(
          fields.line("attestation"),
          id + " has an attestation and is " + check.mode().word(),
          "mode: attestation or hybrid");
    }
  }

  private @Nullable Statement statement(Fields clause) {
    var field = clause.optional("attestation", "a mapping with statement, role and object");
    if (field == null) {
      return null;
    }
    var fields = Fields.of(problems, "the attestation", field, STATEMENT_KEYS);
    return new Statement(
        words.text(fields, "statement", true),
        words.oneOrMore(fields, "role", "roles"),
        fields.has("object") ? fields.text("object", "what it speaks of, such as plan") : null);
  }

  /** The word is the same in every language. */
  private static boolean isNobody(Fields clause) {
    var field = clause.all().get("waiver");
    return field != null && Words.plain(field.value()).equals(NONE);
  }

  private void alone(Fields clause, @Nullable String id) {
    for (String key : List.of("waived_by", "waiver_signatures")) {
      if (clause.has(key)) {
        problems.add(
            clause.line(key), id + " has 'waiver: none' and '" + key + "'", "one of the two");
      }
    }
  }

  /** A waiver that says no in words would let one person waive the clause. */
  private void meant(Fields clause, @Nullable String id, Text waiver) {
    waiver.words().values().stream()
        .filter(w -> NOBODY.contains(w.toLowerCase(Locale.ROOT).replaceAll("[.! ]+$", "")))
        .findFirst()
        .ifPresent(w ->
            problems.add(
                clause.line("waiver"),
                "the waiver of " + id + " is '" + w + "', a text like any other",
                "'none' if nobody may waive it: write none"));
  }

  private int signatures(Fields clause) {
    var field = clause.optional("waiver_signatures", "a whole number from 1");
    if (field == null) {
      return 1;
    }
    if (Words.value(field.value()) instanceof Long n && n >= 1 && n <= 9) {
      return n.intValue();
    }
    problems.wrongKind(field.value(), "'waiver_signatures'", "a whole number from 1 to 9");
    return 1;
  }
}
