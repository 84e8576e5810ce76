package city.posterity.ocds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A versioned release: of each field all its values, each with the release it came from. */
final class VersionedRoutine extends MergeRoutine {
  private static final int FIELDS_OF_A_VERSION = 4;

  private JsonNode id = NullNode.getInstance();
  private JsonNode date = NullNode.getInstance();
  private JsonNode tag = NullNode.getInstance();

  VersionedRoutine(Compatibility compatibility, List<MergeFinding> findings) {
    super(compatibility, findings);
  }

  @Override
  void merge(ObjectNode out, ReleaseHead head, RuleNode rules) {
    out.put("ocid", head.ocid());
    id = orNull(head.json(), "id");
    date = orNull(head.json(), "date");
    tag = orNull(head.json(), "tag");
    super.merge(out, head, rules);
  }

  private static JsonNode orNull(ObjectNode release, String field) {
    JsonNode value = release.get(field);
    return value == null ? NullNode.getInstance() : value;
  }

  @Override
  Shape shape(@Nullable JsonNode stored) {
    if (stored == null) {
      return Shape.ABSENT;
    }
    if (stored.isObject()) {
      return Shape.OBJECT;
    }
    return isHistory(stored) ? historyShape(stored) : Shape.ARRAY;
  }

  private static Shape historyShape(JsonNode history) {
    for (int i = history.size() - 1; i >= 0; i--) {
      JsonNode value = history.path(i).path("value");
      if (!value.isNull()) {
        return value.isArray() ? Shape.LITERAL_ARRAY : Shape.LITERAL;
      }
    }
    return Shape.ABSENT;
  }

  static boolean isHistory(JsonNode stored) {
    if (!stored.isArray() || stored.isEmpty()) {
      return false;
    }
    for (JsonNode version : stored) {
      boolean four =
          version.size() == FIELDS_OF_A_VERSION
              && version.has("releaseID")
              && version.has("releaseDate")
              && version.has("releaseTag")
              && version.has("value");
      if (!four) {
        return false;
      }
    }
    return true;
  }

  @Override
  void putLiteral(ObjectNode out, String field, JsonNode value) {
    if (out.get(field) instanceof ArrayNode history) {
      if (!Values.same(history.path(history.size() - 1).path("value"), value, compatible)) {
        history.add(version(value));
      }
    } else {
      out.putArray(field).add(version(value));
    }
  }

  private ObjectNode version(JsonNode value) {
    ObjectNode version = JsonNodeFactory.instance.objectNode();
    version.set("releaseID", id.deepCopy());
    version.set("releaseDate", date.deepCopy());
    version.set("releaseTag", tag.deepCopy());
    version.set("value", value.deepCopy());
    return version;
  }

  /**
   * What was removed as a whole was removed in each of its fields; their earlier values stay to be
   * seen.
   */
  @Override
  void removeStructure(ObjectNode out, String field, JsonNode stored) {
    nullBelow(stored);
  }

  private void nullBelow(JsonNode stored) {
    if (stored instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode below = object.path(name);
        if (isHistory(below)) {
          putLiteral(object, name, NullNode.getInstance());
        } else {
          nullBelow(below);
        }
      }
    } else if (stored.isArray()) {
      stored.forEach(this::nullBelow);
    }
  }
}
