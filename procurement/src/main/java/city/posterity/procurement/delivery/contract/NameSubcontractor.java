package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Somebody may do a part of the work for the supplier: named and checked before it starts. */
public record NameSubcontractor(Subcontractor subcontractor) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !subcontractor.name().isBlank() && !subcontractor.task().isBlank(),
            () -> Finding.of(ContractRule.TEXT_MISSING).at("/subcontractor/name"))
        .require(
            !subcontractor.exclusionCheck().isBlank(),
            () ->
                Finding.of(ContractRule.EXCLUSION_NOT_CHECKED, "name", subcontractor.name())
                    .at("/subcontractor/exclusionCheck"))
        .orElse(() -> new ContractEvent.SubcontractorNamed(subcontractor));
  }
}
