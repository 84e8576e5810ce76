package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;

import city.posterity.cityhall.openness.internal.db.tables.records.RedactionRecord;
import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.disclosure.redaction.Withheld.Passage;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Component;

/**
 * Leaves out what is withheld wherever something is handed to the public. The stored releases are
 * whole; whoever reads one for an answer reads it through this.
 */
@Component
final class Withholding {

  private final DSLContext database;

  Withholding(DSLContext database) {
    this.database = database;
  }

  /** What is withheld now of one procurement. */
  Withheld of(UUID cityId, String ocid) {
    return of(cityId, List.of(ocid)).getOrDefault(ocid, Withheld.NOTHING);
  }

  /** What is withheld of several; those of which nothing is are missing. */
  Map<String, Withheld> of(UUID cityId, Collection<String> ocids) {
    return ocids.isEmpty()
        ? Map.of()
        : byOcid(
            database
                .selectFrom(REDACTION)
                .where(
                    REDACTION.CITY_ID.eq(cityId),
                    REDACTION.OCID.in(ocids),
                    REDACTION.IN_FORCE.isTrue())
                .fetch());
  }

  /** Of all procurements of a city; there are never many of which something is withheld. */
  Map<String, Withheld> all(UUID cityId) {
    return byOcid(
        database
            .selectFrom(REDACTION)
            .where(REDACTION.CITY_ID.eq(cityId), REDACTION.IN_FORCE.isTrue())
            .fetch());
  }

  private static Map<String, Withheld> byOcid(List<RedactionRecord> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                RedactionRecord::getOcid,
                Collectors.collectingAndThen(
                    Collectors.flatMapping(Withholding::passages, Collectors.toList()),
                    Withheld::of)));
  }

  static Stream<Passage> passages(RedactionRecord row) {
    return Arrays.stream(row.getTexts())
        .map(t ->
            new Passage(t, row.getId(), row.getGround(), row.getGroundTitle(), row.getUntil()));
  }

  /** A release's row with a body that anybody may read. */
  static ReleaseRecord shown(ReleaseRecord row, Withheld withheld) {
    if (withheld.isNothing()) {
      return row;
    }
    var copy = row.copy();
    Arrays.stream(row.fields()).forEach(f -> copyField(row, copy, f));
    copy.setBody(JSON.json(shown(row.getBody().data(), withheld, Passage::marker)));
    return copy;
  }

  private static <T> void copyField(ReleaseRecord from, ReleaseRecord to, org.jooq.Field<T> field) {
    to.set(field, from.get(field));
  }

  /**
   * The text of a release that anybody may read.
   *
   * @param marker what stands in place of a passage
   */
  static String shown(String body, Withheld withheld, Function<Passage, String> marker) {
    return withheld.isNothing()
        ? body
        : OcdsJson.write(new ReleaseCensor(withheld, marker).censored(Ocds.read(body)));
  }

  /** Names what is withheld, for tags of answers: empty for nothing, else another for anything. */
  static String mark(Collection<Withheld> all) {
    String names =
        all.stream()
            .flatMap(w -> w.passages().stream())
            .map(p -> p.redaction() + " " + p.until() + " " + p.text())
            .sorted()
            .collect(Collectors.joining("\n"));
    return names.isEmpty() ? "" : "-w" + HexFormat.of().formatHex(Sha256.of(names), 0, 8);
  }

  static String mark(Withheld withheld) {
    return mark(List.of(withheld));
  }
}
