package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The plan year ended before the tender began. The clock's command. */
public record LapsePlan() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new NeedEvent.PlanLapsed(context.now()));
  }
}
