package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractActivated;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractChanged;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractResumed;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.*;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What happens to milestones because something happened to their contract. */
final class MilestoneReaction {

  private MilestoneReaction() {}

  static Stream<Change> to(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case ContractActivated _ -> schedule(after.get(Contract.class, recorded.stream()));
      case ContractChanged e -> change(after, after.get(Contract.class, recorded.stream()), e);
      case ContractResumed e -> reschedule(after, recorded, e.days());
      default -> Stream.empty();
    };
  }

  private static Stream<Change> schedule(Contract contract) {
    Map<String, Money> values = contract.terms().allocate(contract.value());
    return contract.terms().milestones().stream()
        .map(p ->
            new Change(
                Milestone.idOf(contract.id(), p.code()),
                "schedule",
                new MilestoneScheduled(
                    contract.id(),
                    p.code(),
                    p.kind(),
                    p.title(),
                    Objects.requireNonNull(values.get(p.code())),
                    Objects.requireNonNull(p.due()),
                    p.warrantyUntil())));
  }

  private static Stream<Change> change(
      Procurement after, Contract contract, ContractChanged event) {
    return event.milestones().stream()
        .map(c ->
            after
                .find(Milestone.class, Milestone.idOf(contract.id(), c.code()))
                .map(m -> revise(m, c, event))
                .orElseGet(() -> add(contract, c, event)));
  }

  private static Change revise(Milestone m, MilestoneChange c, ContractChanged event) {
    return new Change(
        m.id(),
        "revise",
        new MilestoneRevised(
            event.change(),
            m.value().plus(c.delta()),
            c.due() == null ? m.due() : c.due(),
            c.excused()));
  }

  private static Change add(Contract contract, MilestoneChange c, ContractChanged event) {
    LocalDate due = c.due() == null ? event.end() : c.due();
    return new Change(
        Milestone.idOf(contract.id(), c.code()),
        "schedule",
        new MilestoneScheduled(
            contract.id(), c.code(), MilestonePlan.Kind.DELIVERY, c.title(), c.delta(), due, null));
  }

  private static Stream<Change> reschedule(Procurement after, Recorded recorded, int days) {
    return after.stream(Milestone.class)
        .filter(m -> m.contract().equals(recorded.stream()) && m.isOpen() && days > 0)
        .map(m ->
            new Change(m.id(), "reschedule", new MilestoneRescheduled(m.due().plusDays(days))));
  }
}
