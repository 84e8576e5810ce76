package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/**
 * What was said and decided in a meeting.
 *
 * @param meeting its number
 */
public record MinuteMeeting(int meeting, String attended, String text, List<String> decisions)
    implements Command {

  public MinuteMeeting {
    decisions = List.copyOf(decisions);
  }

  @Override
  public Outcome decide(Context context) {
    var found =
        context.self(PolicyProcess.class).meetings().stream()
            .filter(m -> m.number() == meeting)
            .findFirst();
    return new Said()
        .text(attended, "/attended")
        .text(text, "/text")
        .require(found.isPresent(), MakingRule.MEETING_UNKNOWN, "/meeting", "meeting", meeting)
        .require(
            found.filter(m -> m.minutes() != null).isEmpty(),
            MakingRule.MINUTES_THERE,
            "/meeting",
            "meeting",
            meeting)
        .require(
            found.filter(m -> m.starts().isAfter(context.now())).isEmpty(),
            MakingRule.MEETING_TO_COME,
            "/meeting",
            "meeting",
            meeting)
        .orElse(() ->
            new PolicyEvent.MeetingMinuted(
                meeting, new Meeting.Minutes(attended, text, decisions), context.now()));
  }
}
