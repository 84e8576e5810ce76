package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * The work was presented somewhere.
 *
 * @param people how many were there, about
 * @param heard what was said there, in sum
 */
public record PresentPolicy(
    LocalDate day, String event, String place, Sector audience, int people, String heard)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = Said.today(context);
    return new Said()
        .text(event, "/event")
        .text(place, "/place")
        .text(heard, "/heard")
        .require(people >= 0 && people <= 1_000_000, MakingRule.NUMBER_WRONG, "/people")
        .require(!day.isAfter(today), MakingRule.DAY_TO_COME, "/day", "today", today)
        .orElse(() ->
            new PolicyEvent.PolicyPresented(
                new Presentation(
                    context.self(PolicyProcess.class).presentations().size() + 1,
                    day,
                    event,
                    place,
                    audience,
                    people,
                    heard),
                context.now()));
  }
}
