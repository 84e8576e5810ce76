package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * The promise is broken, and what was said would follow does follow.
 *
 * @param applied what was done, under the consequence that was chosen beforehand
 */
public record RecordShortfall(String applied) implements Command {

  @Override
  public Outcome decide(Context context) {
    Obligation obligation = context.self(Obligation.class);
    var promise = obligation.promised();
    return Outcome.collect()
        .require(!applied.isBlank(), () -> Finding.of(ObligationRule.TEXT_MISSING).at("/applied"))
        .require(
            obligation.measured().compareTo(promise.target()) < 0,
            () ->
                Finding.of(
                    ObligationRule.TARGET_REACHED,
                    "measured",
                    obligation.measured().toPlainString(),
                    "target",
                    promise.target().toPlainString(),
                    "unit",
                    promise.unit()))
        .orElse(() ->
            new ObligationEvent.ObligationFellShort(
                obligation.measured(),
                promise.target(),
                promise.consequence(),
                applied,
                context.now()));
  }
}
