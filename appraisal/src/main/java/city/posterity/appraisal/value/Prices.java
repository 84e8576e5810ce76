package city.posterity.appraisal.value;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The currency and price base of a file, and the ways to them. A value of other prices is first
 * deflated in its own currency and then converted at the exchange rate of the new price base:
 * {@code new = old * index(new) / index(old) * rate(new)} (the rule of the table of carbon values;
 * the other way round would mix two countries' inflation). What is missing is an error, never a
 * guess.
 */
public final class Prices {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final String currency;
  private final int base;
  private final Map<String, Map<Integer, Double>> deflators;
  private final Map<String, Map<Integer, Double>> exchangeRates;

  private Prices(
      String currency,
      int base,
      Map<String, Map<Integer, Double>> deflators,
      Map<String, Map<Integer, Double>> exchangeRates) {
    this.currency = currency;
    this.base = base;
    this.deflators = deflators;
    this.exchangeRates = exchangeRates;
  }

  /**
   * @param currency ISO 4217
   * @param base year of the calendar
   * @param deflators by currency, then by year: index of the level of prices in that currency, of
   *     any base, above 0
   * @param exchangeRates by currency, then by year: {@code currency} for one unit of it, above 0
   * @throws AppraisalException with every code that is no currency and every figure that is no
   *     positive number, at {@code /deflators/USD/2020} or {@code /exchangeRates/USD/2026}
   */
  public static Prices of(
      String currency,
      int base,
      Map<String, Map<Integer, Double>> deflators,
      Map<String, Map<Integer, Double>> exchangeRates) {
    var problems = new ArrayList<Problem>();
    checkCurrency(currency, "/currency", problems);
    check("/deflators", "index", deflators, problems);
    check("/exchangeRates", "exchange rate", exchangeRates, problems);
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return new Prices(currency, base, copy(deflators), copy(exchangeRates));
  }

  private static Map<String, Map<Integer, Double>> copy(Map<String, Map<Integer, Double>> figures) {
    var copy = new LinkedHashMap<String, Map<Integer, Double>>();
    figures.forEach((currency, years) -> copy.put(currency, Map.copyOf(years)));
    return copy;
  }

  private static void check(
      String at, String what, Map<String, Map<Integer, Double>> figures, List<Problem> problems) {
    BiConsumer<String, Map<Integer, Double>> each =
        (currency, years) -> {
          String place = at + "/" + currency;
          checkCurrency(currency, place, problems);
          years.forEach((year, figure) -> {
            if (!(figure > 0 && Double.isFinite(figure))) {
              problems.add(
                  new Problem(
                      place + "/" + year,
                      "not-positive",
                      "the %s must be above 0, not %s".formatted(what, figure)));
            }
          });
        };
    figures.forEach(each);
  }

  private static void checkCurrency(String code, String pointer, List<Problem> problems) {
    if (!isCurrency(code)) {
      problems.add(
          new Problem(
              pointer,
              "currency-code",
              "%s is no currency code of three capital letters (ISO 4217)".formatted(code)));
    }
  }

  static boolean isCurrency(String code) {
    return CURRENCY.matcher(code).matches();
  }

  public String currency() {
    return currency;
  }

  public int base() {
    return base;
  }

  /** Whether money of that currency and price base needs no conversion. */
  public boolean isSame(String otherCurrency, int otherBase) {
    return otherCurrency.equals(currency) && otherBase == base;
  }

  /**
   * Everything that is missing to convert.
   *
   * @param what has the other prices, by its id, for the message
   * @param pointer of the line
   */
  public List<Problem> missing(String what, String otherCurrency, int otherBase, String pointer) {
    var problems = new ArrayList<Problem>();
    if (otherBase != base) {
      var absent = new ArrayList<String>();
      for (int year : new int[] {otherBase, base}) {
        if (figure(deflators, otherCurrency, year) == null) {
          absent.add("/deflators/%s/%d".formatted(otherCurrency, year));
        }
      }
      if (!absent.isEmpty()) {
        problems.add(
            new Problem(
                pointer,
                "price-base-differs",
                "%s is in prices of %d, the file in those of %d: give %s"
                    .formatted(what, otherBase, base, String.join(" and ", absent))));
      }
    }
    if (!otherCurrency.equals(currency) && figure(exchangeRates, otherCurrency, base) == null) {
      problems.add(
          new Problem(
              pointer,
              "currency-differs",
              "%s is in %s, the file in %s: give /exchangeRates/%s/%d (%s for one %s)"
                  .formatted(
                      what,
                      otherCurrency,
                      currency,
                      otherCurrency,
                      base,
                      currency,
                      otherCurrency)));
    }
    return problems;
  }

  /**
   * What one unit of money of other prices is in the file's.
   *
   * @throws AppraisalException if something is {@linkplain #missing missing}
   */
  public double factor(String otherCurrency, int otherBase) {
    double factor = 1;
    if (otherBase != base) {
      Double from = figure(deflators, otherCurrency, otherBase);
      Double to = figure(deflators, otherCurrency, base);
      if (from == null || to == null) {
        throw new AppraisalException(missing("a value", otherCurrency, otherBase, ""));
      }
      factor = to / from;
    }
    if (!otherCurrency.equals(currency)) {
      Double rate = figure(exchangeRates, otherCurrency, base);
      if (rate == null) {
        throw new AppraisalException(missing("a value", otherCurrency, otherBase, ""));
      }
      factor *= rate;
    }
    return factor;
  }

  private static @Nullable Double figure(
      Map<String, Map<Integer, Double>> figures, String currency, int year) {
    Map<Integer, Double> years = figures.get(currency);
    return years == null ? null : years.get(year);
  }
}
