package city.posterity.cityhall.guidance;

import city.posterity.procurement.delivery.change.ChangeStatus;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Procurement;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the contract and its delivery say. */
final class DeliveryFacts {

  private DeliveryFacts() {}

  static void add(FactTree tree, Procurement procurement) {
    procurement.first(Contract.class).ifPresent(k -> contract(tree, procurement, k));
  }

  private static void contract(FactTree tree, Procurement procurement, Contract contract) {
    ContractTerms terms = contract.terms();
    tree.put("contract.start_date", terms.start())
        .put("contract.end_date", terms.end())
        .put("contract.total_value", contract.value())
        .put("delivery.contract_start", terms.start())
        .put("delivery.indicators", (long) terms.indicators().size())
        .put(
            "contract.deliverables",
            terms.milestones().stream()
                .map(m -> FactTree.record("code", m.code(), "due", m.due()))
                .toList())
        .put("contract.hand_over", List.copyOf(terms.handOver().keySet()));
    if (terms.start() != null && terms.end() != null) {
      tree.put(
          "contract.term_years", ChronoUnit.YEARS.between(terms.start(), terms.end().plusDays(1)));
    }
    tree.put(
        "delivery.milestones",
        parts(procurement, contract, Milestone.class).stream()
            .map(m ->
                FactTree.record(
                    "code", m.code(), "due", m.due(), "accepted", m.acceptedAt() != null))
            .toList());
    tree.put(
        "delivery.payments",
        parts(procurement, contract, Invoice.class).stream()
            .filter(Invoice::isOpen)
            .map(i ->
                FactTree.record(
                    "invoice",
                    i.data().number(),
                    "deliverable_accepted",
                    i.milestone() != null
                        && procurement
                            .find(Milestone.class, i.milestone())
                            .filter(Milestone::isPayable)
                            .isPresent()))
            .toList());
    tree.put(
        "contract.changes",
        parts(procurement, contract, ContractChange.class).stream()
            .filter(c -> c.status() == ChangeStatus.EFFECTIVE || c.isOpen())
            .map(c ->
                FactTree.record(
                    "id",
                    c.id().id().toString(),
                    "cost_share",
                    share(c.proposal().valueDelta(), contract)))
            .toList());
    tree.put("closure.report_filed", contract.report() != null);
    tree.put("closure.supplier_replied", contract.supplierReply() != null);
  }

  private static double share(city.posterity.procurement.Money delta, Contract contract) {
    double whole = contract.originalValue().amount().doubleValue();
    return whole == 0 ? 0 : delta.amount().doubleValue() / whole;
  }

  private static <P extends city.posterity.procurement.delivery.contract.ContractPart>
      List<P> parts(Procurement procurement, Contract contract, Class<P> type) {
    return ContractTotals.partsOf(procurement, contract).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
