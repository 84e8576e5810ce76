package city.posterity.procurement.assurance.regime;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;

/** What can happen to the policies of a purchase. */
public sealed interface RegimeEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.REGIME;
  }

  record RegimeMoved(List<PolicyVersion> policies, String reason, Instant at)
      implements RegimeEvent {

    public RegimeMoved {
      policies = List.copyOf(policies);
    }
  }
}
