package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** Its author wants somebody else to look at it. */
public record AppealHiding(String grounds) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!grounds.isBlank(), () -> Finding.of(InputRule.TEXT_MISSING).at("/grounds"))
        .require(!context.self(Input.class).wasAppealed(), () -> Finding.of(InputRule.APPEAL_TWICE))
        .orElse(() -> new InputEvent.HidingAppealed(grounds, context.now()));
  }
}
