package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of consultation.
 *
 * @param number 1 for the first
 * @param edition number of the edition that it is about
 * @param clauses keys of the clauses that it is about; empty for the whole text
 * @param extendedAt absent unless it was extended because somebody was missing
 * @param closedAt absent until it was closed
 * @param justification why it was closed though somebody was missing; absent if nobody was
 * @param answeredAt when the answers were published
 */
public record Round(
    int number,
    RoundPlan plan,
    int edition,
    List<String> clauses,
    @Nullable Instant openedAt,
    @Nullable Instant extendedAt,
    @Nullable Instant closedAt,
    @Nullable String justification,
    @Nullable Instant answeredAt) {

  public Round {
    clauses = List.copyOf(clauses);
  }

  /** Whether a clause can be spoken to in it. */
  public boolean covers(String clause) {
    return clauses.isEmpty() || clauses.contains(clause);
  }

  /** Whether people can speak in it at this moment. */
  public boolean isOpenAt(Instant now) {
    return openedAt != null
        && closedAt == null
        && !now.isBefore(plan.opens())
        && now.isBefore(plan.closes());
  }

  Round extended(Instant closes, Instant at) {
    return new Round(
        number,
        new RoundPlan(
            plan.opens(),
            closes,
            plan.answersBy(),
            plan.moderation(),
            plan.moderationPolicy(),
            plan.coverage()),
        edition,
        clauses,
        openedAt,
        at,
        closedAt,
        justification,
        answeredAt);
  }

  Round closed(@Nullable String why, Instant at) {
    return new Round(number, plan, edition, clauses, openedAt, extendedAt, at, why, answeredAt);
  }

  Round answered(Instant at) {
    return new Round(
        number, plan, edition, clauses, openedAt, extendedAt, closedAt, justification, at);
  }
}
