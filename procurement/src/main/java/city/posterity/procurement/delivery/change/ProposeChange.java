package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Somebody of the buyer asks for a change. */
public record ProposeChange(ChangeProposal proposal) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(ChangeCheck.of(context, proposal))
        .orElse(() -> new ChangeEvent.ChangeProposed(proposal, context.now()));
  }
}
