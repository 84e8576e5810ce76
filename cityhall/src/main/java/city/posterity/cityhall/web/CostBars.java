package city.posterity.cityhall.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Costs as bars on one scale, each beside its figure. */
public record CostBars(List<Bar> bars) {

  private static final BigDecimal WIDTH = BigDecimal.valueOf(100);

  public CostBars {
    bars = List.copyOf(bars);
  }

  /**
   * What is to be shown.
   *
   * @param low that it may come to; absent where nothing is said of it
   */
  public record Amount(
      String name, BigDecimal cost, @Nullable BigDecimal low, @Nullable BigDecimal high) {

    Stream<BigDecimal> all() {
      return Stream.of(cost, low == null ? cost : low, high == null ? cost : high);
    }
  }

  /**
   * Lengths are of 100.
   *
   * @param from where the bar begins
   * @param rangeFrom where the range begins
   * @param rangeLength 0 for no range
   * @param range in words; empty for none
   */
  public record Bar(
      String name,
      String cost,
      String range,
      String from,
      String length,
      String rangeFrom,
      String rangeLength) {}

  public static CostBars of(List<Amount> amounts, String currency, Formats formats) {
    BigDecimal least =
        amounts.stream().flatMap(Amount::all).reduce(BigDecimal.ZERO, BigDecimal::min);
    BigDecimal most =
        amounts.stream().flatMap(Amount::all).reduce(BigDecimal.ZERO, BigDecimal::max);
    BigDecimal span = most.subtract(least).signum() == 0 ? BigDecimal.ONE : most.subtract(least);
    return new CostBars(amounts.stream().map(a -> bar(a, least, span, currency, formats)).toList());
  }

  private static Bar bar(
      Amount a, BigDecimal least, BigDecimal span, String currency, Formats formats) {
    BigDecimal low = a.low() == null ? a.cost() : a.low();
    BigDecimal high = a.high() == null ? a.cost() : a.high();
    return new Bar(
        a.name(),
        formats.money(whole(a.cost()), currency),
        a.low() == null
            ? ""
            : formats
                .texts()
                .text(
                    formats.locale(),
                    "web.range",
                    formats.money(whole(low), currency),
                    formats.money(whole(high), currency)),
        place(a.cost().min(BigDecimal.ZERO).subtract(least), span),
        place(a.cost().abs(), span),
        place(low.subtract(least), span),
        place(high.subtract(low), span));
  }

  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_EVEN);
  }

  private static String place(BigDecimal amount, BigDecimal span) {
    return amount.multiply(WIDTH).divide(span, 1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
