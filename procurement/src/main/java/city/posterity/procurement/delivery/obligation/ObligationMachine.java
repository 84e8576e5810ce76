package city.posterity.procurement.delivery.obligation;

import static city.posterity.procurement.delivery.obligation.ObligationStatus.BINDING;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.DISCHARGED;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.FULFILLED;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.PROMISED;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.RELEASED;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.SHORTFALL;
import static city.posterity.procurement.delivery.obligation.ObligationStatus.TRANSFERRED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.INSPECTOR;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractActivated;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractDrafted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractVoided;
import city.posterity.procurement.delivery.contract.ContractMachine;
import city.posterity.procurement.delivery.obligation.ObligationEvent.*;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The obligation's table of moves. */
public final class ObligationMachine {

  private ObligationMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.OBLIGATION,
              Obligation.class,
              ObligationStatus.class,
              ObligationRule.class,
              ObligationMachine::apply,
              Machine.Verbs.none()
                  .and("enter", EnterObligation.class)
                  .and("measure", MeasureObligation.class)
                  .and("fulfil", FulfilObligation.class)
                  .and("fall-short", RecordShortfall.class)
                  .and("transfer", TransferObligation.class)
                  .and("review", ReviewObligation.class)
                  .and("discharge", DischargeObligation.class),
              move(null, "promise", PROMISED, ObligationPromised.class).by(CONSEQUENCE),
              move(null, "enter", TRANSFERRED, ObligationEntered.class)
                  .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER),
              move(PROMISED, "bind", BINDING, ObligationBound.class).by(CONSEQUENCE),
              move(PROMISED, "release", RELEASED, ObligationReleased.class).by(CONSEQUENCE),
              move(BINDING, "measure", BINDING, ObligationMeasured.class)
                  .by(INSPECTOR, CONTRACT_MANAGER),
              move(TRANSFERRED, "measure", TRANSFERRED, ObligationMeasured.class)
                  .by(INSPECTOR, CONTRACT_MANAGER),
              move(BINDING, "fulfil", FULFILLED, ObligationFulfilled.class)
                  .by(CONTRACT_MANAGER)
                  .unlike("measure"),
              move(BINDING, "fall-short", SHORTFALL, ObligationFellShort.class)
                  .by(CONTRACT_MANAGER),
              move(BINDING, "transfer", TRANSFERRED, ObligationTransferred.class)
                  .by(CONTRACT_MANAGER),
              move(TRANSFERRED, "review", TRANSFERRED, ObligationReviewed.class)
                  .by(CONTRACT_MANAGER),
              move(TRANSFERRED, "discharge", DISCHARGED, ObligationDischarged.class)
                  .by(APPROVER)
                  .unlike("enter", "transfer", "review"))
          .withReaction((p, event, _) -> react(p, event))
          .withReading((p, state, actor) ->
              ContractMachine.mayRead(
                  p.get(Contract.class, ((Obligation) state).contract()), actor));

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ObligationPromised(var contract, var promise)) {
      return new Obligation(id, PROMISED, contract, promise, null, List.of(), null, null);
    }
    if (event instanceof ObligationEntered(var contract, var entered, var transfer, var _)) {
      return new Obligation(id, TRANSFERRED, contract, null, entered, List.of(), null, transfer);
    }
    Obligation o = (Obligation) Objects.requireNonNull(before);
    return switch ((ObligationEvent) event) {
      case ObligationPromised _, ObligationEntered _ ->
          throw new IllegalStateException("begun twice: " + id);
      case ObligationBound _ -> o.at(BINDING);
      case ObligationMeasured(var measurement) -> o.measured(measurement);
      case ObligationFulfilled _ -> o.at(FULFILLED);
      case ObligationFellShort e -> o.fallenShort(e.applied());
      case ObligationTransferred(var transfer, var _) -> o.transferred(transfer);
      case ObligationReviewed(var transfer, var _, var _) -> o.transferred(transfer);
      case ObligationDischarged _ -> o.at(DISCHARGED);
      case ObligationReleased _ -> o.at(RELEASED);
    };
  }

  private static Stream<Change> react(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case ContractDrafted e ->
          e.promises().stream()
              .map(p ->
                  new Change(
                      Obligation.idOf(recorded.stream(), p),
                      "promise",
                      new ObligationPromised(recorded.stream(), p)));
      case ContractActivated(var at) ->
          of(after, recorded).map(o -> new Change(o.id(), "bind", new ObligationBound(at)));
      case ContractVoided(var reason, var _) ->
          of(after, recorded)
              .map(o -> new Change(o.id(), "release", new ObligationReleased(reason)));
      default -> Stream.empty();
    };
  }

  private static Stream<Obligation> of(Procurement after, Recorded recorded) {
    return after.stream(Obligation.class)
        .filter(o -> o.contract().equals(recorded.stream()) && o.status() == PROMISED);
  }
}
