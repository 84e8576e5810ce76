package city.posterity.procurement.laws;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.PackReader;
import city.posterity.procurement.pack.Procedure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Under which rules a run goes, and by which machines.
 *
 * @param first with what the case begins
 */
record Setting(Procedure procedure, Engine engine, Thing first) {

  /** Both procedures of both packs that are shipped, in turn. */
  private static final List<Setting> SHIPPED =
      Stream.of("neutral", "aurelia")
          .flatMap(p -> read(p).procedures().values().stream())
          .map(p -> new Setting(p, BuyingCycle.engine(p), Thing.NEED))
          .toList();

  /** Those of purchases. How a policy is made has laws of its own. */
  static final List<Machine> MACHINES =
      BuyingCycle.MACHINES.stream().filter(m -> !m.thing().isOfPolicy()).toList();

  static Setting of(long seed) {
    Setting setting = SHIPPED.get((int) Math.floorMod(seed, (long) SHIPPED.size()));
    Thing first =
        switch ((int) Math.floorMod(seed, 20L)) {
          case 3, 13 -> Thing.PURCHASE;
          case 7 -> Thing.EMERGENCY;
          default -> Thing.NEED;
        };
    return new Setting(setting.procedure, setting.engine, first);
  }

  /** The same with a fault planted into each machine that the fault is about. */
  Setting with(UnaryOperator<Machine> fault) {
    return new Setting(
        procedure,
        new Engine(MACHINES.stream().map(m -> fault.apply(m.edited(procedure.edits()))).toList()),
        first);
  }

  private static Pack read(String name) {
    try {
      return PackReader.read(
          name, Files.readString(Path.of("src/main/resources/packs", name + ".yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
