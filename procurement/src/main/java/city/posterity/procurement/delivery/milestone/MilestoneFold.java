package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.milestone.MilestoneEvent.*;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the milestone. */
final class MilestoneFold {

  private MilestoneFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof MilestoneScheduled e) {
      return new Milestone(
          id,
          MilestoneStatus.SCHEDULED,
          e.contract(),
          e.code(),
          e.kind(),
          e.title(),
          e.value(),
          e.due(),
          e.warrantyUntil(),
          null,
          null,
          List.of(),
          Money.zero(e.value().currency()),
          null,
          null,
          null);
    }
    Milestone m = (Milestone) Objects.requireNonNull(before);
    return switch ((MilestoneEvent) event) {
      case MilestoneScheduled _ -> throw new IllegalStateException("scheduled twice: " + id);
      case MilestoneClaimed(var claim) -> m.claimed(claim);
      case MilestoneInspected(var inspection) -> m.inspected(inspection, List.of());
      case OpinionGiven(var opinion) -> {
        var all = new ArrayList<>(m.opinions());
        all.add(opinion);
        yield m.inspected(Objects.requireNonNull(m.inspection()), all);
      }
      case MilestoneMet e -> m.settled(MilestoneStatus.MET, e.accepted(), e.at());
      case MilestonePartiallyMet e ->
          m.settled(MilestoneStatus.PARTIALLY_MET, e.accepted(), e.at());
      case MilestoneRejected(var _, var cureBy) -> m.defective(cureBy);
      case MilestoneOverdue _ -> m.at(MilestoneStatus.LATE);
      case MilestoneRemedied e -> m.settled(MilestoneStatus.REMEDIED, e.accepted(), e.at());
      case DefectReported _ -> m.at(MilestoneStatus.REOPENED);
      case MilestoneRevised(var change, var value, var due, var excused) ->
          m.revised(excusesLateness(m, due), value, due, excused ? change : m.excusedBy());
      case MilestoneRescheduled(var due) -> m.revised(m.status(), m.value(), due, m.excusedBy());
    };
  }

  /** Only a change of the contract makes good that a day has passed. */
  private static MilestoneStatus excusesLateness(Milestone m, java.time.LocalDate due) {
    return m.status() == MilestoneStatus.LATE && due.isAfter(m.due())
        ? MilestoneStatus.SCHEDULED
        : m.status();
  }
}
