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
    Emergency emergency = context.self(Emergency.class);
    LocalDate until = emergency.until();
    LocalDate starts = emergency.declaration().starts();
    return Outcome.collect()
        .require(
            !endsOn.isBefore(today),
            () -> Finding.of(EmergencyRule.DAY_IN_PAST, "today", today).at("/endsOn"))
        .require(
            !endsOn.isBefore(starts),
            () -> Finding.of(EmergencyRule.END_BEFORE_START, "starts", starts).at("/endsOn"))
        .require(
            !endsOn.isAfter(until),
            () -> Finding.of(EmergencyRule.AFTER_LAST_DAY, "until", until).at("/endsOn"))
        .require(!told.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/told"))
        .orElse(() -> new EmergencyEvent.EndAnnounced(endsOn, told, context.now()));
  }
}
