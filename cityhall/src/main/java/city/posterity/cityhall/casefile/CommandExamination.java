package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.COMMAND;
import static city.posterity.cityhall.casefile.internal.db.Tables.IDEMPOTENCY;
import static city.posterity.cityhall.casefile.internal.db.Tables.OUTBOX;

import city.posterity.cityhall.casefile.CasefileDoctor.Complaint;
import city.posterity.cityhall.casefile.internal.db.tables.records.CommandRecord;
import city.posterity.cityhall.casefile.internal.db.tables.records.OutboxRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The journal of a city, what was put into the outbox for it, and the answers that are kept. */
final class CommandExamination {

  private final DSLContext database;
  private final List<Complaint> complaints;

  CommandExamination(DSLContext database, List<Complaint> complaints) {
    this.database = database;
    this.complaints = complaints;
  }

  void journal(UUID cityId, LeafExamination leaves) {
    Map<UUID, OutboxRecord> announced = new HashMap<>();
    database
        .selectFrom(OUTBOX)
        .where(OUTBOX.CITY_ID.eq(cityId))
        .forEach(o -> {
          if (announced.put(o.getCommandId(), o) != null) {
            complaints.add(new Complaint("casefile.outbox " + o.getId(), "it stands there twice"));
          }
        });
    try (var cursor =
        database
            .selectFrom(COMMAND)
            .where(COMMAND.CITY_ID.eq(cityId))
            .orderBy(COMMAND.ID)
            .fetchSize(1_000)
            .fetchLazy()) {
      for (var r : cursor) {
        String row = "casefile.command " + r.getId();
        if (!fits(r, row, leaves)) {
          complaints.add(new Complaint(row, "it is not the row that its leaf commits to"));
        }
        outbox(r, row, announced.remove(r.getId()));
      }
    }
    announced
        .values()
        .forEach(o ->
            complaints.add(
                new Complaint(
                    "casefile.outbox " + o.getId(),
                    "there is no such accepted command " + o.getCommandId())));
  }

  private boolean fits(CommandRecord r, String row, LeafExamination leaves) {
    try {
      return leaves.fits("command", r.getId(), values(r), row);
    } catch (RuntimeException e) {
      leaves.forget(r.getId());
      complaints.add(new Complaint(row, "it cannot be read: " + e.getMessage()));
      return true;
    }
  }

  private static List<@Nullable Object> values(CommandRecord r) {
    return Arrays.asList(
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
  }

  private void outbox(CommandRecord command, String row, @Nullable OutboxRecord outbox) {
    boolean accepted = command.getOutcome().equals("accepted");
    if (outbox == null) {
      if (accepted) {
        complaints.add(new Complaint(row, "it was never put into the outbox"));
      }
    } else if (!accepted
        || !outbox.getProcurementId().equals(command.getProcurementId())
        || !outbox.getCreatedAt().isEqual(command.getAt())) {
      complaints.add(
          new Complaint(
              "casefile.outbox " + outbox.getId(), "it is not what its command put there"));
    }
  }

  void answers(UUID cityId, ReceiptSeals seals) {
    database
        .selectFrom(IDEMPOTENCY)
        .where(IDEMPOTENCY.CITY_ID.eq(cityId))
        .forEach(r -> {
          if (!seals.fits(r)) {
            complaints.add(
                new Complaint(
                    "casefile.idempotency of person " + r.getPersonId() + " key " + r.getKey(),
                    "it is not the answer that was given"));
          }
        });
  }
}
