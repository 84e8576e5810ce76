package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;

/** What has to hold before a clause moves. */
enum ClauseGuard implements Guard {
  /** Nothing of the text was published yet, so it can be written freely. */
  BEING_DRAFTED {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context
              .procurement()
              .first(Languages.class)
              .filter(Languages::isBeingDrafted)
              .isPresent()
          ? List.of()
          : List.of(Finding.of(ClauseRule.NOT_BEING_DRAFTED));
    }
  }
}
