package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.time.Instant;

/** What can happen to an obligation. */
public sealed interface ObligationEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.OBLIGATION;
  }

  record ObligationPromised(StreamId contract, Promise promise) implements ObligationEvent {}

  /** Nobody promised it; the city watches over it from the first. */
  record ObligationEntered(StreamId contract, Entered entered, Transfer transfer, Instant at)
      implements ObligationEvent {}

  record ObligationBound(Instant at) implements ObligationEvent {}

  record ObligationMeasured(Measurement measurement) implements ObligationEvent {}

  /**
   * @param measured what was found in all
   */
  record ObligationFulfilled(BigDecimal measured, Instant at) implements ObligationEvent {}

  /**
   * @param consequence as chosen before the contract was made
   * @param applied what was done about it
   */
  record ObligationFellShort(
      BigDecimal measured, BigDecimal target, String consequence, String applied, Instant at)
      implements ObligationEvent {}

  record ObligationTransferred(Transfer transfer, Instant at) implements ObligationEvent {}

  /** The city looked at it again and looks once more in the year of the new transfer. */
  record ObligationReviewed(Transfer transfer, String note, Instant at)
      implements ObligationEvent {}

  record ObligationDischarged(String reason, Instant at) implements ObligationEvent {}

  record ObligationReleased(String reason) implements ObligationEvent {}
}
