package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.OrganisationId;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;

/**
 * Says dates, sums and names in the language of a page and the time of the city.
 *
 * @param names of organisations
 */
public record Spoken(
    Texts texts, Locale locale, ZoneId zone, Function<OrganisationId, String> names) {

  public String text(String key, Object... facts) {
    return texts.text(locale, key, facts);
  }

  /** English without a country is British here, or it would be American. */
  private Locale format() {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }

  /** As in "3 December 2026 at 12:00 (Western European Standard Time)". */
  public String moment(Instant at) {
    var local = at.atZone(zone);
    return text(
        "openness.moment",
        date(FormatStyle.LONG).format(local),
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(format()).format(local),
        DateTimeFormatter.ofPattern("zzzz", format()).format(local));
  }

  /** Short, for lists of what happened: "3 Dec 2026, 12:00". */
  public String shortMoment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(format())
        .format(at.atZone(zone));
  }

  public String day(LocalDate day) {
    return date(FormatStyle.LONG).format(day);
  }

  public String dayOf(Instant at) {
    return day(at.atZone(zone).toLocalDate());
  }

  /** A date that is kept as its first or last moment in universal time. */
  public String utcDay(Instant at) {
    return day(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, locale);
  }

  public String number(Number number) {
    return NumberFormat.getNumberInstance(format()).format(number);
  }

  public String money(BigDecimal amount, String currency) {
    var format = NumberFormat.getCurrencyInstance(format());
    var unit = Currency.getInstance(currency);
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    format.setCurrency(unit);
    format.setMinimumFractionDigits(whole ? 0 : Math.max(0, unit.getDefaultFractionDigits()));
    format.setMaximumFractionDigits(whole ? 0 : Math.max(0, unit.getDefaultFractionDigits()));
    return format.format(amount);
  }

  /** What stands in place of something withheld. */
  String marker(Withheld.Passage passage) {
    LocalDate until = passage.until();
    return until == null
        ? text("openness.withheld.markerWithoutDate", passage.groundTitle())
        : text("openness.withheld.marker", passage.groundTitle(), day(until));
  }

  /** One fact of a line of the timeline. */
  public Object fact(Object fact) {
    return switch (fact) {
      case Money money -> money(money.amount(), money.currency());
      case Instant at -> moment(at);
      case LocalDate day -> day(day);
      case OrganisationId organisation -> names.apply(organisation);
      case BigDecimal number -> number(number.stripTrailingZeros());
      default -> fact;
    };
  }

  private DateTimeFormatter date(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(format());
  }
}
