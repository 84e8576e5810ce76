package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A second person agrees to it. */
public record ApproveChange() implements Command {

  @Override
  public Outcome decide(Context context) {
    ContractChange change = context.self(ContractChange.class);
    var versions =
        ChangeCheck.versionsWith(
            ChangeCheck.contractOf(context, change.proposal()), change.id(), change.proposal());
    return Outcome.of(new ChangeEvent.ChangeApproved(ChangeExtent.of(versions), context.now()));
  }
}
