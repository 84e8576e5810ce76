package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was sealed is shown at once: each locked bid is accounted for, as content or as
 * unreadable, and none is picked.
 *
 * @param anomalies what was out of the ordinary, in words; may be empty
 */
public record RevealBids(List<RevealedBid> bids, List<String> anomalies) implements Command {

  public RevealBids {
    bids = List.copyOf(bids);
    anomalies = List.copyOf(anomalies);
  }

  @Override
  public Outcome decide(Context context) {
    Opening opening = context.self(Opening.class);
    boolean pricesLater =
        context.procurement().get(Tender.class, opening.tender()).terms().envelopes() == 2;
    return Outcome.collect()
        .require(
            opening.stage() == Opening.Stage.FIRST,
            () -> Finding.of(OpeningRule.WRONG_STAGE, "stage", opening.stage()))
        .add(Accounting.of(opening.due(), bids.stream().map(RevealedBid::bid).toList()))
        .add(eachEither(pricesLater))
        .orElse(() -> new OpeningEvent.Opened(bids, opening.present(), anomalies, context.now()));
  }

  private List<Finding> eachEither(boolean pricesLater) {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < bids.size(); i++) {
      RevealedBid b = bids.get(i);
      String reason = b.unreadable();
      if ((b.content() == null) == (reason == null) || reason != null && reason.isBlank()) {
        findings.add(Finding.of(OpeningRule.CONTENT_OR_REASON, "bid", b.bid()).at("/bids/" + i));
      }
      if (pricesLater && b.content() != null && b.content().hasPrices()) {
        findings.add(
            Finding.of(OpeningRule.PRICE_TOO_EARLY, "bid", b.bid())
                .at("/bids/" + i + "/content/lots"));
      }
    }
    return findings;
  }
}
