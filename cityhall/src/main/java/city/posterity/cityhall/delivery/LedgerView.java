package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.internal.db.tables.records.LongObligationRecord;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.TableOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ledger as everybody reads it.
 *
 * @param years those in which something is looked at, earliest first
 * @param cost of what is open, a sum for each currency
 * @param settled whether what is settled is shown too
 * @param page counts from 1
 * @param more whether there is a next page
 */
public record LedgerView(
    String city,
    List<Row> rows,
    List<Bar> years,
    List<String> cost,
    boolean settled,
    TableOrder order,
    int page,
    boolean more) {

  /** Width of a year in the picture. */
  public static final int STEP = 50;

  private static final int HIGHEST = 80;

  /**
   * @param generation key of the words for who comes of age in the year of the review
   */
  public record Row(
      String title,
      String contract,
      String address,
      String kind,
      String owner,
      String reviewYear,
      String generation,
      boolean overdue,
      String cost,
      boolean open) {

    static Row of(LongObligationRecord r, int year, Formats formats) {
      return new Row(
          r.getTitle(),
          r.getContract(),
          "/procurements/" + r.getOcid(),
          "delivery.ledger.kind." + r.getKind(),
          r.getOwner(),
          String.valueOf(r.getReviewYear()),
          "delivery.ledger.generation." + Coming.of(r.getReviewYear(), year),
          r.getOpen() && r.getReviewYear() < year,
          formats.money(r.getCost(), r.getCurrency()),
          r.getOpen());
    }
  }

  /** A year in the picture; lengths in its units. */
  public record Bar(String year, int number, int x, int height) {}

  static List<Bar> bars(Map<Integer, Integer> years) {
    int most = years.values().stream().max(Integer::compare).orElse(1);
    var bars = new ArrayList<Bar>();
    years.forEach((year, number) ->
        bars.add(
            new Bar(String.valueOf(year), number, bars.size() * STEP, HIGHEST * number / most)));
    return bars;
  }
}
