package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;

import city.posterity.cityhall.casefile.RoutineWork;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed releases their places in the change feed, without gaps. One at a time for a city,
 * on whichever node: a release whose transaction ends late simply comes later, so that whoever has
 * seen a place has seen everything before it.
 */
@Component
final class FeedSequencer implements RoutineWork {

  private static final int BATCH = 1_000;

  private final DSLContext database;
  private final TransactionTemplate transaction;

  FeedSequencer(DSLContext database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "openness-feed";
  }

  @Override
  public void run() {
    database
        .selectDistinct(RELEASE.CITY_ID)
        .from(RELEASE)
        .where(RELEASE.POSITION.isNull())
        .fetch(RELEASE.CITY_ID)
        .forEach(this::run);
  }

  /** Places everything that is waiting. */
  void run(UUID cityId) {
    Integer done;
    do {
      done = transaction.execute(_ -> batch(cityId));
    } while (done != null && done == BATCH);
  }

  private int batch(UUID cityId) {
    database.fetch(
        "SELECT pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("feed/" + cityId));
    Long last =
        database
            .select(DSL.max(RELEASE.POSITION))
            .from(RELEASE)
            .where(RELEASE.CITY_ID.eq(cityId))
            .fetchOne(0, Long.class);
    var waiting =
        database
            .select(RELEASE.OCID, RELEASE.NUMBER)
            .from(RELEASE)
            .where(RELEASE.CITY_ID.eq(cityId), RELEASE.POSITION.isNull())
            .orderBy(RELEASE.RELEASED_AT, RELEASE.OCID, RELEASE.NUMBER)
            .limit(BATCH)
            .fetch();
    long position = last == null ? 0 : last;
    for (var release : waiting) {
      database
          .update(RELEASE)
          .set(RELEASE.POSITION, ++position)
          .where(
              RELEASE.CITY_ID.eq(cityId),
              RELEASE.OCID.eq(release.value1()),
              RELEASE.NUMBER.eq(release.value2()))
          .execute();
    }
    return waiting.size();
  }
}
