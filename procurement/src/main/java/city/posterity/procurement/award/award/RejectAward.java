package city.posterity.procurement.award.award;

import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The proposed bid is not awarded; the next one may be proposed. (Scenario A11.) */
public record RejectAward(
    boolean qualified, boolean eligible, String ground, String reason, String decisionNotice)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            DisqualifyBid.GROUNDS.contains(ground),
            () ->
                Finding.of(AwardRule.GROUND_UNKNOWN, "grounds", DisqualifyBid.GROUNDS)
                    .at("/ground"))
        .require(!reason.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/reason"))
        .require(!(qualified && eligible), () -> Finding.of(AwardRule.QUALIFIED_AND_ELIGIBLE))
        .require(
            !decisionNotice.isBlank(),
            () -> Finding.of(AwardRule.NOTICE_MISSING).at("/decisionNotice"))
        .orElse(() -> new AwardEvent.AwardRejected(ground, reason, decisionNotice));
  }
}
