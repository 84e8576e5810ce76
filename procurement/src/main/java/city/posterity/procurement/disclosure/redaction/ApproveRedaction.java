package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** From now on the public is not shown what it names. */
public record ApproveRedaction() implements Command {

  @Override
  public Outcome decide(Context context) {
    var releaseAt = context.self(Redaction.class).releaseAt();
    return Outcome.collect()
        .require(
            releaseAt == null || releaseAt.isAfter(context.now()),
            () -> Finding.of(RedactionRule.RELEASE_DATE_PASSED))
        .orElse(() -> new RedactionEvent.RedactionApproved(context.now()));
  }
}
