package city.posterity.cityhall.api;

import city.posterity.cityhall.web.Formats;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A fact of a finding, which the core gives as text for machines, as people write it. */
final class WrittenFact {

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SUM = Pattern.compile("(-?[\\d.]+) ([A-Z]{3})");

  private WrittenFact() {}

  static String of(String fact, Formats formats) {
    try {
      if (MOMENT.matcher(fact).matches()) {
        return formats.moment(Instant.parse(fact));
      }
      if (DAY.matcher(fact).matches()) {
        return formats.day(LocalDate.parse(fact));
      }
      var sum = SUM.matcher(fact);
      return sum.matches() ? formats.money(new BigDecimal(sum.group(1)), sum.group(2)) : fact;
    } catch (DateTimeException | IllegalArgumentException _) {
      // somebody's own words that only look like one
      return fact;
    }
  }
}
