package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * It is decided whether the emergency goes on, and how (U4SSC Guidelines, 3.3.3).
 *
 * @param phase the same or a later one
 * @param until its last day from now on; earlier, the same or later than before
 * @param nextReview when it is looked at next, no later than its last day
 * @param decision what was decided and why
 */
public record ReviewEmergency(Phase phase, LocalDate until, LocalDate nextReview, String decision)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Phase before = context.self(Emergency.class).phase();
    return Outcome.collect()
        .require(
            phase.compareTo(before) >= 0, () -> Finding.of(EmergencyRule.PHASE_BEFORE).at("/phase"))
        .require(!decision.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/decision"))
        .add(DeclarationCheck.ofDays(until, nextReview, context))
        .orElse(() ->
            new EmergencyEvent.EmergencyReviewed(
                new Review(phase, until, nextReview, decision, context.now())));
  }
}
