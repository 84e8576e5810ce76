package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.people.City;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Asks for the newest release of one procurement. */
@Component
final class NewestReleaseQueries {

  private final DSLContext database;

  NewestReleaseQueries(DSLContext database) {
    this.database = database;
  }

  /** Its number; empty if nothing of that name is public. */
  Optional<Integer> number(City city, String ocid) {
    return database
        .select(RELEASE.NUMBER)
        .from(RELEASE)
        .where(RELEASE.CITY_ID.eq(city.id()), RELEASE.OCID.eq(ocid))
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(r -> r.value1());
  }

  Optional<NewestRelease> find(City city, String ocid) {
    return database
        .select(RELEASE.NUMBER, RELEASE.PROCUREMENT_ID, RELEASE.RELEASED_AT, RELEASE.BODY)
        .from(RELEASE)
        .where(RELEASE.CITY_ID.eq(city.id()), RELEASE.OCID.eq(ocid))
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(r ->
            new NewestRelease(
                ocid, r.value1(), r.value2(), r.value3().toInstant(), r.value4().data()));
  }
}
