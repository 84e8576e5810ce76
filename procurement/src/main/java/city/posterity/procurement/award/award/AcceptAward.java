package city.posterity.procurement.award.award;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.planning.need.Need;
import java.util.Objects;

/**
 * A second person decides for the bid. (Scenario A11.)
 *
 * @param qualified the bidder meets the selection criteria
 * @param eligible no ground for exclusion applies
 * @param decisionNotice the reasoned decision; without it there is none
 */
public record AcceptAward(boolean qualified, boolean eligible, String decisionNotice)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    Award award = context.self(Award.class);
    var need = context.procurement().only(Need.class);
    var plan = Objects.requireNonNull(need.plan());
    Money committed =
        context.procurement().stream(Award.class)
            .filter(a -> a.counts() && a.status() != AwardStatus.PENDING)
            .map(Award::value)
            .filter(v -> v.currency().equals(plan.budget().currency()))
            .reduce(Money.zero(plan.budget().currency()), Money::plus);
    boolean comparable = award.value().currency().equals(plan.budget().currency());
    var bid = context.procurement().get(Bid.class, award.bid());
    return Outcome.collect()
        .require(
            bid.status() == BidStatus.VALID,
            () -> Finding.of(AwardRule.BID_NOT_VALID, "status", Engine.word(bid.status())))
        .require(
            qualified && eligible,
            () -> Finding.of(AwardRule.NOT_QUALIFIED, "qualified", qualified, "eligible", eligible))
        .require(
            !decisionNotice.isBlank(),
            () -> Finding.of(AwardRule.NOTICE_MISSING).at("/decisionNotice"))
        .require(
            !comparable || !committed.plus(award.value()).isMoreThan(plan.budget()),
            () ->
                Finding.of(
                    AwardRule.OVER_BUDGET,
                    "budget",
                    plan.budget(),
                    "committed",
                    committed,
                    "value",
                    award.value()))
        .orElse(() -> new AwardEvent.AwardAccepted(decisionNotice, context.now()));
  }
}
