package city.posterity.procurement.assurance.regime;

import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The policies that a purchase is judged under instead of those it began under. */
public record Regime(StreamId id, List<PolicyVersion> policies, String reason, Instant at)
    implements State {

  public Regime {
    policies = List.copyOf(policies);
  }

  /** A purchase has one. */
  public static StreamId idOf(UUID procurement) {
    return new StreamId(Thing.REGIME, procurement);
  }

  @Override
  public RegimeStatus status() {
    return RegimeStatus.MOVED;
  }
}
