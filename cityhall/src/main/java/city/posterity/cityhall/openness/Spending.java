package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * What was bought and paid: sums over purchases that something was awarded, contracted or paid for.
 *
 * @param totals one for each currency
 */
record Spending(List<Sum> totals, List<Table> tables) {

  /** What sums can be made by; the words are a promise, as parts of addresses. */
  enum By {
    YEAR,
    BUYER,
    SUPPLIER,
    CATEGORY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param key year, name of the buyer, id of the supplier or category; may be empty
   * @param name of the supplier; otherwise the key again
   * @param purchases how many
   * @param awarded sum of the awards that were not cancelled
   * @param contracted sum of the contracts that were not cancelled
   * @param paid sum of all payments
   */
  record Sum(
      String key,
      String name,
      String currency,
      int purchases,
      BigDecimal awarded,
      BigDecimal contracted,
      BigDecimal paid) {}

  /**
   * @param sums the largest first, years the newest first
   * @param complete whether there are no more
   */
  record Table(By by, List<Sum> sums, boolean complete) {
    Table {
      sums = List.copyOf(sums);
    }
  }

  Spending {
    totals = List.copyOf(totals);
    tables = List.copyOf(tables);
  }
}
