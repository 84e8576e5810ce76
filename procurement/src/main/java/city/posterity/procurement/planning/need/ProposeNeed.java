package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Personal;
import org.jspecify.annotations.Nullable;

/** Somebody says what is needed: the problem and the outcome wanted, not a product. */
public record ProposeNeed(
    String title, String problem, String outcome, String origin, @Nullable Personal proposer)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.procurement().first(Need.class).isEmpty(),
            () -> Finding.of(NeedRule.NEED_EXISTS))
        .require(!title.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/title"))
        .require(!problem.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/problem"))
        .require(!outcome.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/outcome"))
        .require(!origin.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/origin"))
        .orElse(() -> new NeedEvent.NeedProposed(title, problem, outcome, origin, proposer));
  }
}
