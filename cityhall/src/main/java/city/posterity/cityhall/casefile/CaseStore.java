package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Procurements, their streams and their events as rows. */
@Component
final class CaseStore {

  private final DSLContext database;
  private final CaseJson json;

  CaseStore(DSLContext database, CaseJson json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Locks a procurement against everybody, or only against those who would change what rivals see.
   */
  Optional<Case> lock(UUID cityId, UUID id, boolean rival) {
    var select =
        database
            .selectFrom(PROCUREMENT)
            .where(PROCUREMENT.CITY_ID.eq(cityId), PROCUREMENT.ID.eq(id));
    return (rival ? select.forShare() : select.forUpdate()).fetchOptional().map(r -> caseOf(r));
  }

  Optional<Case> find(UUID cityId, UUID id) {
    return database
        .selectFrom(PROCUREMENT)
        .where(PROCUREMENT.CITY_ID.eq(cityId), PROCUREMENT.ID.eq(id))
        .fetchOptional()
        .map(r -> caseOf(r));
  }

  /** In which procurement a thing is. */
  Optional<UUID> procurementOf(UUID cityId, StreamId stream) {
    return database
        .select(STREAM.PROCUREMENT_ID)
        .from(STREAM)
        .where(STREAM.CITY_ID.eq(cityId), STREAM.THING.eq(word(stream)), STREAM.ID.eq(stream.id()))
        .fetchOptional(STREAM.PROCUREMENT_ID);
  }

  void insert(Case opened) {
    database
        .insertInto(PROCUREMENT)
        .set(PROCUREMENT.CITY_ID, opened.cityId())
        .set(PROCUREMENT.ID, opened.id())
        .set(PROCUREMENT.OCID, opened.ocid())
        .set(PROCUREMENT.PACK, opened.pack())
        .set(PROCUREMENT.OPENED_AT, utc(opened.openedAt()))
        .execute();
  }

  void setNextDue(Case opened, @Nullable Instant due) {
    database
        .update(PROCUREMENT)
        .set(PROCUREMENT.NEXT_DUE, due == null ? null : utc(due))
        .where(PROCUREMENT.CITY_ID.eq(opened.cityId()), PROCUREMENT.ID.eq(opened.id()))
        .execute();
  }

  List<UUID> due(UUID cityId, Instant now, int limit) {
    return database
        .select(PROCUREMENT.ID)
        .from(PROCUREMENT)
        .where(PROCUREMENT.CITY_ID.eq(cityId), PROCUREMENT.NEXT_DUE.le(utc(now)))
        .orderBy(PROCUREMENT.NEXT_DUE)
        .limit(limit)
        .fetch(PROCUREMENT.ID);
  }

  /** As much of a procurement as a command sees. */
  Procurement load(Case opened, Sight sight) {
    Condition which =
        STREAM
            .CITY_ID
            .eq(opened.cityId())
            .and(STREAM.PROCUREMENT_ID.eq(opened.id()))
            .and(sight.condition());
    var things = new LinkedHashMap<StreamId, Held>();
    database
        .selectFrom(STREAM)
        .where(which)
        .orderBy(STREAM.BORN)
        .forEach(r -> {
          var id = streamId(r.getThing(), r.getId());
          var state =
              sight.isFrom(id.thing())
                  ? json.readSealed(EventTypes.stateOf(id.thing()), r.getState().data())
                  : json.readState(
                      opened.cityId(), EventTypes.stateOf(id.thing()), r.getState().data());
          things.put(id, new Held(state, r.getVersion(), json.readHands(r.getHands().data())));
        });
    return new Procurement(opened.id(), things);
  }

  void save(Case opened, Recorded recorded, UUID eventId, UUID commandId, String data) {
    database
        .insertInto(EVENT)
        .set(EVENT.CITY_ID, opened.cityId())
        .set(EVENT.THING, word(recorded.stream()))
        .set(EVENT.STREAM_ID, recorded.stream().id())
        .set(EVENT.VERSION, recorded.version())
        .set(EVENT.ID, eventId)
        .set(EVENT.PROCUREMENT_ID, opened.id())
        .set(EVENT.COMMAND_ID, commandId)
        .set(EVENT.TYPE, EventTypes.nameOf(recorded.event()))
        .set(EVENT.TYPE_VERSION, EventTypes.CURRENT)
        .set(EVENT.DATA, JSON.json(data))
        .set(EVENT.VERB, recorded.verb())
        .set(EVENT.PERSON_ID, recorded.by().value())
        .set(EVENT.AT, utc(recorded.at()))
        .set(EVENT.PROCESSED_AT, utc(recorded.processedAt()))
        .execute();
  }

  void saveState(Case opened, StreamId stream, Held held, UUID born) {
    var state = JSON.json(json.write(opened.cityId(), held.state()));
    var hands = JSON.json(json.write(opened.cityId(), held.hands()));
    var status = Engine.word(held.state().status());
    database
        .insertInto(STREAM)
        .set(STREAM.CITY_ID, opened.cityId())
        .set(STREAM.THING, word(stream))
        .set(STREAM.ID, stream.id())
        .set(STREAM.PROCUREMENT_ID, opened.id())
        .set(STREAM.BORN, born)
        .set(STREAM.VERSION, held.version())
        .set(STREAM.STATUS, status)
        .set(STREAM.STATE, state)
        .set(STREAM.HANDS, hands)
        .onConflict(STREAM.CITY_ID, STREAM.THING, STREAM.ID)
        .doUpdate()
        .set(STREAM.VERSION, held.version())
        .set(STREAM.STATUS, status)
        .set(STREAM.STATE, state)
        .set(STREAM.HANDS, hands)
        .execute();
  }

  /** Events of a procurement, or of one of its things after a version, oldest first. */
  List<StoredEvent> events(UUID cityId, UUID procurementId, @Nullable StreamId stream, long after) {
    Condition which = EVENT.CITY_ID.eq(cityId).and(EVENT.PROCUREMENT_ID.eq(procurementId));
    if (stream != null) {
      which =
          which
              .and(EVENT.THING.eq(word(stream)))
              .and(EVENT.STREAM_ID.eq(stream.id()))
              .and(EVENT.VERSION.gt(after));
    }
    return database.selectFrom(EVENT).where(which).orderBy(EVENT.ID).fetch(r -> eventOf(r));
  }

  List<CaseEvent> eventsOf(UUID cityId, List<String> types, @Nullable UUID after, int limit) {
    return database
        .selectFrom(EVENT)
        .where(
            EVENT.CITY_ID.eq(cityId),
            EVENT.TYPE.in(types),
            after == null ? DSL.noCondition() : EVENT.ID.gt(after))
        .orderBy(EVENT.ID)
        .limit(limit)
        .fetch(r -> new CaseEvent(r.getId(), r.getProcurementId(), eventOf(r).recorded()));
  }

  List<StoredEvent> page(UUID cityId, UUID procurementId, @Nullable UUID after, int limit) {
    return database
        .selectFrom(EVENT)
        .where(EVENT.CITY_ID.eq(cityId), EVENT.PROCUREMENT_ID.eq(procurementId))
        .and(after == null ? DSL.noCondition() : EVENT.ID.gt(after))
        .orderBy(EVENT.ID)
        .limit(limit)
        .fetch(r -> eventOf(r));
  }

  StoredEvent eventOf(Record r) {
    UUID cityId = r.get(EVENT.CITY_ID);
    var event =
        json.readEvent(
            cityId, r.get(EVENT.TYPE), r.get(EVENT.TYPE_VERSION), r.get(EVENT.DATA).data());
    return new StoredEvent(
        r.get(EVENT.ID),
        r.get(EVENT.COMMAND_ID),
        new Recorded(
            streamId(r.get(EVENT.THING), r.get(EVENT.STREAM_ID)),
            r.get(EVENT.VERSION),
            event,
            r.get(EVENT.VERB),
            new PersonId(r.get(EVENT.PERSON_ID)),
            r.get(EVENT.AT).toInstant(),
            r.get(EVENT.PROCESSED_AT).toInstant()));
  }

  /** An event with its row's id. */
  record StoredEvent(UUID id, UUID commandId, Recorded recorded) {}

  static StreamId streamId(String thing, UUID id) {
    return new StreamId(Thing.valueOf(thing.toUpperCase(Locale.ROOT)), id);
  }

  static String word(StreamId stream) {
    return stream.thing().word();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Case caseOf(Record r) {
    return new Case(
        r.get(PROCUREMENT.CITY_ID),
        r.get(PROCUREMENT.ID),
        r.get(PROCUREMENT.OCID),
        r.get(PROCUREMENT.PACK),
        r.get(PROCUREMENT.OPENED_AT).toInstant());
  }

  /** Waits for whoever else holds the name; released when the transaction ends. */
  void lockName(String name) {
    database.fetch("SELECT pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(name));
  }
}
