package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * What was said, and by whom, is erased for good. That something was said, to which clause, and
 * what became of it stays.
 *
 * @param ground why; nothing that identifies anybody
 */
public record EraseInput(String ground) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!ground.isBlank(), () -> Finding.of(InputRule.TEXT_MISSING).at("/ground"))
        .require(!context.self(Input.class).isErased(), () -> Finding.of(InputRule.ALREADY_ERASED))
        .orElse(() -> new InputEvent.InputErased(ground, context.now()));
  }
}
