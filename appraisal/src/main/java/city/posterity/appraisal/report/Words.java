package city.posterity.appraisal.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences and numbers in the language of a report: English, Arabic, French or Spanish, and
 * English for any other. Numbers are written here and not by the platform, whose customs change
 * with its version: a report has the same bytes on any machine. Digits are Western in all four, as
 * everywhere in Posterity.
 */
final class Words {

  /** Around what somebody else wrote, so that its direction does not turn the sentence. */
  private static final String ISOLATE = "\u2068";

  private static final String END = "\u2069";

  private static final String LEFT_TO_RIGHT = "\u200E";
  private static final String MINUS = "\u2212";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  static Words in(Locale locale) {
    return new Words(
        locale,
        ResourceBundle.getBundle(
            "city.posterity.appraisal.report.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** Of the sentences that were found, as BCP 47 has it. */
  String language() {
    return bundle.getString("language");
  }

  boolean rightToLeft() {
    return bundle.getString("direction").equals("rtl");
  }

  /**
   * @param values texts, written as they are
   */
  String say(String key, String... values) {
    return values.length == 0
        ? bundle.getString(key)
        : new MessageFormat(bundle.getString(key), locale)
            .format(Arrays.copyOf(values, values.length, Object[].class));
  }

  boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** What the file says, within a sentence. */
  static String quoted(String theirs) {
    return ISOLATE + theirs + END;
  }

  /** A number with its unit, read from the left in every language. */
  static String number(String number) {
    return "\u2066" + number + END;
  }

  /** Several things in one sentence. */
  String list(Iterable<String> items) {
    return String.join(say("list.separator"), items);
  }

  /** Rounded to whole units. */
  String whole(double number) {
    return fixed(number, 0);
  }

  /** With as many places as tell small numbers apart: two, or three digits that count. */
  String fine(double number) {
    if (number == 0 || Math.abs(number) >= 1) {
      return fixed(number, 2);
    }
    var rounded = new BigDecimal(number).round(new MathContext(3, RoundingMode.HALF_EVEN));
    return fixed(number, Math.min(12, Math.max(2, rounded.scale())));
  }

  /** As it was written, where there are few places. */
  String plain(double number) {
    var written = BigDecimal.valueOf(number).stripTrailingZeros();
    return fixed(number, Math.max(0, Math.min(12, written.scale())));
  }

  /** A share of one in percent, likewise. */
  String plainPercent(double share) {
    var written = BigDecimal.valueOf(share).movePointRight(2);
    return say("number.percent", plain(written.doubleValue()));
  }

  /** A share of one, in percent. */
  String percent(double share, int places) {
    return say("number.percent", fixed(share * 100, places));
  }

  /** A difference that should be nothing. */
  String tiny(double number) {
    if (number == 0) {
      return "0";
    }
    var rounded = new BigDecimal(number).round(new MathContext(2, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.unscaledValue().abs().toString();
    String head =
        digits.substring(0, 1) + bundle.getString("number.point") + (digits + "0").charAt(1);
    return LEFT_TO_RIGHT
        + (number < 0 ? MINUS : "")
        + head
        + "\u00D710^"
        + (exponent < 0 ? MINUS : "")
        + Math.abs(exponent);
  }

  /** Rounded half to even, with a separator between thousands. */
  String fixed(double number, int places) {
    BigDecimal rounded = new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    var written = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        written.append(bundle.getString("number.thousands"));
      }
      written.append(whole.charAt(i));
    }
    if (point >= 0) {
      written.append(bundle.getString("number.point")).append(plain, point + 1, plain.length());
    }
    return rounded.signum() < 0 ? LEFT_TO_RIGHT + MINUS + written : written.toString();
  }
}
