package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Why the purchase is made, said better; every wording stays readable. */
public record ReviseRationale(String rationale) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!rationale.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/rationale"))
        .orElse(() -> new NeedEvent.RationaleRevised(rationale));
  }
}
