package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;
import java.util.function.BiFunction;

/** Guards that look at everything that was said. */
enum ConsultationGate implements Guard {
  /** Everybody was heard who was to be (gate M2). */
  INCLUSION(Inclusion::check),
  /** Everything that was said was looked at, can be read, and is sorted by two people. */
  SORTED((context, _) -> Sorting.check(context.procurement())),
  /** Everything that was said is answered, and something follows from each yes (gate M3). */
  ANSWERED((context, _) -> Answering.check(context.procurement())),
  /** Nothing is open, and those not born yet were heard or their holders refused (gate M4). */
  COMPLETE((context, _) -> Answering.checkFinal(context.procurement()));

  private final BiFunction<Context, Command, List<Finding>> check;

  ConsultationGate(BiFunction<Context, Command, List<Finding>> check) {
    this.check = check;
  }

  @Override
  public List<Finding> check(Context context, Command command) {
    return check.apply(context, command);
  }
}
