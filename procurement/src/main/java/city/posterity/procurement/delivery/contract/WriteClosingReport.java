package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The contract manager looks back. Written again, it asks the supplier again. */
public record WriteClosingReport(ClosingReport report) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !report.outcome().isBlank(),
            () -> Finding.of(ContractRule.TEXT_MISSING).at("/report/outcome"))
        .require(
            !report.lessons().isBlank(),
            () -> Finding.of(ContractRule.TEXT_MISSING).at("/report/lessons"))
        .orElse(() -> new ContractEvent.ClosingReported(report));
  }
}
