package city.posterity.cityhall.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API as a page shows it.
 *
 * @param stages names of the groups, with the operations of each
 * @param rules by which things are refused, by kind of thing
 * @param schemas the parts that bodies are made of, by name
 */
public record BrowsePage(
    Map<String, List<Operation>> stages,
    Map<String, List<Rule>> rules,
    Map<String, String> schemas) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String SCHEMAS = "#/components/schemas/";

  /**
   * One thing that can be asked.
   *
   * @param open whether whoever is not signed in may ask, too
   * @param body name of the schema of what is sent; empty if that is not JSON
   * @param media types of what is sent otherwise; empty if nothing is
   * @param answers statuses with what they mean
   * @param thing whose rules may refuse it; empty for what is not about one
   */
  public record Operation(
      String id,
      String method,
      String path,
      String summary,
      String description,
      boolean open,
      List<String> parameters,
      String body,
      String media,
      Map<String, String> answers,
      String thing) {}

  /** A refusal that can be met. */
  public record Rule(String code, String status, String message, String fix) {}

  static BrowsePage of(JsonNode document) {
    var stages = new LinkedHashMap<String, List<Operation>>();
    document.path("tags").forEach(t -> stages.put(t.path("name").asString(), new ArrayList<>()));
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    stages
                        .computeIfAbsent(
                            method.getValue().path("tags").path(0).asString(""),
                            _ -> new ArrayList<>())
                        .add(operation(document, path.getKey(), method))));
    var schemas = new LinkedHashMap<String, String>();
    document
        .path("components")
        .path("schemas")
        .properties()
        .forEach(e -> schemas.put(e.getKey(), JSON.writeValueAsString(e.getValue())));
    stages.values().removeIf(List::isEmpty);
    var rules = new LinkedHashMap<String, List<Rule>>();
    document
        .path("x-rules")
        .properties()
        .forEach(
            e -> rules.put(e.getKey(), e.getValue().valueStream().map(BrowsePage::rule).toList()));
    return new BrowsePage(stages, rules, schemas);
  }

  private static Operation operation(
      JsonNode document, String path, Map.Entry<String, JsonNode> method) {
    JsonNode o = method.getValue();
    var answers = new LinkedHashMap<String, String>();
    o.path("responses")
        .properties()
        .forEach(e ->
            answers.put(
                e.getKey(), resolve(document, e.getValue()).path("description").asString("")));
    String body =
        o.at("/requestBody/content/application~1json/schema/$ref")
            .asString("")
            .replace(SCHEMAS, "");
    return new Operation(
        o.path("operationId").asString(),
        method.getKey().toUpperCase(Locale.ROOT),
        path,
        o.path("summary").asString(""),
        o.path("description").asString(""),
        o.has("security") && o.get("security").isEmpty(),
        o.path("parameters").valueStream().map(p -> parameter(resolve(document, p))).toList(),
        body,
        body.isEmpty() ? String.join(", ", o.at("/requestBody/content").propertyNames()) : "",
        answers,
        o.path("x-thing").asString(""));
  }

  private static Rule rule(JsonNode rule) {
    return new Rule(
        rule.path("code").asString(""),
        rule.path("status").asString(""),
        rule.path("message").asString(""),
        rule.path("fix").asString(""));
  }

  private static String parameter(JsonNode parameter) {
    return parameter.path("name").asString("")
        + " ("
        + parameter.path("in").asString("")
        + (parameter.path("required").asBoolean(false) ? ", required" : "")
        + ") "
        + parameter.path("description").asString("");
  }

  private static JsonNode resolve(JsonNode document, JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }
}
