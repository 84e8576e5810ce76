package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The declaration is written anew before it is confirmed. */
public record EditDeclaration(Declaration declaration) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(DeclarationCheck.of(declaration, context))
        .orElse(() -> new EmergencyEvent.DeclarationEdited(declaration, context.now()));
  }
}
