package city.posterity.cityhall.openness;

import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.disclosure.redaction.Withheld.Passage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts markers in place of what is withheld in one release, and says in {@code redactions} where.
 * Ids, dates, codes and names of organisations stay: a reference must not break, and none of them
 * may be withheld.
 */
final class ReleaseCensor {

  private static final Set<String> KEPT =
      Set.of(
          "id",
          "ocid",
          "tag",
          "date",
          "name",
          "legalName",
          "scheme",
          "status",
          "sha256",
          "format",
          "documentType",
          "currency",
          "type",
          "redactions");

  private final Withheld withheld;
  private final Function<Passage, String> marker;
  private final Map<UUID, Passage> met = new LinkedHashMap<>();
  private final Map<UUID, TreeSet<String>> places = new LinkedHashMap<>();

  ReleaseCensor(Withheld withheld, Function<Passage, String> marker) {
    this.withheld = withheld;
    this.marker = marker;
  }

  ObjectNode censored(ObjectNode release) {
    ObjectNode result = object("", release);
    withheld.passages().forEach(p -> met.putIfAbsent(p.redaction(), p));
    listPlaces(result);
    return result;
  }

  private ObjectNode object(String at, ObjectNode node) {
    ObjectNode result = node.objectNode();
    node.properties()
        .forEach(e -> {
          JsonNode value =
              KEPT.contains(e.getKey())
                  ? e.getValue()
                  : node(at + "/" + e.getKey(), e.getKey(), e.getValue());
          if (value != null) {
            result.set(e.getKey(), value);
          }
        });
    return result;
  }

  private @Nullable JsonNode node(String at, String key, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return object(at, object);
    }
    if (value instanceof ArrayNode array) {
      ArrayNode result = array.arrayNode();
      for (int i = 0; i < array.size(); i++) {
        JsonNode one = node(at + "/" + i, key, array.get(i));
        if (one != null) {
          result.add(one);
        }
      }
      return result;
    }
    if (!value.isString()) {
      return value;
    }
    String text = value.asString();
    String shown = withheld.in(text, p -> noted(p, at));
    if (shown.equals(text)) {
      return value;
    }
    // an address with a marker in it would be none
    return key.equals("url") ? null : Ocds.object().stringNode(shown);
  }

  private String noted(Passage passage, String at) {
    places.computeIfAbsent(passage.redaction(), _ -> new TreeSet<>()).add(at);
    return marker.apply(passage);
  }

  /** Releases from before a redaction have no entry for it yet. */
  private void listPlaces(ObjectNode release) {
    places.forEach((id, all) -> {
      ObjectNode entry = entry(release, id);
      ArrayNode list = entry.putArray("places");
      all.forEach(list::add);
      entry.put("text", java.util.Objects.requireNonNull(met.get(id)).marker());
    });
  }

  private ObjectNode entry(ObjectNode release, UUID id) {
    ArrayNode list =
        release.get("redactions") instanceof ArrayNode there
            ? there.deepCopy()
            : release.arrayNode();
    release.set("redactions", list);
    for (JsonNode one : list) {
      if (one instanceof ObjectNode object && one.path("id").asString("").equals(id.toString())) {
        return object;
      }
    }
    Passage passage = java.util.Objects.requireNonNull(met.get(id));
    ObjectNode entry = list.addObject().put("id", id.toString());
    Ocds.put(entry, "ground", passage.ground());
    Ocds.put(entry, "groundTitle", passage.groundTitle());
    Ocds.put(entry, "approvedBy", RedactionsSection.APPROVER);
    Ocds.put(entry, "releaseDate", passage.until());
    return entry.put("status", "inForce");
  }
}
