package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The complaint cannot be heard, and why. */
public record FindInadmissible(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new ComplaintEvent.ComplaintInadmissible(reason, context.now()));
  }
}
