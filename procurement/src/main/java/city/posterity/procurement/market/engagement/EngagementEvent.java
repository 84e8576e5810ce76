package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.UUID;

/** What can happen in talks with the market. */
public sealed interface EngagementEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.ENGAGEMENT;
  }

  /**
   * @param participation how a supplier can take part
   */
  record EngagementOpened(String purpose, String participation, Instant at, Instant until)
      implements EngagementEvent {}

  record ContactRecorded(UUID contact, MarketContact details) implements EngagementEvent {}

  record ItemShared(Share share) implements EngagementEvent {}

  record PriorInvolvementRecorded(PriorInvolvement involvement) implements EngagementEvent {}

  /**
   * @param effect what the tender takes from it
   */
  record EngagementClosed(String effect, Instant at) implements EngagementEvent {}
}
