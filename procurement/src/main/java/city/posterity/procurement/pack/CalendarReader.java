package city.posterity.procurement.pack;

import city.posterity.procurement.calendar.WorkingCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the days of the place: its time zone, weekend and dated holidays. */
final class CalendarReader {

  private static final String DATE = "a date such as 2026-12-25";
  private static final List<String> DAYS =
      Arrays.stream(DayOfWeek.values()).map(CalendarReader::word).toList();

  private final Problems problems;

  CalendarReader(Problems problems) {
    this.problems = problems;
  }

  @Nullable WorkingCalendar read(Fields.Field field) {
    var fields = Fields.of(problems, "calendar", field, List.of("zone", "weekend", "holidays"));
    ZoneId zone = zone(fields);
    Set<DayOfWeek> weekend = weekend(fields);
    Map<LocalDate, String> holidays = holidays(fields);
    return zone == null || weekend.size() == 7
        ? null
        : new WorkingCalendar(zone, weekend, holidays);
  }

  private @Nullable ZoneId zone(Fields fields) {
    String expected = "a time zone such as Europe/Dublin";
    String name = fields.text("zone", expected);
    if (name == null) {
      return null;
    }
    var known = ZoneId.getAvailableZoneIds();
    if (known.contains(name)) {
      return ZoneId.of(name);
    }
    problems.add(
        fields.line("zone"),
        "the time zone '" + name + "' is unknown",
        Spelling.nearest(name, known.stream().sorted().toList())
            .map(n -> "'" + n + "' (did you mean that?)")
            .orElse(expected));
    return null;
  }

  private Set<DayOfWeek> weekend(Fields fields) {
    var weekend = EnumSet.noneOf(DayOfWeek.class);
    for (var node : fields.list("weekend", true, "a list of days such as [saturday, sunday]")) {
      String word = Fields.text(problems, "a day of the weekend", node, "a day such as sunday");
      if (word == null) {
        continue;
      }
      int day = DAYS.indexOf(word);
      if (day < 0) {
        problems.unknown(Problems.line(node), "the day", word, DAYS);
      } else if (!weekend.add(DayOfWeek.of(day + 1))) {
        problems.add(node, "the day '" + word + "' is named twice", "each day once");
      }
    }
    if (weekend.size() == 7) {
      problems.add(fields.line(), "no day of the week is worked", "a weekend of at most six days");
    }
    return weekend;
  }

  private Map<LocalDate, String> holidays(Fields fields) {
    var holidays = new TreeMap<LocalDate, String>();
    String expected = "dates with names, such as 2026-12-25: Midwinter Day; {} for none";
    var field = fields.required("holidays", expected);
    if (field == null) {
      return holidays;
    }
    Fields.open(problems, "'holidays'", field, expected)
        .all()
        .forEach((date, name) -> {
          LocalDate day = date(problems, name.line(), "the holiday", date);
          String text =
              Fields.text(problems, "the name of " + date, name.value(), "the holiday's name");
          if (day != null && text != null) {
            holidays.put(day, text);
          }
        });
    return holidays;
  }

  static @Nullable LocalDate date(Problems problems, int line, String name, String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException _) {
      // such as 2026-02-30: written like a date, but none
    }
    problems.add(line, name + " '" + text + "' is no date", DATE);
    return null;
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
