package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the cost sheet: what bidders state, and what one unit of it counts.
 *
 * @param unit what is stated: a currency for money, else as in {@code kWh} or {@code t CO2e}
 * @param borne who bears it; only what the bidder is paid is part of the price
 * @param from first year in which it is stated, counted from the method's first year, 0 or more
 * @param to last year, from {@code from} to the horizon
 * @param unitPrices money for one unit, by year from 0 to the method's last year; 0 or more. All 1
 *     for money
 * @param value id of the published value that the unit prices are; absent for money and for prices
 *     of the city's own
 * @param source where the unit prices come from, in words; empty for money
 * @param spread how far the true amounts may lie from the stated ones; absent where they bind
 * @param second another published value, of another basis, with which the order of the bids is
 *     shown too; absent for none
 */
public record CostLine(
    String id,
    String title,
    Stage stage,
    String unit,
    Borne borne,
    Entry entry,
    int from,
    int to,
    List<BigDecimal> unitPrices,
    @Nullable String value,
    String source,
    @Nullable Spread spread,
    @Nullable Second second) {

  /** The unit in which greenhouse gases are stated, all of them by what they do as CO2. */
  public static final String GREENHOUSE_GASES = "t CO2e";

  public CostLine {
    unitPrices = List.copyOf(unitPrices);
  }

  /** A line with one price. */
  public CostLine(
      String id,
      String title,
      Stage stage,
      String unit,
      Borne borne,
      Entry entry,
      int from,
      int to,
      List<BigDecimal> unitPrices,
      @Nullable String value,
      String source,
      @Nullable Spread spread) {
    this(id, title, stage, unit, borne, entry, from, to, unitPrices, value, source, spread, null);
  }

  /**
   * What one unit counts by another published value; it changes no rank.
   *
   * @param value id of the published value
   * @param unitPrices as those of the line
   */
  public record Second(String value, List<BigDecimal> unitPrices) {
    public Second {
      unitPrices = List.copyOf(unitPrices);
    }
  }

  /** Who bears a cost. */
  public enum Borne {
    /** The city, as part of the price that the bidder is paid. */
    PRICE,
    /** The city, or those who use the thing, to somebody else: electricity, own staff. */
    BUYER,
    /** Others, by what is done to them. */
    OTHERS
  }

  /** How amounts are stated. */
  public enum Entry {
    /** One amount, for the first year of the line. */
    ONCE,
    /** One amount, the same in every year of the line. */
    EVERY_YEAR,
    /** An amount for each year of the line. */
    YEAR_BY_YEAR
  }

  /**
   * Factors on what is stated, for a distribution with its mode at 1.
   *
   * @param low 0 to 1
   * @param high 1 or more
   */
  public record Spread(BigDecimal low, BigDecimal high) {}

  /** How many amounts a bidder states. */
  public int amounts() {
    return entry == Entry.YEAR_BY_YEAR ? to - from + 1 : 1;
  }

  /** The year, counted from the method's first, of an amount of a row; the first for one of all. */
  public int year(int index) {
    return from + index;
  }
}
