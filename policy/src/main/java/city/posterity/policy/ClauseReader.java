package city.posterity.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads gates and clauses. */
final class ClauseReader {

  static final String CLAUSE_ID = "[A-Za-z][A-Za-z0-9-]{0,39}";

  private static final List<String> GATE_KEYS = List.of("id", "name", "ocds", "asks", "commands");
  private static final List<String> CHECK_KEYS = List.of("mode", "facts", "expr");
  private static final List<String> STATEMENT_KEYS = List.of("statement", "role", "object");
  private static final List<String> CLAUSE_KEYS =
      List.of(
          "id",
          "section",
          "items",
          "principle",
          "title",
          "text",
          "rationale",
          "obligation",
          "bands",
          "applies_when",
          "gate",
          "recheck_gates",
          "commands",
          "evidence",
          "check",
          "attestation",
          "on_fail",
          "explained_by",
          "waiver",
          "waived_by",
          "waiver_signatures",
          "how_to_fix",
          "maps");

  /** As {@code waiver}: nobody may. */
  private static final String NONE = "none";

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

  private static final Enforcement[] ON_FAIL = {
    Enforcement.BLOCK, Enforcement.EXPLAIN, Enforcement.WARN
  };

  private final Problems problems;
  private final Words words;
  private final Map<String, Map<String, Place>> keys;

  /**
   * @param keys takes where the keys of each clause stand
   */
  ClauseReader(Problems problems, Words words, Map<String, Map<String, Place>> keys) {
    this.problems = problems;
    this.keys = keys;
    this.words = words;
  }

  @Nullable Gate gate(Node node) {
    var fields = Fields.of(problems, "the gate", field(node), GATE_KEYS);
    String id = fields.text("id", "such as G0");
    Text name = words.text(fields, "name", true);
    Text asks = words.text(fields, "asks", false);
    List<String> commands = fields.words("commands", false, "verbs such as need.accept");
    return id == null || name == null
        ? null
        : new Gate(id, name, asks, List.copyOf(commands), problems.place(node));
  }

  @Nullable Clause clause(Node node) {
    var fields = Fields.of(problems, "the clause", field(node), CLAUSE_KEYS);
    String id = fields.text("id", "such as TEAM-1");
    if (id != null && !id.matches(CLAUSE_ID)) {
      problems.add(fields.line("id"), "the clause's id is '" + id + "'", "such as TEAM-1");
    }
    Text title = words.text(fields, "title", true);
    Text text = words.text(fields, "text", true);
    Text rationale = words.text(fields, "rationale", false);
    Obligation obligation =
        words.choice(
            fields, "obligation", Obligation.values(), Obligation::word, Obligation.SHOULD);
    Enforcement onFail = words.choice(fields, "on_fail", ON_FAIL, Enforcement::word, null);
    String gate = fields.text("gate", "the id of a gate");
    String applies = fields.has("applies_when") ? fields.text("applies_when", "a condition") : null;
    Check check = check(fields, id);
    Statement statement = statement(fields);
    if (id != null) {
      places(id, fields);
    }
    if (check != null && id != null) {
      agree(fields, id, check, statement);
    }
    Text waiver = words.text(fields, "waiver", false);
    if (waiver != null) {
      waiver(fields, id, waiver);
    }
    if (id == null
        || title == null
        || text == null
        || obligation == null
        || onFail == null
        || gate == null
        || check == null) {
      return null;
    }
    return new Clause(
        id,
        word(fields, "section", "the id of a section"),
        List.copyOf(fields.words("items", false, "items of the guide")),
        word(fields, "principle", "the id of a principle"),
        title,
        text,
        rationale,
        obligation,
        List.copyOf(fields.words("bands", false, "ids of bands")),
        Objects.requireNonNullElse(applies, "true"),
        gate,
        List.copyOf(fields.words("recheck_gates", false, "ids of gates")),
        List.copyOf(fields.words("commands", false, "verbs such as plan.approve")),
        words.texts(fields, "evidence"),
        check.mode(),
        check.facts(),
        check.expression(),
        statement,
        onFail,
        words.oneOrMore(fields, "explained_by", "roles"),
        waiver == null || !waiver.toString().equals(NONE),
        waiver,
        words.oneOrMore(fields, "waived_by", "roles"),
        signatures(fields),
        words.text(fields, "how_to_fix", false),
        DraftReader.plainMap(fields, "maps"),
        problems.place(node));
  }

