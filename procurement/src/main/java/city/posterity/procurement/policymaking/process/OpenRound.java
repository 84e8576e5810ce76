package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.util.List;

/** The time has come at which people are asked. */
public record OpenRound() implements Command {

  @Override
  public Outcome decide(Context context) {
    var policy = context.self(PolicyProcess.class);
    Edition edition = policy.edition().orElseThrow();
    return Outcome.of(
        new PolicyEvent.RoundOpened(
            policy.rounds().size() + 1,
            edition.number(),
            edition.kind() == Edition.Kind.PRIMER
                ? List.of()
                : edition.material().stream().map(MaterialClause::clause).toList(),
            context.now()));
  }
}
