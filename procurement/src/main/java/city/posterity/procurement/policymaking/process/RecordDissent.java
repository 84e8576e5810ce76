package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** A member does not agree with the text; the body reads it with the text. */
public record RecordDissent(String text) implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    var member =
        policy.activeMembers().stream()
            .filter(m -> context.actor().person().equals(m.person()))
            .findFirst();
    return new Said()
        .text(text, "/text")
        .require(member.isPresent(), MakingRule.MEMBER_UNKNOWN, "", "member", "–")
        .require(
            member
                .filter(m -> policy.dissents().stream().anyMatch(d -> d.member() == m.number()))
                .isEmpty(),
            MakingRule.DISSENT_TWICE,
            "")
        .orElse(() ->
            new PolicyEvent.DissentRecorded(
                new Dissent(member.orElseThrow().number(), text, context.now())));
  }
}
