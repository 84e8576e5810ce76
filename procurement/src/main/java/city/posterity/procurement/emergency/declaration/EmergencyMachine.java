package city.posterity.procurement.emergency.declaration;

import static city.posterity.procurement.emergency.declaration.EmergencyStatus.CLOSED;
import static city.posterity.procurement.emergency.declaration.EmergencyStatus.DECLARED;
import static city.posterity.procurement.emergency.declaration.EmergencyStatus.ENDED;
import static city.posterity.procurement.emergency.declaration.EmergencyStatus.ENDING;
import static city.posterity.procurement.emergency.declaration.EmergencyStatus.IN_FORCE;
import static city.posterity.procurement.emergency.declaration.EmergencyStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;

import city.posterity.procurement.emergency.declaration.EmergencyEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The declaration's table of moves. Two people bring an emergency into force, and two end it; it
 * ends by itself on its last day, and closes only when everything that it opened is settled.
 */
public final class EmergencyMachine {

  private EmergencyMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.EMERGENCY,
              Emergency.class,
              EmergencyStatus.class,
              EmergencyRule.class,
              EmergencyMachine::apply,
              Machine.Verbs.none()
                  .and("declare", DeclareEmergency.class)
                  .and("edit", EditDeclaration.class)
                  .and("confirm", ConfirmDeclaration.class)
                  .and("withdraw", WithdrawDeclaration.class)
                  .and("review", ReviewEmergency.class)
                  .and("list-matter", ListMatter.class)
                  .and("review-outcome", ReviewOutcome.class)
                  .and("settle", SettleMatter.class)
                  .and("announce-end", AnnounceEnd.class)
                  .and("end", EndEmergency.class)
                  .and("close", CloseEmergency.class),
              moves())
          .withClock(EmergencyMachine::due)
          .withNaming((procurement, _, _, _) -> Optional.of(Emergency.idOf(procurement)))
          .withReading(
              (_, state, actor) -> Machine.isStaff(actor) || ((Emergency) state).isPublic());

  /** Another machine as it is with emergencies: in the case of one, nothing is bought. */
  public static Machine guarding(Machine machine, String verb) {
    return machine.withMoves(
        machine.moves().stream()
            .map(m ->
                m.verb().equals(verb)
                    ? m.guardedBy(
                        Stream.concat(m.guards().stream(), Stream.of(EmergencyGuard.NO_EMERGENCY))
                            .toArray(Guard[]::new))
                    : m)
            .toList());
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "declare", DECLARED, EmergencyDeclared.class)
            .by(PROCUREMENT_OFFICER, APPROVER)
            .guardedBy(EmergencyGuard.ALONE));
    moves.add(
        move(DECLARED, "edit", DECLARED, DeclarationEdited.class)
            .by(PROCUREMENT_OFFICER, APPROVER));
    moves.add(
        move(DECLARED, "confirm", IN_FORCE, DeclarationConfirmed.class)
            .by(APPROVER)
            .unlike("declare", "edit"));
    moves.add(
        move(DECLARED, "withdraw", WITHDRAWN, DeclarationWithdrawn.class)
            .by(PROCUREMENT_OFFICER, APPROVER));
    moves.add(move(IN_FORCE, "review", IN_FORCE, EmergencyReviewed.class).by(APPROVER));
    moves.add(
        move(IN_FORCE, "announce-end", ENDING, EndAnnounced.class)
            .by(PROCUREMENT_OFFICER, APPROVER));
    for (EmergencyStatus s : List.of(IN_FORCE, ENDING)) {
      moves.add(move(s, "end", ENDED, EmergencyEnded.class).by(CLOCK));
    }
    for (EmergencyStatus s : List.of(IN_FORCE, ENDING, ENDED)) {
      moves.add(move(s, "list-matter", s, MatterListed.class).by(PROCUREMENT_OFFICER, APPROVER));
      moves.add(
          move(s, "review-outcome", s, OutcomeReviewed.class).by(PROCUREMENT_OFFICER, APPROVER));
      moves.add(move(s, "settle", s, MatterSettled.class).by(PROCUREMENT_OFFICER));
    }
    moves.add(
        move(ENDED, "close", CLOSED, EmergencyClosed.class)
            .by(APPROVER)
            .guardedBy(EmergencyGuard.SETTLED)
            .unlike("settle"));
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(
      Procurement procurement,
      Procedure procedure,
      List<city.posterity.procurement.machine.Hold> holds,
      Instant now) {
    return procurement.stream(Emergency.class)
        .filter(Emergency::isInForce)
        .map(e ->
            new Due(
                procedure.calendar().midnight(e.until().plusDays(1)),
                Due.Order.OTHER,
                e.id(),
                new EndEmergency()))
        .filter(d -> !d.at().isAfter(now));
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof EmergencyDeclared(var d, var at)) {
      return new Emergency(
          id,
          DECLARED,
          d,
          at,
          null,
          Phase.RAPID_RESPONSE,
          d.until(),
          d.reviewOn(),
          List.of(),
          null,
          List.of(),
          null,
          null,
          null);
    }
    Emergency e = (Emergency) Objects.requireNonNull(before);
    return switch ((EmergencyEvent) event) {
      case EmergencyDeclared _ -> throw new IllegalStateException("declared twice: " + id);
      case DeclarationEdited(var declaration, var _) -> e.edited(declaration);
      case DeclarationConfirmed(var at) -> e.confirmed(at);
      case DeclarationWithdrawn(var reason, var _) -> e.withdrawn(reason);
      case EmergencyReviewed(var review) -> e.reviewed(review);
      case EndAnnounced(var on, var _, var at) -> e.ending(on, at);
      case EmergencyEnded _ -> e.at(ENDED);
      case MatterListed(var matter, var _) -> e.withMatter(matter);
      case OutcomeReviewed(var number, var quality, var price, var _) ->
          e.withMatter(e.matter(number).orElseThrow().reviewed(quality, price));
      case MatterSettled(var number, var settlement, var _) ->
          e.withMatter(e.matter(number).orElseThrow().settled(settlement));
      case EmergencyClosed(var lessons, var at) -> e.closed(lessons, at);
    };
  }
}
