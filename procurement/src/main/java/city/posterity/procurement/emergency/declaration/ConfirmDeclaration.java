package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A second person confirms what is declared; from now on it is in force and public. */
public record ConfirmDeclaration() implements Command {

  @Override
  public Outcome decide(Context context) {
    Declaration declaration = context.self(Emergency.class).declaration();
    return Outcome.collect()
        .add(DeclarationCheck.of(declaration, context).stream().map(f -> f.at("")).toList())
        .orElse(() -> new EmergencyEvent.DeclarationConfirmed(context.now()));
  }
}
