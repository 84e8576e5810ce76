package city.posterity.procurement.laws;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.Fixtures;
import city.posterity.procurement.InSight;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One procurement as it goes, as the application drives it: time does what is due before each
 * command, and rivals' verbs are decided with no rival in sight. Mutable, for one thread.
 */
final class World {

  static final UUID ID = Fixtures.uuid("procurement");
  static final StreamId NEED = new StreamId(Thing.NEED, ID);
  static final StreamId PURCHASE = new StreamId(Thing.PURCHASE, ID);
  static final StreamId EMERGENCY = new StreamId(Thing.EMERGENCY, ID);
  static final StreamId TENDER = new StreamId(Thing.TENDER, Fixtures.uuid("tender"));

  private final Setting setting;
  private final List<Recorded> history = new ArrayList<>();
  private Procurement procurement = Procurement.empty(ID);
  private Instant now = Fixtures.START;

  World(Setting setting) {
    this.setting = setting;
  }

  /** What a step brought about, event by event, and what was decided; no decision for a wait. */
  record Result(List<Moment> moments, Optional<Decision> decision) {}

  Result perform(Step step) {
    now = step.at().isBefore(now) ? now : step.at();
    var moments = new ArrayList<>(tick(now));
    if (step.command() == null) {
      return new Result(moments, Optional.empty());
    }
    var decision =
        engine()
            .decide(
                InSight.of(procurement, step.thing(), step.command(), engine()),
                step.thing(),
                step.command(),
                BuyingCycle.withTeamRoles(procurement, step.who()),
                now,
                now,
                procedure());
    if (decision instanceof Decision.Accepted(var events)) {
      moments.addAll(record(events));
    }
    return new Result(moments, Optional.of(decision));
  }

  /** The clock runs, and nobody does anything. */
  List<Moment> tick(Instant until) {
    now = until;
    return record(engine().runClock(procurement, procedure(), now));
  }

  private List<Moment> record(List<Recorded> events) {
    var moments = new ArrayList<Moment>();
    for (Recorded event : events) {
      Procurement before = procurement;
      procurement = engine().apply(before, event);
      history.add(event);
      moments.add(new Moment(before, event, procurement));
    }
    return moments;
  }

  // what there is to see

  Setting setting() {
    return setting;
  }

  Engine engine() {
    return setting.engine();
  }

  Procedure procedure() {
    return setting.procedure();
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

  Optional<Tender> tender() {
    return procurement.find(Tender.class, TENDER);
  }

  <S extends State> Stream<S> all(Class<S> type) {
    return procurement.stream(type);
  }

  <S extends State> S get(Class<S> type, StreamId id) {
    return procurement.get(type, id);
  }

  <E extends Event> Stream<E> events(Class<E> type) {
    return history.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
  }
}
