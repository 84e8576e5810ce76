package city.posterity.cityhall.guidance;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractCosts;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a contract takes over its life, beside what its bid said. */
final class LifeFacts {

  /** A year is reported once in it. */
  private static final long MONTHS = 12;

  private LifeFacts() {}

  static void add(FactTree tree, Procurement procurement, Contract contract) {
    var costs = ContractCosts.of(procurement, contract);
    if (costs.isEmpty()) {
      return;
    }
    tree.put("contract.kpi_report_months", MONTHS)
        .put("contract.review.forecast_vs_actual_published", isReported(contract));
  }

  /**
   * What is measured: the indicators of the contract, and each line of the cost sheet, which is
   * reported every year beside what the bid said.
   */
  static List<Map<String, Object>> measures(Procurement procurement, Contract contract) {
    var measures = new ArrayList<Map<String, Object>>();
    contract
        .terms()
        .indicators()
        .forEach(i ->
            measures.add(FactTree.record("id", i.id(), "title", i.title(), "target", i.target())));
    ContractCosts.of(procurement, contract)
        .ifPresent(costs -> {
          LifeCosts life = costs.costs();
          costs.method().lines().forEach(l -> measures.add(measure(l, life)));
        });
    return measures;
  }

  private static Map<String, Object> measure(CostLine line, LifeCosts life) {
    BigDecimal all = life.quantities(line).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return FactTree.record(
        "id",
        line.id(),
        "title",
        line.title(),
        "kind",
        line.stage() == Stage.EXTERNALITY ? "carbon" : "cost",
        "target",
        all.toPlainString() + " " + line.unit(),
        "owner",
        Role.CONTRACT_MANAGER.word());
  }

  /** The year that is not over when a contract is closed is reported afterwards. */
  private static boolean isReported(Contract contract) {
    LocalDate start = contract.terms().start();
    LocalDate end = contract.terms().end();
    return start != null
        && end != null
        && !contract.years().isEmpty()
        && IntStream.range(start.getYear(), end.getYear())
            .allMatch(y -> contract.year(y).isPresent());
  }
}
