package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.response.Response;
import city.posterity.procurement.policymaking.response.ResponseStatus;
import city.posterity.procurement.policymaking.revision.Revision;
import city.posterity.procurement.policymaking.revision.RevisionStatus;
import city.posterity.procurement.policymaking.theme.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whether everything that was said is answered (invariants I1 and I3). */
public final class Answering {

  private Answering() {}

  /** Contributions that are shown and that no approved response answers, oldest first. */
  public static List<Input> unanswered(Procurement procurement) {
    var inputs = new HashSet<UUID>();
    // to each theme as it stands now, until when what was said in it is answered
    var until = new HashMap<UUID, Instant>();
    procurement.stream(Response.class)
        .filter(Response::counts)
        .forEach(r -> {
          inputs.addAll(r.answer().inputs());
          r.answer()
              .themes()
              .forEach(t ->
                  until.merge(
                      Theme.standing(procurement, t),
                      Objects.requireNonNull(r.approvedAt()),
                      (a, b) -> a.isAfter(b) ? a : b));
        });
    return procurement.stream(Input.class)
        .filter(i -> i.status() == InputStatus.PUBLISHED)
        .filter(i -> !inputs.contains(i.id().id()))
        .filter(i ->
            i.themes().stream()
                .map(t -> until.get(Theme.standing(procurement, t)))
                .noneMatch(at -> at != null && !i.receivedAt().isAfter(at)))
        .toList();
  }

  /** Approved responses that say yes and from which nothing follows. */
  public static List<Response> withoutConsequence(Procurement procurement) {
    var applied = procurement.stream(Revision.class).filter(Revision::isApplied).toList();
    return procurement.stream(Response.class)
        .filter(Response::counts)
        .filter(r -> r.answer().decision().promises())
        .filter(r -> r.answer().commitment() == null)
        .filter(r -> applied.stream().noneMatch(a -> a.changes().responses().contains(r.id().id())))
        .toList();
  }

  static List<Finding> check(Procurement procurement) {
    var findings = new ArrayList<Finding>();
    procurement.stream(Input.class)
        .filter(i -> i.status() == InputStatus.SUBMITTED || i.status() == InputStatus.HELD)
        .forEach(i -> findings.add(Finding.of(GateRule.NOT_MODERATED, "input", i.id().id())));
    procurement.stream(Input.class)
        .filter(i -> i.appealedAt() != null)
        .forEach(i -> findings.add(Finding.of(GateRule.APPEAL_OPEN, "input", i.id().id())));
    unanswered(procurement)
        .forEach(i -> findings.add(Finding.of(GateRule.UNANSWERED, "input", i.id().id())));
    withoutConsequence(procurement)
        .forEach(r -> findings.add(Finding.of(GateRule.NOTHING_FOLLOWS, "response", r.id().id())));
    procurement.stream(Response.class)
        .filter(r -> r.status() == ResponseStatus.DRAFTED)
        .forEach(r -> findings.add(Finding.of(GateRule.RESPONSE_OPEN, "response", r.id().id())));
    procurement.stream(Revision.class)
        .filter(r -> r.status() == RevisionStatus.PROPOSED)
        .forEach(r -> findings.add(Finding.of(GateRule.REVISION_OPEN, "revision", r.id().id())));
    return Named.few(findings);
  }

  static List<Finding> checkFinal(Procurement procurement) {
    var findings = new ArrayList<>(check(procurement));
    var seat = procurement.only(PolicyProcess.class).seat();
    boolean spoke =
        procurement.stream(Input.class)
            .filter(i -> i.status() == InputStatus.PUBLISHED)
            .anyMatch(i -> i.contribution().kind() == InputKind.FUTURE_STATEMENT);
    if (!spoke && (seat == null || seat.refusal() == null)) {
      findings.add(Finding.of(GateRule.SEAT_SILENT));
    }
    return Named.few(findings);
  }
}
