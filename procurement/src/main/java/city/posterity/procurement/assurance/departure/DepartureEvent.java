package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;

/** What can happen to a departure. */
public sealed interface DepartureEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.DEPARTURE;
  }

  record DepartureExplained(String clause, String reason, Role as, PersonId by, Instant at)
      implements DepartureEvent {}

  record WaiverRequested(
      String clause,
      String reason,
      Role as,
      PersonId by,
      LocalDate until,
      Instant endsAt,
      Instant at)
      implements DepartureEvent {}

  record WaiverSigned(Role as, PersonId by, Instant at) implements DepartureEvent {}

  record WaiverRefused(String reason) implements DepartureEvent {}

  record DepartureWithdrawn(String reason) implements DepartureEvent {}

  record WaiverExpired(Instant at) implements DepartureEvent {}
}
