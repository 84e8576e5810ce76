package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Component;

/**
 * Limits how often something may be tried, on all nodes together. Each subject has a bucket that
 * empties steadily; the row holds when it will be empty again, and one statement both asks and
 * fills (generic cell rate algorithm, ITU-T I.371).
 */
@Component
public class Throttle {

  private final DSLContext database;
  private final RealTime time;

  Throttle(DSLContext database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  /**
   * @param burst how many may come at once
   * @param every after how long one more may come
   */
  public record Limit(int burst, Duration every) {
    Duration most() {
      return every.multipliedBy(burst);
    }
  }

  /** Counts one attempt; how long to wait where there were too many, zero otherwise. */
  public Duration take(UUID cityId, byte[] subject, Limit limit) {
    OffsetDateTime now = now();
    OffsetDateTime alone = now.plus(limit.every());
    boolean taken =
        database
                .insertInto(THROTTLE)
                .set(THROTTLE.CITY_ID, cityId)
                .set(THROTTLE.SUBJECT, subject)
                .set(THROTTLE.FULL_AT, alone)
                .onConflict(THROTTLE.CITY_ID, THROTTLE.SUBJECT)
                .doUpdate()
                .set(
                    THROTTLE.FULL_AT,
                    greatest(
                        excluded(THROTTLE.FULL_AT),
                        THROTTLE.FULL_AT.add(val(DayToSecond.valueOf(limit.every())))))
                .where(THROTTLE.FULL_AT.le(now.plus(limit.most()).minus(limit.every())))
                .execute()
            == 1;
    return taken ? Duration.ZERO : wait(cityId, subject, limit);
  }

  /** Gives everything back: the attempts were those of the right person. */
  void forgive(UUID cityId, byte[] subject) {
    database
        .deleteFrom(THROTTLE)
        .where(THROTTLE.CITY_ID.eq(cityId), THROTTLE.SUBJECT.eq(subject))
        .execute();
  }

  /** Removes what limits nobody any more; how many. */
  int tidy(UUID cityId) {
    return database
        .deleteFrom(THROTTLE)
        .where(THROTTLE.CITY_ID.eq(cityId), THROTTLE.FULL_AT.lt(now()))
        .execute();
  }

  private Duration wait(UUID cityId, byte[] subject, Limit limit) {
    OffsetDateTime fullAt =
        database
            .select(THROTTLE.FULL_AT)
            .from(THROTTLE)
            .where(THROTTLE.CITY_ID.eq(cityId), THROTTLE.SUBJECT.eq(subject))
            .fetchOptional(THROTTLE.FULL_AT)
            .orElse(now());
    Instant free = fullAt.toInstant().plus(limit.every()).minus(limit.most());
    Duration wait = Duration.between(time.instant(), free);
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }

  private OffsetDateTime now() {
    return time.instant().atOffset(ZoneOffset.UTC);
  }
}
