package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.POLICY;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.policy.Packs;
import city.posterity.policy.Policy;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The texts of all policies that a city ever had, and those that come with the program. */
@Component
final class StoredPolicies {

  private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

  private final DSLContext database;
  private final CityClock clock;
  private final JsonMapper json = new JsonMapper();

  /** Reading and compiling one takes a while, and a digest always names the same text. */
  private final ConcurrentMap<String, Policy> compiled = new ConcurrentHashMap<>();

  StoredPolicies(DSLContext database, CityClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Reads them while nobody waits: the first page or command would. */
  @EventListener(ApplicationReadyEvent.class)
  void readAhead() {
    Thread.ofVirtual().name("policies").start(this::shipped);
  }

  /** One that comes with the program, as it is today. */
  Policy shipped(String id) {
    return Packs.shipped(id);
  }

  /** Those that come with the program, as they are today. */
  List<Policy> shipped() {
    return Packs.SHIPPED.stream().map(this::shipped).toList();
  }

  /** A policy of the city by the digest of its text; empty if the city never had it. */
  Optional<Policy> find(UUID cityId, String digest) {
    Policy known = compiled.get(cityId + digest);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Policy> found =
        shipped().stream()
            .filter(p -> p.digest().equals(digest))
            .findFirst()
            .or(() -> read(cityId, digest));
    found.ifPresent(p -> compiled.put(cityId + digest, p));
    return found;
  }

  private Optional<Policy> read(UUID cityId, String digest) {
    return database
        .select(POLICY.FILES)
        .from(POLICY)
        .where(POLICY.CITY_ID.eq(cityId))
        .and(POLICY.SHA256.eq(digest))
        .fetchOptional(POLICY.FILES)
        .map(files -> new PolicyBundle(json.readValue(files.data(), FILES)).read());
  }

  /** The city's own policies, the newest text of each first. */
  List<Policy> own(UUID cityId) {
    return database
        .select(POLICY.SHA256)
        .from(POLICY)
        .where(POLICY.CITY_ID.eq(cityId))
        .and(POLICY.ADDED_BY.isNotNull())
        .orderBy(POLICY.POLICY_ID, POLICY.ADDED_AT.desc())
        .fetch(POLICY.SHA256)
        .stream()
        .flatMap(d -> find(cityId, d).stream())
        .toList();
  }

  boolean isKept(UUID cityId, String digest) {
    return database.fetchExists(
        database.selectFrom(POLICY).where(POLICY.CITY_ID.eq(cityId)).and(POLICY.SHA256.eq(digest)));
  }

  /** Keeps the text of one that comes with the program, as it is today. */
  void keepShipped(UUID cityId, Policy policy) {
    if (!isKept(cityId, policy.digest())) {
      write(cityId, policy, PolicyBundle.shipped(policy.id()), null);
    }
  }

  /**
   * Keeps the text of a policy; nothing is changed if it is there.
   *
   * @throws city.posterity.policy.PackException with everything that is wrong with it
   */
  Policy keep(UUID cityId, PolicyBundle bundle, UUID by) {
    Policy policy = bundle.read();
    write(cityId, policy, bundle, by);
    return policy;
  }

  private void write(UUID cityId, Policy policy, PolicyBundle bundle, @Nullable UUID by) {
    database
        .insertInto(POLICY)
        .set(POLICY.CITY_ID, cityId)
        .set(POLICY.SHA256, policy.digest())
        .set(POLICY.POLICY_ID, policy.id())
        .set(POLICY.VERSION, policy.version())
        .set(POLICY.TITLE, policy.title().toString())
        .set(POLICY.FILES, JSON.valueOf(json.writeValueAsString(bundle.files())))
        .set(POLICY.ADDED_BY, by)
        .set(POLICY.ADDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }
}
