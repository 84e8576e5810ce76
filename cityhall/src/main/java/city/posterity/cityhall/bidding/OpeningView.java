package city.posterity.cityhall.bidding;

import city.posterity.cityhall.costing.CostTotals;
import java.util.List;

/**
 * An opening as those who open see it.
 *
 * @param status as a word
 * @param earliest when it can begin, with the zone
 * @param pause how long until then; empty once it can begin
 * @param needed how many have to come
 * @param units from how many departments at least
 * @param present who has come
 * @param until when the others have to have come; empty while nobody has
 * @param here whether the reader has come
 * @param may whether the reader can open now
 * @param prices whether it is about the envelopes with the prices
 * @param damaged whether stored bytes are damaged and somebody has to decide
 * @param anomalies what was typed
 * @param opened when it was opened; empty before
 * @param bids what was opened
 */
public record OpeningView(
    String title,
    String address,
    String attend,
    String back,
    String status,
    String earliest,
    String pause,
    int needed,
    int units,
    List<String> present,
    String until,
    boolean here,
    boolean may,
    boolean prices,
    boolean damaged,
    String anomalies,
    String opened,
    List<Line> bids,
    List<String> noticed,
    List<String> problems,
    String once) {

  /**
   * A bid that was opened.
   *
   * @param received to the second
   * @param unreadable why it could not be read; empty if it could
   * @param prices one for each lot; empty while they are sealed
   * @param totals what its cost sheets come to; empty where none is asked
   */
  public record Line(
      String bidder,
      String received,
      String unreadable,
      List<String> prices,
      String bid,
      String documents,
      List<CostTotals> totals) {}
}
