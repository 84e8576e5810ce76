package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.EVENT;
import static city.posterity.cityhall.casefile.internal.db.Tables.PERSONAL_KEY;

import city.posterity.cityhall.casefile.CasefileDoctor.Complaint;
import city.posterity.procurement.machine.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * The keys of persons: each opens under the installation's key, and there is one, or the trace of
 * one that was destroyed, for everybody of whom an event says something.
 */
final class KeyExamination {

  private static final Pattern SEALED =
      Pattern.compile("\"subject\":\"([0-9a-f-]{36})\",\"sealed\":");

  private final DSLContext database;
  private final List<Complaint> complaints;

  KeyExamination(DSLContext database, List<Complaint> complaints) {
    this.database = database;
    this.complaints = complaints;
  }

  void examine(UUID cityId, StoredPersonalKeys keys) {
    Set<UUID> known = new HashSet<>();
    database
        .selectFrom(PERSONAL_KEY)
        .where(PERSONAL_KEY.CITY_ID.eq(cityId))
        .forEach(r -> {
          known.add(r.getPersonId());
          if (r.getWrapped() != null && !keys.opens(cityId, new PersonId(r.getPersonId()))) {
            complaints.add(
                new Complaint(
                    row(r.getPersonId()), "it does not open under the installation's key"));
          }
        });
    Set<UUID> missing = new HashSet<>();
    try (var cursor =
        database
            .select(EVENT.DATA)
            .from(EVENT)
            .where(EVENT.CITY_ID.eq(cityId), EVENT.DATA.cast(String.class).contains("\"sealed\":"))
            .fetchSize(1_000)
            .fetchLazy()) {
      for (var r : cursor) {
        var sealed = SEALED.matcher(r.value1().data());
        while (sealed.find()) {
          UUID person = UUID.fromString(sealed.group(1));
          if (!known.contains(person) && missing.add(person)) {
            complaints.add(
                new Complaint(row(person), "it is missing, and was not destroyed by an erasure"));
          }
        }
      }
    }
  }

  private static String row(UUID person) {
    return "casefile.personal_key of person " + person;
  }
}
