package city.posterity.procurement.award.award;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.planning.need.Need;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A second person decides for the bid. (Scenario A11.)
 *
 * @param qualified the bidder meets the selection criteria
 * @param eligible no ground for exclusion applies
 * @param decisionNotice the reasoned decision; without it there is none
 * @param generations in words, what this choice costs and gives those who live now and those not
 *     yet born, and how sure that is; wanted where the bids were appraised
 * @param lossReason why this bid all the same, and what is done for them, where a generation loses
 *     more than the announced margin
 */
public record AcceptAward(
    boolean qualified,
    boolean eligible,
    String decisionNotice,
    @Nullable String generations,
    @Nullable String lossReason)
    implements Command {

  /** An award of bids that were not appraised. */
  public AcceptAward(boolean qualified, boolean eligible, String decisionNotice) {
    this(qualified, eligible, decisionNotice, null, null);
  }

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
    Appraised appraised = award.appraised(context.procurement()).orElse(null);
    boolean harms = appraised != null && !worseOff(appraised, award).isEmpty();
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
        .require(
            appraised == null || isSaid(generations),
            () -> Finding.of(AwardRule.GENERATIONS_MISSING).at("/generations"))
        .require(
            !harms || isSaid(lossReason),
            () -> Finding.of(AwardRule.LOSS_UNEXPLAINED).at("/lossReason"))
        .orElse(() ->
            new AwardEvent.AwardAccepted(
                decisionNotice,
                appraised == null
                    ? null
                    : new AwardStatement(
                        Objects.requireNonNull(generations), harms ? lossReason : null, appraised),
                context.now()));
  }

  private static List<String> worseOff(Appraised appraised, Award award) {
    return appraised
        .option(award.bid().id().toString())
        .map(Appraised.Option::worseOff)
        .orElse(List.of());
  }

  private static boolean isSaid(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
