package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;

/**
 * Somebody says in public why a clause is not kept here. Whether the policy lets this clause be
 * explained, and by whom, is for the policy to say.
 *
 * @param clause the policy's id of the clause
 * @param as the role in which it is explained; one that the person holds here
 */
public record ExplainDeparture(String clause, String reason, Role as) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(Wording.check(context, clause, reason, as))
        .orElse(() ->
            new DepartureEvent.DepartureExplained(
                clause, reason, as, context.actor().person(), context.now()));
  }
}
