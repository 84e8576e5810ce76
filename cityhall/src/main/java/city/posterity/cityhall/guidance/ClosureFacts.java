package city.posterity.cityhall.guidance;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What the end of a contract says. */
final class ClosureFacts {

  private ClosureFacts() {}

  static void add(FactTree tree, Procurement procurement, Contract contract) {
    ContractTerms terms = contract.terms();
    tree.put("closure.report_filed", contract.report() != null)
        .put("closure.delivery_review", contract.report() != null)
        .put("closure.supplier_replied", contract.supplierReply() != null)
        .put("closure.feedback_from_supplier", contract.supplierReply() != null)
        .put("closure.ends_on", terms.end())
        .put(
            "contract.review.handover_complete",
            contract.handedOver().containsAll(terms.handOver().keySet()))
        .put(
            "closure.transfers",
            terms.handOver().entrySet().stream()
                .map(e -> FactTree.record("item", e.getKey() + ": " + e.getValue()))
                .toList())
        .put(
            "closure.deliverables",
            DeliveryFacts.parts(procurement, contract, Milestone.class).stream()
                .map(m -> FactTree.record("code", m.code(), "state", state(m)))
                .toList())
        .put(
            "closure.invoices",
            DeliveryFacts.parts(procurement, contract, Invoice.class).stream()
                .flatMap(ClosureFacts::invoice)
                .toList());
    if (terms.start() != null && terms.end() != null) {
      tree.put(
          "closure.term_days", ChronoUnit.DAYS.between(terms.start(), terms.end().plusDays(1)));
    }
    report(tree, procurement, contract);
  }

  private static void report(FactTree tree, Procurement procurement, Contract contract) {
    var report = contract.report();
    tree.put("closure.got_what_we_needed", report == null ? "" : report.needMet() ? "yes" : "no");
    if (report != null) {
      // the next team finds lessons by the classification of what was bought
      String category =
          procurement.first(Tender.class).map(t -> t.terms().classification().id()).orElse("");
      tree.put(
          "closure.lessons",
          List.of(
              FactTree.record(
                  "id", "closing report", "category", category, "text", report.lessons())));
    }
  }

  private static String state(Milestone milestone) {
    return switch (milestone.status()) {
      case MET, REMEDIED -> "accepted";
      case DEFECTIVE -> "rejected";
      case SCHEDULED, CLAIMED, INSPECTED, PARTIALLY_MET, LATE, REOPENED -> "open";
    };
  }

  /** One that was rejected, credited or reversed is none any more. */
  private static Stream<java.util.Map<String, Object>> invoice(Invoice invoice) {
    String state =
        switch (invoice.status()) {
          case PAID, CONFIRMED -> "paid";
          case DISPUTED -> "disputed";
          case RECEIVED, MATCHED, APPROVED, SCHEDULED -> "open";
          case REJECTED, CREDITED, REVERSED -> "";
        };
    return state.isEmpty()
        ? Stream.empty()
        : Stream.of(FactTree.record("id", invoice.data().number(), "state", state));
  }
}
