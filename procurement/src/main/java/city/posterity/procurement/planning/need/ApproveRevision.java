package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** A second person agrees to the larger change. */
public record ApproveRevision() implements Command {

  @Override
  public Outcome decide(Context context) {
    var revision = context.self(Need.class).revision();
    return revision == null
        ? new Outcome.Refused(List.of(Finding.of(NeedRule.NO_REVISION_WAITS)))
        : Outcome.of(new NeedEvent.PlanRevised(revision.plan(), revision.reason(), true));
  }
}
