package city.posterity.cityhall.work;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables of moves say to people. */
final class Machines {

  private Machines() {}

  static Machine of(Thing thing) {
    return BuyingCycle.MACHINES.stream().filter(m -> m.thing() == thing).findFirst().orElseThrow();
  }

  /** The stage that a thing belongs to, as in {@code market}. */
  static String stage(Thing thing) {
    return of(thing).state().getPackageName().split("\\.")[3];
  }

  /** The verb with which people bring a thing into being; empty where only consequences do. */
  static Optional<Move> creation(Thing thing) {
    return of(thing).moves().stream()
        .filter(m -> m.from() == null)
        .filter(m -> m.actors().stream().anyMatch(Role::isHuman))
        .findFirst();
  }

  /** The command behind a verb that people perform; empty if there is none. */
  static Optional<Class<? extends Command>> command(Thing thing, String verb) {
    Machine machine = of(thing);
    boolean human =
        Stream.concat(machine.moves().stream(), machine.optional().stream())
            .anyMatch(m -> m.verb().equals(verb) && m.actors().stream().anyMatch(Role::isHuman));
    return human ? Optional.ofNullable(machine.verbs().get(verb)) : Optional.empty();
  }

  /** The roles that a verb is for, wherever the thing stands. */
  static Set<Role> actors(Thing thing, String verb) {
    Machine machine = of(thing);
    return Stream.concat(machine.moves().stream(), machine.optional().stream())
        .filter(m -> m.verb().equals(verb))
        .flatMap(m -> m.actors().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
