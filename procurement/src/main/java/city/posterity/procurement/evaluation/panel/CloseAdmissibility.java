package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/** Every bid is admitted or out. */
public record CloseAdmissibility() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.procurement().stream(Bid.class)
                .noneMatch(
                    b -> b.status() == BidStatus.OPENED || b.status() == BidStatus.UNREADABLE),
            () -> Finding.of(EvaluationRule.BIDS_UNDECIDED))
        .orElse(() ->
            new EvaluationEvent.AdmissibilityClosed(
                !context
                    .procurement()
                    .only(Tender.class)
                    .terms()
                    .awardMethod()
                    .scored()
                    .isEmpty()));
  }
}
