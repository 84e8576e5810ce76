package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * What follows because it was not met. Ends the milestone.
 *
 * @param clause of the contract that allows it
 * @param accepted what is payable of it all the same, from what was accepted before up to its value
 */
public record RemedyMilestone(Remedy remedy, String clause, Money accepted, String reason)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Milestone m = context.self(Milestone.class);
    boolean same = accepted.currency().equals(m.value().currency());
    return Outcome.collect()
        .require(!clause.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/clause"))
        .require(!reason.isBlank(), () -> Finding.of(MilestoneRule.REASON_MISSING).at("/reason"))
        .require(
            same,
            () ->
                Finding.of(MilestoneRule.CURRENCY_DIFFERS, "currency", m.value().currency())
                    .at("/accepted/currency"))
        .require(
            !same || !accepted.isMoreThan(m.value()) && !m.acceptedValue().isMoreThan(accepted),
            () ->
                Finding.of(
                        MilestoneRule.VALUE_OUT_OF_RANGE,
                        "least",
                        m.acceptedValue(),
                        "most",
                        m.value())
                    .at("/accepted"))
        .orElse(() ->
            new MilestoneEvent.MilestoneRemedied(remedy, clause, accepted, reason, context.now()));
  }
}
