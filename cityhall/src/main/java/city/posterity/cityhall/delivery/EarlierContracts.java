package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.GONE_THROUGH;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.casefile.RoutineWork;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Goes once through the procurements that were there before {@link RunningContracts}, {@link
 * LongObligations} and {@link LifeForecasts} were.
 */
@Component
final class EarlierContracts implements RoutineWork {

  private final DSLContext database;
  private final Replay replay;
  private final Casefile casefile;
  // whatever comes after the start, the listener hears of
  private volatile boolean done;

  EarlierContracts(DSLContext database, Replay replay, Casefile casefile) {
    this.database = database;
    this.replay = replay;
    this.casefile = casefile;
  }

  @Override
  public String name() {
    return "delivery-earlier-contracts";
  }

  @Override
  public void run() {
    if (done) {
      return;
    }
    for (UUID city : replay.cities()) {
      if (!database.fetchExists(GONE_THROUGH, GONE_THROUGH.CITY_ID.eq(city))) {
        replay.procurements(city).forEach(id -> goThrough(city, id));
        database
            .insertInto(GONE_THROUGH)
            .set(GONE_THROUGH.CITY_ID, city)
            .onConflictDoNothing()
            .execute();
      }
    }
    done = true;
  }

  /** Until nothing changes meanwhile: whoever records something then writes it down, too. */
  private void goThrough(UUID cityId, UUID id) {
    String ocid = casefile.ocid(cityId, id).orElseThrow();
    var before = casefile.find(cityId, id).orElseThrow();
    for (boolean calm = false; !calm; ) {
      RunningContracts.store(database, cityId, ocid, before);
      LongObligations.store(database, cityId, ocid, before);
      LifeForecasts.store(database, cityId, ocid, before);
      var after = casefile.find(cityId, id).orElseThrow();
      calm = after.equals(before);
      before = after;
    }
  }
}
