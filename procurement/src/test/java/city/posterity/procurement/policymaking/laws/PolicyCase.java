package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.InSight;
import city.posterity.procurement.PackCheck;
import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One policy as it is made, as the application drives it: time does what is due before each
 * command, and nobody has more in sight than is loaded. Mutable, for one thread.
 */
final class PolicyCase {

  static final UUID ID = Fixtures.uuid("procurement");

  private static final Procedure PROCEDURE =
      PackCheck.shipped("neutral").procedures().values().iterator().next();

  /** Machines as they are. */
  static final Engine SOUND = with(m -> m);

  private final Engine engine;
  private final Map<Enum<?>, List<String>> verbs = new HashMap<>();
  private final List<Recorded> history = new ArrayList<>();
  private final Map<Actor, Actor> roles = new HashMap<>();
  private @Nullable PolicyProcess inRoles;
  private Procurement procurement = Procurement.empty(ID);
  private Instant now = Fixtures.START;

  PolicyCase(Engine engine) {
    this.engine = engine;
  }

  /** The machines of policies with a fault planted into those that it is about. */
  static Engine with(UnaryOperator<Machine> fault) {
    return new Engine(
        BuyingCycle.MACHINES.stream().filter(m -> m.thing().isOfPolicy()).map(fault).toList());
  }

  /** What an attempt brought about, event by event, and what was decided; nothing for a wait. */
  record Result(List<Moment> moments, Optional<Decision> decision) {}

  Result perform(Attempt attempt) {
    now = attempt.at().isBefore(now) ? now : attempt.at();
    var moments = new ArrayList<>(record(engine.runClock(procurement, PROCEDURE, now)));
    if (attempt.command() == null) {
      return new Result(moments, Optional.empty());
    }
    var decision =
        engine.decide(
            InSight.of(procurement, attempt.thing(), attempt.command(), engine),
            attempt.thing(),
            attempt.command(),
            withRoles(attempt.who()),
            now,
            now,
            PROCEDURE);
    if (decision instanceof Decision.Accepted(var events)) {
      moments.addAll(record(events));
    }
    return new Result(moments, Optional.of(decision));
  }

  private List<Moment> record(List<Recorded> events) {
    var moments = new ArrayList<Moment>();
    for (Recorded event : events) {
      Procurement before = procurement;
      procurement = engine.apply(before, event);
      history.add(event);
      moments.add(new Moment(before, event, procurement));
    }
    return moments;
  }

  Engine engine() {
    return engine;
  }

  Procurement procurement() {
    return procurement;
  }

  Instant now() {
    return now;
  }

  List<Recorded> history() {
    return history;
  }

  /** Somebody with what the group lets one do. */
  Actor withRoles(Actor actor) {
    PolicyProcess policy = policy().orElse(null);
    if (policy != inRoles) {
      roles.clear();
      inRoles = policy;
    }
    return roles.computeIfAbsent(actor, a -> BuyingCycle.withTeamRoles(procurement, a));
  }

  /** What people can do to a thing of this status. */
  List<String> verbs(State state) {
    return verbs.computeIfAbsent(state.status(), s -> verbs(engine.machine(state.id().thing()), s));
  }

  private static List<String> verbs(Machine machine, Enum<?> status) {
    return machine.moves().stream()
        .filter(m -> m.from() == status && machine.verbs().containsKey(m.verb()))
        .filter(m -> m.actors().stream().anyMatch(Role::isHuman))
        .map(Move::verb)
        .distinct()
        .toList();
  }

  Optional<Instant> nextDue() {
    return engine.nextDue(procurement, PROCEDURE, now);
  }

  Optional<PolicyProcess> policy() {
    return procurement.first(PolicyProcess.class);
  }

  <S extends State> Stream<S> all(Class<S> type) {
    return procurement.stream(type);
  }
}
