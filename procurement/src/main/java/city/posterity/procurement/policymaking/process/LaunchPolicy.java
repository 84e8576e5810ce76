package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * The adopted text is published and gets its first day.
 *
 * @param published where it was published
 * @param reviewOn the day on which it is looked at again
 */
public record LaunchPolicy(LocalDate startsOn, String published, LocalDate reviewOn)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = Said.today(context);
    return new Said()
        .text(published, "/published")
        .require(!startsOn.isBefore(today), MakingRule.DAY_IN_PAST, "/startsOn", "today", today)
        .require(
            reviewOn.isAfter(startsOn),
            MakingRule.REVIEW_TOO_EARLY,
            "/reviewOn",
            "starts",
            startsOn)
        .orElse(() ->
            new PolicyEvent.PolicyLaunched(
                new Launch(startsOn, published, reviewOn, context.now())));
  }
}
