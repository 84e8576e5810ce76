package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The policy is written anew; until that is in force, it goes on as it is. */
public record AmendPolicy(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .text(reason, "/reason")
        .orElse(() ->
            new PolicyEvent.ReviewConcluded(Review.Outcome.AMENDED, reason, null, context.now()));
  }
}
