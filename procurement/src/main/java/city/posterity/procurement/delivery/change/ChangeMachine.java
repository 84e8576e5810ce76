package city.posterity.procurement.delivery.change;

import static city.posterity.procurement.delivery.change.ChangeStatus.APPROVED;
import static city.posterity.procurement.delivery.change.ChangeStatus.ASSESSED;
import static city.posterity.procurement.delivery.change.ChangeStatus.EFFECTIVE;
import static city.posterity.procurement.delivery.change.ChangeStatus.NOTICED;
import static city.posterity.procurement.delivery.change.ChangeStatus.PROPOSED;
import static city.posterity.procurement.delivery.change.ChangeStatus.REJECTED;
import static city.posterity.procurement.delivery.change.ChangeStatus.SIGNED;
import static city.posterity.procurement.delivery.change.ChangeStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.delivery.change.ChangeEvent.*;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractChanged;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractTerminated;
import city.posterity.procurement.delivery.contract.ContractMachine;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of moves of changes to contracts. */
public final class ChangeMachine {

  private ChangeMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.CHANGE,
              ContractChange.class,
              ChangeStatus.class,
              ChangeRule.class,
              ChangeMachine::apply,
              Machine.Verbs.none()
                  .and("propose", ProposeChange.class)
                  .and("assess", AssessChange.class)
                  .and("approve", ApproveChange.class)
                  .and("reject", RejectChange.class)
                  .and("notice", NoticeChange.class)
                  .and("sign", SignChange.class)
                  .and("take-effect", PutChangeIntoEffect.class)
                  .and("withdraw", WithdrawChange.class),
              moves())
          .withReaction((p, event, _) -> react(p, event))
          .withReading((p, state, actor) ->
              ContractMachine.mayRead(
                  p.get(Contract.class, ((ContractChange) state).contract()), actor));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "propose", PROPOSED, ChangeProposed.class)
            .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER));
    moves.add(
        move(PROPOSED, "assess", ASSESSED, ChangeAssessed.class)
            .by(PROCUREMENT_OFFICER)
            .guardedBy(ChangeGuard.NUMBERS_AGREE));
    moves.add(
        move(ASSESSED, "approve", APPROVED, ChangeApproved.class)
            .by(APPROVER)
            .guardedBy(ChangeGuard.NUMBERS_AGREE)
            .unlike("propose", "assess"));
    for (ChangeStatus s : List.of(PROPOSED, ASSESSED)) {
      moves.add(move(s, "reject", REJECTED, ChangeRejected.class).by(APPROVER));
    }
    moves.add(move(APPROVED, "notice", NOTICED, ChangeNoticed.class).by(PROCUREMENT_OFFICER));
    for (ChangeStatus s : List.of(APPROVED, NOTICED)) {
      moves.add(
          move(s, "sign", SIGNED, ChangeSigned.class)
              .by(SUPPLIER)
              .guardedBy(ChangeGuard.ANNOUNCED));
    }
    moves.add(
        move(SIGNED, "take-effect", EFFECTIVE, ChangeTookEffect.class)
            .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER)
            .guardedBy(ChangeGuard.NUMBERS_AGREE, ChangeGuard.NO_COMPLAINT));
    for (ChangeStatus s : List.of(PROPOSED, ASSESSED, APPROVED, NOTICED, SIGNED)) {
      moves.add(
          move(s, "withdraw", WITHDRAWN, ChangeWithdrawn.class)
              .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER, CONSEQUENCE));
    }
    return moves.toArray(Move[]::new);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ChangeProposed(var proposal, var _)) {
      return new ContractChange(id, PROPOSED, proposal, null, null, null, null, null);
    }
    ContractChange c = (ContractChange) Objects.requireNonNull(before);
    return switch ((ChangeEvent) event) {
      case ChangeProposed _ -> throw new IllegalStateException("proposed twice: " + id);
      case ChangeAssessed(var assessment) -> c.assessed(assessment);
      case ChangeApproved _ -> c.at(APPROVED, null);
      case ChangeRejected(var reason) -> c.at(REJECTED, reason);
      case ChangeNoticed(var notice, var _) -> c.noticed(notice);
      case ChangeSigned(var _, var organisation, var _) -> c.signed(organisation);
      case ChangeTookEffect e -> c.effective(e.at());
      case ChangeWithdrawn(var reason) -> c.at(WITHDRAWN, reason);
    };
  }

  private static Stream<Change> react(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case ChangeTookEffect e -> Stream.of(contractChanged(recorded.stream(), e));
      case ContractTerminated _ ->
          after.stream(ContractChange.class)
              .filter(c -> c.contract().equals(recorded.stream()) && c.isOpen())
              .map(c ->
                  new Change(
                      c.id(), "withdraw", new ChangeWithdrawn("the contract was terminated")));
      default -> Stream.empty();
    };
  }

  private static Change contractChanged(StreamId change, ChangeTookEffect e) {
    ChangeProposal p = e.proposal();
    return new Change(
        p.contract(),
        "change",
        new ContractChanged(
            e.version(),
            change,
            p.ground(),
            p.valueDelta(),
            e.value(),
            e.end(),
            e.supplier(),
            p.milestones(),
            e.shares().own(),
            e.shares().cumulative(),
            e.shares().cumulativeSmall(),
            e.at()));
  }
}
