package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;

/** Whether there are enough bids to go on. */
public final class Competition {

  private Competition() {}

  /** At least one, and as many as the pack asks for. */
  public static boolean isEnough(long bids, Procedure procedure) {
    return bids >= Math.max(1, procedure.count(Parameter.BIDS_MINIMUM));
  }
}
