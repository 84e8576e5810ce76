package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.Set;

/** Somebody writes what is answered. */
public record DraftResponse(Answer answer) implements Surveying {

  @Override
  public Set<StreamId> named() {
    return AnswerCheck.named(answer);
  }

  @Override
  public Outcome decide(Context context) {
    return AnswerCheck.of(answer, context)
        .orElse(() -> new ResponseEvent.ResponseDrafted(answer, context.now()));
  }
}
