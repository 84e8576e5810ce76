package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.COMMAND;
import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;
import static city.posterity.cityhall.casefile.internal.db.Tables.OUTBOX;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down every command, accepted or refused, with a leaf that commits to the row. */
@Component
final class Journal {

  private final DSLContext database;
  private final CaseJson json;

  Journal(DSLContext database, CaseJson json) {
    this.database = database;
    this.json = json;
  }

  /** What a command was, for its row. */
  record Entry(
      UUID cityId,
      UUID procurementId,
      StreamId target,
      String verb,
      Actor actor,
      @Nullable String reason,
      Instant at) {}

  UUID accepted(Entry entry, boolean changed) {
    UUID id = write(entry, changed ? "accepted" : "already-so", null);
    if (changed) {
      database
          .insertInto(OUTBOX)
          .set(OUTBOX.CITY_ID, entry.cityId())
          .set(OUTBOX.ID, RowId.next())
          .set(OUTBOX.PROCUREMENT_ID, entry.procurementId())
          .set(OUTBOX.COMMAND_ID, id)
          .set(OUTBOX.CREATED_AT, CaseStore.utc(entry.at()))
          .execute();
    }
    return id;
  }

  static byte[] commitmentOf(DSLContext database, UUID cityId, UUID subject) {
    return database
        .select(LEAF.COMMITMENT)
        .from(LEAF)
        .where(LEAF.CITY_ID.eq(cityId), LEAF.KIND.eq("event"), LEAF.SUBJECT.eq(subject))
        .fetchSingle()
        .value1();
  }

  UUID refused(Entry entry, List<Finding> findings) {
    return write(entry, "refused", json.writeFindings(findings));
  }

  void leafOf(Case opened, Recorded recorded, UUID eventId, UUID commandId, String data) {
    leaf(
        opened.cityId(), "event", eventId, eventValues(opened, recorded, eventId, commandId, data));
  }

  static List<@Nullable Object> eventValues(
      Case opened, Recorded r, UUID eventId, UUID commandId, String data) {
    return Arrays.asList(
        opened.cityId(),
        opened.id(),
        opened.ocid(),
        opened.pack(),
        opened.openedAt().truncatedTo(ChronoUnit.MICROS),
        r.stream(),
        r.version(),
        eventId,
        commandId,
        EventTypes.nameOf(r.event()),
        EventTypes.CURRENT,
        data,
        r.verb(),
        r.by(),
        r.at().truncatedTo(ChronoUnit.MICROS),
        r.processedAt().truncatedTo(ChronoUnit.MICROS));
  }

  private UUID write(Entry e, String outcome, @Nullable String findings) {
    UUID id = RowId.next();
    String roles =
        e.actor().roles().stream().sorted().map(Role::word).collect(Collectors.joining(","));
    UUID organisation = e.actor().organisation() == null ? null : e.actor().organisation().value();
    database
        .insertInto(COMMAND)
        .set(COMMAND.CITY_ID, e.cityId())
        .set(COMMAND.ID, id)
        .set(COMMAND.PROCUREMENT_ID, e.procurementId())
        .set(COMMAND.THING, e.target().thing().word())
        .set(COMMAND.STREAM_ID, e.target().id())
        .set(COMMAND.VERB, e.verb())
        .set(COMMAND.PERSON_ID, e.actor().person().value())
        .set(COMMAND.ORGANISATION_ID, organisation)
        .set(COMMAND.UNIT, e.actor().unit())
        .set(COMMAND.ROLES, roles)
        .set(COMMAND.REASON, e.reason())
        .set(COMMAND.OUTCOME, outcome)
        .set(COMMAND.FINDINGS, findings == null ? null : JSON.json(findings))
        .set(COMMAND.AT, CaseStore.utc(e.at()))
        .execute();
    leaf(
        e.cityId(),
        "command",
        id,
        Arrays.asList(
            e.cityId(),
            id,
            e.procurementId(),
            e.target(),
            e.verb(),
            e.actor().person(),
            organisation,
            e.actor().unit(),
            roles,
            e.reason(),
            outcome,
            findings,
            e.at().truncatedTo(ChronoUnit.MICROS)));
    return id;
  }

  private void leaf(UUID cityId, String kind, UUID subject, List<@Nullable Object> values) {
    byte[] salt = Leaves.newSalt();
    database
        .insertInto(LEAF)
        .set(LEAF.CITY_ID, cityId)
        .set(LEAF.ID, RowId.next())
        .set(LEAF.KIND, kind)
        .set(LEAF.SUBJECT, subject)
        .set(LEAF.SALT, salt)
        .set(LEAF.COMMITMENT, Leaves.commit(salt, values))
        .execute();
  }
}
