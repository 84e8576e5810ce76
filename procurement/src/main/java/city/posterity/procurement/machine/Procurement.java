package city.posterity.procurement.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One contracting process: everything that has been loaded of it. Things are kept in the order in
 * which they came into being.
 *
 * @param id the same in every stream, release and page; the tail of its OCID
 */
public record Procurement(UUID id, Map<StreamId, Held> things) {

  public Procurement {
    things = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(things));
  }

  public static Procurement empty(UUID id) {
    return new Procurement(id, Map.of());
  }

  public Optional<Held> held(StreamId stream) {
    return Optional.ofNullable(things.get(stream));
  }

  /** The thing, if there is one of that id and kind. */
  public <S extends State> Optional<S> find(Class<S> type, StreamId stream) {
    return held(stream).map(Held::state).filter(type::isInstance).map(type::cast);
  }

  /**
   * @throws MissingThingException if the thing is not part of what was loaded
   */
  public <S extends State> S get(Class<S> type, StreamId stream) {
    return find(type, stream)
        .orElseThrow(() -> new MissingThingException(stream + " is not in procurement " + id));
  }

  /** All things of one kind, oldest first. */
  public <S extends State> List<S> all(Class<S> type) {
    return stream(type).toList();
  }

  public <S extends State> Stream<S> stream(Class<S> type) {
    return things.values().stream().map(Held::state).filter(type::isInstance).map(type::cast);
  }

  /**
   * The first thing of a kind of which a procurement has one: its need, team, tender, evaluation.
   */
  public <S extends State> Optional<S> first(Class<S> type) {
    return stream(type).findFirst();
  }

  /**
   * @throws MissingThingException if there is none yet
   */
  public <S extends State> S only(Class<S> type) {
    return first(type)
        .orElseThrow(() ->
            new MissingThingException("no " + type.getSimpleName() + " in procurement " + id));
  }

  /** Who performed {@code verb} on {@code stream}. */
  public Set<PersonId> whoDid(StreamId stream, String verb) {
    return held(stream).map(h -> h.whoDid(verb)).orElse(Set.of());
  }

  Procurement with(StreamId stream, Held held) {
    var copy = new LinkedHashMap<>(things);
    copy.put(stream, held);
    return new Procurement(id, copy);
  }
}
