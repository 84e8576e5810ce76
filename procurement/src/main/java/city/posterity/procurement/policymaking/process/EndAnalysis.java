package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.util.Set;

/** Everything that was said is sorted; answers are written from now on. */
public record EndAnalysis() implements Surveying {

  @Override
  public Set<StreamId> named() {
    return Set.of();
  }

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new PolicyEvent.AnalysisEnded(context.now()));
  }
}
