package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The last day has passed and nothing was claimed. The clock's command. */
public record MarkOverdue() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new MilestoneEvent.MilestoneOverdue(context.self(Milestone.class).due(), context.now()));
  }
}
