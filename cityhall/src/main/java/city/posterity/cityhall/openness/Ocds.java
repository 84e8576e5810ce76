package city.posterity.cityhall.openness;

import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.Classification;
import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The small words of OCDS: values, periods, dates. What is absent or blank is not written. */
final class Ocds {

  private Ocds() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode withId(Object id) {
    return object().put("id", id.toString());
  }

  static void put(ObjectNode into, String field, @Nullable Object text) {
    if (text != null && !text.toString().isBlank()) {
      into.put(field, text.toString());
    }
  }

  static void put(ObjectNode into, String field, @Nullable JsonNode node) {
    if (node != null && !node.isEmpty()) {
      into.set(field, node);
    }
  }

  /** A number without digits that say nothing, so that equal numbers are equal texts. */
  static BigDecimal number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  static ObjectNode value(Money money) {
    return object().put("amount", number(money.amount())).put("currency", money.currency());
  }

  static ObjectNode classification(Classification c) {
    ObjectNode node = object();
    put(node, "scheme", c.scheme());
    put(node, "id", c.id());
    put(node, "description", c.description());
    return node;
  }

  static ObjectNode period(@Nullable String start, @Nullable String end) {
    ObjectNode node = object();
    put(node, "startDate", start);
    put(node, "endDate", end);
    return node;
  }

  static @Nullable String date(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  static @Nullable String firstMoment(@Nullable LocalDate day) {
    return day == null ? null : day + "T00:00:00Z";
  }

  static @Nullable String lastMoment(@Nullable LocalDate day) {
    return day == null ? null : day + "T23:59:59Z";
  }

  /** As it will be when it was written and read again. */
  static ObjectNode reread(ObjectNode node) {
    return (ObjectNode) OcdsJson.read(OcdsJson.write(node));
  }

  static ObjectNode read(String text) {
    return (ObjectNode) OcdsJson.read(text);
  }
}
