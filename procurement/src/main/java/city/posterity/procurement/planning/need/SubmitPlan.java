package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The draft goes to approval. */
public record SubmitPlan() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new NeedEvent.PlanSubmitted());
  }
}
