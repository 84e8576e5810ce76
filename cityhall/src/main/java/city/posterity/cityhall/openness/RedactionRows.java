package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;

import city.posterity.cityhall.casefile.CasefileListener.Chapter;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.openness.internal.db.tables.records.RedactionRecord;
import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What is withheld, as rows. Whatever stood in a redacted place at any time was published then, so
 * all of it is withheld: history is read again for it whenever something happens in a procurement
 * that has a redaction, and only there.
 */
@Component
final class RedactionRows {

  private final DSLContext database;
  private final Replay replay;

  RedactionRows(DSLContext database, Replay replay) {
    this.database = database;
    this.replay = replay;
  }

  /** Whether what is withheld may have changed with a chapter. */
  static boolean concerns(Chapter chapter, List<Recorded> events) {
    return events.stream().anyMatch(r -> r.stream().thing() == Thing.REDACTION)
        || chapter.after().stream(Redaction.class).anyMatch(Redaction::isInForce);
  }

  /**
   * Writes what is withheld after a chapter.
   *
   * @return whether it is something else than before
   */
  boolean write(Chapter chapter, Instant now) {
    boolean changed = false;
    for (RedactionRecord row : made(chapter.cityId(), chapter.after().id(), chapter.ocid())) {
      var stored =
          database
              .selectFrom(REDACTION)
              .where(REDACTION.CITY_ID.eq(row.getCityId()), REDACTION.ID.eq(row.getId()))
              .fetchOne();
      if (stored != null && same(stored, row)) {
        continue;
      }
      changed = true;
      row.setChangedAt(now.atOffset(ZoneOffset.UTC));
      database
          .insertInto(REDACTION)
          .set(row)
          .onConflict(REDACTION.CITY_ID, REDACTION.ID)
          .doUpdate()
          .set(REDACTION.IN_FORCE, row.getInForce())
          .set(REDACTION.UNTIL, row.getUntil())
          .set(REDACTION.TEXTS, row.getTexts())
          .set(REDACTION.CHANGED_AT, row.getChangedAt())
          .execute();
    }
    return changed;
  }

  /** Of all redactions that were ever in force, what their rows have to say. */
  List<RedactionRecord> made(UUID cityId, UUID procurementId, String ocid) {
    var snapshots = new ArrayList<Procurement>();
    replay.tell(cityId, procurementId, (c, _) -> snapshots.add(c.after()));
    if (snapshots.isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<RedactionRecord>();
    for (Redaction r : snapshots.getLast().all(Redaction.class)) {
      if (r.wasInForce()) {
        rows.add(row(cityId, procurementId, ocid, r, texts(snapshots, r)));
      }
    }
    return rows;
  }

  List<RedactionRecord> stored(UUID cityId, UUID procurementId) {
    return database
        .selectFrom(REDACTION)
        .where(REDACTION.CITY_ID.eq(cityId), REDACTION.PROCUREMENT_ID.eq(procurementId))
        .orderBy(REDACTION.ID)
        .fetch();
  }

  /** Until it ended; what is written there afterwards is nobody's secret. */
  private static Set<String> texts(List<Procurement> snapshots, Redaction r) {
    var texts = new LinkedHashSet<String>(r.withheld());
    for (Procurement p : snapshots) {
      boolean over = p.find(Redaction.class, r.id()).filter(s -> s.endedAt() != null).isPresent();
      if (!over) {
        texts.addAll(Withheld.texts(p, r));
      }
    }
    return texts;
  }

  private static RedactionRecord row(
      UUID cityId, UUID procurementId, String ocid, Redaction r, Set<String> texts) {
    var row = new RedactionRecord();
    row.setCityId(cityId);
    row.setId(r.id().id());
    row.setProcurementId(procurementId);
    row.setOcid(ocid);
    row.setInForce(r.isInForce());
    row.setGround(r.ground());
    row.setGroundTitle(r.groundTitle());
    row.setUntil(r.releaseDate());
    row.setTexts(texts.toArray(String[]::new));
    row.setSha256(r.sha256());
    return row;
  }

  /** All but when it was written. */
  static boolean same(RedactionRecord a, RedactionRecord b) {
    return content(a).equals(content(b));
  }

  private static Map<String, Object> content(RedactionRecord row) {
    var content = new LinkedHashMap<String, Object>();
    for (var field : row.fields()) {
      Object value = row.get(field);
      if (!field.equals(REDACTION.CHANGED_AT) && value != null) {
        content.put(field.getName(), value instanceof Object[] a ? List.of(a) : value);
      }
    }
    return content;
  }

  static String nameOf(RedactionRecord row) {
    return "openness.redaction " + new StreamId(Thing.REDACTION, row.getId());
  }
}
