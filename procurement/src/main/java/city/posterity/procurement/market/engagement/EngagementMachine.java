package city.posterity.procurement.market.engagement;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.market.engagement.EngagementStatus.CLOSED;
import static city.posterity.procurement.market.engagement.EngagementStatus.OPEN;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.EngagementEvent.*;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of moves of talks with the market. */
public final class EngagementMachine {

  private EngagementMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.ENGAGEMENT,
              Engagement.class,
              EngagementStatus.class,
              EngagementRule.class,
              EngagementMachine::apply,
              Machine.Verbs.none()
                  .and("open", OpenEngagement.class)
                  .and("record-contact", RecordContact.class)
                  .and("share", ShareItem.class)
                  .and("record-prior-involvement", RecordPriorInvolvement.class)
                  .and("close", CloseEngagement.class),
              move(null, "open", OPEN, EngagementOpened.class).by(PROCUREMENT_OFFICER),
              move(OPEN, "record-contact", OPEN, ContactRecorded.class).by(PROCUREMENT_OFFICER),
              move(OPEN, "share", OPEN, ItemShared.class).by(PROCUREMENT_OFFICER),
              move(OPEN, "record-prior-involvement", OPEN, PriorInvolvementRecorded.class)
                  .by(PROCUREMENT_OFFICER),
              move(OPEN, "close", CLOSED, EngagementClosed.class)
                  .by(PROCUREMENT_OFFICER)
                  .guardedBy(EngagementGuard.EQUAL_INFORMATION))
          // the notice is for everybody
          .withReading((_, _, _) -> true);

  /** The tender's machine as it needs to be: nothing is published that one supplier alone knows. */
  public static Machine guarding(Machine tenders) {
    return tenders.guarding(
        EngagementGuard.MARKET_INFORMED,
        m -> m.verb().equals("publish") && m.from() == TenderStatus.APPROVED);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof EngagementOpened(var purpose, var participation, var at, var until)) {
      return new Engagement(
          id, OPEN, purpose, participation, at, until, Map.of(), List.of(), List.of(), null, null);
    }
    Engagement e = (Engagement) Objects.requireNonNull(before);
    return switch ((EngagementEvent) event) {
      case EngagementOpened _ -> throw new IllegalStateException("opened twice: " + id);
      case ContactRecorded(var contact, var details) -> e.with(contact, details);
      case ItemShared(var share) -> e.with(share);
      case PriorInvolvementRecorded(var involvement) -> e.with(involvement);
      case EngagementClosed(var effect, var at) -> e.closed(at, effect);
    };
  }
}
