package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whether the bids that are shown are exactly those that are due. */
final class Accounting {

  private Accounting() {}

  static List<Finding> of(List<StreamId> due, List<StreamId> shown) {
    var findings = new ArrayList<Finding>();
    var seen = new HashSet<StreamId>();
    for (int i = 0; i < shown.size(); i++) {
      StreamId bid = shown.get(i);
      if (!seen.add(bid)) {
        findings.add(Finding.of(OpeningRule.BID_TWICE, "bid", bid).at("/bids/" + i + "/bid"));
      } else if (!due.contains(bid)) {
        findings.add(Finding.of(OpeningRule.BID_NOT_DUE, "bid", bid).at("/bids/" + i + "/bid"));
      }
    }
    due.stream()
        .filter(bid -> !seen.contains(bid))
        .map(bid -> Finding.of(OpeningRule.BID_MISSING, "bid", bid).at("/bids"))
        .forEach(findings::add);
    return findings;
  }
}
