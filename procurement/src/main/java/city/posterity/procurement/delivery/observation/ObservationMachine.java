package city.posterity.procurement.delivery.observation;

import static city.posterity.procurement.delivery.observation.ObservationStatus.ANSWERED;
import static city.posterity.procurement.delivery.observation.ObservationStatus.REOPENED;
import static city.posterity.procurement.delivery.observation.ObservationStatus.REPORTED;
import static city.posterity.procurement.delivery.observation.ObservationStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.RESIDENT;

import city.posterity.procurement.delivery.observation.ObservationEvent.*;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of moves of what residents see of a milestone. */
public final class ObservationMachine {

  private ObservationMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.OBSERVATION,
              Observation.class,
              ObservationStatus.class,
              ObservationRule.class,
              ObservationMachine::apply,
              Machine.Verbs.none()
                  .and("report", ReportObservation.class)
                  .and("answer", AnswerObservation.class)
                  .and("disclose", DiscloseObservation.class)
                  .and("reopen", ReopenObservation.class)
                  .and("withdraw", WithdrawObservation.class),
              moves())
          .withClock((p, _, _, _) -> p.stream(Observation.class).flatMap(ObservationMachine::due))
          .withReading((p, state, actor) -> mayRead(p, (Observation) state, actor));

  /** The milestone's machine as it needs to be: none is accepted over an unanswered dispute. */
  public static Machine guarding(Machine milestones) {
    return milestones.guarding(ObservationGuard.DISPUTES_ANSWERED, "accept");
  }

  /** The invoice's machine as it needs to be: nothing is paid over an unanswered dispute. */
  public static Machine guardingPayments(Machine invoices) {
    return invoices.guarding(ObservationGuard.DISPUTES_OF_MILESTONE_ANSWERED, "pay");
  }

  /** For the team, the supplier and its author at once; for everybody when its text is public. */
  private static boolean mayRead(Procurement procurement, Observation o, Actor actor) {
    return Machine.isStaff(actor)
        || o.isPublic()
        || o.supplier().equals(actor.organisation())
        || procurement.whoDid(o.id(), "report").contains(actor.person());
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(move(null, "report", REPORTED, ObservationReported.class).by(RESIDENT));
    for (ObservationStatus s : List.of(REPORTED, REOPENED)) {
      moves.add(
          move(s, "answer", ANSWERED, ObservationAnswered.class)
              .by(CONTRACT_MANAGER)
              .unlike("report"));
      moves.add(move(s, "disclose", s, ObservationDisclosed.class).by(CLOCK));
    }
    moves.add(
        move(ANSWERED, "reopen", REOPENED, ObservationReopened.class)
            .by(RESIDENT)
            .guardedBy(ObservationGuard.AUTHOR));
    for (ObservationStatus s : List.of(REPORTED, ANSWERED, REOPENED)) {
      moves.add(
          move(s, "withdraw", WITHDRAWN, ObservationWithdrawn.class)
              .by(RESIDENT)
              .guardedBy(ObservationGuard.AUTHOR));
    }
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(Observation o) {
    if (o.status() != REPORTED && o.status() != REOPENED) {
      return Stream.empty();
    }
    Exchange last = o.exchanges().getLast();
    return last.disclosed()
        ? Stream.empty()
        : Stream.of(new Due(last.publicFrom(), Due.Order.OTHER, o.id(), new DiscloseObservation()));
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof ObservationReported e) {
      return new Observation(
          id,
          REPORTED,
          e.milestone(),
          e.contract(),
          e.supplier(),
          e.verdict(),
          e.severity(),
          e.place(),
          e.evidence(),
          e.at(),
          List.of(new Exchange(e.text(), e.at(), e.publicFrom(), false, null)));
    }
    Observation o = (Observation) Objects.requireNonNull(before);
    return switch ((ObservationEvent) event) {
      case ObservationReported _ -> throw new IllegalStateException("reported twice: " + id);
      case ObservationAnswered(var reply) -> o.answered(reply);
      case ObservationDisclosed _ -> o.disclosed();
      case ObservationReopened(var text, var at, var publicFrom) ->
          o.reopened(new Exchange(text, at, publicFrom, false, null));
      case ObservationWithdrawn _ -> o.withdrawn();
    };
  }
}
