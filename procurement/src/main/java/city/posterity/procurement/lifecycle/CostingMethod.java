package city.posterity.procurement.lifecycle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The method by which what bids cost over their life is found, and the form in which bidders state
 * what it needs. It is published with the tender and frozen: whoever has it and a bid's cost sheet
 * gets the same sum. (Directive 2014/24/EU, Article 68(2).)
 *
 * <p>All money is real, in the prices of one year and in the tender's currency. Years are counted
 * from {@code firstYear}, which is 0 and never discounted.
 *
 * @param counts whether the sum takes the place of the price when bids are compared; otherwise it
 *     is shown, and changes no rank
 * @param firstYear of the calendar
 * @param horizon last year that counts, 0 or more
 * @param priceBase year of the calendar in whose prices all money is
 * @param schedule id of the discount schedule that the factors are of
 * @param schedules ids of the other schedules under which results are shown
 * @param discountFactors by year from 0 to {@link #lastYear()}; the first is 1
 * @param population whose generations are shown: {@code World} or an ISO 3166 alpha-3 code
 * @param serviceFrom first year in which what is bought is of use
 * @param serviceTo last one
 * @param draws how often what is uncertain is drawn, 0 for never
 * @param seed of the draws
 * @param noHarm announced condition: the share of the whole cost up to which a generation may lose
 *     against the bid that costs least, before the award has to say why; absent where none was
 *     announced
 * @param tables version of the published tables that values come from
 */
public record CostingMethod(
    boolean counts,
    int firstYear,
    int horizon,
    String currency,
    int priceBase,
    String schedule,
    List<String> schedules,
    List<BigDecimal> discountFactors,
    String population,
    int serviceFrom,
    int serviceTo,
    int draws,
    long seed,
    @Nullable BigDecimal noHarm,
    String tables,
    List<CostLine> lines) {

  public CostingMethod {
    schedules = List.copyOf(schedules);
    discountFactors = List.copyOf(discountFactors);
    lines = List.copyOf(lines);
  }

  /**
   * The last year for which factors and prices are published. It lies a quarter beyond the horizon,
   * so that everybody can see which bid is cheap within the years compared and dear after them.
   */
  public int lastYear() {
    return lastYear(horizon);
  }

  public static int lastYear(int horizon) {
    return horizon + (horizon + 3) / 4;
  }

  public Optional<CostLine> line(String id) {
    return lines.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** The method as it is published: YAML in UTF-8, the same bytes for the same method. */
  public String text() {
    return MethodText.of(this);
  }

  /** SHA-256 of {@link #text()} in hexadecimal, lower case. */
  public String hash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
