package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at a policy in force.
 *
 * @param outcome absent while it lasts
 */
public record Review(
    Trigger trigger,
    String grounds,
    Instant begun,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable Instant concluded) {

  /** Why a policy is looked at. */
  public enum Trigger {
    REVIEW_DATE,
    COMMITMENT_OVERDUE,
    /** Its clauses are often not kept. */
    CLAUSES_NOT_APPLIED,
    LAW_CHANGED,
    PETITION,
    FUTURE_SEAT_DATE,
    OTHER
  }

  /** What came of it. */
  public enum Outcome {
    CONFIRMED,
    AMENDED,
    REPEALED
  }

  Review concluded(Outcome found, String why, Instant at) {
    return new Review(trigger, grounds, begun, found, why, at);
  }
}
