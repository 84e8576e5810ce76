package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.UUID;

/**
 * A later answer counts in place of this one, which stays to be read.
 *
 * @param by id of the later response
 */
public record SupersedeResponse(UUID by) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context
                .procurement()
                .find(Response.class, new StreamId(Thing.RESPONSE, by))
                .filter(Response::counts)
                .filter(r -> !r.id().equals(context.self()))
                .isPresent(),
            () -> Finding.of(ResponseRule.SUCCESSOR_UNKNOWN, "response", by).at("/by"))
        .orElse(() -> new ResponseEvent.ResponseSuperseded(by, context.now()));
  }
}
