package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;

/** Conditions on the moves of a change. */
enum ChangeGuard implements Guard {
  /** The numbers agree with the ground and stay under its cap, as the contract stands now. */
  NUMBERS_AGREE {
    @Override
    public List<Finding> check(Context context, Command command) {
      return ChangeCheck.of(context, context.self(ContractChange.class).proposal());
    }
  },
  /** It was announced, if its ground asks for that. */
  ANNOUNCED {
    @Override
    public List<Finding> check(Context context, Command command) {
      ContractChange change = context.self(ContractChange.class);
      return change.proposal().ground().needsNotice() && change.notice() == null
          ? List.of(Finding.of(ChangeRule.NOTICE_MISSING))
          : List.of();
    }
  };
}
