package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * The policy stays as it is.
 *
 * @param nextReview the day on which it is looked at again
 */
public record ConfirmPolicy(String reason, LocalDate nextReview) implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = Said.today(context);
    return new Said()
        .text(reason, "/reason")
        .require(
            nextReview.isAfter(today), MakingRule.REVIEW_TOO_EARLY, "/nextReview", "starts", today)
        .orElse(() ->
            new PolicyEvent.ReviewConcluded(
                Review.Outcome.CONFIRMED, reason, nextReview, context.now()));
  }
}
