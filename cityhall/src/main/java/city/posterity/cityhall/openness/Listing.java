package city.posterity.cityhall.openness;

import city.posterity.procurement.disclosure.redaction.Withheld;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The line to search in for one procurement; all of it from what was released.
 *
 * @param amount what it is contracted, awarded or estimated at, the latest of these
 * @param deadline end of the time for bids; absent before there is a tender
 */
record Listing(
    String title,
    String description,
    String buyer,
    Stage stage,
    @Nullable String category,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Instant deadline) {

  /** How far a procurement is, as everybody sees it. */
  enum Stage {
    PLANNING,
    TENDER,
    AWARD,
    CONTRACT,
    IMPLEMENTATION,
    ENDED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param body what is public, without nulls
   */
  static Listing of(ObjectNode body) {
    JsonNode value = value(body);
    String deadline = text(body.at("/tender/tenderPeriod/endDate"));
    return new Listing(
        body.path("title").asString(""),
        body.path("description").asString(""),
        body.at("/buyer/name").asString(""),
        stage(body),
        text(body.at("/tender/mainProcurementCategory")),
        value.path("amount").isNumber() ? Ocds.number(value.path("amount").decimalValue()) : null,
        text(value.path("currency")),
        deadline == null ? null : Instant.parse(deadline));
  }

  /** The same with markers in place of what is withheld. */
  static Listing of(ObjectNode body, Withheld withheld) {
    Listing whole = of(body);
    return new Listing(
        withheld.in(whole.title),
        withheld.in(whole.description),
        whole.buyer,
        whole.stage,
        whole.category,
        whole.amount,
        whole.currency,
        whole.deadline);
  }

  /** Whether it is awarded without competition; absent until the procedure is known. */
  static @Nullable Boolean isDirect(JsonNode body) {
    String method = text(body.at("/tender/procurementMethod"));
    return method == null ? null : method.equals("direct");
  }

  static Stage stage(JsonNode body) {
    if (isOver(body)) {
      return Stage.ENDED;
    }
    if (has(body.path("contracts"), "active")) {
      return Stage.IMPLEMENTATION;
    }
    if (has(body.path("contracts"), "pending")) {
      return Stage.CONTRACT;
    }
    if (has(body.path("awards"), "active")) {
      return Stage.AWARD;
    }
    return ReleaseTags.isPublished(body) ? Stage.TENDER : Stage.PLANNING;
  }

  /** The tender has ended, and nothing that came of it is still going on. */
  private static boolean isOver(JsonNode body) {
    String tender = body.at("/tender/status").asString("");
    return switch (tender) {
      case "cancelled", "unsuccessful", "withdrawn" -> !isRunning(body);
      case "complete" -> !body.path("contracts").isMissingNode() && !isRunning(body);
      default -> false;
    };
  }

  private static boolean isRunning(JsonNode body) {
    return has(body.path("contracts"), "active") || has(body.path("contracts"), "pending");
  }

  private static boolean has(JsonNode list, String status) {
    for (JsonNode one : list) {
      if (one.path("status").asString("").equals(status)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode value(JsonNode body) {
    JsonNode sum = sum(body.path("contracts"), "cancelled");
    if (sum.isMissingNode()) {
      sum = sum(body.path("awards"), "cancelled");
    }
    return sum.isMissingNode() ? body.at("/tender/value") : sum;
  }

  /** The values of all that stand, if they are in one currency; missing if there is none. */
  private static JsonNode sum(JsonNode list, String fallen) {
    ObjectNode sum = null;
    for (JsonNode one : list) {
      JsonNode value = one.path("value");
      if (one.path("status").asString("").equals(fallen) || !value.path("amount").isNumber()) {
        continue;
      }
      if (sum == null) {
        sum = (ObjectNode) value.deepCopy();
      } else if (sum.path("currency").equals(value.path("currency"))) {
        sum.put(
            "amount", sum.path("amount").decimalValue().add(value.path("amount").decimalValue()));
      } else {
        return list.path("none");
      }
    }
    return sum == null ? list.path("none") : sum;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
