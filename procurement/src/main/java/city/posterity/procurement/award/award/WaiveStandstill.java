package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** No standstill applies. Only where the pack adds the move and says why. */
public record WaiveStandstill(String ground) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!ground.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/ground"))
        .orElse(() -> new AwardEvent.StandstillWaived(ground, context.now()));
  }
}
