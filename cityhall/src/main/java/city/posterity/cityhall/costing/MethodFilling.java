package city.posterity.cityhall.costing;

import city.posterity.appraisal.value.Values;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Spread;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a costing method into its form, so that reading the form gives the same method again. */
final class MethodFilling {

  private final CostingMethod method;
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private MethodFilling(CostingMethod method) {
    this.method = method;
  }

  static FormData of(CostingMethod method) {
    var filling = new MethodFilling(method);
    filling.fill();
    return new FormData(filling.values);
  }

  private void fill() {
    put("/counts", String.valueOf(method.counts()));
    put("/firstYear", String.valueOf(method.firstYear()));
    put("/horizon", String.valueOf(method.horizon()));
    put("/priceBase", String.valueOf(method.priceBase()));
    put("/serviceFrom", year(method.serviceFrom()));
    put("/serviceTo", year(method.serviceTo()));
    put("/schedule", method.schedule());
    values.put("/schedules", method.schedules());
    put("/population", method.population());
    put("/draws", String.valueOf(method.draws()));
    BigDecimal noHarm = method.noHarm();
    put("/noHarm", noHarm == null ? "" : percent(noHarm));
    put("/lines#", String.valueOf(method.lines().size()));
    for (int i = 0; i < method.lines().size(); i++) {
      line(method.lines().get(i), "/lines/" + i);
    }
  }

  private void line(CostLine line, String at) {
    put(at + "/id", line.id());
    put(at + "/title", line.title());
    put(at + "/stage", Engine.word(line.stage()));
    put(at + "/borne", Engine.word(line.borne()));
    put(at + "/entry", Engine.word(line.entry()));
    put(at + "/from", year(line.from()));
    put(at + "/to", year(line.to()));
    Spread spread = line.spread();
    if (spread != null) {
      put(at + "/low", percent(spread.low()));
      put(at + "/high", percent(spread.high()));
    }
    var prices = line.unitPrices();
    if (line.unit().equals(method.currency())
        && prices.stream().allMatch(p -> p.compareTo(BigDecimal.ONE) == 0)) {
      put(at + "/price", MethodForm.MONEY);
      return;
    }
    put(at + "/unit", line.unit());
    put(at + "/source", line.source());
    if (line.value() != null) {
      put(at + "/value", line.value());
      put(at + "/price", isPublished(line) ? MethodForm.VALUE : MethodForm.SAVED);
      return;
    }
    var growth = UnitPrices.growth(prices);
    put(at + "/price", growth.isPresent() ? MethodForm.OWN : MethodForm.SAVED);
    growth.ifPresent(g -> {
      put(at + "/own", plain(prices.getFirst()));
      put(at + "/growth", plain(g));
    });
  }

  /** Whether the tables of today give the same prices. */
  private boolean isPublished(CostLine line) {
    var span = new MethodReader.Span(method.firstYear(), method.horizon(), method.priceBase());
    return Values.published()
        .find(String.valueOf(line.value()))
        .map(v -> {
          try {
            return UnitPrices.isSame(
                UnitPrices.published(
                    v,
                    method.currency(),
                    span,
                    UnitPrices.Years.of(line.entry(), line.from(), line.to(), span)),
                line.unitPrices());
          } catch (city.posterity.appraisal.AppraisalException _) {
            return false;
          }
        })
        .orElse(false);
  }

  private String year(int t) {
    return String.valueOf(method.firstYear() + t);
  }

  private static String percent(BigDecimal share) {
    return plain(share.movePointRight(2));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private void put(String name, String text) {
    values.put(name, List.of(text));
  }
}
