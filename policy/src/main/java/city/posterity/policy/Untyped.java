package city.posterity.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of a pack that declares none: as they are, with two kinds of numbers only. */
final class Untyped {

  private Untyped() {}

  static Map<String, Object> of(Map<?, ?> document, Set<String> without) {
    var result = new LinkedHashMap<String, Object>();
    document.forEach((key, value) -> {
      if (!without.contains(String.valueOf(key)) && value != null) {
        result.put(String.valueOf(key), plain(value));
      }
    });
    return result;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Integer i -> i.longValue();
      case Short s -> s.longValue();
      case Float f -> f.doubleValue();
      case java.math.BigInteger n -> n.doubleValue();
      case java.math.BigDecimal n -> n.doubleValue();
      case Map<?, ?> map -> record(map);
      case List<?> list -> {
        var result = new ArrayList<>();
        for (Object each : list) {
          if (each != null) {
            result.add(plain(each));
          }
        }
        yield result;
      }
      default -> value;
    };
  }

  private static Map<String, Object> record(Map<?, ?> map) {
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> {
      if (value != null) {
        result.put(String.valueOf(key), plain(value));
      }
    });
    return result;
  }
}
