package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.MAPPING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.casefile.CasefileListener.Chapter;
import city.posterity.cityhall.casefile.Commitments;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.openness.internal.db.tables.records.ListingRecord;
import city.posterity.cityhall.openness.internal.db.tables.records.RedactionRecord;
import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.procurement.machine.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proves that what was published is what happened: every release is the one its leaf commits to and
 * the one that its events give again, there is none too few or too many, all of a procurement merge
 * to what is public now, and the listing says the same; and that what is withheld of them is what
 * the redactions in force say. Releases are compared as they are kept, whole. Names of
 * organisations are left out: they come from their register, which may have changed since. A
 * release of an earlier mapping is held against its leaf only: the program says more of the same
 * events now.
 */
@Component
final class OpennessDoctor {

  /** Something that is not as it was published; {@code row} names table and key. */
  record Complaint(String row, String what) {}

  private final DSLContext database;
  private final Replay replay;
  private final ReleaseMaker maker;
  private final ReleaseStore store;
  private final Commitments commitments;
  private final Recording recording;
  private final SpendingStore spending;
  private final RedactionRows redactions;
  private final Withholding withholding;

  OpennessDoctor(
      DSLContext database,
      Replay replay,
      ReleaseMaker maker,
      ReleaseStore store,
      Commitments commitments,
      Recording recording,
      SpendingStore spending,
      RedactionRows redactions,
      Withholding withholding) {
    this.redactions = redactions;
    this.withholding = withholding;
    this.database = database;
    this.replay = replay;
    this.maker = maker;
    this.store = store;
    this.commitments = commitments;
    this.recording = recording;
    this.spending = spending;
  }

  List<Complaint> examine(UUID cityId) {
    var complaints = new ArrayList<Complaint>();
    Set<UUID> committed = new HashSet<>(commitments.subjects(cityId, Commitments.Kind.RELEASE));
    Set<UUID> procurements = new HashSet<>();
    Instant since = since();
    for (UUID id : replay.procurements(cityId)) {
      procurements.add(id);
      new Examination(cityId, id, since, committed, complaints).run();
    }
    orphans(cityId, procurements, committed, complaints);
    return complaints;
  }

  /** From when on everything was told under the present mapping. */
  private Instant since() {
    return database
        .select(MAPPING.SINCE)
        .from(MAPPING)
        .where(MAPPING.VERSION.eq(ReleaseMaker.MAPPING))
        .fetchSingle(r -> r.value1().toInstant());
  }

  private void orphans(
      UUID cityId, Set<UUID> procurements, Set<UUID> committed, List<Complaint> complaints) {
    database
        .selectFrom(RELEASE)
        .where(RELEASE.CITY_ID.eq(cityId), RELEASE.PROCUREMENT_ID.notIn(procurements))
        .forEach(r -> {
          committed.remove(r.getId());
          complaints.add(new Complaint(nameOf(r), "it is of no procurement"));
        });
    database
        .selectFrom(LISTING)
        .where(LISTING.CITY_ID.eq(cityId), LISTING.PROCUREMENT_ID.notIn(procurements))
        .forEach(r ->
            complaints.add(
                new Complaint("openness.listing " + r.getOcid(), "it is of no procurement")));
    committed.forEach(
        id -> complaints.add(new Complaint("openness.release with id " + id, "it is gone")));
  }

  static String nameOf(ReleaseRecord row) {
    return "openness.release " + row.getOcid() + "-" + row.getNumber();
  }

  /** Of one procurement. */
  private final class Examination {
    private final UUID cityId;
    private final UUID procurementId;
    private final Instant since;
    private final List<ReleaseRecord> rows;
    private final Set<UUID> committed;
    private final List<Complaint> complaints;
    private int next;
    private @Nullable Release previous;

    Examination(
        UUID cityId,
        UUID procurementId,
        Instant since,
        Set<UUID> committed,
        List<Complaint> complaints) {
      this.since = since;
      this.cityId = cityId;
      this.procurementId = procurementId;
      this.committed = committed;
      this.complaints = complaints;
      rows =
          database
              .selectFrom(RELEASE)
              .where(RELEASE.CITY_ID.eq(cityId), RELEASE.PROCUREMENT_ID.eq(procurementId))
              .orderBy(RELEASE.NUMBER)
              .fetch();
    }

    void run() {
      for (ReleaseRecord row : rows) {
        committed.remove(row.getId());
        commitments
            .complaint(cityId, Commitments.Kind.RELEASE, row.getId(), ReleaseStore.committed(row))
            .ifPresent(what -> complaints.add(new Complaint(nameOf(row), what)));
      }
      try {
        replay.tell(cityId, procurementId, this::chapter);
      } catch (RuntimeException e) {
        complaints.add(
            new Complaint(
                "openness.release of procurement " + procurementId,
                "it cannot be made again: " + e.getMessage()));
        return;
      }
      while (next < rows.size()) {
        complaints.add(new Complaint(nameOf(rows.get(next++)), "nothing happened that it tells"));
      }
      record();
      redactions();
      listing();
    }

