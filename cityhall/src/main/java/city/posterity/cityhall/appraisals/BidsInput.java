package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.value.Basis;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that an appraisal of bids reads: the published method and what each bid states. Nothing
 * else goes into it, so whoever has the method and the sheets can write it again.
 */
final class BidsInput {

  private final CostingMethod method;
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  private BidsInput(CostingMethod method) {
    this.method = method;
  }

  /**
   * A bid.
   *
   * @param id of the bid; the option's in the file
   */
  record Entry(String id, String bidder, CostSheet sheet) {}

  /** JSON in UTF-8, the same bytes for the same method and bids in the same order. */
  static byte[] of(String title, CostingMethod method, List<Entry> bids) {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(new BidsInput(method).file(title, bids))
        .concat("\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode file(String title, List<Entry> bids) {
    ObjectNode file = json.objectNode();
    file.put("title", title);
    file.put("currency", method.currency());
    file.put("priceBase", method.priceBase());
    file.put("decisionYear", method.firstYear());
    file.put("horizon", method.horizon());
    var schedules = new LinkedHashSet<>(List.of(method.schedule()));
    schedules.addAll(method.schedules());
    var list = file.putArray("schedules");
    schedules.forEach(list::add);
    file.put("central", method.schedule());
    file.putObject("population").put("area", method.population());
    cheapest(bids).ifPresent(b -> file.put("reference", b));
    var options = file.putArray("options");
    bids.forEach(b -> options.add(option(b)));
    return file;
  }

  /** The bid that costs least over its life: what a generation loses is counted against it. */
  private Optional<String> cheapest(List<Entry> bids) {
    return bids.stream()
        .min(
            Comparator.<Entry, BigDecimal>comparing(b -> LifeCosts.of(method, b.sheet()).total())
                .thenComparing(Entry::id))
        .map(Entry::id);
  }

  private ObjectNode option(Entry bid) {
    ObjectNode option = json.objectNode();
    option.put("id", bid.id());
    option.put("title", bid.bidder());
    option.putObject("service").put("first", method.serviceFrom()).put("last", method.serviceTo());
    var costs = LifeCosts.of(method, bid.sheet());
    var lines = option.putArray("lines");
    method.lines().forEach(l -> lines.add(line(l, bid.sheet(), costs)));
    return option;
  }

  private ObjectNode line(CostLine line, CostSheet sheet, LifeCosts costs) {
    ObjectNode node = json.objectNode();
    node.put("id", line.id());
    node.put("kind", line.stage().name().toLowerCase(Locale.ROOT));
    UnitValue series = series(line);
    if (series != null && isAsPublished(series)) {
      ObjectNode emissions = node.putObject("emissions").put("gas", "co2e");
      emissions.set("tonnes", byYear(line, costs.quantities(line)));
      node.put("series", series.id());
    } else {
      node.set("amounts", byYear(line, costs.money(line)));
    }
    bearers(line, series, node);
    CostLine.Spread spread = line.spread();
    if (spread != null) {
      ObjectNode uncertainty = node.putObject("uncertainty").put("distribution", "pert");
      uncertainty.put("low", spread.low()).put("mode", BigDecimal.ONE).put("high", spread.high());
      // A price that the bidder does not make moves for all bids alike.
      if (line.borne() != CostLine.Borne.PRICE) {
        node.put("driver", line.id());
      }
    }
    String reason = sheet.row(line.id()).map(CostSheet.Row::zeroReason).orElse("");
    if (!reason.isBlank()) {
      node.put("reason", reason);
    }
    return node;
  }

  private void bearers(CostLine line, @Nullable UnitValue series, ObjectNode node) {
    if (series == null) {
      node.put("profile", line.borne() == CostLine.Borne.OTHERS ? "per_head" : "tax_stylised");
    } else if (series.basis() == Basis.TARGET_CONSISTENT) {
      // What meeting a target costs is paid by those who live under it.
      node.put("profile", "adults");
    } else if (!isAsPublished(series)) {
      // Damage falls on the whole world and later, which only the series itself can tell.
      node.put("incidence", "unallocated");
    }
  }

  /** Whether the appraisal can price with the series itself, without moving its money. */
  private boolean isAsPublished(UnitValue series) {
    return series.currency().equals(method.currency()) && series.priceBase() == method.priceBase();
  }

  /** The series of greenhouse gases that a line is priced with; absent for any other line. */
  private static @Nullable UnitValue series(CostLine line) {
    return line.value() == null || !line.unit().equals(CostLine.GREENHOUSE_GASES)
        ? null
        : Values.published().find(line.value()).orElse(null);
  }

  private ObjectNode byYear(CostLine line, List<BigDecimal> amounts) {
    ObjectNode years = json.objectNode();
    for (int t = 0; t < amounts.size(); t++) {
      if (amounts.get(t).signum() != 0) {
        years.put(String.valueOf(t), amounts.get(t));
      }
    }
    if (years.isEmpty()) {
      years.put(String.valueOf(line.from()), 0);
    }
    return years;
  }
}
