package city.posterity.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the files of one pack (YAML 1.2), one after the other, into one draft. */
final class DraftReader {

  static final String ID = "[a-z][a-z0-9-]{0,59}";
  static final String NAME = "[a-z][a-z0-9_]{0,59}";
  static final String FACT = NAME + "(\\[\\])?(\\." + NAME + "(\\[\\])?)*";

  private static final List<String> CONTENT =
      List.of("facts", "params", "bands", "gates", "clauses", "off", "sections", "cases");
  private static final List<String> HEAD =
      List.of(
          "schema_version",
          "policy_id",
          "version",
          "compiled",
          "title",
          "language",
          "languages",
          "tightens",
          "uses",
          "parts",
          "status",
          "purpose",
          "attribution",
          "how_to_read",
          "obligation_levels",
          "principles",
          "roles",
          "params_note",
          "fact_model_note",
          "reference_keys");

  private final Draft draft = new Draft();
  private final List<String> parts = new ArrayList<>();

  Draft draft() {
    return draft;
  }

  /** The further files of the pack that its first file names. */
  List<String> parts() {
    return parts;
  }

  void head(String file, String yaml, Problems problems) {
    Node root = YamlFile.root(file, yaml, problems);
    if (root == null) {
      return;
    }
    draft.place = new Place(file, 1);
    var known = new ArrayList<>(HEAD);
    known.addAll(CONTENT);
    var fields = Fields.of(problems, "the pack", new Fields.Field(1, root), known);
    if (!(root instanceof MappingNode)) {
      return;
    }
    if (fields.has("schema_version")
        && !"1".equals(fields.text("schema_version", "1, the only one there is"))) {
      problems.add(fields.line("schema_version"), "the schema's version is not 1", "1");
    }
    draft.id = fields.text("policy_id", "a short name such as " + "our-city-2027");
    if (draft.id != null && !draft.id.matches(ID)) {
      problems.add(
          fields.line("policy_id"),
          "the pack's id is '" + draft.id + "'",
          "lower case letters, digits and hyphens, a letter first");
    }
    draft.version = fields.text("version", "such as 2027-01");
    languages(fields, problems);
    var words = new Words(problems, draft.languages);
    draft.title = words.text(fields, "title", false);
    draft.status = words.text(fields, "status", false);
    draft.purpose = words.text(fields, "purpose", false);
    draft.attribution = words.text(fields, "attribution", false);
    draft.principles.putAll(words.textsByKey(fields, "principles"));
    draft.roles.putAll(new RoleReader(problems, words).roles(fields));
    packs(fields, "tightens", draft.tightens, problems);
    packs(fields, "uses", draft.uses, problems);
    for (Node node : fields.list("parts", false, "a list of files in the same folder")) {
      String name = Fields.text(problems, "an element of 'parts'", node, "the name of a file");
      if (name != null && !name.matches("[A-Za-z0-9_-]+[.]ya?ml")) {
        problems.add(node, "the part '" + name + "'", "a YAML file in the same folder");
      } else if (name != null && (parts.contains(name) || name.equals(file))) {
        problems.add(node, "the part '" + name + "' is there already", "each file once");
      } else if (name != null) {
        parts.add(name);
      }
    }
    content(fields, problems);
  }

  void part(String file, String yaml, Problems problems) {
    Node root = YamlFile.root(file, yaml, problems);
    if (root != null) {
      content(Fields.of(problems, "a part", new Fields.Field(1, root), CONTENT), problems);
    }
  }

  private static void packs(Fields fields, String key, Map<String, Place> into, Problems problems) {
    for (Node node : fields.list(key, false, "a list of ids of packs")) {
      String id = Fields.text(problems, "an element of '" + key + "'", node, "the id of a pack");
      if (id != null) {
        into.put(id, problems.place(node));
      }
    }
  }

