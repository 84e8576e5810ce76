package city.posterity.cityhall.bidding;

import city.posterity.cityhall.costing.CostTotals;
import java.util.List;

/**
 * A bidder's own bid.
 *
 * @param done what was just done, as a word; empty if nothing
 * @param status as a word, for its sentences
 * @param received when the version that counts was received, to the second; empty if none counts
 * @param number by which the city and the bidder speak of it
 * @param tender address of the form
 * @param open whether it can still be changed
 * @param changes of the tender that it was not made for
 * @param docset number of the newest amendment
 * @param opening earliest moment of the opening; empty once it is over or where there is none
 * @param letter address of the decision; empty before
 * @param contract address of the contract; empty for none
 * @param totals what its cost sheets come to; empty where none is asked, or the draft is further
 */
public record OwnBidView(
    String title,
    String procurement,
    String address,
    String tender,
    String done,
    String status,
    String received,
    String number,
    int version,
    List<String> digests,
    String deadline,
    String left,
    boolean open,
    List<OfferView.Change> changes,
    int docset,
    String reason,
    String letter,
    String contract,
    List<Line> receipts,
    List<CostTotals> totals) {

  /**
   * A receipt.
   *
   * @param number from 1, the oldest
   * @param kind submission, confirmation or withdrawal
   */
  public record Line(int number, String kind, int version, String at, String address) {}

  /** Whether there is a version that counts as things stand. */
  public boolean isSealed() {
    return status.equals("sealed");
  }

  public boolean isStale() {
    return status.equals("stale");
  }

  /** Whether it can be read by those who evaluate it. */
  public boolean isOpened() {
    return switch (status) {
      case "opened", "valid", "disqualified", "expired" -> true;
      default -> false;
    };
  }

  public boolean isWithdrawable() {
    return open && (isSealed() || isStale());
  }
}
