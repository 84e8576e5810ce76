package city.posterity.cityhall.guidance;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.change.ChangeStatus;
import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.machine.Procurement;
import java.time.LocalDate;
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
                    share(c.proposal().valueDelta(), contract),
                    "term_share",
                    ChangeFacts.termShare(c, contract),
                    "text",
                    c.proposal().text()))
            .toList());
    payments(tree, contract);
    promises(tree, procurement, contract);
    tree.put("changes", ChangeFacts.of(tree, procurement, contract));
    LifeFacts.add(tree, procurement, contract);
    ClosureFacts.add(tree, procurement, contract);
  }

  /** All that is paid falls due with a milestone. */
  private static void payments(FactTree tree, Contract contract) {
    ContractTerms terms = contract.terms();
    var paid = terms.milestones().stream().filter(m -> m.percentage().signum() > 0).toList();
    LocalDate end = terms.end();
    tree.put(
        "contract.payments_planned",
        paid.isEmpty()
            ? null
            : Money.sum(
                terms.allocate(contract.value()).values().stream().toList(),
                contract.value().currency()));
    if (end == null) {
      return;
    }
    tree.put("contract.service_last_year", (long) end.getYear());
    if (!paid.isEmpty() && paid.stream().allMatch(m -> m.due() != null)) {
      tree.put(
              "contract.payment_last_year",
              paid.stream().mapToLong(DeliveryFacts::year).max().orElse(end.getYear()))
          .put(
              "contract.debt_tail_share",
              paid.stream()
                      .filter(m -> year(m) > end.getYear())
                      .mapToDouble(m -> m.percentage().doubleValue())
                      .sum()
                  / 100);
    }
  }

  private static long year(MilestonePlan milestone) {
    LocalDate due = milestone.due();
    return due == null ? 0 : due.getYear();
  }

  /** What is measured, and what the supplier promised beside price and goods. */
  private static void promises(FactTree tree, Procurement procurement, Contract contract) {
    tree.put("contract.kpis", LifeFacts.measures(procurement, contract))
        .put(
            "contract.social_commitments",
            contract.promises().stream()
                .filter(p -> p.kind() == Promise.Kind.SOCIAL)
                .map(p ->
                    FactTree.record(
                        "id",
                        p.id(),
                        "kpi",
                        target(p) + ", " + p.verifier(),
                        "remedy",
                        p.consequence()))
                .toList())
        .put(
            "delivery.measurements",
            parts(procurement, contract, Obligation.class).stream()
                .filter(o -> o.promise() != null)
                .map(o ->
                    FactTree.record(
                        "outcome",
                        o.title(),
                        "due",
                        o.promised().due(),
                        "entered_on_time",
                        o.measurements().stream()
                            .map(m -> tree.day(m.at()))
                            .anyMatch(d -> d != null && !d.isAfter(o.promised().due())),
                        "target",
                        target(o.promised())))
                .toList());
  }

  private static String target(Promise promise) {
    return promise.target().toPlainString() + " " + promise.unit();
  }

  private static double share(Money delta, Contract contract) {
    double whole = contract.originalValue().amount().doubleValue();
    return whole == 0 ? 0 : delta.amount().doubleValue() / whole;
  }

  static <P extends city.posterity.procurement.delivery.contract.ContractPart> List<P> parts(
      Procurement procurement, Contract contract, Class<P> type) {
    return ContractTotals.partsOf(procurement, contract).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
