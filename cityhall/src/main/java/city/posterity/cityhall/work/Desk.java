package city.posterity.cityhall.work;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One procurement as it lies before one person.
 *
 * @param actor the person with the roles of the team
 * @param zone of the city
 */
record Desk(
    Caller caller,
    Actor actor,
    Procurement procurement,
    String ocid,
    Procedure procedure,
    Instant now,
    ZoneId zone) {

  Engine engine() {
    return BuyingCycle.engine(procedure);
  }

  boolean mayRead(State state) {
    return BuyingCycle.mayRead(procurement, state, actor);
  }

  boolean isStaff() {
    return Machine.isStaff(actor);
  }

  /** A thing as the person may see it; empty if there is none or the person may not. */
  Optional<State> shown(StreamId id) {
    return procurement.held(id).map(Held::state).filter(this::mayRead).map(this::worded);
  }

  /** A thing in the words that the person may read, whether or not it may be read at all. */
  State worded(State state) {
    return BuyingCycle.shownTo(procurement, actor, state);
  }

  /** All that the person may see, oldest first. */
  Stream<State> readable() {
    return procurement.things().values().stream()
        .map(Held::state)
        .filter(this::mayRead)
        .map(this::worded);
  }

  <S extends State> List<S> all(Class<S> type) {
    return readable().filter(type::isInstance).map(type::cast).toList();
  }

  <S extends State> Optional<S> first(Class<S> type) {
    return all(type).stream().findFirst();
  }

  /** What can be chosen of, in the words that the person may read. */
  <S extends State> Stream<S> worded(Class<S> type) {
    return procurement.stream(type).map(s -> type.cast(worded(s)));
  }

  long version(StreamId id) {
    return procurement.held(id).map(Held::version).orElse(0L);
  }
}
