package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.POLICY;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.procurement.machine.Procurement;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The policies of the city that are made, or were. */
@Component
class Policies {

  private record Key(UUID cityId, UUID id, Instant changedAt) {}

  private final DSLContext database;
  private final Casefile casefile;
  private final Cities cities;

  /** A text of two hundred clauses is not read anew for each reader; what is erased leaves soon. */
  private final Cache<Key, Procurement> read =
      Caffeine.newBuilder().maximumSize(50).expireAfterWrite(Duration.ofSeconds(30)).build();

  Policies(DSLContext database, Casefile casefile, Cities cities) {
    this.database = database;
    this.casefile = casefile;
    this.cities = cities;
  }

  /**
   * A line of the list.
   *
   * @param reach and status as the core calls them
   */
  record Line(UUID id, String title, String reach, String status, Instant changedAt) {}

  City city() {
    return cities.find().orElseThrow(Policies::notFound);
  }

  /** Those that are public, the last changed first. */
  List<Line> list(int from, int limit) {
    return database
        .select(POLICY.ID, POLICY.TITLE, POLICY.REACH, POLICY.STATUS, POLICY.CHANGED_AT)
        .from(POLICY)
        .where(POLICY.CITY_ID.eq(city().id()), POLICY.PUBLIC_AT.isNotNull())
        .orderBy(POLICY.CHANGED_AT.desc(), POLICY.ID.desc())
        .limit(from, limit)
        .fetch(
            r -> new Line(r.value1(), r.value2(), r.value3(), r.value4(), r.value5().toInstant()));
  }

  /**
   * A public policy.
   *
   * @throws ResponseStatusException 404 if there is none, or it is not public
   */
  Made open(UUID id) {
    return find(id).filter(m -> m.process().isPublic()).orElseThrow(Policies::notFound);
  }

  /** Whether a policy of the city that is not over has a name. */
  boolean isTaken(String name) {
    return NameGate.isTaken(database, city().id(), new UUID(0, 0), name);
  }

  /** A policy, public or not. */
  Optional<Made> find(UUID id) {
    UUID cityId = city().id();
    return database
        .select(POLICY.CHANGED_AT)
        .from(POLICY)
        .where(POLICY.CITY_ID.eq(cityId), POLICY.ID.eq(id))
        .fetchOptional(POLICY.CHANGED_AT)
        .map(at -> new Key(cityId, id, at.toInstant()))
        .map(key -> read.get(key, k -> casefile.find(k.cityId(), k.id()).orElseThrow()))
        .map(Made::new);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
