package city.posterity.procurement.laws;

import city.posterity.procurement.emergency.declaration.AnnounceEnd;
import city.posterity.procurement.emergency.declaration.CloseEmergency;
import city.posterity.procurement.emergency.declaration.ConfirmDeclaration;
import city.posterity.procurement.emergency.declaration.Declaration;
import city.posterity.procurement.emergency.declaration.DeclareEmergency;
import city.posterity.procurement.emergency.declaration.EditDeclaration;
import city.posterity.procurement.emergency.declaration.EmergencyKind;
import city.posterity.procurement.emergency.declaration.ListMatter;
import city.posterity.procurement.emergency.declaration.MatterKind;
import city.posterity.procurement.emergency.declaration.Phase;
import city.posterity.procurement.emergency.declaration.ReviewEmergency;
import city.posterity.procurement.emergency.declaration.ReviewOutcome;
import city.posterity.procurement.emergency.declaration.SettleMatter;
import city.posterity.procurement.emergency.declaration.Settling;
import city.posterity.procurement.emergency.declaration.WithdrawDeclaration;
import city.posterity.procurement.machine.Command;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could be said about a declared emergency. */
final class EmergencyIdeas {

  private EmergencyIdeas() {}

  static Command emergency(World w, Chance c, String verb) {
    return switch (verb) {
      case "declare" -> new DeclareEmergency(declaration(w, c));
      case "edit" -> new EditDeclaration(declaration(w, c));
      case "confirm" -> new ConfirmDeclaration();
      case "withdraw" -> new WithdrawDeclaration("The water went down by itself");
      case "review" ->
          new ReviewEmergency(
              c.of(List.of(Phase.values())),
              today(w).plusDays(c.between(0, 90)),
              today(w).plusDays(c.between(0, 60)),
              "Two districts are still without water");
      case "list-matter" -> matter(w, c);
      case "review-outcome" ->
          new ReviewOutcome(c.between(1, 4), "The pumps held", "A fifth above the usual price");
      case "settle" -> settlement(w, c);
      case "announce-end" ->
          new AnnounceEnd(today(w).plusDays(c.between(0, 60)), "All suppliers, by letter");
      case "close" -> new CloseEmergency("Keep two pumps in store");
      default -> throw new IllegalArgumentException("emergency " + verb);
    };
  }

  private static Declaration declaration(World w, Chance c) {
    LocalDate starts = today(w).plusDays(c.between(-5, 5));
    return new Declaration(
        "Flood in the old town",
        c.of(List.of(EmergencyKind.values())),
        "The river is two metres above its banks",
        "City council",
        "Decision 17",
        "Old town",
        starts,
        starts.plusDays(c.between(5, 120)),
        starts.plusDays(c.between(0, 60)));
  }

  private static ListMatter matter(World w, Chance c) {
    MatterKind kind = c.of(List.of(MatterKind.values()));
    boolean relief = kind == MatterKind.RELIEF || c.percent(10);
    return new ListMatter(
        kind,
        "Pumps",
        "K-" + c.below(20),
        "The depot is flooded",
        relief ? today(w) : null,
        relief ? today(w).plusDays(c.between(0, 40)) : null);
  }

  private static SettleMatter settlement(World w, Chance c) {
    Settling way = c.of(List.of(Settling.values()));
    @Nullable LocalDate until = way == Settling.GOES_ON ? today(w).plusDays(60) : null;
    return new SettleMatter(
        c.between(1, 4),
        way,
        until,
        c.percent(80) ? today(w).minusDays(1) : null,
        "Ends with the last delivery");
  }

  private static LocalDate today(World w) {
    return LocalDate.ofInstant(w.now(), ZoneOffset.UTC);
  }
}
