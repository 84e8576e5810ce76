package city.posterity.procurement.policymaking.input;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.ADMINISTRATOR;
import static city.posterity.procurement.machine.Role.CLERK;
import static city.posterity.procurement.machine.Role.DRAFTER;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.GROUP_MEMBER;
import static city.posterity.procurement.machine.Role.MODERATOR;
import static city.posterity.procurement.machine.Role.RESIDENT;
import static city.posterity.procurement.machine.Role.RESPONDER;
import static city.posterity.procurement.machine.Role.SUPPLIER;
import static city.posterity.procurement.policymaking.input.InputStatus.HELD;
import static city.posterity.procurement.policymaking.input.InputStatus.HIDDEN;
import static city.posterity.procurement.policymaking.input.InputStatus.PUBLISHED;
import static city.posterity.procurement.policymaking.input.InputStatus.SUBMITTED;
import static city.posterity.procurement.policymaking.input.InputStatus.WITHDRAWN;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.input.InputEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contribution's table of moves. All verbs are those of rivals: whoever speaks, moderates or
 * sorts one waits for nobody who does so with another.
 */
public final class InputMachine {

  private InputMachine() {}

  private static final Role[] ANYBODY = {
    RESIDENT, SUPPLIER, GROUP_MEMBER, GROUP_CHAIR, DRAFTER, MODERATOR, RESPONDER, CLERK
  };

  public static final Machine MACHINE =
      Machine.of(
              Thing.INPUT,
              Input.class,
              InputStatus.class,
              InputRule.class,
              InputMachine::apply,
              Machine.Verbs.none()
                  .rival("submit", SubmitInput.class)
                  .rival("publish", PublishInput.class)
                  .rival("hold", HoldInput.class)
                  .rival("hide", HideInput.class)
                  .rival("appeal", AppealHiding.class)
                  .rival("decide-appeal", DecideAppeal.class)
                  .rival("withdraw", WithdrawInput.class)
                  .rival("translate", TranslateInput.class)
                  .rival("classify", ClassifyInput.class)
                  .rival("erase", EraseInput.class),
              moves())
          .withReading((_, state, actor) ->
              Machine.isStaff(actor)
                  || ((Input) state).status() == PUBLISHED
                  || ((Input) state).contribution().author().equals(actor.person()));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "submit", SUBMITTED, InputSubmitted.class)
            .or(HELD, InputSubmitted.class)
            .or(PUBLISHED, InputSubmitted.class)
            .by(ANYBODY));
    moves.add(move(SUBMITTED, "hold", HELD, InputHeld.class).by(MODERATOR).unlike("submit"));
    for (InputStatus s : List.of(SUBMITTED, HELD)) {
      moves.add(move(s, "publish", PUBLISHED, InputPublished.class).by(MODERATOR).unlike("submit"));
    }
    for (InputStatus s : List.of(SUBMITTED, HELD, PUBLISHED)) {
      moves.add(move(s, "hide", HIDDEN, InputHidden.class).by(MODERATOR).unlike("submit"));
      moves.add(move(s, "translate", s, InputTranslated.class).by(MODERATOR, RESPONDER, DRAFTER));
    }
    moves.add(
        move(HIDDEN, "appeal", HIDDEN, HidingAppealed.class)
            .by(ANYBODY)
            .guardedBy(InputGuard.AUTHOR));
    moves.add(
        move(HIDDEN, "decide-appeal", HIDDEN, AppealDismissed.class)
            .or(PUBLISHED, AppealUpheld.class)
            .by(MODERATOR)
            .unlike("hide", "submit"));
    moves.add(
        move(PUBLISHED, "classify", PUBLISHED, InputClassified.class)
            .by(RESPONDER, GROUP_CHAIR)
            .guardedBy(InputGuard.SORTING));
    for (InputStatus s : List.of(SUBMITTED, HELD, PUBLISHED, HIDDEN)) {
      moves.add(
          move(s, "withdraw", WITHDRAWN, InputWithdrawn.class)
              .by(ANYBODY)
              .guardedBy(InputGuard.AUTHOR));
    }
    for (InputStatus s : InputStatus.values()) {
      moves.add(
          move(s, "erase", s, InputErased.class)
              .by(
                  RESIDENT,
                  SUPPLIER,
                  GROUP_MEMBER,
                  GROUP_CHAIR,
                  DRAFTER,
                  MODERATOR,
                  RESPONDER,
                  CLERK,
                  ADMINISTRATOR)
              .guardedBy(InputGuard.AUTHOR_OR_ASKED));
    }
    return moves.toArray(Move[]::new);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof InputSubmitted(var contribution, var standing, var at)) {
      var held =
          standing == HELD
              ? List.of(new Moderated(HELD, ModerationReason.BURST, "", false, at))
              : List.<Moderated>of();
      return new Input(id, standing, contribution, at, null, List.of(), held, null, null);
    }
    Input i = (Input) Objects.requireNonNull(before);
    return switch ((InputEvent) event) {
      case InputSubmitted _ -> throw new IllegalStateException(id + " was submitted before");
      case InputPublished(var at) ->
          i.with(PUBLISHED, new Moderated(PUBLISHED, null, "", false, at));
      case InputHeld(var reason, var note, var at) ->
          i.with(HELD, new Moderated(HELD, reason, note, false, at));
      case InputHidden(var reason, var note, var at) ->
          i.with(HIDDEN, new Moderated(HIDDEN, reason, note, false, at));
      case HidingAppealed(var grounds, var at) ->
          i.with(HIDDEN, new Moderated(HIDDEN, null, grounds, true, at));
      case AppealDismissed(var reasons, var at) ->
          i.with(HIDDEN, new Moderated(HIDDEN, null, reasons, false, at));
      case AppealUpheld(var reasons, var at) ->
          i.with(PUBLISHED, new Moderated(PUBLISHED, null, reasons, false, at));
      case InputWithdrawn _ -> i.withdrawn();
      case InputTranslated(var translation) -> i.with(translation);
      case InputClassified(var coding) -> i.with(coding);
      case InputErased(var _, var at) -> i.erased(at);
    };
  }
}
