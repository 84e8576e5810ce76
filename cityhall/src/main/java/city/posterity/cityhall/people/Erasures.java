package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ERASURE_REQUEST;

import city.posterity.procurement.machine.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erasing somebody takes two administrators: it cannot be taken back (OWASP ASVS 5.0.0, 2.3.5). */
@Component
class Erasures {

  private final DSLContext database;
  private final Persons persons;
  private final RealTime time;

  Erasures(DSLContext database, Persons persons, RealTime time) {
    this.database = database;
    this.persons = persons;
    this.time = time;
  }

  /** Somebody has asked for it. */
  record Request(PersonId by, String reason, Instant at) {}

  Optional<Request> find(UUID cityId, PersonId person) {
    return database
        .selectFrom(ERASURE_REQUEST)
        .where(ERASURE_REQUEST.CITY_ID.eq(cityId), ERASURE_REQUEST.PERSON_ID.eq(person.value()))
        .fetchOptional(row ->
            new Request(
                new PersonId(row.getRequestedBy()),
                row.getReason(),
                row.getRequestedAt().toInstant()));
  }

  /** Asks for it; asking again changes nothing. */
  @Transactional
  public void request(UUID cityId, PersonId person, PersonId by, String reason) {
    database
        .insertInto(ERASURE_REQUEST)
        .set(ERASURE_REQUEST.CITY_ID, cityId)
        .set(ERASURE_REQUEST.PERSON_ID, person.value())
        .set(ERASURE_REQUEST.REQUESTED_BY, by.value())
        .set(ERASURE_REQUEST.REASON, reason)
        .set(ERASURE_REQUEST.REQUESTED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  @Transactional
  public void withdraw(UUID cityId, PersonId person) {
    database
        .deleteFrom(ERASURE_REQUEST)
        .where(ERASURE_REQUEST.CITY_ID.eq(cityId), ERASURE_REQUEST.PERSON_ID.eq(person.value()))
        .execute();
  }

  /** Does it; false if nobody else than this administrator has asked for it. */
  @Transactional
  public boolean perform(UUID cityId, PersonId person, PersonId by) {
    if (person.equals(by)) {
      return false;
    }
    int asked =
        database
            .deleteFrom(ERASURE_REQUEST)
            .where(
                ERASURE_REQUEST.CITY_ID.eq(cityId),
                ERASURE_REQUEST.PERSON_ID.eq(person.value()),
                ERASURE_REQUEST.REQUESTED_BY.ne(by.value()))
            .execute();
    if (asked == 0) {
      return false;
    }
    persons.erase(cityId, person);
    return true;
  }
}
