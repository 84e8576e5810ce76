package city.posterity.cityhall.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Writes dates, times, numbers and sums as a language does (by Unicode's CLDR, its digits
 * included), in the time of the city.
 *
 * @param locale language of the page
 * @param zone of the city
 */
public record Formats(Texts texts, Locale locale, ZoneId zone) {

  /** Names of zones differ between sources and languages; the offset does not. */
  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

  /** As in "3 December 2026 at 12:00 (Western European Standard Time, UTC+00:00)". */
  public String moment(Instant at) {
    var local = at.atZone(zone);
    return texts.text(
        locale,
        "web.moment",
        date(FormatStyle.LONG).format(local),
        inLanguage(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(local),
        inLanguage(DateTimeFormatter.ofPattern("zzzz", Locale.ROOT)).format(local),
        OFFSET.format(local));
  }

  /**
   * To the second, for receipts: "3 December 2026 at 12:00:07 (Western European Standard Time,
   * UTC+00:00)".
   */
  public String exactMoment(Instant at) {
    var local = at.atZone(zone);
    return texts.text(
        locale,
        "web.moment",
        date(FormatStyle.LONG).format(local),
        inLanguage(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)).format(local),
        inLanguage(DateTimeFormatter.ofPattern("zzzz", Locale.ROOT)).format(local),
        OFFSET.format(local));
  }

  /** Short, for lists of what happened: "3 Dec 2026, 12:00". */
  public String shortMoment(Instant at) {
    return inLanguage(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT))
        .format(at.atZone(zone));
  }

  /** As in "3 December 2026". */
  public String day(LocalDate day) {
    return date(FormatStyle.LONG).format(day);
  }

  /** The day of a moment, in the time of the city. */
  public String dayOf(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  public String number(Number number) {
    return NumberFormat.getNumberInstance(regional()).format(number);
  }

  /**
   * @param currency ISO 4217 code; whole amounts are written without decimals
   */
  public String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(regional());
    var unit = Currency.getInstance(currency);
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    format.setCurrency(unit);
    format.setMinimumFractionDigits(whole ? 0 : Math.max(0, unit.getDefaultFractionDigits()));
    format.setMaximumFractionDigits(whole ? 0 : Math.max(0, unit.getDefaultFractionDigits()));
    return format.format(amount);
  }

  private DateTimeFormatter date(FormatStyle style) {
    return inLanguage(DateTimeFormatter.ofLocalizedDate(style));
  }

  private DateTimeFormatter inLanguage(DateTimeFormatter format) {
    return format.withLocale(regional()).withDecimalStyle(DecimalStyle.of(regional()));
  }

  /** English without a country is British here, or it would be American. */
  private Locale regional() {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }
}
