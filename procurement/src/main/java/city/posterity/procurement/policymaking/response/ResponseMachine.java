package city.posterity.procurement.policymaking.response;

import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.GROUP_CHAIR;
import static city.posterity.procurement.machine.Role.RESPONDER;
import static city.posterity.procurement.policymaking.response.ResponseStatus.APPROVED;
import static city.posterity.procurement.policymaking.response.ResponseStatus.DRAFTED;
import static city.posterity.procurement.policymaking.response.ResponseStatus.SUPERSEDED;
import static city.posterity.procurement.policymaking.response.ResponseStatus.WITHDRAWN;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.response.ResponseEvent.*;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The response's table of moves: who writes an answer does not approve it. */
public final class ResponseMachine {

  private ResponseMachine() {}

  public static final Machine MACHINE =
      Machine.of(
          Thing.RESPONSE,
          Response.class,
          ResponseStatus.class,
          ResponseRule.class,
          ResponseMachine::apply,
          Machine.Verbs.none()
              .and("draft", DraftResponse.class)
              .and("edit", EditResponse.class)
              .and("approve", ApproveResponse.class)
              .and("supersede", SupersedeResponse.class)
              .and("withdraw", WithdrawResponse.class),
          answering(move(null, "draft", DRAFTED, ResponseDrafted.class)),
          answering(move(DRAFTED, "edit", DRAFTED, ResponseEdited.class)),
          answering(move(DRAFTED, "approve", APPROVED, ResponseApproved.class))
              .unlike("draft", "edit"),
          answering(move(DRAFTED, "withdraw", WITHDRAWN, ResponseWithdrawn.class)),
          answering(move(APPROVED, "supersede", SUPERSEDED, ResponseSuperseded.class)));

  private static Move answering(Move move) {
    return move.by(RESPONDER, GROUP_CHAIR).guardedBy(ResponseGuard.ANSWERING);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ResponseDrafted(var answer, var at)) {
      return new Response(id, DRAFTED, answer, at, null, null);
    }
    Response r = (Response) Objects.requireNonNull(before);
    return switch ((ResponseEvent) event) {
      case ResponseDrafted _ -> throw new IllegalStateException(id + " was drafted before");
      case ResponseEdited(var answer, var _) ->
          new Response(id, DRAFTED, answer, r.draftedAt(), null, null);
      case ResponseApproved(var at) ->
          new Response(id, APPROVED, r.answer(), r.draftedAt(), at, null);
      case ResponseSuperseded(var by, var _) ->
          new Response(id, SUPERSEDED, r.answer(), r.draftedAt(), r.approvedAt(), by);
      case ResponseWithdrawn _ ->
          new Response(id, WITHDRAWN, r.answer(), r.draftedAt(), null, null);
    };
  }
}
