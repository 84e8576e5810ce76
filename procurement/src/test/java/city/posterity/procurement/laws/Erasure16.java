package city.posterity.procurement.laws;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import java.util.List;

/**
 * 16: once somebody's personal values are erased, everything else replays to the same: digests,
 * counts and rankings stay as they were. That the stored bytes and their leaves stay verifiable is
 * tested where they are stored.
 */
final class Erasure16 implements Law {

  @Override
  public int number() {
    return 16;
  }

  @Override
  public void end(World world, List<Step> script) {
    var erased =
        world.history().stream()
            .map(r ->
                new Recorded(
                    r.stream(),
                    r.version(),
                    (Event) Erasing.of(r.event()),
                    r.verb(),
                    r.by(),
                    r.at(),
                    r.processedAt()))
            .toList();
    var replayed = world.engine().applyAll(Procurement.empty(World.ID), erased);
    world
        .procurement()
        .things()
        .forEach((id, held) -> {
          State expected = (State) Erasing.of(held.state());
          var found = replayed.held(id).orElseThrow();
          require(
              expected.equals(found.state()) && held.version() == found.version(),
              "without personal values %s is%n  %s%ninstead of%n  %s",
              id,
              found.state(),
              expected);
        });
    require(replayed.things().size() == world.procurement().things().size(), "things were lost");
  }
}
