package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.PLANNING;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.planning.need.NeedEvent;
import city.posterity.procurement.planning.need.NeedEvent.AddedToPlan;
import city.posterity.procurement.planning.need.NeedEvent.BudgetConfirmed;
import city.posterity.procurement.planning.need.NeedEvent.ConsultationClosed;
import city.posterity.procurement.planning.need.NeedEvent.ConsultationOpened;
import city.posterity.procurement.planning.need.NeedEvent.InputAnswered;
import city.posterity.procurement.planning.need.NeedEvent.InputGiven;
import city.posterity.procurement.planning.need.NeedEvent.NeedAccepted;
import city.posterity.procurement.planning.need.NeedEvent.NeedDeclined;
import city.posterity.procurement.planning.need.NeedEvent.NeedMerged;
import city.posterity.procurement.planning.need.NeedEvent.NeedProposed;
import city.posterity.procurement.planning.need.NeedEvent.OptionsAppraised;
import city.posterity.procurement.planning.need.NeedEvent.PlanApproved;
import city.posterity.procurement.planning.need.NeedEvent.PlanCancelled;
import city.posterity.procurement.planning.need.NeedEvent.PlanEdited;
import city.posterity.procurement.planning.need.NeedEvent.PlanLapsed;
import city.posterity.procurement.planning.need.NeedEvent.PlanPublished;
import city.posterity.procurement.planning.need.NeedEvent.PlanReturned;
import city.posterity.procurement.planning.need.NeedEvent.PlanRevised;
import city.posterity.procurement.planning.need.NeedEvent.PlanSubmitted;
import city.posterity.procurement.planning.need.NeedEvent.RationaleRevised;
import city.posterity.procurement.planning.need.NeedEvent.RevisionProposed;
import city.posterity.procurement.planning.need.NeedEvent.TenderStarted;
import org.jspecify.annotations.Nullable;

/** Tells of the need: from its consultation or the plan's publication on. */
final class PlanningLines {

  private PlanningLines() {}

  static @Nullable TimelineLine of(Recorded r, NeedEvent event, PublicSince open) {
    if (!open.need()) {
      return null;
    }
    return switch (event) {
      case NeedProposed(var title, var problem, var _, var _, var _) ->
          line(r, title).saying(problem);
      case ConsultationOpened(var _, var end, var routes) -> line(r, end).saying(routes);
      case InputGiven(var input, var text, var _, var at) ->
          open.answered(input) ? line(r).at(at).by(By.RESIDENT).saying(text) : null;
      case InputAnswered(var _, var answer) -> line(r).saying(answer);
      case ConsultationClosed _ -> line(r).by(By.TIME);
      case NeedAccepted(var _, var reason) -> line(r).saying(reason);
      case NeedDeclined(var _, var reason) -> line(r).saying(reason);
      case NeedMerged(var _, var reason) -> line(r).saying(reason);
      case BudgetConfirmed _, PlanApproved _ -> open.plan() ? line(r) : null;
      case OptionsAppraised(var options) ->
          open.plan()
              ? line(r, options.chosenOption().map(Appraised.Option::title).orElse(""))
                  .saying(options.reason())
              : null;
      case PlanPublished _ -> line(r);
      case PlanRevised(var _, var reason, var _) -> open.plan() ? line(r).saying(reason) : null;
      case RationaleRevised(var rationale) -> open.plan() ? line(r).saying(rationale) : null;
      case TenderStarted _ -> open.tender() ? line(r) : null;
      case PlanCancelled(var reason) -> open.plan() ? line(r).saying(reason) : null;
      case PlanLapsed _ -> open.plan() ? line(r).by(By.TIME) : null;
      // drafts, and what was proposed and never came to be
      case AddedToPlan _, PlanEdited _, PlanSubmitted _, PlanReturned _, RevisionProposed _ -> null;
    };
  }

  private static TimelineLine line(Recorded r, Object... facts) {
    return TimelineLine.of(r, PLANNING, facts);
  }
}
