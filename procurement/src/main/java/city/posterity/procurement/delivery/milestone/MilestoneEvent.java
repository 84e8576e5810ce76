package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a milestone. */
public sealed interface MilestoneEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.MILESTONE;
  }

  record MilestoneScheduled(
      StreamId contract,
      String code,
      MilestonePlan.Kind kind,
      String title,
      Money value,
      LocalDate due,
      @Nullable LocalDate warrantyUntil)
      implements MilestoneEvent {}

  record MilestoneClaimed(Claim claim) implements MilestoneEvent {}

  record MilestoneInspected(Inspection inspection) implements MilestoneEvent {}

  record OpinionGiven(Opinion opinion) implements MilestoneEvent {}

  /**
   * @param accepted what is payable of it now, all acceptances taken together
   * @param reason why it differs from what was inspected or is not the whole
   * @param answer to residents who were not satisfied; published
   */
  record MilestoneMet(Money accepted, String reason, String answer, Instant at)
      implements MilestoneEvent {}

  record MilestonePartiallyMet(Money accepted, String reason, String answer, Instant at)
      implements MilestoneEvent {}

  record MilestoneRejected(String defects, LocalDate cureBy) implements MilestoneEvent {}

  record MilestoneOverdue(LocalDate due, Instant at) implements MilestoneEvent {}

  /**
   * @param clause of the contract that allows it
   * @param accepted what is payable all the same
   */
  record MilestoneRemedied(Remedy remedy, String clause, Money accepted, String reason, Instant at)
      implements MilestoneEvent {}

  record DefectReported(String text, Instant at) implements MilestoneEvent {}

  /**
   * A change of the contract reached it.
   *
   * @param excused whether it need not be met any more
   */
  record MilestoneRevised(StreamId change, Money value, LocalDate due, boolean excused)
      implements MilestoneEvent {}

  /** The contract was suspended and goes on. */
  record MilestoneRescheduled(LocalDate due) implements MilestoneEvent {}
}
