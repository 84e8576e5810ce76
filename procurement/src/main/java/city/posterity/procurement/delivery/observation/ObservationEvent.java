package city.posterity.procurement.delivery.observation;

import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.List;

/** What can happen to an observation. */
public sealed interface ObservationEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.OBSERVATION;
  }

  /**
   * @param publicFrom when its text is published even if nobody has answered
   */
  record ObservationReported(
      StreamId milestone,
      StreamId contract,
      OrganisationId supplier,
      Verdict verdict,
      Severity severity,
      String text,
      String place,
      List<Evidence> evidence,
      Instant at,
      Instant publicFrom)
      implements ObservationEvent {
    public ObservationReported {
      evidence = List.copyOf(evidence);
    }
  }

  record ObservationAnswered(Reply reply) implements ObservationEvent {}

  /** The time to answer is over, and what was said is public without an answer. */
  record ObservationDisclosed(Instant at) implements ObservationEvent {}

  record ObservationReopened(String text, Instant at, Instant publicFrom)
      implements ObservationEvent {}

  record ObservationWithdrawn(Instant at) implements ObservationEvent {}
}
