package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.engagement.PriorInvolvement.Measure;

/**
 * A supplier had a hand in preparing the purchase. It is excluded only after it was heard.
 * (Directive 2014/24/EU Art. 41.)
 *
 * @param supplier name of the organisation, never of a natural person
 * @param what its part was
 * @param heard what the supplier said to the measure; empty where it was not asked
 */
public record RecordPriorInvolvement(
    String supplier, String what, Measure measure, String explanation, String heard)
    implements Addition {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!supplier.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/supplier"))
        .require(!what.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/what"))
        .require(
            !explanation.isBlank(),
            () -> Finding.of(EngagementRule.TEXT_MISSING).at("/explanation"))
        .require(
            measure != Measure.EXCLUDED || !heard.isBlank(),
            () -> Finding.of(EngagementRule.NOT_HEARD).at("/heard"))
        .orElse(() ->
            new EngagementEvent.PriorInvolvementRecorded(
                new PriorInvolvement(supplier, what, measure, explanation, heard, context.now())));
  }
}
