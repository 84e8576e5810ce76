package city.posterity.cityhall.api;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Headers and answers that many operations of the description share. */
final class Responses {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Responses() {}

  static ObjectNode json(ObjectNode operation, String status, String text, ObjectNode schema) {
    ObjectNode response = responses(operation).putObject(status);
    response.put("description", text);
    response.putObject("content").putObject("application/json").set("schema", schema);
    return response;
  }

  static void problems(ObjectNode operation, String... statuses) {
    for (String status : statuses) {
      if (!responses(operation).has(status)) {
        responses(operation)
            .putObject(status)
            .put("$ref", "#/components/responses/Problem" + status);
      }
    }
  }

  static ObjectNode receipt() {
    return JSON.objectNode().put("$ref", "#/components/schemas/Receipt");
  }

  static ObjectNode etag() {
    return JSON.objectNode().put("$ref", "#/components/headers/ETag");
  }

  static ObjectNode location() {
    return JSON.objectNode().put("$ref", "#/components/headers/Location");
  }

  static void pathId(ObjectNode operation, String name) {
    ObjectNode parameter = parameters(operation).addObject();
    parameter.put("name", name).put("in", "path").put("required", true);
    parameter.putObject("schema").put("type", "string").put("format", "uuid");
  }

  static void ifMatch(ObjectNode operation, boolean required) {
    parameters(operation)
        .addObject()
        .put("$ref", "#/components/parameters/" + (required ? "IfMatch" : "IfMatchOptional"));
  }

  static void idempotencyKey(ObjectNode operation) {
    parameters(operation).addObject().put("$ref", "#/components/parameters/IdempotencyKey");
  }

  static void reason(ObjectNode operation) {
    parameters(operation).addObject().put("$ref", "#/components/parameters/Reason");
  }

  private static ObjectNode responses(ObjectNode operation) {
    return operation.has("responses")
        ? (ObjectNode) operation.get("responses")
        : operation.putObject("responses");
  }

  static ArrayNode parameters(ObjectNode operation) {
    return operation.has("parameters")
        ? (ArrayNode) operation.get("parameters")
        : operation.putArray("parameters");
  }
}
