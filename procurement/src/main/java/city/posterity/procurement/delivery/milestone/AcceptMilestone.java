package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.Objects;

/**
 * The contract manager accepts what was inspected, all of it or a part.
 *
 * @param accepted what is payable of the milestone now, from nothing up to its value; never less
 *     than what was accepted before
 * @param reason needed when it is a part, or when the inspection found it wanting
 * @param answer to residents who were not satisfied; needed when there are any
 */
public record AcceptMilestone(boolean whole, Money accepted, String reason, String answer)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Milestone m = context.self(Milestone.class);
    boolean same = accepted.currency().equals(m.value().currency());
    boolean conforms = Objects.requireNonNull(m.inspection()).conforms();
    return Outcome.collect()
        .require(same, () -> currency(m))
        .require(
            !same || isInRange(m),
            () ->
                Finding.of(
                        MilestoneRule.VALUE_OUT_OF_RANGE,
                        "least",
                        m.acceptedValue(),
                        "most",
                        m.value())
                    .at("/accepted"))
        .require(
            !reason.isBlank() || whole && conforms && same && accepted.equals(m.value()),
            () -> Finding.of(MilestoneRule.REASON_MISSING).at("/reason"))
        .require(
            !answer.isBlank() || m.opinions().stream().allMatch(Opinion::satisfied),
            () -> Finding.of(MilestoneRule.RESIDENTS_UNANSWERED).at("/answer"))
        .orElse(() ->
            whole
                ? new MilestoneEvent.MilestoneMet(accepted, reason, answer, context.now())
                : new MilestoneEvent.MilestonePartiallyMet(
                    accepted, reason, answer, context.now()));
  }

  private boolean isInRange(Milestone m) {
    return !accepted.isNegative()
        && !accepted.isMoreThan(m.value())
        && !m.acceptedValue().isMoreThan(accepted);
  }

  private static Finding currency(Milestone m) {
    return Finding.of(MilestoneRule.CURRENCY_DIFFERS, "currency", m.value().currency())
        .at("/accepted/currency");
  }
}
