package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.List;

/**
 * The invoice is held against the contract in force and a milestone that was accepted.
 *
 * @param version of the contract that the person had before them
 */
public record MatchInvoice(int version, StreamId milestone) implements Command {

  @Override
  public Outcome decide(Context context) {
    Invoice invoice = context.self(Invoice.class);
    Contract contract = InvoiceGuard.contractOf(context);
    String lot = invoice.data().lot();
    return Outcome.collect()
        .require(
            version == contract.version(),
            () ->
                Finding.of(InvoiceRule.VERSION_NOT_IN_FORCE, "version", contract.version())
                    .at("/version"))
        .require(
            lot == null || lot.equals(contract.origin().lot()),
            () -> Finding.of(InvoiceRule.LOT_DIFFERS, "named", lot, "lot", contract.origin().lot()))
        .add(milestoneFindings(context, invoice))
        .orElse(() -> new InvoiceEvent.InvoiceMatched(version, milestone));
  }

  private List<Finding> milestoneFindings(Context context, Invoice invoice) {
    Milestone m =
        context
            .procurement()
            .find(Milestone.class, milestone)
            .filter(found -> found.contract().equals(invoice.contract()))
            .orElse(null);
    if (m == null) {
      return List.of(Finding.of(InvoiceRule.MILESTONE_UNKNOWN).at("/milestone"));
    }
    if (!m.isPayable()) {
      return List.of(
          Finding.of(InvoiceRule.MILESTONE_NOT_ACCEPTED, "milestone", m.title()).at("/milestone"));
    }
    return new ArrayList<>(InvoiceGuard.covered(context, invoice, m));
  }
}
