package city.posterity.procurement.planning.need;

import static city.posterity.procurement.planning.need.NeedStatus.*;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the need. */
final class NeedFold {

  private NeedFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof NeedEvent.NeedProposed p) {
      return new Need(
          id,
          PROPOSED,
          p.title(),
          p.problem(),
          p.outcome(),
          p.origin(),
          p.proposer(),
          Map.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    return apply((Need) Objects.requireNonNull(before), (NeedEvent) event);
  }

  private static Need apply(Need n, NeedEvent event) {
    return switch (event) {
      case NeedEvent.NeedProposed _ -> throw new IllegalStateException("proposed twice: " + n.id());
      case NeedEvent.ConsultationOpened(var start, var end, var _) ->
          consulting(at(n, CONSULTING), start, end);
      case NeedEvent.InputGiven(var input, var text, var author, var when) ->
          input(n, input, new Need.Input(text, author, when, null));
      case NeedEvent.InputAnswered(var input, var answer) -> {
        var old = Objects.requireNonNull(n.inputs().get(input));
        yield input(n, input, new Need.Input(old.text(), old.author(), old.at(), answer));
      }
      case NeedEvent.ConsultationClosed _ -> at(n, CONSIDERED);
      case NeedEvent.NeedAccepted _ -> at(n, ACCEPTED);
      case NeedEvent.NeedDeclined _ -> at(n, DECLINED);
      case NeedEvent.NeedMerged _ -> at(n, MERGED);
      case NeedEvent.AddedToPlan(var plan) -> planned(at(n, PLANNED_DRAFT), plan, null, null);
      case NeedEvent.PlanEdited(var plan) -> planned(n, plan, null, null);
      case NeedEvent.BudgetConfirmed(var reference) ->
          planned(n, n.plan(), n.revision(), reference);
      case NeedEvent.OptionsAppraised(var options) -> appraised(n, options);
      case NeedEvent.PlanSubmitted() -> at(n, PLANNED_SUBMITTED);
      case NeedEvent.PlanReturned _ -> at(n, PLANNED_DRAFT);
      case NeedEvent.PlanApproved() -> at(n, PLANNED_APPROVED);
      case NeedEvent.PlanPublished(var when) -> published(at(n, PLANNED_PUBLISHED), when);
      case NeedEvent.RevisionProposed(var plan, var reason) ->
          planned(n, n.plan(), new Need.Revision(plan, reason), n.budgetReference());
      case NeedEvent.PlanRevised(var plan, var _, var _) ->
          planned(n, plan, null, n.budgetReference());
      case NeedEvent.RationaleRevised(var rationale) -> rationale(n, rationale);
      case NeedEvent.TenderStarted _ -> at(n, CONVERTED);
      case NeedEvent.PlanCancelled _ -> at(n, CANCELLED);
      case NeedEvent.PlanLapsed _ -> at(n, LAPSED);
    };
  }

  private static Need at(Need n, NeedStatus status) {
    return new Need(
        n.id(),
        status,
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        n.consultationStart(),
        n.consultationEnd(),
        n.plan(),
        n.revision(),
        n.budgetReference(),
        n.publishedAt(),
        n.rationale(),
        n.options());
  }

  private static Need consulting(Need n, Instant start, Instant end) {
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        start,
        end,
        n.plan(),
        n.revision(),
        n.budgetReference(),
        n.publishedAt(),
        n.rationale(),
        n.options());
  }

  private static Need input(Need n, UUID id, Need.Input input) {
    var inputs = new LinkedHashMap<>(n.inputs());
    inputs.put(id, input);
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        inputs,
        n.consultationStart(),
        n.consultationEnd(),
        n.plan(),
        n.revision(),
        n.budgetReference(),
        n.publishedAt(),
        n.rationale(),
        n.options());
  }

  private static Need planned(
      Need n, @Nullable PlanItem plan, Need.@Nullable Revision revision, @Nullable String budget) {
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        n.consultationStart(),
        n.consultationEnd(),
        plan,
        revision,
        budget,
        n.publishedAt(),
        n.rationale(),
        n.options());
  }

  private static Need published(Need n, Instant when) {
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        n.consultationStart(),
        n.consultationEnd(),
        n.plan(),
        n.revision(),
        n.budgetReference(),
        when,
        n.rationale(),
        n.options());
  }

  private static Need rationale(Need n, String rationale) {
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        n.consultationStart(),
        n.consultationEnd(),
        n.plan(),
        n.revision(),
        n.budgetReference(),
        n.publishedAt(),
        rationale,
        n.options());
  }

  private static Need appraised(Need n, OptionsAppraisal options) {
    return new Need(
        n.id(),
        n.status(),
        n.title(),
        n.problem(),
        n.outcome(),
        n.origin(),
        n.proposer(),
        n.inputs(),
        n.consultationStart(),
        n.consultationEnd(),
        n.plan(),
        n.revision(),
        n.budgetReference(),
        n.publishedAt(),
        n.rationale(),
        options);
  }
}
