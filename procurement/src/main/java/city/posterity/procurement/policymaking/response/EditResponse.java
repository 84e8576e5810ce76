package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.Set;

/** A drafted answer is written anew. */
public record EditResponse(Answer answer) implements Surveying {

  @Override
  public Set<StreamId> named() {
    return AnswerCheck.named(answer);
  }

  @Override
  public Outcome decide(Context context) {
    return AnswerCheck.of(answer, context)
        .orElse(() -> new ResponseEvent.ResponseEdited(answer, context.now()));
  }
}
