package city.posterity.procurement.emergency.declaration;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.function.Function;

/** What has to hold before a declaration moves, whatever is said with the move. */
enum EmergencyGuard implements Guard {
  /** The case has nothing else in it but perhaps its team. */
  ALONE(context ->
      context.procurement().things().keySet().stream().allMatch(s -> s.thing() == Thing.TEAM)
          ? List.of()
          : List.of(Finding.of(EmergencyRule.NOT_ALONE))),
  /** Everything that the emergency opened has a decision (U4SSC Guidelines, 3.3.3). */
  SETTLED(context ->
      context.self(Emergency.class).unsettled().stream()
          .map(m -> Finding.of(EmergencyRule.NOT_SETTLED, "number", m.number(), "title", m.title()))
          .toList()),
  /** This is no case of a declared emergency. */
  NO_EMERGENCY(context ->
      context.procurement().first(Emergency.class).isEmpty()
          ? List.of()
          : List.of(Finding.of(EmergencyRule.CASE_OF_AN_EMERGENCY)));

  private final Function<Context, List<Finding>> check;

  EmergencyGuard(Function<Context, List<Finding>> check) {
    this.check = check;
  }

  @Override
  public List<Finding> check(Context context, Command command) {
    return check.apply(context);
  }
}
