package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.COMMENTS;
import static city.posterity.cityhall.openness.TimelineLine.Section.MARKET;
import static city.posterity.cityhall.openness.TimelineLine.Section.MILESTONES;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.delivery.observation.ObservationEvent;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationAnswered;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationDisclosed;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationReopened;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationReported;
import city.posterity.procurement.delivery.observation.ObservationEvent.ObservationWithdrawn;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.engagement.EngagementEvent;
import city.posterity.procurement.market.engagement.EngagementEvent.ContactRecorded;
import city.posterity.procurement.market.engagement.EngagementEvent.EngagementClosed;
import city.posterity.procurement.market.engagement.EngagementEvent.EngagementOpened;
import city.posterity.procurement.market.engagement.EngagementEvent.ItemShared;
import city.posterity.procurement.market.engagement.EngagementEvent.PriorInvolvementRecorded;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderEvent.CommentAnswered;
import city.posterity.procurement.market.tender.TenderEvent.CommentGiven;
import city.posterity.procurement.market.tender.TenderEvent.CommentsEnded;
import city.posterity.procurement.market.tender.TenderEvent.CommentsOpened;
import org.jspecify.annotations.Nullable;

/**
 * Tells of talks with the market, of comments on a draft and of what residents see of a delivery.
 */
final class VoiceLines {

  private VoiceLines() {}

  /** Of talks with the market, from their notice on; never with whom. */
  static @Nullable TimelineLine of(Recorded r, EngagementEvent event, PublicSince open) {
    if (!open.need()) {
      return null;
    }
    return switch (event) {
      case EngagementOpened(var purpose, var _, var at, var until) ->
          TimelineLine.of(r, MARKET, until).at(at).saying(purpose);
      case ContactRecorded(var _, var contact) ->
          TimelineLine.of(r, MARKET, contact.channel().name());
      case ItemShared(var share) -> TimelineLine.of(r, MARKET, share.title()).saying(share.text());
      case PriorInvolvementRecorded(var i) ->
          TimelineLine.of(r, MARKET, i.measure().name()).saying(i.what());
      case EngagementClosed(var effect, var _) -> TimelineLine.of(r, MARKET).saying(effect);
    };
  }

  /** Of comments on a draft; nothing of the rest of a tender's life. */
  static @Nullable TimelineLine ofComments(Recorded r, TenderEvent event, PublicSince open) {
    return switch (event) {
      case CommentsOpened(var _, var end) -> TimelineLine.of(r, COMMENTS, end);
      case CommentGiven c ->
          open.answered(c.comment())
              ? TimelineLine.of(r, COMMENTS).at(c.at()).by(By.UNNAMED).saying(c.text())
              : null;
      case CommentAnswered a ->
          TimelineLine.of(r, COMMENTS, a.decision().name()).saying(a.answer());
      case CommentsEnded _ -> TimelineLine.of(r, COMMENTS).by(By.TIME);
      default -> null;
    };
  }

  /** Of what a resident sees of a milestone: at once; its words when they are public. */
  static @Nullable TimelineLine of(
      Recorded r, ObservationEvent event, int place, PublicSince open) {
    if (!open.partOfPublicContract(r.stream())) {
      return null;
    }
    String name = open.titleOf(r.stream());
    boolean told = open.toldAfter(r.stream(), place);
    return switch (event) {
      case ObservationReported e ->
          TimelineLine.of(r, MILESTONES, name, e.verdict().name())
              .by(By.RESIDENT)
              .saying(told ? e.text() : null);
      case ObservationAnswered(var reply) ->
          TimelineLine.of(r, MILESTONES, name, reply.action().name())
              .saying(open.isStanding(r.stream()) ? reply.text() : null);
      case ObservationDisclosed _ -> TimelineLine.of(r, MILESTONES, name).by(By.TIME);
      case ObservationReopened(var text, var _, var _) ->
          TimelineLine.of(r, MILESTONES, name).by(By.RESIDENT).saying(told ? text : null);
      case ObservationWithdrawn _ -> TimelineLine.of(r, MILESTONES, name).by(By.RESIDENT);
    };
  }
}