  private void places(String id, Fields clause) {
    var places = new LinkedHashMap<String, Place>();
    clause
        .all()
        .forEach((key, field) -> {
          places.put(key, problems.place(field.line()));
          if (field.value() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
              if (tuple.getKeyNode() instanceof ScalarNode inner) {
                places.put(key + "." + inner.getValue(), problems.place(inner));
              }
            }
          }
        });
    keys.putIfAbsent(id, places);
  }

  private @Nullable String word(Fields fields, String key, String expected) {
    return fields.has(key) ? fields.text(key, expected) : null;
  }

  /** A waiver that says no in words would let one person waive the clause. */
  private void waiver(Fields fields, @Nullable String id, Text waiver) {
    int line = fields.line("waiver");
    if (!waiver.toString().equals(NONE)) {
      waiver.words().values().stream()
          .filter(w -> NOBODY.contains(w.toLowerCase(Locale.ROOT).replaceAll("[.! ]+$", "")))
          .findFirst()
          .ifPresent(w ->
              problems.add(
                  line,
                  "the waiver of " + id + " is '" + w + "', a text like any other",
                  "'none' if nobody may waive it: write none"));
      return;
    }
    for (String key : List.of("waived_by", "waiver_signatures")) {
      if (fields.has(key)) {
        problems.add(
            fields.line(key), id + " has 'waiver: none' and '" + key + "'", "one of the two");
      }
    }
  }

  private int signatures(Fields fields) {
    var field = fields.optional("waiver_signatures", "a whole number from 1");
    if (field == null) {
      return 1;
    }
    if (Words.value(field.value()) instanceof Long n && n >= 1 && n <= 9) {
      return n.intValue();
    }
    problems.wrongKind(field.value(), "'waiver_signatures'", "a whole number from 1 to 9");
    return 1;
  }

  private record Check(Mode mode, List<String> facts, @Nullable String expression) {}

  private @Nullable Check check(Fields clause, @Nullable String id) {
    var field = clause.required("check", "a mapping with mode, facts and expr");
    if (field == null) {
      return null;
    }
    var fields = Fields.of(problems, "the check of " + id, field, CHECK_KEYS);
    Mode mode = words.choice(fields, "mode", Mode.values(), Mode::word, null);
    List<String> facts = fields.words("facts", false, "paths of facts");
    String expr = fields.has("expr") ? fields.text("expr", "a condition in CEL") : null;
    return mode == null ? null : new Check(mode, List.copyOf(facts), expr);
  }

  private void agree(Fields fields, String id, Check check, @Nullable Statement statement) {
    int line = fields.line("check");
    switch (check.mode()) {
      case AUTOMATED, HINT, HYBRID -> {
        if (check.expression() == null) {
          problems.add(
              line,
              "the check of " + id + " is " + check.mode().word() + " and has no 'expr'",
              "it");
        }
      }
      case ATTESTATION -> {
        if (check.expression() != null) {
          problems.add(
              line,
              "the check of " + id + " is a mere attestation and has an 'expr'",
              "mode: hybrid, or no expr");
        }
        if (statement == null) {
          problems.add(
              fields.line(), id + " has no 'attestation'", "a statement, a role and an object");
        }
      }
    }
    if (statement != null && (check.mode() == Mode.AUTOMATED || check.mode() == Mode.HINT)) {
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
        word(fields, "object", "what it speaks of, such as plan"));
  }

  private static Fields.Field field(Node node) {
    return new Fields.Field(Problems.line(node), node);
  }
}
