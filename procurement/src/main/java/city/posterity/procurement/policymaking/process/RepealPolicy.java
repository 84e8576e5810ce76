package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The policy ends. */
public record RepealPolicy(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .text(reason, "/reason")
        .orElse(() ->
            new PolicyEvent.ReviewConcluded(Review.Outcome.REPEALED, reason, null, context.now()));
  }
}
