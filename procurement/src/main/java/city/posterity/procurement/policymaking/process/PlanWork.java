package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.util.Comparator;
import java.util.List;

/** The work plan as it is from now on: what is to be done by when. */
public record PlanWork(List<Milestone> milestones) implements Command {

  public PlanWork {
    milestones = List.copyOf(milestones);
  }

  @Override
  public Outcome decide(Context context) {
    var said = new Said();
    for (int i = 0; i < milestones.size(); i++) {
      said.text(milestones.get(i).title(), "/milestones/" + i + "/title");
    }
    return said.orElse(() ->
        new PolicyEvent.WorkPlanned(
            milestones.stream().sorted(Comparator.comparing(Milestone::due)).toList(),
            context.now()));
  }
}