  private void languages(Fields fields, Problems problems) {
    draft.languages.addAll(fields.words("languages", false, "a list such as [en, fr]"));
    if (fields.has("language") && draft.languages.isEmpty()) {
      String language = fields.text("language", "such as en");
      if (language != null) {
        draft.languages.add(language);
      }
    }
    for (String language : draft.languages) {
      if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
        problems.add(fields.line("languages"), "the language '" + language + "'", "such as en");
      }
    }
    if (draft.languages.isEmpty()) {
      draft.languages.add("en");
    }
  }

  private void content(Fields fields, Problems problems) {
    var words = new Words(problems, draft.languages);
    var values = new ValueReader(problems, words);
    each(
        fields,
        "facts",
        "a mapping from paths to types",
        problems,
        (path, field) -> {
          if (!path.matches(FACT)) {
            problems.add(
                field.line(),
                "the fact '" + path + "'",
                "a path such as team.size or bids[].price");
            return;
          }
          put(
              draft.facts,
              path,
              values.fact(path, field),
              FactDeclaration::place,
              "fact",
              problems);
        });
    each(
        fields,
        "params",
        "a mapping from names to values",
        problems,
        (name, field) -> {
          if (!name.matches(NAME)) {
            problems.add(
                field.line(), "the parameter '" + name + "'", "lower case letters, digits, _");
            return;
          }
          put(
              draft.parameters,
              name,
              values.parameter(name, field),
              Parameter::place,
              "parameter",
              problems);
        });
    each(
        fields,
        "bands",
        "a mapping from names to conditions",
        problems,
        (id, field) -> {
          String condition =
              Fields.text(problems, "the band '" + id + "'", field.value(), "a condition");
          Band band =
              condition == null ? null : new Band(id, condition, problems.place(field.value()));
          put(draft.bands, id, band, Band::place, "band", problems);
        });
    var clauses = new ClauseReader(problems, words, draft.keys);
    var guide = new GuideReader(problems, words);
    for (Node node : fields.list("gates", false, "a list of gates")) {
      Gate gate = clauses.gate(node);
      put(draft.gates, gate == null ? "" : gate.id(), gate, Gate::place, "gate", problems);
    }
    for (Node node : fields.list("clauses", false, "a list of clauses")) {
      Clause clause = clauses.clause(node);
      put(
          draft.clauses,
          clause == null ? "" : clause.id(),
          clause,
          Clause::place,
          "clause",
          problems);
    }
    each(
        fields,
        "off",
        "a mapping from clauses to published reasons",
        problems,
        (id, field) -> {
          Text reason = words.text(field.value(), "the reason why " + id + " is off");
          Draft.Off off =
              reason == null ? null : new Draft.Off(id, reason, problems.place(field.line()));
          put(draft.off, id, off, Draft.Off::place, "clause that is off", problems);
        });
    for (Node node : fields.list("sections", false, "a list of sections")) {
      Section section = guide.section(node);
      put(
          draft.sections,
          section == null ? "" : section.id(),
          section,
          Section::place,
          "section",
          problems);
    }
    for (Node node : fields.list("cases", false, "a list of case studies")) {
      CaseStudy study = guide.caseStudy(node);
      put(draft.cases, study == null ? "" : study.id(), study, CaseStudy::place, "case", problems);
    }
  }

  private interface Entry {
    void read(String key, Fields.Field field);
  }

  private static void each(
      Fields fields, String key, String expected, Problems problems, Entry entry) {
    var field = fields.optional(key, expected);
    if (field == null) {
      return;
    }
    // several lists of facts may be joined into one mapping: - a: int
    if (field.value() instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        Fields.open(
                problems, "'" + key + "'", new Fields.Field(Problems.line(node), node), expected)
            .all()
            .forEach(entry::read);
      }
      return;
    }
    Fields.open(problems, "'" + key + "'", field, expected).all().forEach(entry::read);
  }

  private interface Placed<T> {
    Place of(T thing);
  }

  private static <T> void put(
      Map<String, T> all,
      String id,
      @Nullable T thing,
      Placed<T> placed,
      String kind,
      Problems problems) {
    if (thing == null) {
      return;
    }
    T first = all.putIfAbsent(id, thing);
    if (first != null) {
      problems.add(
          placed.of(thing),
          "the " + kind + " '" + id + "' is already at " + placed.of(first),
          "each id once");
    }
  }

  static Map<String, Object> plainMap(Fields fields, String key) {
    var field = fields.optional(key, "a mapping");
    if (field != null && Words.plain(field.value()) instanceof Map<?, ?> map) {
      var result = new LinkedHashMap<String, Object>();
      map.forEach((k, v) -> result.put(String.valueOf(k), v));
      return result;
    }
    return Map.of();
  }
}
