package city.posterity.procurement.delivery.change;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Hold;
import java.util.List;
import java.util.Optional;

/** Conditions on the moves of a change. */
enum ChangeGuard implements Guard {
  /** The numbers agree with the ground and stay under its cap, as the contract stands now. */
  NUMBERS_AGREE {
    @Override
    public List<Finding> check(Context context, Command command) {
      return ChangeCheck.of(context, context.self(ContractChange.class).proposal());
    }
  },
  /** No complaint is alive for the lot. */
  NO_COMPLAINT {
    @Override
    public List<Finding> check(Context context, Command command) {
      var proposal = context.self(ContractChange.class).proposal();
      String lot = ChangeCheck.contractOf(context, proposal).origin().lot();
      return context.holds().stream()
          .filter(h -> h.reason() == Hold.Cause.COMPLAINT && h.covers(Optional.of(lot)))
          .map(h -> Finding.of(ChangeRule.ON_HOLD, "cause", h.cause()))
          .toList();
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
