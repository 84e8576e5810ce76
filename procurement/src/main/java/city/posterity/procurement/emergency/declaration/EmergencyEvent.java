package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;

/** What can happen to a declared emergency. */
public sealed interface EmergencyEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.EMERGENCY;
  }

  record EmergencyDeclared(Declaration declaration, Instant at) implements EmergencyEvent {}

  record DeclarationEdited(Declaration declaration, Instant at) implements EmergencyEvent {}

  record DeclarationConfirmed(Instant at) implements EmergencyEvent {}

  record DeclarationWithdrawn(String reason, Instant at) implements EmergencyEvent {}

  record EmergencyReviewed(Review review) implements EmergencyEvent {}

  /**
   * @param endsOn its last day
   * @param told who was told, and how
   */
  record EndAnnounced(LocalDate endsOn, String told, Instant at) implements EmergencyEvent {}

  /** Its last day is over. */
  record EmergencyEnded(Instant at) implements EmergencyEvent {}

  record MatterListed(Matter matter, Instant at) implements EmergencyEvent {}

  /** What came of a contract was looked at while the emergency lasts. */
  record OutcomeReviewed(int matter, String quality, String price, Instant at)
      implements EmergencyEvent {}

  record MatterSettled(int matter, Settlement settlement, Instant at) implements EmergencyEvent {}

  record EmergencyClosed(String lessons, Instant at) implements EmergencyEvent {}
}
