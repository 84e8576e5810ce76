package city.posterity.cityhall.work;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.clause.Clause;
import city.posterity.procurement.policymaking.clause.ClauseVersion;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.Edition;
import city.posterity.procurement.policymaking.process.FutureSeat;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.theme.Theme;
import city.posterity.procurement.policymaking.theme.ThemeStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a verb is waited for in the making of a policy, as the policy and its text stand. */
final class PolicyWaiting {

  private final Procurement procurement;

  PolicyWaiting(Procurement procurement) {
    this.procurement = procurement;
  }

  boolean isDue(PolicyProcess p, String verb) {
    return switch (verb) {
      case "approve-group" -> isLed(p);
      case "release-member" -> !p.activeMembers().isEmpty();
      case "minute-meeting" -> p.meetings().stream().anyMatch(m -> m.minutes() == null);
      case "refuse-seat" -> isSilent(p.seat());
      case "publish-answers" -> p.status() == PolicyStatus.RESPONSE_DRAFTING || hasNews(p);
      case "plan-second-round" -> p.next() == null && isMaterial(p);
      case "finalise" ->
          p.next() == null && p.returned() == null && !isMaterial(p) && !isChanged(p);
      case "launch" -> p.launch() == null;
      default -> true;
    };
  }

  boolean isDue(Clause clause, String verb) {
    return is(PolicyProcess::isBeingDrafted)
        && (!verb.equals("move") || Clause.text(procurement).size() > 1);
  }

  boolean isDue(Input input, String verb) {
    return switch (verb) {
      case "appeal" -> input.appealedAt() == null;
      case "decide-appeal" -> input.appealedAt() != null;
      case "classify" -> is(PolicyWaiting::isSorted);
      case "erase", "translate" -> !input.isErased();
      default -> true;
    };
  }

  private static boolean isSorted(PolicyProcess p) {
    return p.status().isListening()
        || p.status() == PolicyStatus.ANALYSIS
        || p.status().isRevising();
  }

  boolean isDue(Theme theme, String verb) {
    return !verb.equals("merge-into")
        || procurement.stream(Theme.class)
            .anyMatch(t -> t.status() == ThemeStatus.OPEN && !t.id().equals(theme.id()));
  }

  boolean isDue(Response response, String verb) {
    return isRevised()
        && (!verb.equals("supersede")
            || procurement.stream(Response.class)
                .anyMatch(r -> r.counts() && !r.id().equals(response.id())));
  }

  /** Whether answers and the changes that follow from them can still be made. */
  boolean isRevised() {
    return is(p -> p.status().isRevising());
  }

  /** Whether the working group has somebody who leads it. */
  static boolean isLed(PolicyProcess p) {
    return p.activeMembers().stream().anyMatch(m -> m.duties().contains(Duty.CHAIR));
  }

  private static boolean isSilent(@Nullable FutureSeat seat) {
    return seat != null && seat.refusal() == null;
  }

  private static boolean isMaterial(PolicyProcess p) {
    return p.edition().filter(e -> !e.material().isEmpty()).isPresent();
  }

  /** Whether there is something that people were not told yet. */
  private boolean hasNews(PolicyProcess p) {
    return p.returned() != null
        || isChanged(p)
        || p.edition().map(Edition::at).filter(this::isAnsweredSince).isPresent();
  }

  private boolean isAnsweredSince(Instant then) {
    return procurement.stream(Response.class)
        .map(Response::approvedAt)
        .anyMatch(at -> at != null && at.isAfter(then));
  }

  /** Whether the text says something else than when it was last published. */
  private boolean isChanged(PolicyProcess p) {
    return p.edition()
        .map(e -> e.parts().stream().map(Edition.Part::hash).toList())
        .filter(published -> !published.equals(current()))
        .isPresent();
  }

  private List<String> current() {
    return Clause.text(procurement).stream().map(Clause::newest).map(ClauseVersion::hash).toList();
  }

  private boolean is(Predicate<PolicyProcess> condition) {
    return procurement.first(PolicyProcess.class).filter(condition).isPresent();
  }
}
