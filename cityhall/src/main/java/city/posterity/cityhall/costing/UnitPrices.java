package city.posterity.cityhall.costing;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.value.Deflator;
import city.posterity.appraisal.value.Prices;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Discount factors and prices of units by year, as decimals that are published: whoever has them
 * needs no table and no program to do the sum again.
 */
final class UnitPrices {

  /** So many decimals are published; the last one moves no cent of a billion. */
  static final int DECIMALS = 12;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private UnitPrices() {}

  static List<BigDecimal> factors(Schedule schedule, int firstYear, int last) {
    var factors = schedule.factors(firstYear, last);
    return IntStream.rangeClosed(0, last).mapToObj(t -> rounded(factors.at(t))).toList();
  }

  static List<BigDecimal> money(int last) {
    return Collections.unmodifiableList(
        new ArrayList<>(Collections.nCopies(last + 1, BigDecimal.ONE)));
  }

  /**
   * A price of the city's own.
   *
   * @param growth real, in percent a year, from the first year on
   */
  static List<BigDecimal> own(BigDecimal price, BigDecimal growth, int last) {
    BigDecimal step = BigDecimal.ONE.add(growth.movePointLeft(2));
    return IntStream.rangeClosed(0, last)
        .mapToObj(t -> rounded(price.multiply(step.pow(t, MathContext.DECIMAL128))))
        .toList();
  }

  /** The real growth in percent that prices go by from their first one, if they go by one. */
  static Optional<BigDecimal> growth(List<BigDecimal> prices) {
    BigDecimal first = prices.getFirst();
    BigDecimal growth =
        prices.size() < 2 || first.signum() == 0
            ? BigDecimal.ZERO
            : prices
                .get(1)
                .divide(first, MathContext.DECIMAL64)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    return isSame(own(first, growth, prices.size() - 1), prices)
        ? Optional.of(growth)
        : Optional.empty();
  }

  static boolean isSame(List<BigDecimal> some, List<BigDecimal> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> some.get(i).compareTo(others.get(i)) == 0);
  }

  /**
   * A published value, in the currency and prices of the method; 0 in years in which nothing of it
   * is stated, for which there need not be one.
   *
   * @param years in which something is stated
   * @throws AppraisalException if it cannot be had for some year, or in that currency or those
   *     prices
   */
  static List<BigDecimal> published(
      UnitValue value, String currency, MethodReader.Span span, Years years) {
    double[] ones = new double[span.last() + 1];
    Arrays.fill(ones, years.from(), years.to() + 1, 1);
    int priceBase = span.priceBase();
    int firstYear = span.firstYear();
    var prices = Prices.of(currency, priceBase, deflators(), Map.of());
    return Arrays.stream(value.worth(ones, scenario(value), firstYear, prices, ""))
        .mapToObj(UnitPrices::rounded)
        .toList();
  }

  /** Counted from the first year of the method; within the years for which there are prices. */
  record Years(int from, int to) {

    /** What runs to the horizon goes on after it, to see further. */
    static Years of(CostLine.Entry entry, int from, int to, MethodReader.Span span) {
      boolean goesOn = to == span.horizon() && entry != CostLine.Entry.ONCE;
      int first = Math.clamp(from, 0, span.last());
      return new Years(first, Math.clamp(goesOn ? span.last() : to, first, span.last()));
    }
  }

  /** The one that its publisher puts in the middle. */
  static String scenario(UnitValue value) {
    return value.central() == null ? value.scenarios().getFirst() : value.central();
  }

  /** In what a published value is stated on a cost sheet. */
  static String unit(UnitValue value) {
    return value.unit().equals("tCO2e") ? CostLine.GREENHOUSE_GASES : value.unit();
  }

  private static Map<String, Map<Integer, Double>> deflators() {
    return Values.published().deflators().stream()
        .collect(Collectors.toMap(Deflator::currency, Deflator::index, (first, _) -> first));
  }

  /** The tables that factors and values come from, with their versions. */
  static String tables() {
    return "schedules "
        + city.posterity.appraisal.discount.Schedules.published().version()
        + ", values "
        + Values.published().version();
  }

  private static BigDecimal rounded(double number) {
    return rounded(new BigDecimal(number));
  }

  private static BigDecimal rounded(BigDecimal number) {
    BigDecimal plain = number.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  static int last(int horizon) {
    return CostingMethod.lastYear(horizon);
  }
}
