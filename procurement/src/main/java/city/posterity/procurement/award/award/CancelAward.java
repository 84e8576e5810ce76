package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** An award falls before there is a contract; its lot is evaluated again. */
public record CancelAward(String ground, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!ground.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/ground"))
        .require(!reason.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new AwardEvent.AwardCancelled(ground, reason));
  }
}
