package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a clause of a policy is not kept here.
 *
 * @param clause the policy's id of the clause
 * @param as the role of the person who explains or asks
 * @param until last day of a waiver, by the pack's calendar; absent for an explanation
 * @param endsAt when a waiver ends by itself; absent for an explanation
 * @param signedAs the role of the second person; absent before, and for an explanation
 */
public record Departure(
    StreamId id,
    DepartureStatus status,
    DepartureKind kind,
    String clause,
    String reason,
    Role as,
    PersonId by,
    Instant at,
    @Nullable LocalDate until,
    @Nullable Instant endsAt,
    @Nullable Role signedAs,
    @Nullable PersonId signedBy)
    implements State {

  public boolean isInForce() {
    return status == DepartureStatus.IN_FORCE;
  }

  /** Whether it was ever more than asked for. */
  public boolean everCounted() {
    return kind == DepartureKind.EXPLANATION || signedAs != null;
  }

  /** Whether it is in force or may still become so. */
  public boolean isOpen() {
    return isInForce() || status == DepartureStatus.REQUESTED;
  }

  Departure with(DepartureStatus status) {
    return new Departure(
        id, status, kind, clause, reason, as, by, at, until, endsAt, signedAs, signedBy);
  }

  Departure signed(Role role, PersonId person) {
    return new Departure(
        id,
        DepartureStatus.IN_FORCE,
        kind,
        clause,
        reason,
        as,
        by,
        at,
        until,
        endsAt,
        role,
        person);
  }
}
