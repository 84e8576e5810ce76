package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.SERVED;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Clauses that passed in public purchases. */
@Component
final class Served {

  private final DSLContext database;
  private final LoadingCache<UUID, Map<String, Integer>> kept =
      Caffeine.newBuilder()
          .maximumSize(10)
          .refreshAfterWrite(Duration.ofMinutes(1))
          .build(this::count);

  Served(DSLContext database) {
    this.database = database;
  }

  /** One clause that passed in one purchase. */
  public record Evidence(String ocid, String title, String clause, String gate, Instant at) {}

  /** In how many purchases each clause passed last; a moment old. */
  Map<String, Integer> purchases(UUID cityId) {
    return kept.get(cityId);
  }

  private Map<String, Integer> count(UUID cityId) {
    return database
        .select(SERVED.CLAUSE, DSL.count())
        .from(SERVED)
        .where(SERVED.CITY_ID.eq(cityId), SERVED.POLICY_ID.eq(Goals.POLICY))
        .groupBy(SERVED.CLAUSE)
        .fetchMap(SERVED.CLAUSE, DSL.count());
  }

  /** The newest first. */
  List<Evidence> evidence(UUID cityId, Collection<String> clauses, int limit) {
    return database
        .select(SERVED.OCID, SERVED.TITLE, SERVED.CLAUSE, SERVED.GATE, SERVED.AT)
        .from(SERVED)
        .where(SERVED.CITY_ID.eq(cityId), SERVED.POLICY_ID.eq(Goals.POLICY))
        .and(SERVED.CLAUSE.in(clauses))
        .orderBy(SERVED.AT.desc(), SERVED.OCID, SERVED.CLAUSE)
        .limit(limit)
        .fetch(r ->
            new Evidence(r.value1(), r.value2(), r.value3(), r.value4(), r.value5().toInstant()));
  }
}
