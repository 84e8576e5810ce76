package city.posterity.procurement.assurance.regime;

import static city.posterity.procurement.assurance.regime.RegimeStatus.MOVED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;

import city.posterity.procurement.assurance.regime.RegimeEvent.RegimeMoved;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The regime's table of moves. */
public final class RegimeMachine {

  private RegimeMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.REGIME,
              Regime.class,
              RegimeStatus.class,
              RegimeRule.class,
              RegimeMachine::apply,
              Machine.Verbs.none().and("move", MoveRegime.class),
              move(null, "move", MOVED, RegimeMoved.class).by(APPROVER),
              move(MOVED, "move", MOVED, RegimeMoved.class).by(APPROVER))
          .withNaming((procurement, _, _, _) -> Optional.of(Regime.idOf(procurement)));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((RegimeEvent) event) {
      case RegimeMoved(var policies, var reason, var at) -> new Regime(id, policies, reason, at);
    };
  }
}
