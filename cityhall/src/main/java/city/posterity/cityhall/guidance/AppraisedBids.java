package city.posterity.cityhall.guidance;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is told of each appraised bid of one lot: its sheet by line, its place in the draws, and
 * whom its cost falls to.
 *
 * @param result what came out of the appraisal
 */
record AppraisedBids(
    Procurement procurement,
    Evaluation evaluation,
    CostingMethod method,
    String lot,
    Appraised appraised,
    JsonNode result) {

  Map<String, Object> option(Appraised.Option o) {
    JsonNode simulation = result.path("options").path(o.id()).path("simulation");
    var sheet = sheet(o.id());
    boolean low =
        evaluation.suspicious().stream().anyMatch(s -> s.bid().id().toString().equals(o.id()));
    return FactTree.record(
        "id",
        o.id(),
        "last_service_year",
        (long) method.firstYear() + method.serviceTo(),
        "last_payment_year",
        sheet.map(s -> last(s, l -> l.borne() == CostLine.Borne.PRICE)).orElse(null),
        "last_liability_year",
        sheet.map(s -> last(s, _ -> true)).orElse(null),
        "carbon_priced",
        method.lines().stream()
            .anyMatch(l ->
                l.unit().equals(CostLine.GREENHOUSE_GASES)
                    && l.unitPrices().stream().anyMatch(p -> p.signum() > 0)),
        "cost_lines",
        sheet.map(this::lines).orElse(null),
        "p10",
        o.low(),
        "p50",
        AppraisalFacts.number(simulation.path("p50")).map(n -> -n).orElse(null),
        "p90",
        o.high(),
        "p_best",
        o.likely(),
        "flagged_low",
        low,
        "explanation_ref",
        !low ? "" : explained(o.id()) ? "judged by the panel" : "",
        "generations",
        generations(o.id()).stream()
            .filter(g -> !g.path("id").asString().equals("unallocated"))
            .map(this::generation)
            .toList());
  }

  private boolean explained(String bid) {
    return evaluation.explained().stream().anyMatch(b -> b.id().toString().equals(bid));
  }

  private Map<String, Object> generation(JsonNode g) {
    double usual =
        generations(reference()).stream()
            .filter(r -> r.path("id").equals(g.path("id")))
            .mapToDouble(r -> r.path("net").asDouble())
            .sum();
    return FactTree.record(
        "id",
        g.path("id").asString(),
        "pv_cost",
        g.path("presentCost").asDouble(),
        "pv_benefit",
        g.path("presentBenefit").asDouble(),
        "net",
        g.path("net").asDouble(),
        "net_vs_reference",
        g.path("net").asDouble() - usual);
  }

  private List<Map<String, Object>> lines(CostSheet sheet) {
    var present = LifeCosts.of(method, sheet).byLine();
    return method.lines().stream()
        .map(l ->
            FactTree.record(
                "kind",
                AppraisalFacts.word(l.stage()),
                "pv",
                present.get(l.id()),
                "zero_reason",
                sheet.row(l.id()).map(CostSheet.Row::zeroReason).orElse("")))
        .toList();
  }

  /** The bid that costs least over its life: the appraisal counts against it. */
  String reference() {
    return appraised.options().stream()
        .min(Comparator.comparing(Appraised.Option::cost).thenComparing(Appraised.Option::id))
        .map(Appraised.Option::id)
        .orElse("");
  }

  List<JsonNode> generations(String option) {
    return result.path("options").path(option).path("generations").valueStream().toList();
  }

  Optional<CostSheet> sheet(String bid) {
    return procurement
        .find(Bid.class, new StreamId(Thing.BID, UUID.fromString(bid)))
        .flatMap(b -> b.lotBid(lot))
        .map(LotBid::sheet);
  }

  /** The last calendar year in which a line of a kind costs anything; absent if none does. */
  @Nullable Long last(CostSheet sheet, Predicate<CostLine> kind) {
    var costs = LifeCosts.of(method, sheet);
    long last = -1;
    for (CostLine line : method.lines()) {
      List<BigDecimal> money = kind.test(line) ? costs.money(line) : List.of();
      for (int t = 0; t < money.size(); t++) {
        last = money.get(t).signum() > 0 ? Math.max(last, t) : last;
      }
    }
    return last < 0 ? null : method.firstYear() + last;
  }
}
