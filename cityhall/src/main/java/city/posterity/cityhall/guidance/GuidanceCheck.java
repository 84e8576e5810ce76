package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.operations.Check;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What doctor asks of the policies. */
@Component
final class GuidanceCheck implements Check {

  private final KeptDecisions decisions;
  private final Replay replay;

  GuidanceCheck(KeptDecisions decisions, Replay replay) {
    this.decisions = decisions;
    this.replay = replay;
  }

  @Override
  public String claim() {
    return "What the policies found when something was decided is found again under their texts of then.";
  }

  @Override
  public List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    replay
        .cities()
        .forEach(city ->
            decisions.examine(
                city,
                d ->
                    findings.add(
                        new Finding(
                            "guidance.decision " + d.commandId() + ": " + d.what(),
                            "Compare guidance.policy and this row with a backup; nothing but the"
                                + " program writes these tables"))));
    return findings;
  }
}
