package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * It is decided what becomes of something that the emergency opened; decided again, the last word
 * counts. With a supplier it has to be agreed (U4SSC Guidelines, 3.3.3).
 *
 * @param matter its number in the declaration
 * @param until the day until which it goes on, today or later; only then
 * @param agreedOn when it was agreed with the supplier; a need has none
 * @param note what was agreed, or where it is competed for
 */
public record SettleMatter(
    int matter, Settling way, @Nullable LocalDate until, @Nullable LocalDate agreedOn, String note)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    var found = context.self(Emergency.class).matter(matter);
    boolean need = found.filter(m -> m.kind() == MatterKind.NEED).isPresent();
    LocalDate today = DeclarationCheck.today(context);
    return Outcome.collect()
        .require(
            found.isPresent(),
            () -> Finding.of(EmergencyRule.MATTER_UNKNOWN, "number", matter).at("/matter"))
        .require(
            !need || way == Settling.ENDS || way == Settling.COMPETED,
            () -> Finding.of(EmergencyRule.DECISION_OF_A_NEED).at("/way"))
        .require(
            way != Settling.GOES_ON || until != null,
            () -> Finding.of(EmergencyRule.DAY_MISSING).at("/until"))
        .require(
            way != Settling.GOES_ON || until == null || !until.isBefore(today),
            () -> Finding.of(EmergencyRule.DAY_IN_PAST, "today", today).at("/until"))
        .require(
            need || found.isEmpty() || agreedOn != null,
            () -> Finding.of(EmergencyRule.NOT_AGREED).at("/agreedOn"))
        .require(
            agreedOn == null || !agreedOn.isAfter(today),
            () -> Finding.of(EmergencyRule.DAY_TO_COME, "today", today).at("/agreedOn"))
        .require(!note.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/note"))
        .orElse(() ->
            new EmergencyEvent.MatterSettled(
                matter, new Settlement(way, until, agreedOn, note), context.now()));
  }
}
