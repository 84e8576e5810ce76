package city.posterity.procurement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.LinkedHashMap;
import java.util.Set;

/** As much of a procurement as the application loads for a command. */
public final class InSight {

  private InSight() {}

  /** Of a rival's kind only the rival's own, and of a crowd only what the command asks to see. */
  public static Procurement of(
      Procurement procurement, StreamId own, Command command, Engine engine) {
    Machine machine = engine.machine(own.thing());
    boolean rival = machine.rivals().contains(machine.verbOf(command.getClass()));
    Set<StreamId> named = command instanceof Surveying s ? s.named() : Set.of();
    boolean all = command instanceof Surveying && named.isEmpty();
    var seen = new LinkedHashMap<>(procurement.things());
    seen.keySet()
        .removeIf(s ->
            !s.equals(own)
                && (rival && s.thing() == own.thing()
                    || s.thing().isCrowd() && !all && !named.contains(s)));
    return new Procurement(procurement.id(), seen);
  }
}
