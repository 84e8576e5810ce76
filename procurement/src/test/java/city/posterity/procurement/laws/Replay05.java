package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Procurement;
import java.util.List;

/**
 * 5: replaying the events gives the same state. That releases merge to the same record, and that
 * events survive their JSON, is tested where releases and JSON are made, in the application.
 */
final class Replay05 implements Law {

  @Override
  public int number() {
    return 5;
  }

  @Override
  public void end(World world, List<Step> script) {
    var replayed = world.engine().applyAll(Procurement.empty(World.ID), world.history());
    replayed
        .things()
        .forEach((id, held) ->
            require(
                held.equals(world.procurement().held(id).orElse(null)),
                "replayed, %s is%n  %s%nand was%n  %s",
                id,
                held,
                world.procurement().held(id)));
    require(replayed.equals(world.procurement()), "replay makes another procurement");
  }
}
