package city.posterity.procurement.machine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of moves.
 *
 * @param from the status it starts from; absent when it brings the thing into being
 * @param to where it can lead; more than one when the command chooses
 * @param events what it can record, one each time
 * @param actors who may do it; the clock and consequences are actors too
 * @param unlike verbs whose performers may not perform this one on the same thing (four eyes)
 * @param ground why a pack added the row; absent for the rows of the engine
 */
public record Move(
    @Nullable Enum<?> from,
    String verb,
    Set<Enum<?>> to,
    Set<Class<? extends Event>> events,
    Set<Role> actors,
    List<Guard> guards,
    Set<String> unlike,
    @Nullable String ground) {

  public Move {
    to = ordered(to);
    events = ordered(events);
    actors = Set.copyOf(actors);
    guards = List.copyOf(guards);
    unlike = Set.copyOf(unlike);
  }

  Move(@Nullable Enum<?> from, String verb, Enum<?> to, Class<? extends Event> event) {
    this(from, verb, Set.of(to), Set.of(event), Set.of(), List.of(), Set.of(), null);
  }

  /** Also leads to {@code to} when it records {@code event}. */
  public Move or(Enum<?> to, Class<? extends Event> event) {
    var tos = new LinkedHashSet<Enum<?>>(this.to);
    tos.add(to);
    var all = new LinkedHashSet<Class<? extends Event>>(events);
    all.add(event);
    return new Move(from, verb, tos, all, actors, guards, unlike, ground);
  }

  public Move by(Role... roles) {
    return new Move(from, verb, to, events, Set.of(roles), guards, unlike, ground);
  }

  public Move guardedBy(Guard... guards) {
    return new Move(from, verb, to, events, actors, List.of(guards), unlike, ground);
  }

  /** Also guarded by {@code guard}. */
  Move and(Guard guard) {
    return guardedBy(Stream.concat(guards.stream(), Stream.of(guard)).toArray(Guard[]::new));
  }

  /** Four eyes: nobody who did one of {@code verbs} to this thing may do this. */
  public Move unlike(String... verbs) {
    return new Move(from, verb, to, events, actors, guards, Set.of(verbs), ground);
  }

  /** The same row from or to another status, as a pack may add it. */
  Move redirected(@Nullable Enum<?> from, Enum<?> to, @Nullable String ground) {
    return new Move(from, verb, Set.of(to), events, actors, guards, unlike, ground);
  }

  boolean allows(@Nullable Enum<?> before, Event event, Enum<?> after) {
    return from == before && to.contains(after) && events.contains(event.getClass());
  }

  private static <T> Set<T> ordered(Set<T> set) {
    return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
