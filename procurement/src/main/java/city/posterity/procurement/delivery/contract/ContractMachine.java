package city.posterity.procurement.delivery.contract;

import static city.posterity.procurement.delivery.contract.ContractStatus.ACTIVE;
import static city.posterity.procurement.delivery.contract.ContractStatus.CANCELLED;
import static city.posterity.procurement.delivery.contract.ContractStatus.COMPLETED;
import static city.posterity.procurement.delivery.contract.ContractStatus.COMPLETING;
import static city.posterity.procurement.delivery.contract.ContractStatus.DRAFT;
import static city.posterity.procurement.delivery.contract.ContractStatus.SIGNED;
import static city.posterity.procurement.delivery.contract.ContractStatus.TERMINATED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.BUDGET_HOLDER;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.delivery.contract.ContractEvent.*;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract's table of moves. */
public final class ContractMachine {

  private ContractMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.CONTRACT,
              Contract.class,
              ContractStatus.class,
              ContractRule.class,
              ContractFold::apply,
              Machine.Verbs.none()
                  .and("draft", DraftContract.class)
                  .and("edit", EditContract.class)
                  .and("sign", SignContract.class)
                  .and("activate", ActivateContract.class)
                  .and("suspend", SuspendContract.class)
                  .and("resume", ResumeContract.class)
                  .and("name-subcontractor", NameSubcontractor.class)
                  .and("rate", RateIndicator.class)
                  .and("report-year", ReportYear.class)
                  .and("hand-over", RecordHandOver.class)
                  .and("warn", WarnOfExpiry.class)
                  .and("start-closing", StartClosing.class)
                  .and("report", WriteClosingReport.class)
                  .and("reply", ReplyToReport.class)
                  .and("close", CloseContract.class)
                  .and("void", VoidContract.class)
                  .and("terminate", TerminateContract.class),
              moves())
          .withClock((p, procedure, holds, _) ->
              p.stream(Contract.class).flatMap(c -> ContractClock.due(p, c, procedure, holds)))
          .withHolds((p, _) ->
              p.stream(Contract.class)
                  .filter(Contract::isSuspended)
                  .map(c -> new Hold(Hold.Cause.SUSPENSION, c.id(), c.origin().lot())))
          .withReaction((p, event, _) -> ContractReaction.to(p, event))
          .withNaming((_, _, command, _) ->
              command instanceof DraftContract(var award)
                  ? Optional.of(Contract.idOf(award))
                  : Optional.empty())
          .withReading((_, state, actor) -> mayRead((Contract) state, actor));

  /**
   * The award's machine as this stage needs it: an award whose contract is or was in force stands.
   */
  public static Machine guarding(Machine awards) {
    return awards.guarding(ContractGuard.NO_CONTRACT_IN_FORCE, "cancel", "lapse");
  }

  /**
   * The tender's machine as this stage needs it: a lot with a contract in force is not given up.
   */
  public static Machine guardingLots(Machine tenders) {
    return tenders.guarding(
        ContractGuard.NO_CONTRACT_ON_LOTS, "propose-cancellation", "approve-cancellation");
  }

  /** The complaint's machine as this stage needs it: no remedy takes back a contract in force. */
  public static Machine guardingRemedies(Machine complaints) {
    return complaints.guarding(ContractGuard.REMEDY_LEAVES_CONTRACTS, "uphold");
  }

  /** A contract that came into force is for everybody; before, it is for its two sides. */
  public static boolean mayRead(Contract contract, Actor actor) {
    return contract.activeSince() != null
        || Machine.isStaff(actor)
        || contract.supplier().equals(actor.organisation());
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "draft", DRAFT, ContractDrafted.class)
            .by(PROCUREMENT_OFFICER, CONTRACT_MANAGER));
    moves.add(
        move(DRAFT, "edit", DRAFT, ContractEdited.class).by(PROCUREMENT_OFFICER, CONTRACT_MANAGER));
    moves.add(
        move(DRAFT, "sign", DRAFT, ContractSigned.class)
            .or(SIGNED, ContractSigned.class)
            .by(APPROVER, CONTRACT_MANAGER, SUPPLIER)
            .guardedBy(
                ContractGuard.COMPLETE, ContractGuard.IN_BUDGET, ContractGuard.STANDSTILL_OVER)
            .unlike("draft", "edit"));
    moves.add(
        move(SIGNED, "activate", ACTIVE, ContractActivated.class)
            .by(CLOCK)
            .guardedBy(ContractGuard.STANDSTILL_OVER));
    moves.add(
        move(ACTIVE, "suspend", ACTIVE, ContractSuspended.class)
            .by(CONTRACT_MANAGER)
            .guardedBy(ContractGuard.NOT_SUSPENDED));
    moves.add(move(ACTIVE, "resume", ACTIVE, ContractResumed.class).by(CONTRACT_MANAGER));
    moves.add(move(ACTIVE, "change", ACTIVE, ContractChanged.class).by(CONSEQUENCE));
    moves.add(
        move(ACTIVE, "name-subcontractor", ACTIVE, SubcontractorNamed.class).by(CONTRACT_MANAGER));
    moves.add(move(ACTIVE, "warn", ACTIVE, ExpiryWarned.class).by(CLOCK));
    for (ContractStatus s : List.of(ACTIVE, COMPLETING)) {
      moves.add(move(s, "rate", s, IndicatorRated.class).by(CONTRACT_MANAGER));
      moves.add(move(s, "hand-over", s, HandOverRecorded.class).by(CONTRACT_MANAGER));
      moves.add(move(s, "terminate", TERMINATED, ContractTerminated.class).by(APPROVER));
    }
    // the last year is over only after the contract is
    for (ContractStatus s : List.of(ACTIVE, COMPLETING, COMPLETED)) {
      moves.add(move(s, "report-year", s, YearReported.class).by(CONTRACT_MANAGER));
    }
    moves.add(
        move(ACTIVE, "start-closing", COMPLETING, ClosingStarted.class)
            .by(CONTRACT_MANAGER)
            .guardedBy(
                ContractGuard.NOT_SUSPENDED,
                ContractGuard.NOTHING_OPEN,
                ContractGuard.HANDED_OVER));
    moves.add(move(COMPLETING, "report", COMPLETING, ClosingReported.class).by(CONTRACT_MANAGER));
    moves.add(move(COMPLETING, "reply", COMPLETING, ClosingReplied.class).by(SUPPLIER));
    moves.add(
        move(COMPLETING, "close", COMPLETED, ContractCompleted.class)
            .by(BUDGET_HOLDER)
            .guardedBy(ContractGuard.NOTHING_OPEN, ContractGuard.HANDED_OVER)
            .unlike("report", "start-closing"));
    for (ContractStatus s : List.of(DRAFT, SIGNED)) {
      moves.add(
          move(s, "void", CANCELLED, ContractVoided.class).by(PROCUREMENT_OFFICER, CONSEQUENCE));
    }
    return moves.toArray(Move[]::new);
  }
}
