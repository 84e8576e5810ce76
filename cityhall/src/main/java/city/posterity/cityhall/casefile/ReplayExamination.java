package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import city.posterity.cityhall.casefile.CasefileDoctor.Complaint;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Replays one procurement after another and compares what comes of it with what is stored. */
final class ReplayExamination {

  private final DSLContext database;
  private final CaseStore store;
  private final CaseJson json;
  private final Packs packs;
  private final List<Complaint> complaints;

  ReplayExamination(
      DSLContext database,
      CaseStore store,
      CaseJson json,
      Packs packs,
      List<Complaint> complaints) {
    this.database = database;
    this.store = store;
    this.json = json;
    this.packs = packs;
    this.complaints = complaints;
  }

  /** How many events it has. */
  long replay(UUID cityId, UUID id, LeafExamination leaves) {
    Case opened = store.find(cityId, id).orElseThrow();
    var rows =
        database
            .selectFrom(EVENT)
            .where(EVENT.CITY_ID.eq(cityId), EVENT.PROCUREMENT_ID.eq(id))
            .orderBy(EVENT.ID)
            .fetch();
    try {
      packs.get(opened.pack());
    } catch (IllegalStateException e) {
      rows.forEach(r -> leaves.forget(r.getId()));
      complaints.add(new Complaint("casefile.procurement " + id, String.valueOf(e.getMessage())));
      return rows.size();
    }
    Procurement replayed = Procurement.empty(id);
    var born = new HashMap<StreamId, UUID>();
    var procedure = BuyingCycle.procedure(packs.get(opened.pack()), replayed, null);
    Engine engine = BuyingCycle.engine(procedure);
    var strange = new ArrayList<Complaint>();
    for (Record r : rows) {
      String row = row(r);
      try {
        var stored = store.eventOf(r);
        var values =
            Journal.eventValues(
                opened,
                stored.recorded(),
                stored.id(),
                stored.commandId(),
                r.get(EVENT.DATA).data());
        if (!leaves.fits("event", stored.id(), values, row)) {
          strange.add(new Complaint(row, "it is not the row that its leaf commits to"));
        }
        replayed = engine.apply(replayed, stored.recorded());
        born.putIfAbsent(stored.recorded().stream(), stored.id());
      } catch (RuntimeException e) {
        leaves.forget(r.get(EVENT.ID));
        strange.add(new Complaint(row, "it cannot be replayed: " + e.getMessage()));
      }
    }
    if (rows.isEmpty()) {
      complaints.add(new Complaint("casefile.procurement " + id, "no event speaks of it"));
    } else if (rows.size() > 1 && strange.size() == rows.size()) {
      // what all leaves of a procurement commit to is its own row
      complaints.add(
          new Complaint(
              "casefile.procurement " + id,
              "its ocid, pack or opened_at is not what every one of its events was stored under"));
    } else {
      complaints.addAll(strange);
    }
    states(opened, replayed, born);
    due(opened, engine, replayed);
    return rows.size();
  }

  private static String row(Record r) {
    return "casefile.event "
        + r.get(EVENT.THING)
        + ":"
        + r.get(EVENT.STREAM_ID)
        + " version "
        + r.get(EVENT.VERSION);
  }

  private void due(Case opened, Engine engine, Procurement replayed) {
    Instant due =
        engine
            .nextDue(
                replayed,
                BuyingCycle.procedure(packs.get(opened.pack()), replayed, null),
                Instant.EPOCH)
            .map(d -> d.truncatedTo(ChronoUnit.MICROS))
            .orElse(null);
    var stored =
        database
            .select(PROCUREMENT.NEXT_DUE)
            .from(PROCUREMENT)
            .where(PROCUREMENT.CITY_ID.eq(opened.cityId()), PROCUREMENT.ID.eq(opened.id()))
            .fetchOne(PROCUREMENT.NEXT_DUE);
    if (!Objects.equals(due, stored == null ? null : stored.toInstant())) {
      complaints.add(
          new Complaint(
              "casefile.procurement " + opened.id(),
              "next_due is " + stored + ", the events say " + due));
    }
  }

  private void states(Case opened, Procurement replayed, Map<StreamId, UUID> born) {
    var expected = new HashMap<>(replayed.things());
    database
        .selectFrom(STREAM)
        .where(STREAM.CITY_ID.eq(opened.cityId()), STREAM.PROCUREMENT_ID.eq(opened.id()))
        .forEach(r -> {
          StreamId id;
          try {
            id = CaseStore.streamId(r.getThing(), r.getId());
          } catch (IllegalArgumentException _) {
            complaints.add(
                new Complaint("casefile.stream " + r.getId(), "there is no " + r.getThing()));
            return;
          }
          String row = "casefile.stream " + id;
          Held held = expected.remove(id);
          if (held == null) {
            complaints.add(new Complaint(row, "no event speaks of it"));
          } else if (r.getVersion() != held.version()
              || !r.getStatus().equals(Engine.word(held.state().status()))
              || !r.getBorn().equals(born.get(id))
              || !sameState(opened, r.getState().data(), held)
              || !sameHands(r.getHands().data(), held)) {
            complaints.add(new Complaint(row, "it is not what its events add up to"));
          }
        });
    expected
        .keySet()
        .forEach(id -> complaints.add(new Complaint("casefile.stream " + id, "it is missing")));
  }

  /** Compared as values, because what is personal is encrypted anew each time it is written. */
  private boolean sameState(Case opened, String stored, Held held) {
    try {
      return json.readState(opened.cityId(), held.state().getClass(), stored).equals(held.state());
    } catch (RuntimeException _) {
      return false;
    }
  }

  private boolean sameHands(String stored, Held held) {
    try {
      return json.readHands(stored).equals(held.hands());
    } catch (RuntimeException _) {
      return false;
    }
  }
}
