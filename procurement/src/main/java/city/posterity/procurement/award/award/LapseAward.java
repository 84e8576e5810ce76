package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The winner does not want the contract, or let the time pass. */
public record LapseAward(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new AwardEvent.AwardLapsed(reason));
  }
}
