package city.posterity.cityhall.openness;

import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.Money;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.OrganisationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

  private Formats formats() {
    return new Formats(texts, locale, zone);
  }

  /** As in "3 December 2026 at 12:00 (Western European Standard Time, UTC+00:00)". */
  public String moment(Instant at) {
    return formats().moment(at);
  }

  /** Short, for lists of what happened: "3 Dec 2026, 12:00". */
  public String shortMoment(Instant at) {
    return formats().shortMoment(at);
  }

  public String day(LocalDate day) {
    return formats().day(day);
  }

  public String dayOf(Instant at) {
    return formats().dayOf(at);
  }

  /** A date that is kept as its first or last moment in universal time. */
  public String utcDay(Instant at) {
    return day(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  public String number(Number number) {
    return formats().number(number);
  }

  public String money(BigDecimal amount, String currency) {
    return formats().money(amount, currency);
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
}
