package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** The review body finds a fault and orders what is to be done. */
public record UpholdComplaint(String reason, List<ComplaintEvent.Remedy> remedies)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(ComplaintRule.TEXT_MISSING).at("/reason"))
        .require(
            !remedies.isEmpty(), () -> Finding.of(ComplaintRule.REMEDY_MISSING).at("/remedies"))
        .orElse(() -> new ComplaintEvent.ComplaintUpheld(reason, remedies));
  }
}
