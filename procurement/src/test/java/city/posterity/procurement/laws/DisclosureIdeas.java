package city.posterity.procurement.laws;

import city.posterity.procurement.disclosure.redaction.ApproveExtension;
import city.posterity.procurement.disclosure.redaction.ApproveRedaction;
import city.posterity.procurement.disclosure.redaction.ExtendRedaction;
import city.posterity.procurement.disclosure.redaction.LiftRedaction;
import city.posterity.procurement.disclosure.redaction.ProposeRedaction;
import city.posterity.procurement.disclosure.redaction.RejectExtension;
import city.posterity.procurement.disclosure.redaction.RejectRedaction;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What people say when they want something withheld. */
final class DisclosureIdeas {

  private record Target(StreamId thing, String pointer) {}

  private static final List<Target> TARGETS =
      List.of(
          new Target(World.NEED, "/title"),
          new Target(World.NEED, "/outcome"),
          new Target(World.NEED, "/plan/description"),
          new Target(World.TENDER, "/terms/description"),
          new Target(World.TENDER, "/terms/lots/0/title"),
          new Target(World.TENDER, "/terms/documents/0"));

  private DisclosureIdeas() {}

  static Command redaction(World w, Chance c, String verb) {
    return switch (verb) {
      case "propose" -> {
        Target t = c.of(TARGETS);
        yield new ProposeRedaction(
            t.thing(),
            t.pointer(),
            null,
            c.percent(70) ? "trade-secret" : "personal-data",
            "It would help rivals",
            c.percent(20) ? null : day(w, c.between(1, 40)));
      }
      case "approve" -> new ApproveRedaction();
      case "reject" -> new RejectRedaction("No secret");
      case "extend" -> new ExtendRedaction(day(w, c.between(20, 90)), "Still a secret");
      case "approve-extension" -> new ApproveExtension();
      case "reject-extension" -> new RejectExtension("Long enough");
      case "lift" -> new LiftRedaction("Everybody knows");
      default -> throw new IllegalArgumentException("redaction " + verb);
    };
  }

  private static LocalDate day(World w, int days) {
    return LocalDate.ofInstant(w.now(), ZoneOffset.UTC).plusDays(days);
  }
}
