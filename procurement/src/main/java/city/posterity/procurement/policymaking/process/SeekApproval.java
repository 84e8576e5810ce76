package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The final text goes before the body, with what it needs to decide. */
public record SeekApproval() implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    return Outcome.of(
        new PolicyEvent.ApprovalSought(
            new Submission(
                policy.charter().decisionMaker(),
                policy.finalText().orElseThrow().hash(),
                context.now())));
  }
}
