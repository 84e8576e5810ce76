package city.posterity.procurement.calendar;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A length of time as rules state it. Written {@code 90 minutes}, {@code 36 hours}, {@code 5 full
 * days} (or simply {@code 5 days}), {@code 7 calendar days} or {@code 5 working days}; the two
 * kinds of calendar days may add {@code , ending on a working day}.
 *
 * @param amount 0 to 99,999; a term of nothing is over when it starts
 * @param endsOnWorkingDay whether a term reckoned forwards, whose last day nobody works on, runs
 *     until the end of the next working day; whether that applies is for the pack to say. Always
 *     false for working days, which end on one anyway
 */
public record Term(int amount, Unit unit, boolean endsOnWorkingDay) {

  /** How it is counted. */
  public enum Unit {
    /** Exact time. */
    MINUTES,
    /** Exact time. */
    HOURS,
    /** Calendar days; a part of a day is rounded up to midnight, so only full days count. */
    FULL_DAYS,
    /** Calendar days to the same time of day by the clocks of the place. */
    CALENDAR_DAYS,
    /** Like full days, but only working days of the place's calendar are counted. */
    WORKING_DAYS;

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final int LONGEST = 99_999;
  private static final String ENDING = ", ending on a working day";
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,5}) (minute|hour|day|full day|calendar day|working day)s?(" + ENDING + ")?");

  public Term {
    if (amount < 0 || amount > LONGEST) {
      throw new IllegalArgumentException("a term is 0 to " + LONGEST + ", not " + amount);
    }
    if (endsOnWorkingDay && (unit == Unit.MINUTES || unit == Unit.HOURS)) {
      throw new IllegalArgumentException(
          "only a term of days can end on a working day, not one of " + unit.words());
    }
    endsOnWorkingDay = endsOnWorkingDay && unit != Unit.WORKING_DAYS;
  }

  public Term(int amount, Unit unit) {
    this(amount, unit, false);
  }

  /**
   * Reads the written form; case and the number of spaces do not matter.
   *
   * @throws IllegalArgumentException saying what is expected
   */
  public static Term parse(String text) {
    var m = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "expected a term such as '36 hours', '5 full days' or '5 working days', not '"
              + text
              + "'");
    }
    String unit = m.group(2).equals("day") ? "full day" : m.group(2);
    return new Term(
        Integer.parseInt(m.group(1)),
        Unit.valueOf(unit.toUpperCase(Locale.ROOT).replace(' ', '_') + "S"),
        m.group(3) != null);
  }

  /** The written form, which {@link #parse} reads back. */
  @Override
  public String toString() {
    String words = unit.words();
    return amount
        + " "
        + (amount == 1 ? words.substring(0, words.length() - 1) : words)
        + (endsOnWorkingDay ? ENDING : "");
  }
}
