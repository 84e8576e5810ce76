package city.posterity.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads gates and clauses. */
final class ClauseReader {

  static final String CLAUSE_ID = "[A-Za-z][A-Za-z0-9-]{0,39}";

  private static final List<String> GATE_KEYS = List.of("id", "name", "ocds", "asks", "commands");
  private static final List<String> CLAUSE_KEYS =
      List.of(
          "id",
          "section",
          "items",
          "principle",
          "title",
          "text",
          "plain",
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

  private static final Enforcement[] ON_FAIL = {
    Enforcement.BLOCK, Enforcement.EXPLAIN, Enforcement.WARN
  };

  private final Problems problems;
  private final Words words;
  private final CheckReader checks;
  private final Map<String, Map<String, Place>> keys;

  /**
   * @param keys takes where the keys of each clause stand
   */
  ClauseReader(Problems problems, Words words, Map<String, Map<String, Place>> keys) {
    this.problems = problems;
    this.keys = keys;
    this.words = words;
    this.checks = new CheckReader(problems, words);
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
    Text plain = words.text(fields, "plain", false);
    Text rationale = words.text(fields, "rationale", false);
    Obligation obligation =
        words.choice(
            fields, "obligation", Obligation.values(), Obligation::word, Obligation.SHOULD);
    boolean checked = fields.has("check");
    Enforcement onFail =
        checked || fields.has("on_fail")
            ? words.choice(fields, "on_fail", ON_FAIL, Enforcement::word, null)
            : null;
    String gate = checked || fields.has("gate") ? fields.text("gate", "the id of a gate") : null;
    CheckText check = null;
    if (checked) {
      check = checks.check(fields, id);
    } else {
      checks.none(fields, id);
    }
    if (id != null) {
      places(id, fields);
    }
    if (id == null
        || title == null
        || text == null
        || obligation == null
        || (checked && (onFail == null || gate == null || check == null))) {
      return null;
    }
    return new Clause(
        id,
        word(fields, "section", "the id of a section"),
        List.copyOf(fields.words("items", false, "items of the guide")),
        word(fields, "principle", "the id of a principle"),
        title,
        text,
        plain,
        rationale,
        obligation,
        check == null ? List.of() : check.bands(),
        check == null ? "true" : check.appliesWhen(),
        gate,
        check == null ? List.of() : check.recheckGates(),
        check == null ? List.of() : check.commands(),
        words.texts(fields, "evidence"),
        check == null ? Mode.NONE : check.mode(),
        check == null ? List.of() : check.facts(),
        check == null ? null : check.expression(),
        check == null ? null : check.statement(),
        onFail,
        check == null ? List.of() : check.explainedBy(),
        check != null && check.waivable(),
        check == null ? null : check.waiver(),
        check == null ? List.of() : check.waivedBy(),
        check == null ? 1 : check.waiverSignatures(),
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

  private static Fields.Field field(Node node) {
    return new Fields.Field(Problems.line(node), node);
  }
}
