package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * Another moderator decides on an appeal.
 *
 * @param show whether it is shown after all
 */
public record DecideAppeal(boolean show, String reasons) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.self(Input.class).appealedAt() != null,
            () -> Finding.of(InputRule.NOT_HIDDEN_BY_APPEAL))
        .require(!reasons.isBlank(), () -> Finding.of(InputRule.TEXT_MISSING).at("/reasons"))
        .orElse(() ->
            show
                ? new InputEvent.AppealUpheld(reasons, context.now())
                : new InputEvent.AppealDismissed(reasons, context.now()));
  }
}
