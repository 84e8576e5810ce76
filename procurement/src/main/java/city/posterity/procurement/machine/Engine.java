package city.posterity.procurement.machine;

import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs machines: {@code decide}, {@code apply}, {@code dueTransitions}. Pure: the same inputs give
 * the same answer, always.
 */
public final class Engine {

  private final Map<Thing, Machine> machines = new EnumMap<>(Thing.class);

  public Engine(List<Machine> machines) {
    machines.forEach(m -> this.machines.put(m.thing(), m));
  }

  public List<Machine> machines() {
    return List.copyOf(machines.values());
  }

  /**
   * @throws IllegalArgumentException if this engine runs no such machine
   */
  public Machine machine(Thing thing) {
    Machine machine = machines.get(thing);
    if (machine == null) {
      throw new IllegalArgumentException("no machine for " + thing.word());
    }
    return machine;
  }

  /**
   * What becomes of a command that no policy has anything to say about.
   *
   * @param at when it takes effect: for people now, for the clock when it fell due
   * @param processedAt when it is decided, never before {@code at}
   */
  public Decision decide(
      Procurement procurement,
      StreamId self,
      Command command,
      Actor actor,
      Instant at,
      Instant processedAt,
      Procedure procedure) {
    return decide(procurement, self, command, actor, at, processedAt, procedure, List.of());
  }

  /**
   * What becomes of a command.
   *
   * @param at when it takes effect: for people now, for the clock when it fell due
   * @param processedAt when it is decided, never before {@code at}
   * @param policy what the policies in force find against it; any of them refuses, and all are told
   *     together with what the guards find
   */
  public Decision decide(
      Procurement procurement,
      StreamId self,
      Command command,
      Actor actor,
      Instant at,
      Instant processedAt,
      Procedure procedure,
      List<Finding> policy) {
    Machine machine = machine(self.thing());
    String verb = machine.verbOf(command.getClass());
    Enum<?> status = statusOf(procurement, self);
    var findings = mayMove(machine, procurement, self, status, verb, actor);
    if (!findings.isEmpty()) {
      return new Decision.Refused(findings);
    }
    var context = new Context(procurement, self, actor, at, procedure, holds(procurement, at));
    return switch (outcome(machine.movesOf(status, verb), command, context, policy)) {
      case Outcome.Refused(var reasons) -> new Decision.Refused(reasons);
      case Outcome.AlreadySo() -> new Decision.Accepted(List.of());
      case Outcome.Happened(var event) ->
          new Decision.Accepted(
              record(
                  procurement,
                  new Change(self, verb, event),
                  actor.person(),
                  at,
                  processedAt,
                  procedure));
    };
  }

  private static Outcome outcome(
      List<Move> rows, Command command, Context context, List<Finding> policy) {
    try {
      var findings =
          Stream.concat(
                  rows.stream()
                      .flatMap(m -> m.guards().stream())
                      .distinct()
                      .flatMap(g -> g.check(context, command).stream()),
                  policy.stream())
              .toList();
      return findings.isEmpty() ? command.decide(context) : new Outcome.Refused(findings);
    } catch (MissingThingException e) {
      return new Outcome.Refused(List.of(Finding.of(MachineRule.UNKNOWN_THING)));
    }
  }

  /**
   * What the procurement is after {@code recorded}. Runs no guard; refuses a gap in the versions.
   */
  public Procurement apply(Procurement procurement, Recorded recorded) {
    Held before = procurement.held(recorded.stream()).orElse(null);
    long version = before == null ? 0 : before.version();
    if (recorded.version() != version + 1) {
      throw new IllegalStateException(
          recorded.stream()
              + " is at version "
              + version
              + ", version "
              + recorded.version()
              + " cannot follow");
    }
    State state =
        machine(recorded.stream().thing())
            .fold()
            .apply(before == null ? null : before.state(), recorded.stream(), recorded.event());
    Held held = before == null ? new Held(state, 0, Map.of()) : before;
    return procurement.with(recorded.stream(), held.next(state, recorded));
  }

  public Procurement applyAll(Procurement procurement, List<Recorded> events) {
    Procurement result = procurement;
    for (Recorded event : events) {
      result = apply(result, event);
    }
    return result;
  }

  /** What falls due at or before {@code now}, in the order in which it has to happen. */
  public List<Due> dueTransitions(Procurement procurement, Procedure procedure, Instant now) {
    var holds = holds(procurement, now);
    return machines.values().stream()
        .flatMap(m -> m.clock().due(procurement, procedure, holds, now))
        .filter(d -> !d.at().isAfter(now))
        .sorted(Due.FIRST)
        .toList();
  }

  /** When something next falls due, if nothing else happens before. */
  public Optional<Instant> nextDue(Procurement procurement, Procedure procedure, Instant now) {
    var holds = holds(procurement, now);
    return machines.values().stream()
        .flatMap(m -> m.clock().due(procurement, procedure, holds, Instant.MAX))
        .map(Due::at)
        .min(Comparator.naturalOrder());
  }

