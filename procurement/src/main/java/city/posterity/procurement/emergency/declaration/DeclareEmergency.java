package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** An emergency is written down. It is in force once somebody else has confirmed it. */
public record DeclareEmergency(Declaration declaration) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(DeclarationCheck.of(declaration, context))
        .orElse(() -> new EmergencyEvent.EmergencyDeclared(declaration, context.now()));
  }
}
