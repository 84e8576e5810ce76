package city.posterity.procurement.evaluation.sheet;

import static city.posterity.procurement.evaluation.sheet.SheetStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.EVALUATOR;

import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.sheet.SheetEvent.*;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet's table of moves. */
public final class SheetMachine {

  private SheetMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.SHEET,
              Sheet.class,
              SheetStatus.class,
              SheetRule.class,
              SheetMachine::apply,
              Machine.Verbs.none()
                  .rival("write", WriteSheet.class)
                  .rival("submit", SubmitSheet.class)
                  .and("reopen", ReopenSheet.class),
              move(null, "write", DRAFT, SheetWritten.class)
                  .by(EVALUATOR, CHAIR)
                  .guardedBy(SheetGuard.SCORING, SheetGuard.MEMBER),
              move(DRAFT, "write", DRAFT, SheetWritten.class)
                  .by(EVALUATOR, CHAIR)
                  .guardedBy(SheetGuard.SCORING, SheetGuard.MEMBER),
              move(DRAFT, "submit", SUBMITTED, SheetSubmitted.class)
                  .by(EVALUATOR, CHAIR)
                  .guardedBy(SheetGuard.SCORING, SheetGuard.MEMBER),
              move(SUBMITTED, "lock", LOCKED, SheetLocked.class).by(CONSEQUENCE),
              move(SUBMITTED, "reopen", DRAFT, SheetReopened.class)
                  .by(CHAIR)
                  .guardedBy(SheetGuard.SCORING),
              move(LOCKED, "reopen", DRAFT, SheetReopened.class)
                  .by(CHAIR)
                  .guardedBy(SheetGuard.SCORING))
          .withNaming((_, _, command, actor) ->
              command instanceof WriteSheet(var bid, var _)
                  ? Optional.of(Sheet.idOf(bid, actor.person()))
                  : Optional.empty())
          .withReading((_, state, actor) ->
              ((Sheet) state).evaluator().equals(actor.person())
                  || state.status() == LOCKED && Machine.isStaff(actor))
          .withReaction((after, event, _) ->
              event.event() instanceof EvaluationEvent.ScoringClosed
                      || event.event() instanceof EvaluationEvent.ConsensusProposed
                  ? after.stream(Sheet.class)
                      .filter(s -> s.status() == SUBMITTED)
                      .map(s -> new Change(s.id(), "lock", new SheetLocked()))
                  : Stream.empty());

  private static State apply(@Nullable State before, StreamId id, Event event) {
    return switch ((SheetEvent) event) {
      case SheetWritten(var bid, var evaluator, var scores) ->
          new Sheet(id, DRAFT, bid, evaluator, scores);
      case SheetSubmitted() -> at(before, SUBMITTED);
      case SheetLocked() -> at(before, LOCKED);
      case SheetReopened _ -> at(before, DRAFT);
    };
  }

  private static Sheet at(@Nullable State before, SheetStatus status) {
    Sheet s = (Sheet) Objects.requireNonNull(before);
    return new Sheet(s.id(), status, s.bid(), s.evaluator(), s.scores());
  }
}
