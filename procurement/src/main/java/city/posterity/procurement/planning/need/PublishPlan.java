package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Everybody can read the plan item. */
public record PublishPlan() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new NeedEvent.PlanPublished(context.now()));
  }
}
