package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;

/** Conditions on the moves of a sheet. */
enum SheetGuard implements Guard {
  /**
   * The panel scores individually, or has begun to talk and the chair gives this sheet back: a new
   * one is not begun then.
   */
  SCORING {
    @Override
    public List<Finding> check(Context context, Command command) {
      var status = context.procurement().first(Evaluation.class).map(Evaluation::status);
      boolean exists = context.procurement().held(context.self()).isPresent();
      boolean now =
          status
              .filter(s ->
                  s == EvaluationStatus.INDIVIDUAL || s == EvaluationStatus.CONSENSUS && exists)
              .isPresent();
      return now
          ? List.of()
          : List.of(
              Finding.of(
                  SheetRule.NOT_SCORING_NOW,
                  "status",
                  status.map(Engine::word).orElse("not prepared")));
    }
  },
  /** Whoever scores is an active member of the panel without an unsettled interest. */
  MEMBER {
    @Override
    public List<Finding> check(Context context, Command command) {
      var me =
          context.procurement().first(Evaluation.class).stream()
              .flatMap(e -> e.active().stream())
              .filter(m -> m.person().equals(context.actor().person()))
              .findFirst();
      if (me.isEmpty()) {
        return List.of(Finding.of(SheetRule.NOT_ON_PANEL));
      }
      return me.get().conflict() == null ? List.of() : List.of(Finding.of(SheetRule.CONFLICT_OPEN));
    }
  }
}
