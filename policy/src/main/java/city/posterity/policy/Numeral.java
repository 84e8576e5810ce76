package city.posterity.policy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them, and how a pack takes them. */
final class Numeral {

  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+([.]\\d+)?");
  private static final Pattern PERCENT = Pattern.compile("(\\d+)(?:[.,](\\d+))?\\s*%");

  /** Groups of three digits with something between them. */
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3})((?:[,.’'_\\s\u00a0\u202f]\\d{3})+)");

  private static final Pattern COMMA = Pattern.compile("(\\d+),(\\d+)");

  private Numeral() {}

  /** What to write instead of a text that was meant for a number; empty where it is none. */
  static Optional<String> instead(String text) {
    if (PLAIN.matcher(text).matches()) {
      return Optional.of("a number: the value is a text; leave out the quotes");
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      String after = percent.group(2);
      return Optional.of(
          "a number: write " + hundredth(percent.group(1) + (after == null ? "" : "." + after)));
    }
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      String rest = grouped.group(2);
      return Optional.of(
          "a number: write "
              + grouped.group(1)
              + rest.replaceAll("\\D", "")
              + (rest.startsWith(",") ? " without a comma" : ", with nothing between the digits"));
    }
    Matcher comma = COMMA.matcher(text);
    return comma.matches()
        ? Optional.of("a number: write " + comma.group(1) + "." + comma.group(2) + ", with a point")
        : Optional.empty();
  }

  /** Whether a value in this unit is a part of one. */
  static boolean isShare(@Nullable String unit) {
    return unit != null && (unit.equals("share") || unit.startsWith("share "));
  }

  /** What is right instead of a share that is none. */
  static String share(Number wrong) {
    double value = wrong.doubleValue();
    return value > 1 && value <= 100
        ? hundredth(wrong.toString()) + " for " + plain(wrong) + " %"
        : "a number from 0 to 1";
  }

  static String plain(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  private static String hundredth(String number) {
    return new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString();
  }
}
