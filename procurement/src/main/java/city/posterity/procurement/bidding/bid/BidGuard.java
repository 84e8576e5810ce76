package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.List;

/** Conditions on the moves of a bid. */
enum BidGuard implements Guard {
  /** Whoever acts, acts for the bidder. */
  OWN_BID {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.self(Bid.class).supplier().equals(context.actor().organisation())
          ? List.of()
          : List.of(Finding.of(BidRule.NOT_YOUR_BID));
    }
  },
  /** The tender is live and its deadline not over. */
  IN_TIME {
    @Override
    public List<Finding> check(Context context, Command command) {
      return SubmissionWindow.of(context.procurement().only(Tender.class), context.now());
    }
  },
  /** The bids of the tender are being evaluated. */
  IN_EVALUATION {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.procurement().only(Tender.class).status() == TenderStatus.EVALUATING
          ? List.of()
          : List.of(Finding.of(BidRule.TENDER_NOT_EVALUATING));
    }
  }
}
