package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.DEPARTURES;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.assurance.departure.DepartureEvent;
import city.posterity.procurement.assurance.departure.DepartureEvent.DepartureExplained;
import city.posterity.procurement.assurance.departure.DepartureEvent.DepartureWithdrawn;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverExpired;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverRefused;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverRequested;
import city.posterity.procurement.assurance.departure.DepartureEvent.WaiverSigned;
import city.posterity.procurement.assurance.regime.RegimeEvent;
import city.posterity.procurement.assurance.regime.RegimeEvent.RegimeMoved;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Tells which clauses of a policy are not kept, once that counts, and of moves to other policies.
 */
final class DepartureLines {

  private DepartureLines() {}

  static @Nullable TimelineLine of(Recorded r, DepartureEvent event, PublicSince open) {
    var request = open.waiver(r.stream());
    String clause = request == null ? "" : request.clause();
    if (!open.need() || !(event instanceof DepartureExplained) && !open.counted(r.stream())) {
      return null;
    }
    return switch (event) {
      case DepartureExplained(var explained, var reason, var _, var _, var _) ->
          TimelineLine.of(r, DEPARTURES, explained).saying(reason);
      case WaiverSigned _ ->
          TimelineLine.of(r, DEPARTURES, clause).saying(request == null ? null : request.reason());
      case DepartureWithdrawn(var reason) -> TimelineLine.of(r, DEPARTURES).saying(reason);
      case WaiverExpired _ -> TimelineLine.of(r, DEPARTURES, clause).by(By.TIME);
      // what was only asked for
      case WaiverRequested _, WaiverRefused _ -> null;
    };
  }

  static @Nullable TimelineLine of(Recorded r, RegimeEvent event, PublicSince open) {
    return open.need()
        ? switch (event) {
          case RegimeMoved(var policies, var reason, var _) ->
              TimelineLine.of(
                      r,
                      DEPARTURES,
                      String.join(
                          ", ", policies.stream().map(p -> p.id() + " " + p.version()).toList()))
                  .saying(reason);
        }
        : null;
  }
}
