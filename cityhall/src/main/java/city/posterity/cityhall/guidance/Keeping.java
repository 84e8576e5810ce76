package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.STANDING;

import city.posterity.policy.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How often purchases keep the clauses of a policy. */
@Component
public class Keeping {

  private static final List<String> WANTING =
      List.of(Outcome.FAIL.name(), Outcome.EVIDENCE_MISSING.name(), Outcome.ERROR.name());

  private final DSLContext database;

  Keeping(DSLContext database) {
    this.database = database;
  }

  /**
   * Purchases in which a clause was judged, each by how it came out last.
   *
   * @param kept in which it was kept
   * @param departed in which it was not, with a waiver or a published explanation
   * @param unkept in which it was not, and nothing stopped the purchase
   */
  public record Count(String clause, int kept, int departed, int unkept) {

    /** To which the clause applied. */
    public int judged() {
      return kept + departed + unkept;
    }

    /** The share of those in which it was not kept, from 0 to 1; 0 where it never applied. */
    public double shareNotKept() {
      return judged() == 0 ? 0 : (double) (departed + unkept) / judged();
    }
  }

  /**
   * Of a policy, by clause.
   *
   * @param from what was decided earlier does not count
   */
  public List<Count> of(UUID cityId, String policyId, Instant from) {
    Condition wanting = STANDING.OUTCOME.in(WANTING);
    return database
        .select(
            STANDING.CLAUSE,
            count(STANDING.OUTCOME.eq(Outcome.PASS.name())),
            count(wanting.and(STANDING.DEPARTED)),
            count(wanting.andNot(STANDING.DEPARTED)))
        .from(STANDING)
        .where(STANDING.CITY_ID.eq(cityId), STANDING.POLICY_ID.eq(policyId))
        .and(STANDING.AT.ge(from.atOffset(ZoneOffset.UTC)))
        .groupBy(STANDING.CLAUSE)
        .orderBy(STANDING.CLAUSE)
        .fetch(r -> new Count(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  private static Field<Integer> count(Condition which) {
    return DSL.count().filterWhere(which);
  }
}
