package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.List;

/** What has to hold before a change set moves. */
enum RevisionGuard implements Guard {
  /** The text was published and is not final. */
  REVISING {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.procurement().only(PolicyProcess.class).status().isRevising()
          ? List.of()
          : List.of(Finding.of(RevisionRule.NOT_NOW));
    }
  }
}
