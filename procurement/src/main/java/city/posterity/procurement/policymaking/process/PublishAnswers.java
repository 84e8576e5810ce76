package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.Set;

/** What became of everything that was said is published, with the text as it is now. */
public record PublishAnswers() implements Surveying {

  @Override
  public Set<StreamId> named() {
    return Set.of();
  }

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    Edition revised =
        Editions.of(context.procurement(), policy, Edition.Kind.REVISED, context.now());
    return new Said()
        // a round about no clause would be one about the whole text
        .require(
            policy.next() == null || !revised.material().isEmpty(), MakingRule.ROUND_PLANNED, "")
        .orElse(() -> new PolicyEvent.AnswersPublished(revised));
  }
}
