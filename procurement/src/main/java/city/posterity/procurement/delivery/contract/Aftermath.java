package city.posterity.procurement.delivery.contract;

import java.util.Locale;

/** What a contract can leave behind for those who live when it is over. */
public enum Aftermath {
  /** Something goes on to be kept up. */
  MAINTENANCE,
  /** Money is still owed. */
  DEBT,
  /** Data have to be kept, handed on or deleted. */
  DATA,
  /** Something has to be taken down and away. */
  DECOMMISSIONING,
  /** The city told residents that it would do something. */
  PROMISE_TO_RESIDENTS;

  /** As in {@code promise-to-residents}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
