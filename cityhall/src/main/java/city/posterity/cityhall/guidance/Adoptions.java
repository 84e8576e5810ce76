package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.ADOPTION;

import city.posterity.cityhall.guidance.Adopted.Mode;
import city.posterity.cityhall.guidance.internal.db.tables.records.AdoptionRecord;
import city.posterity.procurement.assurance.regime.Regime;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Which policies a city goes by at a time. Nothing shuts a gate that nobody in the city has
 * adopted: where it decided nothing, it is advised by the guidelines.
 */
@Component
class Adoptions {

  /** What every city is advised by from its first day. */
  static final String FROM_THE_START = "guidelines";

  private final DSLContext database;
  private final StoredPolicies policies;

  Adoptions(DSLContext database, StoredPolicies policies) {
    this.database = database;
    this.policies = policies;
  }

  /** Those in force at a moment, in the order of their ids. */
  List<Adopted> inForce(UUID cityId, Instant at) {
    Map<String, AdoptionRecord> newest = new LinkedHashMap<>();
    database
        .selectFrom(ADOPTION)
        .where(ADOPTION.CITY_ID.eq(cityId))
        .and(ADOPTION.APPROVED.isTrue())
        .and(ADOPTION.SINCE.le(at.atOffset(ZoneOffset.UTC)))
        .and(ADOPTION.DECIDED_AT.le(at.atOffset(ZoneOffset.UTC)))
        .orderBy(ADOPTION.POLICY_ID, ADOPTION.SINCE, ADOPTION.DECIDED_AT)
        .forEach(r -> newest.put(r.getPolicyId(), r));
    var adopted = new ArrayList<Adopted>();
    if (!newest.containsKey(FROM_THE_START)) {
      adopted.add(new Adopted(policies.shipped(FROM_THE_START), Mode.ADVISE));
    }
    newest.values().stream()
        .filter(r -> Mode.of(r.getMode()) != Mode.OFF)
        .forEach(r ->
            policies
                .find(cityId, r.getSha256())
                .ifPresent(p -> adopted.add(new Adopted(p, Mode.of(r.getMode())))));
    return List.copyOf(adopted);
  }

  /**
   * Digest of the text of a policy that was decided on last; empty if none was, or it has ended.
   */
  Optional<String> latest(UUID cityId, String policyId) {
    return database
        .selectFrom(ADOPTION)
        .where(ADOPTION.CITY_ID.eq(cityId), ADOPTION.POLICY_ID.eq(policyId))
        .and(ADOPTION.APPROVED.isTrue())
        .orderBy(ADOPTION.SINCE.desc(), ADOPTION.DECIDED_AT.desc())
        .limit(1)
        .fetchOptional()
        .filter(r -> Mode.of(r.getMode()) != Mode.OFF)
        .map(AdoptionRecord::getSha256);
  }

  /**
   * Those that a purchase is judged under: what it was moved to, else what was in force when it
   * began.
   */
  List<Adopted> of(UUID cityId, Procurement procurement, Instant begunAt) {
    return procurement
        .find(Regime.class, Regime.idOf(procurement.id()))
        .map(regime ->
            regime.policies().stream()
                .flatMap(v -> policies.find(cityId, v.sha256()).stream())
                .map(p -> new Adopted(p, modeOf(cityId, p.digest(), regime.at())))
                .toList())
        .orElseGet(() -> inForce(cityId, begunAt));
  }

  /** How the city goes by a text; by one that it never adopted, it is advised. */
  private Mode modeOf(UUID cityId, String digest, Instant at) {
    return inForce(cityId, at).stream()
        .filter(a -> a.policy().digest().equals(digest))
        .map(Adopted::mode)
        .findFirst()
        .orElse(Mode.ADVISE);
  }
}
