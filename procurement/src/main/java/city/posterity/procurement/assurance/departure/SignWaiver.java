package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;

/**
 * The second person lets the clause pass.
 *
 * @param as the role in which it is signed; one that the person holds here
 */
public record SignWaiver(Role as) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.actor().is(as),
            () -> Finding.of(DepartureRule.ROLE_NOT_HELD, "role", as.word()).at("/as"))
        .orElse(() -> new DepartureEvent.WaiverSigned(as, context.actor().person(), context.now()));
  }
}
