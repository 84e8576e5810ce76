package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputEvent;
import city.posterity.procurement.policymaking.process.PolicyEvent;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * 1: whenever answers are published, and from the final text on, every contribution that is shown
 * has an answer. What an appeal brings to light after the final text is answered with the next.
 */
final class Answered1 implements PolicyLaw {

  private static final Set<PolicyStatus> FINAL =
      EnumSet.of(
          PolicyStatus.FINALISED,
          PolicyStatus.APPROVAL_SOUGHT,
          PolicyStatus.ADOPTED,
          PolicyStatus.IN_FORCE,
          PolicyStatus.UNDER_REVIEW,
          PolicyStatus.REJECTED,
          PolicyStatus.REPEALED);

  @Override
  public int number() {
    return 1;
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    if (moment.recorded().event() instanceof PolicyEvent.AnswersPublished
        || moment.recorded().event() instanceof PolicyEvent.TextFinalised) {
      var unanswered = Traces.unanswered(moment.after());
      require(unanswered.isEmpty(), "unanswered: %s", unanswered);
    }
  }

  @Override
  public void rest(PolicyCase policy) {
    if (policy.policy().filter(p -> FINAL.contains(p.status())).isPresent()) {
      var late = shownSinceTheFinalText(policy);
      var unanswered =
          Traces.unanswered(policy.procurement()).stream()
              .map(Input::id)
              .filter(i -> !late.contains(i))
              .toList();
      require(unanswered.isEmpty(), "unanswered although the text is final: %s", unanswered);
    }
  }

  private static Set<StreamId> shownSinceTheFinalText(PolicyCase policy) {
    var shown = new HashSet<StreamId>();
    for (var recorded : policy.history()) {
      if (recorded.event() instanceof PolicyEvent.TextFinalised) {
        shown.clear();
      } else if (recorded.event() instanceof InputEvent.AppealUpheld) {
        shown.add(recorded.stream());
      }
    }
    return shown;
  }
}
