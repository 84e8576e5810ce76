package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.COMMAND;
import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;
import static city.posterity.cityhall.casefile.internal.db.Tables.OUTBOX;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * Proves that what is stored is what happened: every row is the one its leaf commits to, the leaves
 * form one chain, and replaying the events gives every stored state.
 */
@Component
public final class CasefileDoctor {

  private static final Set<String> OWN_KINDS = Set.of("event", "command");

  private final DSLContext database;
  private final CaseStore store;
  private final CaseJson json;
  private final Packs packs;

  CasefileDoctor(DSLContext database, CaseStore store, CaseJson json, Packs packs) {
    this.database = database;
    this.store = store;
    this.json = json;
    this.packs = packs;
  }

  /**
   * Something that is not as it was written.
   *
   * @param row table and key, as in {@code casefile.event tender:… version 3}
   */
  public record Complaint(String row, String what) {}

  /** Counts of what was looked at, and everything that is wrong. */
  public record Report(long procurements, long events, long leaves, List<Complaint> complaints) {
    public Report {
      complaints = List.copyOf(complaints);
    }
  }

  public Report examine(UUID cityId) {
    var complaints = new ArrayList<Complaint>();
    var subjects = leafSubjects(cityId, complaints);
    long leaves = subjects.size();
    long events = 0;
    var procurements =
        database
            .select(PROCUREMENT.ID)
            .from(PROCUREMENT)
            .where(PROCUREMENT.CITY_ID.eq(cityId))
            .orderBy(PROCUREMENT.ID)
            .fetch(PROCUREMENT.ID);
    commands(cityId, subjects, complaints);
    for (UUID id : procurements) {
      events += procurement(cityId, id, subjects, complaints);
    }
    // what other parts had committed to is for their own checks
    subjects.values().removeIf(leaf -> !OWN_KINDS.contains(leaf.kind()));
    subjects.forEach((subject, leaf) ->
        complaints.add(
            new Complaint(
                "casefile.leaf " + leaf.id(), "its " + leaf.kind() + " " + subject + " is gone")));
    orphans(cityId, new HashSet<>(procurements), complaints);
    return new Report(procurements.size(), events, leaves, complaints);
  }

  private record Leaf(UUID id, String kind, byte[] salt, byte[] commitment) {}

  private Map<UUID, Leaf> leafSubjects(UUID cityId, List<Complaint> complaints) {
    var subjects = new HashMap<UUID, Leaf>();
    long expected = 1;
    byte[] chain = Leaves.ROOT;
    try (var cursor =
        database
            .selectFrom(LEAF)
            .where(LEAF.CITY_ID.eq(cityId))
            .orderBy(LEAF.SEQUENCE.asc().nullsLast(), LEAF.ID)
            .fetchSize(1_000)
            .fetchLazy()) {
      for (var r : cursor) {
        subjects.put(
            r.getSubject(), new Leaf(r.getId(), r.getKind(), r.getSalt(), r.getCommitment()));
        if (r.getSequence() == null) {
          continue;
        }
        if (r.getSequence() != expected) {
          complaints.add(
              new Complaint(
                  "casefile.leaf " + r.getId(),
                  "the chain goes from " + (expected - 1) + " to " + r.getSequence()));
          expected = r.getSequence();
        }
        chain = Leaves.chain(chain, r.getCommitment());
        if (!Arrays.equals(chain, r.getChain())) {
          complaints.add(
              new Complaint(
                  "casefile.leaf " + r.getId(),
                  "the chain does not fit at number " + r.getSequence()));
          chain = r.getChain();
        }
        expected++;
      }
    }
    return subjects;
  }

  private void commands(UUID cityId, Map<UUID, Leaf> subjects, List<Complaint> complaints) {
    Set<UUID> announced =
        new HashSet<>(
            database
                .select(OUTBOX.COMMAND_ID)
                .from(OUTBOX)
                .where(OUTBOX.CITY_ID.eq(cityId))
                .fetch(OUTBOX.COMMAND_ID));
    try (var cursor =
        database
            .selectFrom(COMMAND)
            .where(COMMAND.CITY_ID.eq(cityId))
            .orderBy(COMMAND.ID)
            .fetchSize(1_000)
            .fetchLazy()) {
      for (var r : cursor) {
        String row = "casefile.command " + r.getId();
        var values =
            Arrays.<@org.jspecify.annotations.Nullable Object>asList(
                r.getCityId(),
                r.getId(),
                r.getProcurementId(),
                CaseStore.streamId(r.getThing(), r.getStreamId()),
                r.getVerb(),
                r.getPersonId(),
                r.getOrganisationId(),
                r.getUnit(),
                r.getRoles(),
                r.getReason(),
                r.getOutcome(),
                r.getFindings() == null ? null : r.getFindings().data(),
                r.getAt().toInstant());
        checkLeaf(row, subjects.remove(r.getId()), values, complaints);
        if (r.getOutcome().equals("accepted") && !announced.remove(r.getId())) {
          complaints.add(new Complaint(row, "it was never put into the outbox"));
        }
      }
    }
    announced.forEach(c ->
        complaints.add(
            new Complaint("casefile.outbox of command " + c, "there is no such accepted command")));
  }

