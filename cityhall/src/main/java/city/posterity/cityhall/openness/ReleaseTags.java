package city.posterity.cityhall.openness;

import city.posterity.procurement.market.tender.TenderEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tags of a release: what is new, changed or ended in it. Codes of the OCDS 1.1.5 releaseTag
 * list.
 */
final class ReleaseTags {

  private final JsonNode before;
  private final JsonNode now;
  private final Set<String> tags = new LinkedHashSet<>();

  private ReleaseTags(JsonNode before, JsonNode now) {
    this.before = before;
    this.now = now;
  }

  /**
   * @param previous what was public before, without nulls
   * @param now what is public now, without nulls; differs from it
   */
  static List<String> of(Facts facts, ObjectNode now) {
    ObjectNode previous = facts.previous();
    var tags = new ReleaseTags(previous == null ? MissingNode.getInstance() : previous, now);
    tags.planning(previous);
    tags.tender(facts);
    tags.awards();
    tags.contracts();
    if (tags.tags.isEmpty()) {
      tags.tags.add(tags.latestStage());
    }
    return new ArrayList<>(tags.tags);
  }

  private void planning(@Nullable ObjectNode previous) {
    if (previous == null) {
      tags.add("planning");
    } else if (changed("/planning") || !isPublished(now) && changed("/tender")) {
      tags.add("planningUpdate");
    }
  }

  private void tender(Facts facts) {
    if (!isPublished(now)) {
      return;
    }
    if (!isPublished(before)) {
      tags.add("tender");
    }
    if (facts.events(TenderEvent.TenderAmended.class).findAny().isPresent()) {
      tags.add("tenderAmendment");
    }
    if (became("/tender/status", "cancelled")) {
      tags.add("tenderCancellation");
    }
    boolean told =
        tags.contains("tender")
            || tags.contains("tenderAmendment")
            || tags.contains("tenderCancellation");
    if (!told && (changed("/tender") || changed("/bids") || changed("/complaints"))) {
      tags.add("tenderUpdate");
    }
  }

  private void awards() {
    var old = byId(before.path("awards"));
    for (JsonNode award : now.path("awards")) {
      JsonNode same = old.get(award.path("id").asString(""));
      if (same == null) {
        tags.add("award");
      } else if (isNewly(award, same, "cancelled")) {
        tags.add("awardCancellation");
      } else if (!award.equals(same)) {
        tags.add("awardUpdate");
      }
    }
  }

  private void contracts() {
    var old = byId(before.path("contracts"));
    for (JsonNode contract : now.path("contracts")) {
      JsonNode same = old.get(contract.path("id").asString(""));
      if (same == null) {
        tags.add("contract");
      } else {
        contract(same, contract);
      }
    }
  }

  private void contract(JsonNode old, JsonNode contract) {
    if (isNewly(contract, old, "terminated") || isNewly(contract, old, "cancelled")) {
      tags.add("contractTermination");
    } else if (contract.path("amendments").size() > old.path("amendments").size()) {
      tags.add("contractAmendment");
    } else if (!withoutImplementation(contract).equals(withoutImplementation(old))) {
      tags.add("contractUpdate");
    }
    JsonNode had = old.path("implementation");
    JsonNode has = contract.path("implementation");
    if (!Objects.equals(had, has)) {
      tags.add(had.isMissingNode() ? "implementation" : "implementationUpdate");
    }
  }

  private String latestStage() {
    if (!now.path("contracts").isMissingNode()) {
      return "contractUpdate";
    }
    if (!now.path("awards").isMissingNode()) {
      return "awardUpdate";
    }
    return isPublished(now) ? "tenderUpdate" : "planningUpdate";
  }

  /**
   * Only a published tender has an end of its period. A small purchase has none, and is published
   * with its award.
   */
  static boolean isPublished(JsonNode body) {
    return body.at("/tender/tenderPeriod/endDate").isString() || body.at("/awards/0").isObject();
  }

  private boolean changed(String pointer) {
    return !before.at(pointer).equals(now.at(pointer));
  }

  private boolean became(String pointer, String value) {
    return changed(pointer) && now.at(pointer).asString("").equals(value);
  }

  private static boolean isNewly(JsonNode now, JsonNode before, String status) {
    return now.path("status").asString("").equals(status)
        && !before.path("status").asString("").equals(status);
  }

  private static Map<String, JsonNode> byId(JsonNode array) {
    var map = new LinkedHashMap<String, JsonNode>();
    array.forEach(n -> map.put(n.path("id").asString(""), n));
    return map;
  }

  private static JsonNode withoutImplementation(JsonNode contract) {
    ObjectNode copy = (ObjectNode) contract.deepCopy();
    copy.remove("implementation");
    return copy;
  }
}
