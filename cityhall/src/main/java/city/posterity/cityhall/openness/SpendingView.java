package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.Spending.By;
import city.posterity.cityhall.openness.Spending.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page about spending.
 *
 * @param year that was chosen, if any
 * @param years there is something of
 */
public record SpendingView(
    String city,
    @Nullable Integer year,
    List<Integer> years,
    List<Line> totals,
    List<Table> tables) {

  /** One table; {@code by} is the word of what its sums are made by. */
  public record Table(String by, List<Line> lines, boolean complete, String csv, String xlsx) {

    public boolean namesUnregistered() {
      return lines.stream().anyMatch(Line::unregistered);
    }
  }

  /**
   * A sum in words.
   *
   * @param name empty where it is not known
   * @param unregistered whether it is a supplier in no register, known by name alone
   * @param list address of the purchases that were added up
   * @param contractedLength from 0 to 100, as part of the largest of the table in this currency
   * @param paidLength likewise
   */
  public record Line(
      String name,
      boolean unregistered,
      String list,
      int purchases,
      String awarded,
      String contracted,
      String paid,
      int contractedLength,
      int paidLength) {}

  static SpendingView of(
      String city, @Nullable Integer year, List<Integer> years, Spending sums, Spoken spoken) {
    return new SpendingView(
        city,
        year,
        years,
        lines(null, year, sums.totals(), spoken),
        sums.tables().stream().map(t -> table(year, t, spoken)).toList());
  }

  private static Table table(@Nullable Integer year, Spending.Table table, Spoken spoken) {
    By by = table.by();
    String query = "?by=" + by.word() + (year == null ? "" : "&year=" + year);
    return new Table(
        by.word(),
        lines(by, year, table.sums(), spoken),
        table.complete(),
        "/spending.csv" + query,
        "/spending.xlsx" + query);
  }

  private static List<Line> lines(
      @Nullable By by, @Nullable Integer year, List<Sum> sums, Spoken spoken) {
    var largest = new HashMap<String, BigDecimal>();
    sums.forEach(s -> largest.merge(s.currency(), s.contracted().max(s.paid()), BigDecimal::max));
    return sums.stream()
        .map(s -> {
          BigDecimal whole = largest.getOrDefault(s.currency(), BigDecimal.ZERO);
          return new Line(
              name(by, s, spoken),
              by == By.SUPPLIER && Parties.isUnregistered(s.key()),
              list(by, year, s),
              s.purchases(),
              spoken.money(s.awarded(), s.currency()),
              spoken.money(s.contracted(), s.currency()),
              spoken.money(s.paid(), s.currency()),
              length(s.contracted(), whole),
              length(s.paid(), whole));
        })
        .toList();
  }

  private static String name(@Nullable By by, Sum sum, Spoken spoken) {
    return by == By.CATEGORY && !sum.key().isEmpty()
        ? spoken.text("openness.category." + sum.key())
        : sum.name();
  }

  private static String list(@Nullable By by, @Nullable Integer year, Sum sum) {
    var asked = new HashMap<String, String>(Map.of("bought", "yes"));
    if (year != null) {
      asked.put("year", year.toString());
    }
    if (by != null) {
      asked.put(by.word(), sum.key());
    }
    return Search.read(asked).at("/") + "#results";
  }

  private static int length(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? 0
        : Math.clamp(
            part.multiply(BigDecimal.valueOf(100))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValue(),
            0,
            100);
  }
}
