package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.WITHHELD;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.disclosure.redaction.RedactionEvent;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionApproved;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionExtended;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionExtensionProposed;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionExtensionRejected;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionLifted;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionProposed;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionRejected;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionReleased;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Tells that something is withheld and that it is shown again, from the day on which anything of
 * the procurement is public; of things that are not public themselves, nothing. Never a reason: it
 * would often say what is withheld.
 */
final class RedactionLines {

  private RedactionLines() {}

  static @Nullable TimelineLine of(Recorded r, RedactionEvent event, PublicSince open) {
    String ground = open.withheldOn(r.stream());
    if (!open.need() || ground == null) {
      return null;
    }
    return switch (event) {
      case RedactionApproved _ -> TimelineLine.of(r, WITHHELD, ground);
      case RedactionExtended(var date, var _) -> TimelineLine.of(r, WITHHELD, ground, date);
      case RedactionLifted _ -> TimelineLine.of(r, WITHHELD, ground);
      case RedactionReleased _ -> TimelineLine.of(r, WITHHELD, ground).by(By.TIME);
      // what was only proposed
      case RedactionProposed _,
          RedactionRejected _,
          RedactionExtensionProposed _,
          RedactionExtensionRejected _ ->
          null;
    };
  }
}
