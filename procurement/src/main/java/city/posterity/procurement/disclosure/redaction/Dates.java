package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.pack.RedactionGround;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days by the pack's calendar on which what was withheld is shown. */
final class Dates {

  private Dates() {}

  /** The last one that a ground allows; absent where it sets none. */
  static @Nullable LocalDate latest(Context context, RedactionGround ground, Instant proposedAt) {
    var longest = ground.longest();
    return longest == null
        ? null
        : LocalDate.ofInstant(context.after(proposedAt, longest), zone(context));
  }

  /** The moment at which a day begins. */
  static Instant start(Context context, LocalDate date) {
    return date.atStartOfDay(zone(context)).toInstant();
  }

  static List<Finding> check(
      Context context, LocalDate date, @Nullable LocalDate latest, String ground, String basis) {
    var findings = new ArrayList<Finding>();
    LocalDate tomorrow = LocalDate.ofInstant(context.now(), zone(context)).plusDays(1);
    if (date.isBefore(tomorrow)) {
      findings.add(
          Finding.of(RedactionRule.DATE_NOT_IN_FUTURE, "earliest", tomorrow).at("/releaseDate"));
    }
    if (latest != null && date.isAfter(latest)) {
      findings.add(
          Finding.of(RedactionRule.DATE_TOO_LATE, "ground", ground, "latest", latest)
              .because(context.procedure().packId() + ", " + basis)
              .at("/releaseDate"));
    }
    return findings;
  }

  private static ZoneId zone(Context context) {
    return context.procedure().calendar().zone();
  }
}
