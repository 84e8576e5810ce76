package city.posterity.procurement.delivery.milestone;

import static city.posterity.procurement.delivery.milestone.MilestoneStatus.CLAIMED;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.DEFECTIVE;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.INSPECTED;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.LATE;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.MET;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.PARTIALLY_MET;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.REMEDIED;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.REOPENED;
import static city.posterity.procurement.delivery.milestone.MilestoneStatus.SCHEDULED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.INSPECTOR;
import static city.posterity.procurement.machine.Role.RESIDENT;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractMachine;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The milestone's table of moves. */
public final class MilestoneMachine {

  private MilestoneMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.MILESTONE,
              Milestone.class,
              MilestoneStatus.class,
              MilestoneRule.class,
              MilestoneFold::apply,
              Machine.Verbs.none()
                  .and("claim", ClaimMilestone.class)
                  .and("inspect", InspectMilestone.class)
                  .and("comment", GiveOpinion.class)
                  .and("accept", AcceptMilestone.class)
                  .and("reject", RejectMilestone.class)
                  .and("overdue", MarkOverdue.class)
                  .and("remedy", RemedyMilestone.class)
                  .and("report-defect", ReportDefect.class),
              moves())
          .withClock(
              (p, procedure, _, _) -> p.stream(Milestone.class).flatMap(m -> due(m, p, procedure)))
          .withReaction((p, event, _) -> MilestoneReaction.to(p, event))
          .withReading((p, state, actor) ->
              ContractMachine.mayRead(
                  p.get(Contract.class, ((Milestone) state).contract()), actor));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(move(null, "schedule", SCHEDULED, MilestoneScheduled.class).by(CONSEQUENCE));
    for (MilestoneStatus s : List.of(SCHEDULED, LATE, DEFECTIVE, PARTIALLY_MET, REOPENED)) {
      moves.add(
          move(s, "claim", CLAIMED, MilestoneClaimed.class)
              .by(SUPPLIER)
              .guardedBy(MilestoneGuard.CONTRACT_RUNS, MilestoneGuard.NOT_EXCUSED));
    }
    moves.add(
        move(CLAIMED, "inspect", INSPECTED, MilestoneInspected.class)
            .by(INSPECTOR)
            .guardedBy(MilestoneGuard.INDEPENDENT)
            .unlike("claim"));
    moves.add(move(INSPECTED, "comment", INSPECTED, OpinionGiven.class).by(RESIDENT));
    moves.add(
        move(INSPECTED, "accept", MET, MilestoneMet.class)
            .or(PARTIALLY_MET, MilestonePartiallyMet.class)
            .by(CONTRACT_MANAGER)
            .guardedBy(MilestoneGuard.INDEPENDENT)
            .unlike("claim", "inspect"));
    moves.add(
        move(INSPECTED, "reject", DEFECTIVE, MilestoneRejected.class)
            .by(CONTRACT_MANAGER)
            .guardedBy(MilestoneGuard.INDEPENDENT)
            .unlike("claim", "inspect"));
    moves.add(move(SCHEDULED, "overdue", LATE, MilestoneOverdue.class).by(CLOCK));
    for (MilestoneStatus s : List.of(LATE, DEFECTIVE, PARTIALLY_MET, REOPENED)) {
      moves.add(move(s, "remedy", REMEDIED, MilestoneRemedied.class).by(CONTRACT_MANAGER));
    }
    for (MilestoneStatus s : List.of(MET, PARTIALLY_MET)) {
      moves.add(
          move(s, "report-defect", REOPENED, DefectReported.class).by(CONTRACT_MANAGER, RESIDENT));
    }
    for (MilestoneStatus s : MilestoneStatus.values()) {
      if (s != MET && s != REMEDIED) {
        moves.add(move(s, "reschedule", s, MilestoneRescheduled.class).by(CONSEQUENCE));
        Move revise = move(s, "revise", s, MilestoneRevised.class).by(CONSEQUENCE);
        moves.add(s == LATE ? revise.or(SCHEDULED, MilestoneRevised.class) : revise);
      }
    }
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(Milestone m, Procurement procurement, Procedure procedure) {
    Contract contract = procurement.get(Contract.class, m.contract());
    if (m.status() != SCHEDULED
        || m.excusedBy() != null
        || contract.status() != ContractStatus.ACTIVE
        || contract.isSuspended()) {
      return Stream.empty();
    }
    var at = m.due().plusDays(1).atStartOfDay(procedure.calendar().zone()).toInstant();
    return Stream.of(new Due(at, Due.Order.OTHER, m.id(), new MarkOverdue()));
  }
}
