package city.posterity.procurement.laws;

import static city.posterity.procurement.laws.Altered.with;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.Thing;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Plants faults into machines, for tests of the laws. */
public final class Faults {

  private Faults() {}

  public static Function<Machine, Machine> on(Thing thing, UnaryOperator<Machine> fault) {
    return m -> m.thing() == thing ? fault.apply(m) : m;
  }

  /** The fold goes wrong after events of one type. */
  public static Function<Machine, Machine> after(
      Class<? extends Event> event, BinaryOperator<State> fault) {
    return m ->
        m.moves().stream().anyMatch(v -> v.events().contains(event))
            ? folding(
                m,
                (before, id, e) -> {
                  State after = m.fold().apply(before, id, e);
                  return event.isInstance(e)
                      ? fault.apply(before == null ? after : before, after)
                      : after;
                })
            : m;
  }

  public static Machine folding(Machine m, Machine.Fold fold) {
    return with(m, "fold", fold);
  }

  public static Machine unguarded(Machine m) {
    return m.withMoves(m.moves().stream().map(v -> v.guardedBy()).toList());
  }

  public static Machine guarded(Machine m, String verb, Finding finding) {
    Guard guard =
        new Guard() {
          @Override
          public String name() {
            return "PLANTED";
          }

          @Override
          public List<Finding> check(Context context, Command command) {
            return List.of(finding);
          }
        };
    return m.withMoves(
        m.moves().stream().map(v -> v.verb().equals(verb) ? v.guardedBy(guard) : v).toList());
  }
}