    /** What is withheld is what the redactions of the procurement say, no more and no less. */
    private void redactions() {
      var left = new ArrayList<>(redactions.stored(cityId, procurementId));
      String ocid = previous == null ? "" : previous.ocid();
      for (RedactionRecord made : redactions.made(cityId, procurementId, ocid)) {
        if (previous == null) {
          left.stream()
              .filter(r -> r.getId().equals(made.getId()))
              .findFirst()
              .ifPresent(r -> made.setOcid(r.getOcid()));
        }
        if (!left.removeIf(r -> RedactionRows.same(r, made))) {
          complaints.add(
              new Complaint(RedactionRows.nameOf(made), "it is not what its events give"));
          left.removeIf(r -> r.getId().equals(made.getId()));
        }
      }
      left.forEach(r -> complaints.add(new Complaint(RedactionRows.nameOf(r), "nothing gives it")));
    }

    private void chapter(Chapter chapter, List<Recorded> events) {
      ReleaseRecord row = next < rows.size() ? rows.get(next) : null;
      boolean told = row != null && row.getCommandId().equals(chapter.commandId());
      Optional<Release> made = maker.next(chapter, events, previous);
      if (row != null && told) {
        next++;
        // that it differs only in names which have changed back since is no complaint
        if (row.getMapping() == ReleaseMaker.MAPPING) {
          made.ifPresent(m -> compare(row, m));
        }
        previous = ReleaseStore.read(row);
      } else if (made.isPresent()
          && events.getLast().processedAt().isAfter(since)
          && !isOnlyNames(made.get())) {
        complaints.add(
            new Complaint(
                "openness.release " + made.get().id(),
                "it is missing or out of its place: command " + chapter.commandId()));
      }
    }

    private boolean isOnlyNames(Release made) {
      return previous != null
          && PartyDetails.hidden(made.snapshot()).equals(PartyDetails.hidden(previous.snapshot()));
    }

    private void compare(ReleaseRecord row, Release made) {
      Release stored = ReleaseStore.read(row);
      boolean sameHead =
          stored.ocid().equals(made.ocid())
              && stored.number() == made.number()
              && stored.date().equals(made.date())
              && stored.tags().equals(made.tags());
      if (!sameHead
          || !PartyDetails.hidden(stored.json()).equals(PartyDetails.hidden(made.json()))) {
        complaints.add(new Complaint(nameOf(row), "its events give another release"));
      }
    }

    private void record() {
      if (previous == null) {
        return;
      }
      ObjectNode compiled = recording.compiled(rows);
      compiled.remove(List.of("ocid", "id", "date", "tag"));
      if (!Continuity.stripped(compiled).equals(previous.snapshot())) {
        complaints.add(
            new Complaint(nameOf(rows.getLast()), "the releases do not merge to what it says"));
      }
    }

    private Listing listing(ListingRecord row, Listing.Stage stage) {
      return new Listing(
          row.getTitle(),
          row.getDescription(),
          row.getBuyer(),
          stage,
          row.getCategory(),
          row.getAmount() == null ? null : Ocds.number(row.getAmount()),
          row.getCurrency(),
          row.getDeadline() == null ? null : row.getDeadline().toInstant());
    }

    private void listing() {
      var row =
          database
              .selectFrom(LISTING)
              .where(LISTING.CITY_ID.eq(cityId), LISTING.PROCUREMENT_ID.eq(procurementId))
              .fetchOne();
      if (previous == null || row == null) {
        if ((previous == null) != (row == null)) {
          complaints.add(
              new Complaint(
                  "openness.listing of procurement " + procurementId,
                  row == null ? "it is missing" : "nothing of it is public"));
        }
        return;
      }
      Listing expected = Listing.of(previous.snapshot(), withholding.of(cityId, previous.ocid()));
      Instant first = rows.getFirst().getReleasedAt().toInstant();
      if (!row.getStage().equals(expected.stage().word())
          || !expected.equals(listing(row, expected.stage()))
          || !row.getOcid().equals(previous.ocid())
          || row.getReleases() != previous.number()
          || !row.getPublishedAt().toInstant().equals(first)
          || !row.getUpdatedAt().toInstant().equals(previous.date())) {
        complaints.add(
            new Complaint(
                "openness.listing " + row.getOcid(), "it is not what its releases add up to"));
      }
      spending(row, previous);
    }

    /** Lines that are not counted yet will be. */
    private void spending(ListingRecord row, Release newest) {
      Integer counted = row.getCountedRelease();
      if (counted != null
          && counted == newest.number()
          && !spending.lines(cityId, procurementId).equals(SpendingLine.of(newest.snapshot()))) {
        complaints.add(
            new Complaint(
                "openness.spending of " + row.getOcid(), "it is not what its releases add up to"));
      }
    }
  }
}
