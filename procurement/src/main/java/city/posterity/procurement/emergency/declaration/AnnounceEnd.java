package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * Suppliers and the public are told on which day ordinary buying returns.
 *
 * @param endsOn the last day of the emergency, no later than it was
 * @param told who was told, and how
 */
public record AnnounceEnd(LocalDate endsOn, String told) implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = DeclarationCheck.today(context);
    LocalDate until = context.self(Emergency.class).until();
    return Outcome.collect()
        .require(
            !endsOn.isBefore(today),
            () -> Finding.of(EmergencyRule.DAY_IN_PAST, "today", today).at("/endsOn"))
        .require(
            !endsOn.isAfter(until),
            () -> Finding.of(EmergencyRule.AFTER_LAST_DAY, "until", until).at("/endsOn"))
        .require(!told.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/told"))
        .orElse(() -> new EmergencyEvent.EndAnnounced(endsOn, told, context.now()));
  }
}
