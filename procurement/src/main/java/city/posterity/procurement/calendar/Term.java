package city.posterity.procurement.calendar;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time as rules state it. Written {@code 36 hours}, {@code 5 full days} or {@code 5
 * working days}.
 *
 * @param amount 0 or more
 */
public record Term(int amount, Unit unit) {

  /** How it is counted. */
  public enum Unit {
    /** Exact time. */
    MINUTES,
    /** Exact time. */
    HOURS,
    /** Calendar days; a part of a day is rounded up to midnight, so only full days count. */
    FULL_DAYS,
    /** Like full days, but only working days of the place's calendar are counted. */
    WORKING_DAYS;

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,5}) (minutes?|hours?|full days?|working days?)");

  public Term {
    if (amount < 0) {
      throw new IllegalArgumentException("a term is not negative: " + amount);
    }
  }

  /**
   * @throws IllegalArgumentException saying what is expected
   */
  public static Term parse(String text) {
    var m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "expected a term such as '36 hours', '5 full days' or '5 working days', not '"
              + text
              + "'");
    }
    String unit = m.group(2).endsWith("s") ? m.group(2) : m.group(2) + "s";
    return new Term(
        Integer.parseInt(m.group(1)),
        Unit.valueOf(unit.toUpperCase(Locale.ROOT).replace(' ', '_')));
  }

  @Override
  public String toString() {
    String words = unit.words();
    return amount + " " + (amount == 1 ? words.substring(0, words.length() - 1) : words);
  }
}
