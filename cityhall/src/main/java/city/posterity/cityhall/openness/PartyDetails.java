package city.posterity.cityhall.openness;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release says that its events do not: names of organisations, which come from their
 * register, and the address of this installation. Hidden where a release is compared with what its
 * events give.
 */
final class PartyDetails {

  private static final Set<String> REFERENCES =
      Set.of("buyer", "procuringEntity", "tenderers", "suppliers", "payer", "payee", "parties");

  private PartyDetails() {}

  static JsonNode hidden(JsonNode json) {
    return hidden("", json);
  }

  private static JsonNode hidden(String field, JsonNode json) {
    if (json instanceof ArrayNode array) {
      ArrayNode result = array.arrayNode();
      array.forEach(n -> result.add(hidden(field, n)));
      return result;
    }
    if (json instanceof ObjectNode object) {
      ObjectNode result = object.objectNode();
      boolean reference = REFERENCES.contains(field);
      object
          .properties()
          .forEach(e -> {
            if (!reference || e.getKey().equals("id") || e.getKey().equals("roles")) {
              result.set(e.getKey(), hidden(e.getKey(), e.getValue()));
            }
          });
      return result;
    }
    return field.equals("url")
        ? json.isString()
            ? Ocds.object().stringNode(json.asString().replaceFirst("^https?://[^/]+/", ""))
            : json
        : json;
  }
}
