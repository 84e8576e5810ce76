package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft goes to approval; a large one only with its options appraised. */
public record SubmitPlan() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(OptionsCheck.missing(context.self(Need.class), context).stream().toList())
        .orElse(() -> new NeedEvent.PlanSubmitted());
  }
}
