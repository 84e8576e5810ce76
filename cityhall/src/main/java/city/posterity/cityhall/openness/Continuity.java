package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a snapshot follow the one before, so that merging all releases gives the newest: a value
 * that disappeared is written as null, and nothing ever disappears from a list whose members have
 * ids, because merging could not take it out. What has no status to say that it fell is set to
 * nothing: a quantity or an amount of zero. Source: OCDS 1.1.5, "Merging specification".
 */
final class Continuity {

  /** Lists that are one value although their members have ids: a ranking is told whole. */
  private static final Set<String> WHOLE = Set.of("results");

  private Continuity() {}

  static ObjectNode of(@Nullable ObjectNode previous, ObjectNode fresh) {
    return previous == null ? fresh : merge(previous, fresh);
  }

  /** The snapshot as merging leaves it: without nulls and what is empty without them. */
  static ObjectNode stripped(ObjectNode node) {
    ObjectNode result = node.objectNode();
    node.properties()
        .forEach(e -> {
          JsonNode value = e.getValue();
          if (value instanceof ObjectNode object) {
            Ocds.put(result, e.getKey(), stripped(object));
          } else if (value instanceof ArrayNode array) {
            Ocds.put(result, e.getKey(), stripped(array));
          } else if (!value.isNull()) {
            result.set(e.getKey(), value);
          }
        });
    return result;
  }

  private static ArrayNode stripped(ArrayNode array) {
    ArrayNode result = array.arrayNode();
    array.forEach(n -> result.add(n instanceof ObjectNode object ? stripped(object) : n));
    return result;
  }

  private static ObjectNode merge(ObjectNode before, ObjectNode now) {
    ObjectNode result = now.objectNode();
    now.properties()
        .forEach(
            e -> result.set(e.getKey(), merge(e.getKey(), before.get(e.getKey()), e.getValue())));
    before
        .properties()
        .forEach(e -> {
          if (!result.has(e.getKey())) {
            result.set(e.getKey(), gone(e.getKey(), e.getValue()));
          }
        });
    return result;
  }

  private static JsonNode merge(String field, @Nullable JsonNode before, JsonNode now) {
    if (before instanceof ObjectNode b && now instanceof ObjectNode n) {
      return merge(b, n);
    }
    if (before instanceof ArrayNode b && now instanceof ArrayNode n) {
      if (WHOLE.contains(field)) {
        return n;
      }
      if (field.equals("roles")) {
        return union(b, n);
      }
      return hasIds(b) || hasIds(n) ? byId(field, b, n) : n;
    }
    return now;
  }

  private static boolean hasIds(ArrayNode array) {
    return array.path(0).has("id");
  }

  private static ArrayNode union(ArrayNode before, ArrayNode now) {
    var all = new ArrayList<JsonNode>();
    before.forEach(all::add);
    now.forEach(n -> {
      if (!all.contains(n)) {
        all.add(n);
      }
    });
    return now.arrayNode().addAll(all);
  }

  /** In the order in which they first appeared, as merging keeps them. */
  private static ArrayNode byId(String field, ArrayNode before, ArrayNode now) {
    var fresh = new LinkedHashMap<String, ObjectNode>();
    now.forEach(n -> fresh.put(n.path("id").asString(""), (ObjectNode) n));
    ArrayNode result = now.arrayNode();
    for (JsonNode old : before) {
      ObjectNode same = fresh.remove(old.path("id").asString(""));
      result.add(same == null ? fallen(field, (ObjectNode) old) : merge((ObjectNode) old, same));
    }
    fresh.values().forEach(result::add);
    return result;
  }

  private static JsonNode gone(String field, JsonNode value) {
    return switch (value) {
      case ArrayNode array when hasIds(array) && !WHOLE.contains(field) ->
          byId(field, array, array.arrayNode());
      case ObjectNode object -> merge(object, object.objectNode());
      default -> JsonNodeFactory.instance.nullNode();
    };
  }

  private static ObjectNode fallen(String field, ObjectNode old) {
    ObjectNode copy = old.deepCopy();
    switch (field) {
      case "lots" -> {
        if (copy.path("status").asString("").matches("planned|active")) {
          copy.put("status", "cancelled");
        }
      }
      case "items" -> copy.put("quantity", 0);
      case "budgetBreakdown" -> {
        if (copy.get("amount") instanceof ObjectNode amount) {
          amount.put("amount", BigDecimal.ZERO);
        }
      }
      // a resident took it back
      case "exchanges", "evidence" ->
          old.propertyNames().stream().filter(n -> !n.equals("id")).forEach(copy::putNull);
      default -> {
        // amendments, payments, documents and answers stay as they were
      }
    }
    return copy;
  }
}
