package city.posterity.cityhall.guidance;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A moment in the place's own time, as a form has it.
 *
 * @param day empty where the text is no moment
 */
record Moments(String day, String time) {

  static Moments local(String text, ZoneId zone) {
    try {
      var local = OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
      return new Moments(
          local.toLocalDate().toString(),
          local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    } catch (DateTimeException _) {
      return new Moments(text.length() >= 10 ? text.substring(0, 10) : "", "");
    }
  }
}
