package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.ADOPTION;

import city.posterity.cityhall.guidance.Adopted.Mode;
import city.posterity.cityhall.guidance.internal.db.tables.records.AdoptionRecord;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.policy.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A city decides by which policies it goes: one person proposes, another decides. */
@Component
class PolicyDecisions {

  private final DSLContext database;
  private final StoredPolicies policies;
  private final CityClock clock;

  PolicyDecisions(DSLContext database, StoredPolicies policies, CityClock clock) {
    this.database = database;
    this.policies = policies;
    this.clock = clock;
  }

  /** Why somebody may not decide. */
  enum No {
    GONE,
    SAME_PERSON
  }

  /** Proposals and decisions, the newest first. */
  List<AdoptionRecord> all(UUID cityId) {
    return database
        .selectFrom(ADOPTION)
        .where(ADOPTION.CITY_ID.eq(cityId))
        .orderBy(ADOPTION.PROPOSED_AT.desc(), ADOPTION.ID)
        .limit(200)
        .fetch();
  }

  /**
   * @param since from when; a moment that has passed counts from the decision on
   */
  @Transactional
  public void propose(
      UUID cityId, Policy policy, Mode mode, Instant since, String reason, UUID by) {
    if (policies.shipped().stream().anyMatch(p -> p.digest().equals(policy.digest()))) {
      policies.keepShipped(cityId, policy);
    }
    database
        .insertInto(ADOPTION)
        .set(ADOPTION.CITY_ID, cityId)
        .set(ADOPTION.ID, RowId.next())
        .set(ADOPTION.POLICY_ID, policy.id())
        .set(ADOPTION.SHA256, policy.digest())
        .set(ADOPTION.MODE, mode.word())
        .set(ADOPTION.SINCE, since.atOffset(ZoneOffset.UTC))
        .set(ADOPTION.REASON, reason)
        .set(ADOPTION.PROPOSED_BY, by)
        .set(ADOPTION.PROPOSED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /**
   * A decision that was taken elsewhere.
   *
   * @param since from when; a moment that has passed counts from the decision on
   */
  record Decided(
      Instant since, String reason, UUID proposedBy, UUID decidedBy, Instant decidedAt) {}

  /** Records it, in the transaction of whoever calls. */
  void decided(UUID cityId, Policy policy, Mode mode, Decided decided) {
    database
        .insertInto(ADOPTION)
        .set(ADOPTION.CITY_ID, cityId)
        .set(ADOPTION.ID, RowId.next())
        .set(ADOPTION.POLICY_ID, policy.id())
        .set(ADOPTION.SHA256, policy.digest())
        .set(ADOPTION.MODE, mode.word())
        .set(ADOPTION.SINCE, decided.since().atOffset(ZoneOffset.UTC))
        .set(ADOPTION.REASON, decided.reason())
        .set(ADOPTION.PROPOSED_BY, decided.proposedBy())
        .set(ADOPTION.PROPOSED_AT, decided.decidedAt().atOffset(ZoneOffset.UTC))
        .set(ADOPTION.DECIDED_BY, decided.decidedBy())
        .set(ADOPTION.DECIDED_AT, decided.decidedAt().atOffset(ZoneOffset.UTC))
        .set(ADOPTION.APPROVED, true)
        .execute();
  }

  /** Empty if it was decided. */
  @Transactional
  public Optional<No> decide(UUID cityId, UUID id, boolean approved, UUID by) {
    var row =
        database
            .selectFrom(ADOPTION)
            .where(ADOPTION.CITY_ID.eq(cityId))
            .and(ADOPTION.ID.eq(id))
            .and(ADOPTION.DECIDED_AT.isNull())
            .forUpdate()
            .fetchOne();
    if (row == null) {
      return Optional.of(No.GONE);
    }
    if (row.getProposedBy().equals(by)) {
      return Optional.of(No.SAME_PERSON);
    }
    database
        .update(ADOPTION)
        .set(ADOPTION.DECIDED_BY, by)
        .set(ADOPTION.DECIDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(ADOPTION.APPROVED, approved)
        .where(ADOPTION.CITY_ID.eq(cityId))
        .and(ADOPTION.ID.eq(id))
        .execute();
    return Optional.empty();
  }
}
