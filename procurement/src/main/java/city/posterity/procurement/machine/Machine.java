package city.posterity.procurement.machine;

import city.posterity.procurement.pack.MoveEdit;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of one kind of thing, as data: its statuses, its table of moves and the pure
 * functions that go with them. What a machine does not say, it does not do.
 *
 * @param verbs the command of each verb; verbs without one are consequences of other things' events
 * @param rivals verbs that rivals perform at the same time: of this kind of thing they see only
 *     their own, and they never wait for one another
 */
public record Machine(
    Thing thing,
    Class<? extends State> state,
    List<? extends Enum<?>> statuses,
    List<Move> moves,
    Map<String, Class<? extends Command>> verbs,
    Set<String> rivals,
    Class<? extends Rule> rules,
    Fold fold,
    Clock clock,
    Holds holding,
    Reaction reaction,
    Naming naming,
    Reading reading,
    List<Move> optional) {

  /** {@code apply}: what the thing is after an event. */
  @FunctionalInterface
  public interface Fold {
    State apply(@Nullable State before, StreamId id, Event event);
  }

  /** What falls due for the things of this kind, at or before {@code now}, whatever the order. */
  @FunctionalInterface
  public interface Clock {
    Stream<Due> due(Procurement procurement, Procedure procedure, List<Hold> holds, Instant now);
  }

  /** What the things of this kind hold up. */
  @FunctionalInterface
  public interface Holds {
    Stream<Hold> of(Procurement procurement, Instant now);
  }

  /** What happens to things of this kind because something happened to another. */
  @FunctionalInterface
  public interface Reaction {
    Stream<Change> to(Procurement after, Recorded event, Procedure procedure);
  }

  /** The id of a new thing where it follows from what it is about; empty where it is chosen. */
  @FunctionalInterface
  public interface Naming {
    Optional<StreamId> idFor(
        UUID procurement, @Nullable StreamId parent, Command command, Actor actor);
  }

  /** Who needs to know a thing. The actor has the team's roles. */
  @FunctionalInterface
  public interface Reading {
    boolean mayRead(Procurement procurement, State state, Actor actor);
  }

  /** Whether somebody works on a procurement for the public side or watches over it. */
  public static boolean isStaff(Actor actor) {
    return actor.roles().stream()
        .anyMatch(r ->
            r.isHuman() && r != Role.RESIDENT && r != Role.SUPPLIER && r != Role.ADMINISTRATOR);
  }

  public Machine {
    statuses = List.copyOf(statuses);
    moves = List.copyOf(moves);
    optional = List.copyOf(optional);
    verbs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(verbs));
    rivals = Set.copyOf(rivals);
  }

  /** A machine that has its table; clock, holds and reactions are added where it has any. */
  public static Machine of(
      Thing thing,
      Class<? extends State> state,
      Class<? extends Enum<?>> statuses,
      Class<? extends Rule> rules,
      Fold fold,
      Verbs verbs,
      Move... moves) {
    return new Machine(
        thing,
        state,
        List.of(statuses.getEnumConstants()),
        List.of(moves),
        verbs.commands(),
        verbs.rivals(),
        rules,
        fold,
        (_, _, _, _) -> Stream.empty(),
        (_, _) -> Stream.empty(),
        (_, _, _) -> Stream.empty(),
        (_, _, _, _) -> Optional.empty(),
        (_, _, actor) -> isStaff(actor),
        List.of());
  }

  public Machine withClock(Clock clock) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  public Machine withHolds(Holds holding) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  public Machine withReaction(Reaction reaction) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  public Machine withNaming(Naming naming) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  public Machine withReading(Reading reading) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  /** Rows that apply only where a pack adds them and says why. */
  public Machine withOptional(Move... optional) {
    return new Machine(
        thing,
        state,
        statuses,
        moves,
        verbs,
        rivals,
        rules,
        fold,
        clock,
        holding,
        reaction,
        naming,
        reading,
        List.of(optional));
  }

  public Machine withMoves(List<Move> moves) {
    return new Machine(
        thing, state, statuses, moves, verbs, rivals, rules, fold, clock, holding, reaction, naming,
        reading, optional);
  }

  /** The same machine, in which {@code guard} has to hold before each of these verbs, too. */
  public Machine guarding(Guard guard, String... verbs) {
    Set<String> guarded = Set.of(verbs);
    return guarding(guard, m -> guarded.contains(m.verb()));
  }

  /** The same machine, in which {@code guard} has to hold before some moves, too. */
  public Machine guarding(Guard guard, Predicate<Move> some) {
    return withMoves(moves.stream().map(m -> some.test(m) ? m.and(guard) : m).toList());
  }

  /**
   * The same machine under a pack's moves. Edits of other things are passed over.
   *
   * @throws InvalidMovesException with everything that is wrong, if anything is
   */
  public Machine edited(List<MoveEdit> edits) {
    var result = MoveEditing.apply(this, edits);
    var problems = new ArrayList<>(result.problems());
    problems.addAll(Reachability.compare(this, result.machine()));
    if (!problems.isEmpty()) {
      throw new InvalidMovesException(problems);
    }
    return result.machine();
  }

  /** A row of the table. */
  public static Move move(
      @Nullable Enum<?> from, String verb, Enum<?> to, Class<? extends Event> event) {
    return new Move(from, verb, to, event);
  }

  /** Statuses that nothing leaves. */
  public Set<Enum<?>> terminal() {
    var terminal = new LinkedHashSet<Enum<?>>(statuses);
    moves.stream()
        .filter(m -> m.from() != null && m.to().stream().anyMatch(t -> t != m.from()))
        .forEach(m -> terminal.remove(m.from()));
    return terminal;
  }

  /**
   * @throws IllegalArgumentException if no verb of this machine is performed by such a command
   */
  public String verbOf(Class<? extends Command> command) {
    return verbs.entrySet().stream()
        .filter(e -> e.getValue() == command)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                command.getSimpleName() + " is not a command of " + thing.word()));
  }

  List<Move> movesOf(@Nullable Enum<?> from, String verb) {
    return moves.stream().filter(m -> m.from() == from && m.verb().equals(verb)).toList();
  }

  /** The commands of a machine, by verb, in the order in which people meet them. */
  public record Verbs(Map<String, Class<? extends Command>> commands, Set<String> rivals) {

    public static Verbs none() {
      return new Verbs(Map.of(), Set.of());
    }

    public Verbs and(String verb, Class<? extends Command> command) {
      var all = new LinkedHashMap<>(commands);
      all.put(verb, command);
      return new Verbs(java.util.Collections.unmodifiableMap(all), rivals);
    }

    /** A verb that rivals perform at the same time. */
    public Verbs rival(String verb, Class<? extends Command> command) {
      var more = new LinkedHashSet<>(rivals);
      more.add(verb);
      return new Verbs(and(verb, command).commands, more);
    }
  }
}
