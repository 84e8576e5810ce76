package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The review body takes it on. */
public record RegisterComplaint(String reference) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            !reference.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reference"))
        .orElse(() -> new ComplaintEvent.ComplaintRegistered(reference));
  }
}
