package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.policymaking.clause.Clause;

/** The charter is written anew before the group is approved. */
public record EditCharter(Charter charter) implements Command {

  @Override
  public Outcome decide(Context context) {
    var before = context.self(PolicyProcess.class).charter();
    boolean written = context.procurement().first(Clause.class).isPresent();
    return CharterCheck.of(charter)
        .require(
            !written || charter.languages().equals(before.languages()),
            MakingRule.LANGUAGES_FIXED,
            "/charter/languages")
        .orElse(() -> new PolicyEvent.CharterEdited(charter, context.now()));
  }
}
