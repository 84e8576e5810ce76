package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * Everything that the emergency opened is settled, and ordinary buying has returned.
 *
 * @param lessons what the city does otherwise next time
 */
public record CloseEmergency(String lessons) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!lessons.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/lessons"))
        .orElse(() -> new EmergencyEvent.EmergencyClosed(lessons, context.now()));
  }
}
