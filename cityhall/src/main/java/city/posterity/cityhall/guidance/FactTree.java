package city.posterity.cityhall.guidance;

import city.posterity.procurement.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts by path, as nested maps. What is absent is left out: nobody knows it yet. */
final class FactTree {

  private final Map<String, Object> root = new LinkedHashMap<>();
  private final ZoneId zone;

  FactTree(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * @param value a text, a truth, a number, a sum, a day, a moment, a list of texts or of records
   */
  FactTree put(String path, @Nullable Object value) {
    if (value != null) {
      String[] names = path.split("\\.");
      Map<String, Object> at = root;
      for (int i = 0; i < names.length - 1; i++) {
        at = inner(at, names[i]);
      }
      at.put(names[names.length - 1], plain(value));
    }
    return this;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> map, String name) {
    return (Map<String, Object>)
        Objects.requireNonNull(map.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>()));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Money m -> m.amount().doubleValue();
      case BigDecimal n -> n.doubleValue();
      case Long n -> n;
      case LocalDate d -> d.toString();
      case Instant i -> i.toString();
      default -> value;
    };
  }

  /** A record in a list of records; absent values are left out. */
  static Map<String, Object> record(@Nullable Object... namesAndValues) {
    var record = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        record.put(String.valueOf(namesAndValues[i]), plain(value));
      }
    }
    return record;
  }

  @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  Map<String, Object> facts() {
    return root;
  }
}
