package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The price envelopes of the bids that passed are shown at once. Those of other bids are never
 * opened.
 *
 * @param anomalies what was out of the ordinary, in words; may be empty
 */
public record RevealPrices(List<RevealedPrices> bids, List<String> anomalies) implements Command {

  public RevealPrices {
    bids = List.copyOf(bids);
    anomalies = List.copyOf(anomalies);
  }

  @Override
  public Outcome decide(Context context) {
    Opening opening = context.self(Opening.class);
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < bids.size(); i++) {
      findings.addAll(check(context, bids.get(i), "/bids/" + i));
    }
    return Outcome.collect()
        .require(
            opening.stage() == Opening.Stage.PRICES,
            () -> Finding.of(OpeningRule.WRONG_STAGE, "stage", opening.stage()))
        .add(
            Accounting.of(
                stillDue(context, opening), bids.stream().map(RevealedPrices::bid).toList()))
        .add(findings)
        .orElse(() ->
            new OpeningEvent.PricesRevealed(bids, opening.present(), anomalies, context.now()));
  }

  /** Whatever fell out since the prices were called stays sealed. */
  private static List<StreamId> stillDue(Context context, Opening opening) {
    return opening.due().stream()
        .filter(b -> context.procurement().get(Bid.class, b).status() == BidStatus.VALID)
        .toList();
  }

  private static List<Finding> check(Context context, RevealedPrices revealed, String at) {
    var findings = new ArrayList<Finding>();
    String reason = revealed.unreadable();
    if (revealed.prices().isEmpty() == (reason == null) || reason != null && reason.isBlank()) {
      findings.add(Finding.of(OpeningRule.CONTENT_OR_REASON, "bid", revealed.bid()).at(at));
    }
    List<String> offered =
        context.procurement().find(Bid.class, revealed.bid()).map(Bid::content).stream()
            .flatMap(c -> c.lots().stream())
            .map(LotBid::lot)
            .toList();
    var seen = new HashSet<String>();
    for (LotPrice price : revealed.prices()) {
      if (!offered.contains(price.lot()) || !seen.add(price.lot())) {
        findings.add(
            Finding.of(
                    OpeningRule.LOT_UNKNOWN, "lot", price.lot(), "lots", String.join(", ", offered))
                .at(at + "/prices"));
      }
    }
    return findings;
  }
}
