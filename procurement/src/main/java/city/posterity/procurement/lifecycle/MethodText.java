package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A costing method as it is published. Its bytes are hashed, so they never change their form. */
final class MethodText {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setBestLineBreak("\n")
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .build();

  private MethodText() {}

  static String of(CostingMethod method) {
    return new Dump(SETTINGS).dumpToString(map(method));
  }

  private static Map<String, Object> map(CostingMethod m) {
    var map = new LinkedHashMap<String, Object>();
    map.put("costing-method", 1);
    map.put("counts", m.counts());
    map.put("first-year", m.firstYear());
    map.put("horizon", m.horizon());
    map.put("currency", m.currency());
    map.put("price-base", m.priceBase());
    map.put("schedule", m.schedule());
    map.put("schedules", m.schedules());
    map.put("discount-factors", numbers(m.discountFactors()));
    map.put("population", m.population());
    map.put("service-from", m.serviceFrom());
    map.put("service-to", m.serviceTo());
    map.put("draws", m.draws());
    map.put("seed", m.seed());
    put(map, "no-harm", number(m.noHarm()));
    map.put("tables", m.tables());
    map.put("lines", m.lines().stream().map(MethodText::line).toList());
    return map;
  }

  private static Map<String, Object> line(CostLine l) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", l.id());
    map.put("title", l.title());
    map.put("stage", word(l.stage()));
    map.put("unit", l.unit());
    map.put("borne", word(l.borne()));
    map.put("entry", word(l.entry()));
    map.put("from", l.from());
    map.put("to", l.to());
    map.put("unit-prices", numbers(l.unitPrices()));
    put(map, "value", l.value());
    map.put("source", l.source());
    if (l.second() != null) {
      map.put("second-value", l.second().value());
      map.put("second-unit-prices", numbers(l.second().unitPrices()));
    }
    if (l.spread() != null) {
      put(map, "low", number(l.spread().low()));
      put(map, "high", number(l.spread().high()));
    }
    return map;
  }

  /** Decimals as text: a number of YAML has as many digits as its reader likes. */
  private static List<String> numbers(List<BigDecimal> values) {
    return values.stream().map(v -> v.stripTrailingZeros().toPlainString()).toList();
  }

  private static @Nullable String number(@Nullable BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
