package city.posterity.procurement.policymaking.wording;

import java.util.regex.Pattern;

/** A number in digits, written so that equal numbers are written alike. */
final class Numeral {

  /**
   * Groups of three digits with a sign or a space between them, then decimals; or digits with
   * decimals. In plain spelling.
   */
  static final String PATTERN =
      "[0-9]{1,3}(?:[ '.,\\u066c][0-9]{3})++(?![0-9])(?:[.,\\u066b][0-9]++)?+"
          + "|[0-9]++(?:[.,\\u066b][0-9]++)?+";

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final String ALWAYS_GROUPS = " '\u066c";
  private static final char ALWAYS_DECIMAL = '\u066b';

  private Numeral() {}

  /**
   * @param grouping what a language puts between thousands, '.' or ','; another sign where that is
   *     not known, and {@code 1.000} then stays apart from both 1 and 1000
   */
  static String canonical(String number, char grouping) {
    String signs = DIGITS.matcher(number).replaceAll("");
    if (signs.isEmpty()) {
      return number(number, "");
    }
    char last = signs.charAt(signs.length() - 1);
    int at = number.lastIndexOf(last);
    String decimals = number.substring(at + 1);
    boolean alone = signs.chars().allMatch(sign -> sign == last);
    if (!alone) {
      boolean separates = last == ALWAYS_DECIMAL || signs.indexOf(last) == signs.length() - 1;
      return separates ? number(number.substring(0, at), decimals) : number(number, "");
    }
    if (signs.length() > 1 || ALWAYS_GROUPS.indexOf(last) >= 0) {
      return number(number, "");
    }
    if (last == ALWAYS_DECIMAL || decimals.length() != 3 || at > 3 || number.startsWith("0")) {
      return number(number.substring(0, at), decimals);
    }
    if (last == grouping) {
      return number(number, "");
    }
    return grouping == '.' || grouping == ',' ? number(number.substring(0, at), decimals) : number;
  }

  private static String number(String whole, String decimals) {
    int from = 0;
    String digits = whole.replaceAll("[^0-9]", "");
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    int to = decimals.length();
    while (to > 0 && decimals.charAt(to - 1) == '0') {
      to--;
    }
    return digits.substring(from) + (to == 0 ? "" : "." + decimals.substring(0, to));
  }
}
