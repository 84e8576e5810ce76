package city.posterity.cityhall.people;

import city.posterity.procurement.pack.Pack;
import city.posterity.procurement.pack.Procedure;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * A procedure pack as it is offered to who sets a city up.
 *
 * @param days that nobody works, in words
 * @param holidays the next ones, in words
 */
public record PackView(
    String id,
    String title,
    String jurisdiction,
    String notice,
    String currency,
    String zone,
    List<String> procedures,
    List<String> days,
    List<String> holidays) {

  private static final int HOLIDAYS = 12;

  static PackView of(Pack pack, LocalDate today, Locale locale) {
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    var calendar = pack.calendar();
    return new PackView(
        pack.id(),
        pack.title(),
        pack.jurisdiction(),
        pack.notice(),
        pack.currency(),
        calendar.zone().getId(),
        pack.procedures().values().stream().map(Procedure::title).toList(),
        calendar.weekend().stream()
            .sorted()
            .map(d -> d.getDisplayName(TextStyle.FULL, locale))
            .toList(),
        calendar.holidays().entrySet().stream()
            .filter(h -> !h.getKey().isBefore(today))
            .limit(HOLIDAYS)
            .map(h -> date.format(h.getKey()) + ": " + h.getValue())
            .toList());
  }
}
