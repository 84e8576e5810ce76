package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * The policy is looked at again.
 *
 * @param grounds what shows that it is time
 */
public record BeginReview(Review.Trigger trigger, String grounds) implements Command {

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .text(grounds, "/grounds")
        .orElse(() ->
            new PolicyEvent.ReviewBegun(
                new Review(trigger, grounds, context.now(), null, null, null)));
  }
}
