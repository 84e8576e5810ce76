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
    return Outcome.of(
        new PolicyEvent.AnswersPublished(
            Editions.of(
                context.procurement(),
                context.self(PolicyProcess.class),
                Edition.Kind.REVISED,
                context.now())));
  }
}
