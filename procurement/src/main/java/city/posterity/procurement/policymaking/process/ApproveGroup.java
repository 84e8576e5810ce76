package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** Charter and group are approved; from now on the making of the policy is public. */
public record ApproveGroup() implements Command {

  /** Ours: fewer are no group. */
  static final int FEWEST = 3;

  @Override
  public Outcome decide(Context context) {
    var members = context.self(PolicyProcess.class).activeMembers();
    return new Said()
        .require(
            members.size() >= FEWEST,
            MakingRule.MEMBERS_TOO_FEW,
            "",
            "fewest",
            FEWEST,
            "there",
            members.size())
        .require(
            members.stream().anyMatch(m -> m.duties().contains(Duty.CHAIR)),
            MakingRule.CHAIR_MISSING,
            "")
        .orElse(() -> new PolicyEvent.GroupApproved(context.now()));
  }
}
