package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        .add(leftUnsaid(context))
        .orElse(() -> new ContractEvent.ClosingReported(report));
  }

  /**
   * Each kind of thing that can outlive a contract is either in the ledger, or it is said why not.
   */
  private List<Finding> leftUnsaid(Context context) {
    var entered =
        ContractTotals.partsOf(context.procurement(), context.self(Contract.class)).stream()
            .map(ContractPart::leaves)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return Arrays.stream(Aftermath.values())
        .filter(kind -> !entered.contains(kind) && !report.says(kind))
        .map(kind ->
            Finding.of(ContractRule.AFTERMATH_UNSAID, "kind", kind.word())
                .at("/report/nothingLeft/" + kind.word()))
        .toList();
  }
}
