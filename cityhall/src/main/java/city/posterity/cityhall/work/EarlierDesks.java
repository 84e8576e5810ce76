package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DESK;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.casefile.RoutineWork;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays out, once, the procurements that were there before {@link TaskList} was. */
@Component
final class EarlierDesks implements RoutineWork {

  private final DSLContext database;
  private final Replay replay;
  private final Casefile casefile;
  private final TransactionTemplate transaction;
  // whatever comes after the start, the listener hears of
  private volatile boolean done;

  EarlierDesks(
      DSLContext database, Replay replay, Casefile casefile, TransactionTemplate transaction) {
    this.database = database;
    this.replay = replay;
    this.casefile = casefile;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "work-earlier-desks";
  }

  @Override
  public void run() {
    if (done) {
      return;
    }
    for (UUID city : replay.cities()) {
      replay.procurements(city).stream()
          .filter(id -> isMissing(city, id))
          .forEach(id -> transaction.executeWithoutResult(_ -> lay(city, id)));
    }
    done = true;
  }

  private boolean isMissing(UUID city, UUID id) {
    return !database.fetchExists(DESK, DESK.CITY_ID.eq(city), DESK.PROCUREMENT_ID.eq(id));
  }

  private void lay(UUID city, UUID id) {
    Instant now = casefile.now();
    casefile
        .find(city, id)
        .ifPresent(p -> {
          new Tasks(database, city, p, ZoneOffset.UTC, now).storeAll();
          TaskList.store(database, city, p, now);
        });
  }
}
