package city.posterity.procurement.policymaking.input;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import java.util.List;
import java.util.Set;

/** What has to hold before a contribution moves. */
enum InputGuard implements Guard {
  /** Whoever acts is who said it. */
  AUTHOR {
    @Override
    public List<Finding> check(Context context, Command command) {
      return isAuthor(context) ? List.of() : List.of(Finding.of(InputRule.NOT_THE_AUTHOR));
    }
  },
  /** From when people speak until the text is final. */
  SORTING {
    @Override
    public List<Finding> check(Context context, Command command) {
      var status = context.procurement().only(PolicyProcess.class).status();
      return status.isListening() || status == PolicyStatus.ANALYSIS || status.isRevising()
          ? List.of()
          : List.of(Finding.of(InputRule.NOT_NOW));
    }
  },
  /** Whoever acts is who said it, or somebody who answers for the data of others. */
  AUTHOR_OR_ASKED {
    @Override
    public List<Finding> check(Context context, Command command) {
      return isAuthor(context) || context.actor().hasAny(Set.of(Role.MODERATOR, Role.ADMINISTRATOR))
          ? List.of()
          : List.of(Finding.of(InputRule.NOT_THE_AUTHOR));
    }
  };

  private static boolean isAuthor(Context context) {
    return context.self(Input.class).contribution().author().equals(context.actor().person());
  }
}