  private long procurement(
      UUID cityId, UUID id, Map<UUID, Leaf> subjects, List<Complaint> complaints) {
    Case opened = store.find(cityId, id).orElseThrow();
    var rows =
        database
            .selectFrom(EVENT)
            .where(EVENT.CITY_ID.eq(cityId), EVENT.PROCUREMENT_ID.eq(id))
            .orderBy(EVENT.ID)
            .fetch();
    Procurement replayed = Procurement.empty(id);
    var born = new HashMap<StreamId, UUID>();
    var procedure = BuyingCycle.procedure(packs.get(opened.pack()), replayed, null);
    Engine engine = BuyingCycle.engine(procedure);
    for (Record r : rows) {
      String row =
          "casefile.event "
              + r.get(EVENT.THING)
              + ":"
              + r.get(EVENT.STREAM_ID)
              + " version "
              + r.get(EVENT.VERSION);
      try {
        var stored = store.eventOf(r);
        var values =
            Journal.eventValues(
                opened,
                stored.recorded(),
                stored.id(),
                stored.commandId(),
                r.get(EVENT.DATA).data());
        checkLeaf(row, subjects.remove(stored.id()), values, complaints);
        replayed = engine.apply(replayed, stored.recorded());
        born.putIfAbsent(stored.recorded().stream(), stored.id());
      } catch (RuntimeException e) {
        subjects.remove(r.get(EVENT.ID));
        complaints.add(new Complaint(row, "it cannot be replayed: " + e.getMessage()));
      }
    }
    states(opened, replayed, born, complaints);
    Instant due =
        engine
            .nextDue(
                replayed,
                BuyingCycle.procedure(packs.get(opened.pack()), replayed, null),
                Instant.EPOCH)
            .map(d -> d.truncatedTo(ChronoUnit.MICROS))
            .orElse(null);
    var storedDue =
        database
            .select(PROCUREMENT.NEXT_DUE)
            .from(PROCUREMENT)
            .where(PROCUREMENT.CITY_ID.eq(cityId), PROCUREMENT.ID.eq(id))
            .fetchOne(PROCUREMENT.NEXT_DUE);
    if (!java.util.Objects.equals(due, storedDue == null ? null : storedDue.toInstant())) {
      complaints.add(
          new Complaint(
              "casefile.procurement " + id,
              "next_due is " + storedDue + ", the events say " + due));
    }
    return rows.size();
  }

  private void states(
      Case opened, Procurement replayed, Map<StreamId, UUID> born, List<Complaint> complaints) {
    var expected = new HashMap<>(replayed.things());
    database
        .selectFrom(STREAM)
        .where(STREAM.CITY_ID.eq(opened.cityId()), STREAM.PROCUREMENT_ID.eq(opened.id()))
        .forEach(r -> {
          StreamId id = CaseStore.streamId(r.getThing(), r.getId());
          String row = "casefile.stream " + id;
          Held held = expected.remove(id);
          if (held == null) {
            complaints.add(new Complaint(row, "no event speaks of it"));
            return;
          }
          if (r.getVersion() != held.version()
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

  private void orphans(UUID cityId, Set<UUID> procurements, List<Complaint> complaints) {
    database
        .selectDistinct(STREAM.PROCUREMENT_ID)
        .from(STREAM)
        .where(STREAM.CITY_ID.eq(cityId))
        .fetch(STREAM.PROCUREMENT_ID)
        .stream()
        .filter(p -> !procurements.contains(p))
        .forEach(p -> complaints.add(new Complaint("casefile.procurement " + p, "it is missing")));
  }

  private static void checkLeaf(
      String row,
      @org.jspecify.annotations.Nullable Leaf leaf,
      List<? extends @org.jspecify.annotations.Nullable Object> values,
      List<Complaint> complaints) {
    if (leaf == null) {
      complaints.add(new Complaint(row, "it has no leaf"));
    } else if (!Arrays.equals(Leaves.commit(leaf.salt(), values), leaf.commitment())) {
      complaints.add(
          new Complaint(row, "it is not the row that leaf " + leaf.id() + " commits to"));
    }
  }
}
