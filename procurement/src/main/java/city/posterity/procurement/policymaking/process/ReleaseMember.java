package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * A member leaves the working group.
 *
 * @param member number of the member
 */
public record ReleaseMember(int member) implements Command {

  @Override
  public Outcome decide(Context context) {
    return new Said()
        .require(
            context.self(PolicyProcess.class).member(member).filter(Member::isActive).isPresent(),
            MakingRule.MEMBER_UNKNOWN,
            "/member",
            "member",
            member)
        .orElse(() -> new PolicyEvent.MemberLeft(member, context.now()));
  }
}
