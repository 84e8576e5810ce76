package city.posterity.cityhall.delivery;

import city.posterity.cityhall.web.Formats;
import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Numbers as pictures and words say them. */
public final class Figures {

  /** Width of a year in a picture. */
  static final int STEP = 50;

  /** Years in a picture; the table beside it has all of them. */
  static final int MOST = 20;

  private static final int HIGHEST = 80;

  private Figures() {}

  /**
   * A year in a picture; lengths in its units.
   *
   * @param text what stands over it
   * @param second height of a column beside it; absent where there is one column, 0 where nothing
   *     is known
   */
  public record Bar(String year, String text, int x, int height, @Nullable Integer second) {}

  static List<Bar> bars(SequencedMap<Integer, BigDecimal> years, Locale locale) {
    BigDecimal most = years.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
    var bars = new ArrayList<Bar>();
    years.forEach((year, amount) -> {
      if (bars.size() < MOST) {
        bars.add(
            new Bar(
                String.valueOf(year),
                amount.signum() == 0 ? "" : compact(amount, locale),
                bars.size() * STEP,
                height(amount, most),
                null));
      }
    });
    return bars;
  }

  static int height(BigDecimal amount, BigDecimal most) {
    return most.signum() == 0
        ? 0
        : (int) Math.round(HIGHEST * amount.doubleValue() / most.doubleValue());
  }

  /** As in 1.2M. */
  static String compact(BigDecimal amount, Locale locale) {
    var format =
        CompactDecimalFormat.getInstance(
            ULocale.forLocale(locale), CompactDecimalFormat.CompactStyle.SHORT);
    return format.format(amount);
  }

  /** A share as in 12%. */
  static String percent(BigDecimal share, Locale locale) {
    var format = NumberFormat.getPercentInstance(ULocale.forLocale(locale));
    format.setMaximumFractionDigits(share.abs().compareTo(new BigDecimal("0.1")) < 0 ? 1 : 0);
    return format.format(share);
  }

  /** An error in words: more, less or as expected. */
  static String error(BigDecimal error, Formats formats) {
    return formats
        .texts()
        .text(
            formats.locale(),
            "delivery.off",
            error.signum() > 0 ? "more" : error.signum() < 0 ? "less" : "same",
            percent(error.abs(), formats.locale()));
  }
}
