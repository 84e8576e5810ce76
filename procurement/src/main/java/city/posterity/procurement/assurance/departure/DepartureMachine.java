package city.posterity.procurement.assurance.departure;

import static city.posterity.procurement.assurance.departure.DepartureStatus.EXPIRED;
import static city.posterity.procurement.assurance.departure.DepartureStatus.IN_FORCE;
import static city.posterity.procurement.assurance.departure.DepartureStatus.REFUSED;
import static city.posterity.procurement.assurance.departure.DepartureStatus.REQUESTED;
import static city.posterity.procurement.assurance.departure.DepartureStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CLOCK;

import city.posterity.procurement.assurance.departure.DepartureEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The departure's table of moves. A waiver takes two people and ends by itself. */
public final class DepartureMachine {

  private static final Role[] STAFF = {
    Role.NEED_OFFICER,
    Role.PROCUREMENT_OFFICER,
    Role.BUDGET_HOLDER,
    Role.CHAIR,
    Role.CONTRACT_MANAGER,
    Role.APPROVER
  };

  private DepartureMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.DEPARTURE,
              Departure.class,
              DepartureStatus.class,
              DepartureRule.class,
              DepartureMachine::apply,
              Machine.Verbs.none()
                  .and("depart", Depart.class)
                  .and("sign", SignWaiver.class)
                  .and("refuse", RefuseWaiver.class)
                  .and("withdraw", WithdrawDeparture.class)
                  .and("expire", ExpireWaiver.class),
              move(null, "depart", IN_FORCE, DepartureExplained.class)
                  .or(REQUESTED, WaiverRequested.class)
                  .by(STAFF),
              move(REQUESTED, "sign", IN_FORCE, WaiverSigned.class).by(APPROVER).unlike("depart"),
              move(REQUESTED, "refuse", REFUSED, WaiverRefused.class).by(APPROVER),
              move(REQUESTED, "withdraw", WITHDRAWN, DepartureWithdrawn.class).by(STAFF),
              move(REQUESTED, "expire", EXPIRED, WaiverExpired.class).by(CLOCK),
              move(IN_FORCE, "withdraw", WITHDRAWN, DepartureWithdrawn.class).by(STAFF),
              move(IN_FORCE, "expire", EXPIRED, WaiverExpired.class).by(CLOCK))
          .withClock((p, _, _, now) -> due(p, now));

  private static Stream<Due> due(Procurement procurement, Instant now) {
    return procurement.stream(Departure.class)
        .filter(Departure::isOpen)
        .flatMap(d ->
            Stream.ofNullable(d.endsAt())
                .filter(at -> !at.isAfter(now))
                .map(at -> new Due(at, Due.Order.OTHER, d.id(), new ExpireWaiver())));
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((DepartureEvent) event) {
      case DepartureExplained(var clause, var reason, var as, var by, var at) ->
          new Departure(
              id,
              IN_FORCE,
              DepartureKind.EXPLANATION,
              clause,
              reason,
              as,
              by,
              at,
              null,
              null,
              null,
              null);
      case WaiverRequested(var clause, var reason, var as, var by, var until, var ends, var at) ->
          new Departure(
              id,
              REQUESTED,
              DepartureKind.WAIVER,
              clause,
              reason,
              as,
              by,
              at,
              until,
              ends,
              null,
              null);
      case WaiverSigned(var as, var by, var _) -> was(before).signed(as, by);
      case WaiverRefused _ -> was(before).with(REFUSED);
      case DepartureWithdrawn _ -> was(before).with(WITHDRAWN);
      case WaiverExpired _ -> was(before).with(EXPIRED);
    };
  }

  private static Departure was(@Nullable State before) {
    return (Departure) Objects.requireNonNull(before);
  }
}
