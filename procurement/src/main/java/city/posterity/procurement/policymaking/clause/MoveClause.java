package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * A clause of the first draft is put elsewhere; its key stays.
 *
 * @param after key of the clause that it follows from now on
 */
public record MoveClause(String after) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            Clause.of(context.procurement(), after)
                .filter(Clause::stands)
                .filter(c -> !c.id().equals(context.self()))
                .isPresent(),
            () -> Finding.of(ClauseRule.ORIGIN_UNKNOWN, "key", after).at("/after"))
        .orElse(() ->
            new ClauseEvent.ClauseMoved(Places.after(context.procurement(), after), context.now()));
  }
}
