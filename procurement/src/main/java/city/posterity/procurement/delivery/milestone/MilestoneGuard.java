package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;

/** Conditions on the moves of a milestone. */
enum MilestoneGuard implements Guard {
  /** The contract is in force, or ended in good order and this is a repair under warranty. */
  CONTRACT_RUNS {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = contractOf(context);
      if (contract.isSuspended()) {
        return List.of(
            Finding.of(MilestoneRule.CONTRACT_SUSPENDED, "since", contract.suspendedSince()));
      }
      return contract.status().isRunning() || contract.status() == ContractStatus.COMPLETED
          ? List.of()
          : List.of(
              Finding.of(
                  MilestoneRule.CONTRACT_NOT_RUNNING, "status", Engine.word(contract.status())));
    }
  },
  /** No change has excused it. */
  NOT_EXCUSED {
    @Override
    public List<Finding> check(Context context, Command command) {
      var change = context.self(Milestone.class).excusedBy();
      return change == null
          ? List.of()
          : List.of(Finding.of(MilestoneRule.EXCUSED, "change", change));
    }
  },
  /** Who looks does not work for whom is looked at. */
  INDEPENDENT {
    @Override
    public List<Finding> check(Context context, Command command) {
      return contractOf(context).supplier().equals(context.actor().organisation())
          ? List.of(Finding.of(MilestoneRule.INSPECTOR_OF_SUPPLIER))
          : List.of();
    }
  };

  static Contract contractOf(Context context) {
    return context.procurement().get(Contract.class, context.self(Milestone.class).contract());
  }
}
