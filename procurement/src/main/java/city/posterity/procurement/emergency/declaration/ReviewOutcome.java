package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * What came of a contract is looked at while the emergency lasts (U4SSC Guidelines, 3.3.2).
 *
 * @param matter number of the contract in the declaration
 * @param quality what was found of its quality
 * @param price what was found of its price
 */
public record ReviewOutcome(int matter, String quality, String price) implements Command {

  @Override
  public Outcome decide(Context context) {
    var found = context.self(Emergency.class).matter(matter);
    return Outcome.collect()
        .require(
            found.isPresent(),
            () -> Finding.of(EmergencyRule.MATTER_UNKNOWN, "number", matter).at("/matter"))
        .require(
            found.filter(m -> m.kind() != MatterKind.CONTRACT).isEmpty(),
            () -> Finding.of(EmergencyRule.NO_CONTRACT, "number", matter).at("/matter"))
        .require(!quality.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/quality"))
        .require(!price.isBlank(), () -> Finding.of(EmergencyRule.TEXT_MISSING).at("/price"))
        .orElse(() -> new EmergencyEvent.OutcomeReviewed(matter, quality, price, context.now()));
  }
}
