package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import java.time.Instant;

/**
 * The city asks the market, by a notice to everybody. (Directive 2014/24/EU Art. 40.)
 *
 * @param participation how a supplier can take part
 * @param until when suppliers can take part
 */
public record OpenEngagement(String purpose, String participation, Instant until)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Need need = context.procurement().only(Need.class);
    return Outcome.collect()
        .require(!purpose.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/purpose"))
        .require(
            !participation.isBlank(),
            () -> Finding.of(EngagementRule.TEXT_MISSING).at("/participation"))
        .require(need.isPublic(), () -> Finding.of(EngagementRule.NEED_NOT_PUBLIC))
        .require(
            !hasEnded(need.status()),
            () -> Finding.of(EngagementRule.NEED_ENDED, "status", Engine.word(need.status())))
        .require(
            context.procurement().first(Tender.class).filter(OpenEngagement::isFixed).isEmpty(),
            () -> Finding.of(EngagementRule.TENDER_PUBLISHED))
        .require(
            until.isAfter(context.now()),
            () -> Finding.of(EngagementRule.ENDS_IN_PAST, "now", context.now()).at("/until"))
        .orElse(() ->
            new EngagementEvent.EngagementOpened(purpose, participation, context.now(), until));
  }

  private static boolean hasEnded(NeedStatus status) {
    return switch (status) {
      case DECLINED, MERGED, CANCELLED, LAPSED -> true;
      case PROPOSED,
          CONSULTING,
          CONSIDERED,
          ACCEPTED,
          PLANNED_DRAFT,
          PLANNED_SUBMITTED,
          PLANNED_APPROVED,
          PLANNED_PUBLISHED,
          CONVERTED ->
          false;
    };
  }

  /** Once a tender is public, suppliers ask about it by questions that are answered to all. */
  private static boolean isFixed(Tender tender) {
    return tender.publishedAt() != null || tender.status().isTerminal();
  }
}
