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
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
              EmergencyFold::apply,
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

  /** The need's machine as it is with emergencies: in the case of one, no need begins. */
  public static Machine guardingNeeds(Machine needs) {
    return needs.guarding(EmergencyGuard.NO_EMERGENCY, "propose");
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
      Procurement procurement, Procedure procedure, List<Hold> holds, Instant now) {
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
}