  /**
   * Everything that time brings about up to {@code now}, each at its own moment. Running it late,
   * twice or in several steps ends in the same state.
   */
  public List<Recorded> runClock(Procurement procurement, Procedure procedure, Instant now) {
    var all = new ArrayList<Recorded>();
    Procurement current = procurement;
    for (int guard = 0; guard < 100_000; guard++) {
      var due = dueTransitions(current, procedure, now);
      if (due.isEmpty()) {
        return List.copyOf(all);
      }
      Due first = due.getFirst();
      var decision =
          decide(current, first.stream(), first.command(), Actor.CLOCK, first.at(), now, procedure);
      switch (decision) {
        case Decision.Accepted(var events) -> {
          if (events.isEmpty()) {
            throw new IllegalStateException(first + " changed nothing and would fall due for ever");
          }
          current = applyAll(current, events);
          all.addAll(events);
        }
        case Decision.Refused(var findings) ->
            throw new IllegalStateException(first + " fell due but was refused: " + findings);
      }
    }
    throw new IllegalStateException(
        "the clock of procurement " + procurement.id() + " never rests");
  }

  public List<Hold> holds(Procurement procurement, Instant now) {
    return machines.values().stream().flatMap(m -> m.holding().of(procurement, now)).toList();
  }

  /**
   * Verbs that {@code actor} could try on a thing now, before its guards and data are looked at.
   */
  public List<String> verbsFor(Procurement procurement, StreamId self, Actor actor) {
    Machine machine = machine(self.thing());
    Enum<?> status = statusOf(procurement, self);
    return machine.verbs().keySet().stream()
        .filter(v -> mayMove(machine, procurement, self, status, v, actor).isEmpty())
        .toList();
  }

  private static List<Finding> mayMove(
      Machine machine,
      Procurement procurement,
      StreamId self,
      @Nullable Enum<?> status,
      String verb,
      Actor actor) {
    var anywhere = machine.moves().stream().filter(m -> m.verb().equals(verb)).toList();
    if (anywhere.stream().noneMatch(m -> actor.hasAny(m.actors()))) {
      return List.of(Finding.of(MachineRule.ROLE_MISSING, "verb", verb, "roles", roles(anywhere)));
    }
    var here = machine.movesOf(status, verb);
    if (here.isEmpty()) {
      var from = new TreeSet<String>();
      anywhere.forEach(m -> from.add(word(m.from())));
      return List.of(
          Finding.of(
              MachineRule.NO_SUCH_MOVE,
              "thing",
              self.thing().word(),
              "verb",
              verb,
              "status",
              word(status),
              "possible",
              String.join(", ", from)));
    }
    if (here.stream().noneMatch(m -> actor.hasAny(m.actors()))) {
      return List.of(Finding.of(MachineRule.ROLE_MISSING, "verb", verb, "roles", roles(here)));
    }
    return here.stream()
        .flatMap(m -> m.unlike().stream())
        .distinct()
        .filter(other -> procurement.whoDid(self, other).contains(actor.person()))
        .map(other -> Finding.of(MachineRule.SAME_PERSON, "verb", verb, "other", other))
        .toList();
  }

  /**
   * The change and everything that follows from it, breadth first, each checked against the table.
   */
  private List<Recorded> record(
      Procurement procurement,
      Change first,
      PersonId by,
      Instant at,
      Instant processedAt,
      Procedure procedure) {
    var recorded = new ArrayList<Recorded>();
    var known = new HashSet<Change>();
    var waiting = new ArrayDeque<Change>();
    waiting.add(first);
    Procurement current = procurement;
    while (!waiting.isEmpty()) {
      Change change = waiting.poll();
      PersonId person = change == first ? by : PersonId.NOBODY;
      long version = current.held(change.stream()).map(Held::version).orElse(0L) + 1;
      var event =
          new Recorded(
              change.stream(), version, change.event(), change.verb(), person, at, processedAt);
      Enum<?> before = statusOf(current, change.stream());
      current = apply(current, event);
      requireRow(before, change, statusOf(current, change.stream()));
      recorded.add(event);
      if (recorded.size() > 10_000) {
        throw new IllegalStateException(first + " has no end of consequences");
      }
      Procurement after = current;
      machines.values().stream()
          .flatMap(m -> m.reaction().to(after, event, procedure))
          // what two events bring about alike happens once
          .filter(known::add)
          .forEach(waiting::add);
    }
    return recorded;
  }

  private void requireRow(@Nullable Enum<?> before, Change change, @Nullable Enum<?> after) {
    if (after == null
        || machine(change.stream().thing()).movesOf(before, change.verb()).stream()
            .noneMatch(m -> m.allows(before, change.event(), after))) {
      throw new IllegalStateException(
          "the table of "
              + change.stream().thing().word()
              + " has no row "
              + word(before)
              + " --"
              + change.verb()
              + "/"
              + change.event().getClass().getSimpleName()
              + "--> "
              + word(after));
    }
  }

  private static @Nullable Enum<?> statusOf(Procurement procurement, StreamId stream) {
    return procurement.held(stream).<@Nullable Enum<?>>map(h -> h.state().status()).orElse(null);
  }

  private static String roles(List<Move> moves) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    moves.forEach(m -> all.addAll(m.actors()));
    return String.join(", ", all.stream().filter(Role::isHuman).map(Role::word).toList());
  }

  /** A status as data and pages write it; "–" before the thing exists. */
  public static String word(@Nullable Enum<?> status) {
    return status == null
        ? "–"
        : status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** All machines' commands, for whoever offers them. */
  public Stream<Map.Entry<Thing, Map<String, Class<? extends Command>>>> commands() {
    return machines.values().stream().map(m -> Map.entry(m.thing(), m.verbs()));
  }
}
