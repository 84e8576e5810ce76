package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;
import static city.posterity.cityhall.people.internal.db.Tables.REGISTRATION;
import static city.posterity.cityhall.people.internal.db.Tables.SESSION;

import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Removes what has ended: sessions, invitations, counts of attempts. To be run every few minutes.
 */
@Component
public class Tidying {

  private final DSLContext database;
  private final Cities cities;
  private final Throttle throttle;
  private final RealTime time;

  Tidying(DSLContext database, Cities cities, Throttle throttle, RealTime time) {
    this.database = database;
    this.cities = cities;
    this.throttle = throttle;
    this.time = time;
  }

  /** May run on several nodes at once, or never: what has ended is not honoured anyway. */
  public void run() {
    var now = time.instant();
    database.deleteFrom(SESSION).where(SESSION.EXPIRY_TIME.lt(now.toEpochMilli())).execute();
    cities
        .find()
        .ifPresent(city -> {
          throttle.tidy(city.id());
          database
              .deleteFrom(INVITATION)
              .where(
                  INVITATION.CITY_ID.eq(city.id()),
                  INVITATION.EXPIRES_AT.lt(now.atOffset(ZoneOffset.UTC)))
              .execute();
          database
              .deleteFrom(REGISTRATION)
              .where(
                  REGISTRATION.CITY_ID.eq(city.id()),
                  REGISTRATION.EXPIRES_AT.lt(now.atOffset(ZoneOffset.UTC)))
              .execute();
        });
  }
}
