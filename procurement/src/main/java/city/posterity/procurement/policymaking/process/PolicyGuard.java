package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;
import java.util.function.Function;

/** What has to hold before the making of a policy moves. */
enum PolicyGuard implements Guard {
  /** The case has nothing else in it. */
  ALONE(context ->
      context.procurement().things().isEmpty()
          ? List.of()
          : List.of(Finding.of(MakingRule.NOT_ALONE))),
  /** This is no case of a policy. */
  NO_POLICY(context ->
      context.procurement().first(PolicyProcess.class).isEmpty()
          ? List.of()
          : List.of(Finding.of(MakingRule.CASE_OF_A_POLICY))),
  /** Everybody can read the draft and see why each clause is there (gate M1). */
  READABLE(PrimerCheck::of);

  private final Function<Context, List<Finding>> check;

  PolicyGuard(Function<Context, List<Finding>> check) {
    this.check = check;
  }

  @Override
  public List<Finding> check(Context context, Command command) {
    return check.apply(context);
  }
}
