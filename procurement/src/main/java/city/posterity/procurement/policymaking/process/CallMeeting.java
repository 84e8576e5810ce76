package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * The working group is to meet.
 *
 * @param agenda one point each
 */
public record CallMeeting(Instant starts, String place, List<String> agenda) implements Command {

  public CallMeeting {
    agenda = List.copyOf(agenda);
  }

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .text(place, "/place")
        .require(!agenda.isEmpty(), MakingRule.TEXT_MISSING, "/agenda")
        .orElse(() ->
            new PolicyEvent.MeetingCalled(
                new Meeting(
                    context.self(PolicyProcess.class).meetings().size() + 1,
                    starts,
                    place,
                    agenda,
                    null),
                context.now()));
  }
}
