package city.posterity.ocds;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Derives merge rules from a release schema. Source: OCDS 1.1.5, "Merging specification", sections
 * on discarded fields and whole list merge; for 1.0 the keyword {@code mergeStrategy}.
 */
final class SchemaRules {
  private final JsonNode schema;
  private final Map<String, MergeRule> table = new TreeMap<>();
  private final Set<String> following = new HashSet<>();

  SchemaRules(JsonNode schema) {
    if (!schema.path("properties").isObject()) {
      throw new IllegalArgumentException(
          "a release schema has \"properties\", an object; this document has none");
    }
    this.schema = schema;
  }

  Map<String, MergeRule> derive() {
    properties(schema.path("properties"), "");
    return table;
  }

  private void properties(JsonNode properties, String path) {
    for (var entry : properties.properties()) {
      field(entry.getValue(), path + "/" + Trail.escape(entry.getKey()));
    }
  }

  private void field(JsonNode field, String path) {
    if (field.path("$ref").isString()) {
      follow(field, path, this::field);
      return;
    }
    List<String> types = types(field);
    if (field.path("omitWhenMerged").asBoolean(false) || strategy(field, "ocdsOmit")) {
      table.put(path, MergeRule.OMIT);
    } else if (types.contains("array")
        && (field.path("wholeListMerge").asBoolean(false) || strategy(field, "ocdsVersion"))) {
      table.put(path, MergeRule.WHOLE_LIST);
    } else if (types.contains("object") && field.has("properties")) {
      properties(field.path("properties"), path);
    } else if (types.contains("array") && field.has("items")) {
      items(field.path("items"), path);
    }
  }

  private void items(JsonNode items, String path) {
    if (items.path("$ref").isString()) {
      follow(items, path, this::items);
      return;
    }
    List<String> types = types(items);
    if (types.stream().anyMatch(type -> !type.equals("object"))) {
      table.put(path, MergeRule.WHOLE_LIST);
    } else if (types.contains("object") && items.has("properties")) {
      if (items.path("properties").has("id")) {
        properties(items.path("properties"), path);
      } else {
        table.put(path, MergeRule.WHOLE_LIST);
      }
    }
  }

  private interface Step {
    void take(JsonNode schema, String path);
  }

  /** A definition that refers to itself is followed once, or we would never end. */
  private void follow(JsonNode reference, String path, Step step) {
    String target = reference.path("$ref").stringValue();
    if (following.add(target)) {
      step.take(
          target.startsWith("#/") ? schema.at(target.substring(1)) : MissingNode.getInstance(),
          path);
      following.remove(target);
    }
  }

  private static boolean strategy(JsonNode field, String name) {
    return field.path("mergeStrategy").asString("").equals(name);
  }

  private static List<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream().map(one -> one.asString("")).toList()
        : type.isString() ? List.of(type.stringValue()) : List.of();
  }
}
