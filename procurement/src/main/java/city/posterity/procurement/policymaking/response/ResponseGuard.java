package city.posterity.procurement.policymaking.response;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.List;

/** What has to hold before a response moves. */
enum ResponseGuard implements Guard {
  /** Answers are written after what was said was sorted, and before the text is final. */
  ANSWERING {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.procurement().only(PolicyProcess.class).status().isRevising()
          ? List.of()
          : List.of(Finding.of(ResponseRule.NOT_NOW));
    }
  }
}
