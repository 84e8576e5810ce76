package city.posterity.cityhall.policymaking;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model that another city handed on, and says everything for which it cannot be. */
final class ModelReader {

  /** Ours, in bytes: some two hundred clauses in a dozen languages. */
  static final long LARGEST = 5L << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<Problem> problems = new ArrayList<>();

  private ModelReader() {}

  /**
   * Why a file is not taken.
   *
   * @param what a word of ours
   * @param where the place or clause
   */
  record Problem(String what, String where) {}

  /**
   * @param model absent where there is a problem
   */
  record Result(@Nullable PolicyModel model, List<Problem> problems) {}

  static Result read(byte[] file) {
    if (file.length > LARGEST) {
      return wrong("size");
    }
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JacksonException _) {
      return wrong("json");
    }
    if (root == null || !root.path("format").asString("").equals(PolicyModel.FORMAT)) {
      return wrong("format");
    }
    if (root.path("formatVersion").asInt(0) != PolicyModel.FORMAT_VERSION) {
      return wrong("version");
    }
    var reader = new ModelReader();
    PolicyModel model = reader.model(root);
    return new Result(
        reader.problems.isEmpty() ? model : null, reader.problems.stream().distinct().toList());
  }

  private static Result wrong(String what) {
    return new Result(null, List.of(new Problem(what, "")));
  }

  private PolicyModel model(JsonNode root) {
    var clauses = new ArrayList<NumberedWording>();
    var seen = new HashSet<String>();
    for (JsonNode node : list(root, "clauses", "")) {
      NumberedWording clause = clause(node, "clauses/" + clauses.size());
      clauses.add(clause);
      require(seen.add(clause.key()), "twice", clause.key());
      require(
          !problems.isEmpty() || clause.wording().hash().equals(text(node, "hash", clause.key())),
          "clause-hash",
          clause.key());
    }
    var languages = texts(root, "languages", "");
    require(!clauses.isEmpty(), "missing", "clauses");
    require(!languages.isEmpty(), "missing", "languages");
    String hash = text(root, "hash", "");
    require(!problems.isEmpty() || PolicyModel.hashOf(clauses).equals(hash), "hash", "");
    return new PolicyModel(
        text(root, "publisher", ""),
        text(root, "name", ""),
        text(root, "title", ""),
        text(root, "purpose", ""),
        languages,
        text(root, "version", ""),
        hash,
        clauses,
        text(root, "pack", ""),
        null);
  }

  private NumberedWording clause(JsonNode node, String at) {
    String key = text(node, "key", at);
    var words = new ArrayList<Words>();
    for (JsonNode w : list(node, "words", at)) {
      words.add(
          new Words(
              text(w, "language", at),
              text(w, "title", at),
              text(w, "text", at),
              text(w, "plain", at),
              text(w, "rationale", at)));
    }
    require(!words.isEmpty(), "missing", at + "/words");
    return new NumberedWording(
        key,
        new Wording(
            word(node, "obligation", at, Obligation.values()).orElse(Obligation.MUST),
            words.isEmpty() ? List.of(new Words("", "", "", "", "")) : words,
            text(node, "principle", at),
            texts(node, "evidence", at),
            texts(node, "serves", at),
            node.hasNonNull("check") ? check(node.path("check"), at + "/check") : null));
  }

  private Check check(JsonNode node, String at) {
    var figures = new ArrayList<Figure>();
    for (JsonNode f : list(node, "figures", at)) {
      figures.add(
          new Figure(
              text(f, "name", at),
              text(f, "value", at),
              text(f, "unit", at),
              text(f, "tighter", at),
              text(f, "meaning", at),
              text(f, "source", at)));
    }
    require(node.path("waivable").isBoolean(), "missing", at + "/waivable");
    return new Check(
        text(node, "gate", at),
        texts(node, "recheckGates", at),
        text(node, "appliesWhen", at),
        texts(node, "facts", at),
        text(node, "expression", at),
        text(node, "statement", at),
        texts(node, "signedBy", at),
        word(node, "onFail", at, Consequence.values()).orElse(Consequence.BLOCK),
        node.path("waivable").asBoolean(false),
        texts(node, "waivedBy", at),
        node.path("waiverSignatures").asInt(0),
        text(node, "howToFix", at),
        figures);
  }

  private String text(JsonNode node, String key, String at) {
    JsonNode value = node.path(key);
    require(value.isString(), "missing", at.isEmpty() ? key : at + "/" + key);
    return value.asString("");
  }

  private List<JsonNode> list(JsonNode node, String key, String at) {
    JsonNode value = node.path(key);
    require(value.isArray(), "missing", at.isEmpty() ? key : at + "/" + key);
    var all = new ArrayList<JsonNode>();
    value.forEach(all::add);
    return all;
  }

  private List<String> texts(JsonNode node, String key, String at) {
    return list(node, key, at).stream()
        .map(value -> {
          require(value.isString(), "missing", at.isEmpty() ? key : at + "/" + key);
          return value.asString("");
        })
        .toList();
  }

  private <E extends Enum<E>> Optional<E> word(JsonNode node, String key, String at, E[] values) {
    String word = text(node, key, at);
    Function<E, String> name = Engine::word;
    var found = Stream.of(values).filter(v -> name.apply(v).equals(word)).findFirst();
    require(found.isPresent(), "word", at + "/" + key);
    return found;
  }

  private void require(boolean holds, String what, String where) {
    if (!holds) {
      problems.add(new Problem(what, where));
    }
  }
}
