package city.posterity.procurement.laws;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.planning.team.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Makes up the next step of a run. */
final class Generator {

  private static final int WRONG_PERSON = 5;
  private static final int WRONG_DATA = 7;
  private static final int WRONG_TIME = 3;

  private final Chance chance;

  Generator(Chance chance) {
    this.chance = chance;
  }

  /** Everybody is given their roles, so that there is somebody for everything. */
  static List<Step> opening() {
    return People.TEAM.entrySet().stream()
        .map(e ->
            new Step(
                Fixtures.START,
                Fixtures.ADMINISTRATOR,
                Team.idOf(Procurement.empty(World.ID)),
                PlanningIdeas.assign(e.getKey(), e.getValue())))
        .toList();
  }

  Step next(World world) {
    Instant at = world.now().plusSeconds(chance.below(300));
    if (chance.percent(WRONG_TIME)) {
      return wait(at.plus(Duration.ofHours(chance.below(24 * 20))));
    }
    var candidates = Agenda.of(world);
    double waiting = Patience.weight(world);
    double all = waiting + candidates.stream().mapToDouble(Candidate::weight).sum();
    double point = chance.part() * all;
    if (point < waiting || candidates.isEmpty()) {
      return wait(patience(world, at));
    }
    point -= waiting;
    for (Candidate c : candidates) {
      point -= c.weight();
      if (point < 0) {
        return step(world, at, c);
      }
    }
    return step(world, at, candidates.getLast());
  }

  private static Step wait(Instant until) {
    return new Step(until, Actor.CLOCK, World.NEED, null);
  }

  /** To the moment when something is due, just before it, or well after. */
  private Instant patience(World world, Instant at) {
    Instant due =
        Patience.until(world)
            .filter(u -> !u.isBefore(world.now()))
            .orElse(at.plus(Duration.ofDays(chance.between(1, 60))));
    return switch (chance.below(6)) {
      case 0 -> due.minusMillis(1).isBefore(at) ? due : due.minusMillis(1);
      case 1 -> due.plus(Duration.ofHours(chance.between(1, 90)));
      default -> due;
    };
  }

  private Step step(World world, Instant at, Candidate candidate) {
    Actor who = who(world, candidate);
    Command command = Ideas.of(world, chance, candidate.thing(), who, candidate.verb());
    return new Step(
        at,
        who,
        candidate.thing(),
        chance.percent(WRONG_DATA)
            ? Spoiling.spoil(command, world.procurement(), chance)
            : command);
  }

  private Actor who(World world, Candidate candidate) {
    if (chance.percent(WRONG_PERSON)) {
      return chance.of(People.ALL);
    }
    if (candidate.who() != null) {
      return candidate.who();
    }
    var roles = EnumSet.noneOf(Role.class);
    Machine machine = world.engine().machine(candidate.thing().thing());
    Enum<?> status =
        world
            .procurement()
            .held(candidate.thing())
            .<Enum<?>>map(h -> h.state().status())
            .orElse(null);
    machine.moves().stream()
        .filter(m -> m.verb().equals(candidate.verb()) && m.from() == status)
        .forEach(m -> roles.addAll(m.actors()));
    var able = People.holding(roles);
    if (able.isEmpty()) {
      return chance.of(People.ALL);
    }
    // of those who hold a role, mostly somebody whom the engine would let try
    Actor some = chance.of(able);
    for (int i = 0; i < 4 && !isOffered(world, candidate, some) && !chance.percent(15); i++) {
      some = chance.of(able);
    }
    return some;
  }

  private static boolean isOffered(World world, Candidate candidate, Actor who) {
    return world
        .engine()
        .verbsFor(
            world.procurement(),
            candidate.thing(),
            BuyingCycle.withTeamRoles(world.procurement(), who))
        .contains(candidate.verb());
  }
}
