package city.posterity.procurement.planning.need;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.*;
import static city.posterity.procurement.planning.need.NeedStatus.*;

import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import city.posterity.procurement.planning.need.NeedEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of moves of needs and plan items. */
public final class NeedMachine {

  private NeedMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.NEED,
              Need.class,
              NeedStatus.class,
              NeedRule.class,
              NeedFold::apply,
              Machine.Verbs.none()
                  .and("propose", ProposeNeed.class)
                  .and("open-consultation", OpenConsultation.class)
                  .and("give-input", GiveInput.class)
                  .and("answer-input", AnswerInput.class)
                  .and("close-consultation", CloseConsultation.class)
                  .and("accept", AcceptNeed.class)
                  .and("decline", DeclineNeed.class)
                  .and("merge", MergeNeed.class)
                  .and("add-to-plan", AddToPlan.class)
                  .and("edit-plan", EditPlan.class)
                  .and("appraise-options", AppraiseOptions.class)
                  .and("confirm-budget", ConfirmBudget.class)
                  .and("submit-plan", SubmitPlan.class)
                  .and("return-plan", ReturnPlan.class)
                  .and("approve-plan", ApprovePlan.class)
                  .and("publish-plan", PublishPlan.class)
                  .and("revise-plan", RevisePlan.class)
                  .and("approve-revision", ApproveRevision.class)
                  .and("revise-rationale", ReviseRationale.class)
                  .and("cancel-plan", CancelPlan.class)
                  .and("lapse", LapsePlan.class),
              moves())
          .withReading((_, state, actor) -> Machine.isStaff(actor) || ((Need) state).isPublic())
          .withClock((p, procedure, _, _) -> p.stream(Need.class).flatMap(n -> due(n, procedure)));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "propose", PROPOSED, NeedProposed.class)
            .by(RESIDENT, NEED_OFFICER, PROCUREMENT_OFFICER));
    moves.add(
        move(PROPOSED, "open-consultation", CONSULTING, ConsultationOpened.class)
            .by(NEED_OFFICER, PROCUREMENT_OFFICER));
    moves.add(
        move(CONSULTING, "give-input", CONSULTING, InputGiven.class)
            .by(RESIDENT, NEED_OFFICER, PROCUREMENT_OFFICER));
    moves.add(
        move(CONSULTING, "close-consultation", CONSIDERED, ConsultationClosed.class).by(CLOCK));
    for (NeedStatus s : List.of(CONSULTING, CONSIDERED)) {
      moves.add(
          move(s, "answer-input", s, InputAnswered.class).by(NEED_OFFICER, PROCUREMENT_OFFICER));
    }
    for (NeedStatus s : List.of(PROPOSED, CONSIDERED)) {
      moves.add(move(s, "accept", ACCEPTED, NeedAccepted.class).by(APPROVER).unlike("propose"));
      moves.add(move(s, "decline", DECLINED, NeedDeclined.class).by(APPROVER));
      moves.add(move(s, "merge", MERGED, NeedMerged.class).by(APPROVER));
    }
    moves.add(
        move(ACCEPTED, "add-to-plan", PLANNED_DRAFT, AddedToPlan.class).by(PROCUREMENT_OFFICER));
    moves.add(
        move(PLANNED_DRAFT, "edit-plan", PLANNED_DRAFT, PlanEdited.class).by(PROCUREMENT_OFFICER));
    moves.add(
        move(PLANNED_DRAFT, "appraise-options", PLANNED_DRAFT, OptionsAppraised.class)
            .by(PROCUREMENT_OFFICER, NEED_OFFICER));
    for (NeedStatus s : List.of(PLANNED_DRAFT, PLANNED_SUBMITTED)) {
      moves.add(
          move(s, "confirm-budget", s, BudgetConfirmed.class)
              .by(BUDGET_HOLDER)
              .unlike("add-to-plan", "edit-plan"));
    }
    moves.add(
        move(PLANNED_DRAFT, "submit-plan", PLANNED_SUBMITTED, PlanSubmitted.class)
            .by(PROCUREMENT_OFFICER));
    moves.add(
        move(PLANNED_SUBMITTED, "return-plan", PLANNED_DRAFT, PlanReturned.class).by(APPROVER));
    moves.add(
        move(PLANNED_SUBMITTED, "approve-plan", PLANNED_APPROVED, PlanApproved.class)
            .by(APPROVER)
            .unlike("add-to-plan", "edit-plan", "submit-plan"));
    moves.add(
        move(PLANNED_APPROVED, "publish-plan", PLANNED_PUBLISHED, PlanPublished.class)
            .by(PROCUREMENT_OFFICER));
    moves.add(
        move(PLANNED_PUBLISHED, "revise-plan", PLANNED_PUBLISHED, PlanRevised.class)
            .or(PLANNED_PUBLISHED, RevisionProposed.class)
            .by(PROCUREMENT_OFFICER));
    moves.add(
        move(PLANNED_PUBLISHED, "approve-revision", PLANNED_PUBLISHED, PlanRevised.class)
            .by(APPROVER)
            .unlike("revise-plan"));
    moves.add(
        move(PLANNED_PUBLISHED, "start-tender", CONVERTED, TenderStarted.class).by(CONSEQUENCE));
    for (NeedStatus s : List.of(PLANNED_PUBLISHED, CONVERTED)) {
      moves.add(move(s, "revise-rationale", s, RationaleRevised.class).by(PROCUREMENT_OFFICER));
    }
    for (NeedStatus s :
        List.of(ACCEPTED, PLANNED_DRAFT, PLANNED_SUBMITTED, PLANNED_APPROVED, PLANNED_PUBLISHED)) {
      moves.add(move(s, "cancel-plan", CANCELLED, PlanCancelled.class).by(APPROVER));
    }
    moves.add(move(PLANNED_PUBLISHED, "lapse", LAPSED, PlanLapsed.class).by(CLOCK));
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(Need need, Procedure procedure) {
    if (need.status() == CONSULTING && need.consultationEnd() != null) {
      return Stream.of(
          new Due(
              need.consultationEnd(), Due.Order.END_QUESTIONS, need.id(), new CloseConsultation()));
    }
    if (need.status() == PLANNED_PUBLISHED) {
      PlanItem plan = Objects.requireNonNull(need.plan());
      var end =
          plan.planYearEnd().plusDays(1).atStartOfDay(procedure.calendar().zone()).toInstant();
      return Stream.of(new Due(end, Due.Order.OTHER, need.id(), new LapsePlan()));
    }
    return Stream.empty();
  }
}
