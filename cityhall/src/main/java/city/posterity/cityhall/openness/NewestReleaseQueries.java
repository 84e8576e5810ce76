package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.people.City;
import city.posterity.procurement.disclosure.redaction.Withheld;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Asks for the newest release of one procurement. */
@Component
final class NewestReleaseQueries {

  private final DSLContext database;
  private final Withholding withholding;

  NewestReleaseQueries(DSLContext database, Withholding withholding) {
    this.database = database;
    this.withholding = withholding;
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

  /** What is withheld of it now. */
  Withheld withheld(City city, String ocid) {
    return withholding.of(city.id(), ocid);
  }

  /**
   * It as anybody may read it.
   *
   * @param marker what stands in place of what is withheld
   */
  Optional<NewestRelease> find(
      City city, String ocid, Withheld withheld, Function<Withheld.Passage, String> marker) {
    return database
        .select(RELEASE.NUMBER, RELEASE.PROCUREMENT_ID, RELEASE.RELEASED_AT, RELEASE.BODY)
        .from(RELEASE)
        .where(RELEASE.CITY_ID.eq(city.id()), RELEASE.OCID.eq(ocid))
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(r ->
            new NewestRelease(
                ocid,
                r.value1(),
                r.value2(),
                r.value3().toInstant(),
                Withholding.shown(r.value4().data(), withheld, marker)));
  }
}
