package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The making of a policy begins.
 *
 * @param origin the text that it is taken over from; absent for a new one
 */
public record CharterPolicy(Charter charter, @Computed @Nullable Origin origin) implements Command {

  @Override
  public Outcome decide(Context context) {
    return CharterCheck.of(charter)
        .orElse(() -> new PolicyEvent.PolicyChartered(charter, origin, context.now()));
  }
}
