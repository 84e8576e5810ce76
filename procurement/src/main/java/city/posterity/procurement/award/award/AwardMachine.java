package city.posterity.procurement.award.award;

import static city.posterity.procurement.award.award.AwardStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.REVIEWER;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.award.award.AwardEvent.*;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The award's table of moves. */
public final class AwardMachine {

  private AwardMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.AWARD,
              Award.class,
              AwardStatus.class,
              AwardRule.class,
              AwardMachine::apply,
              Machine.Verbs.none()
                  .and("propose", ProposeAward.class)
                  .and("request-evidence", RequestEvidence.class)
                  .and("extend-review", ExtendReview.class)
                  .and("accept", AcceptAward.class)
                  .and("reject", RejectAward.class)
                  .and("end-standstill", EndStandstill.class)
                  .and("waive-standstill", WaiveStandstill.class)
                  .and("cancel", CancelAward.class)
                  .and("lapse", LapseAward.class),
              move(null, "propose", PENDING, AwardProposed.class).by(CHAIR),
              move(PENDING, "request-evidence", PENDING, EvidenceRequested.class)
                  .by(CHAIR, PROCUREMENT_OFFICER),
              move(PENDING, "extend-review", PENDING, ReviewExtended.class).by(APPROVER),
              move(PENDING, "accept", ACCEPTED, AwardAccepted.class)
                  .by(APPROVER)
                  .unlike("propose")
                  .guardedBy(AwardGuard.NO_HOLD),
              move(PENDING, "reject", UNSUCCESSFUL, AwardRejected.class)
                  .by(APPROVER)
                  .unlike("propose")
                  .guardedBy(AwardGuard.NO_HOLD),
              move(ACCEPTED, "notify", NOTIFIED, AwardNotified.class).by(CONSEQUENCE),
              move(NOTIFIED, "end-standstill", FINAL, StandstillEnded.class)
                  .by(CLOCK)
                  .guardedBy(AwardGuard.NO_HOLD_AT_END),
              move(PENDING, "cancel", CANCELLED, AwardCancelled.class).by(CONSEQUENCE),
              move(ACCEPTED, "cancel", CANCELLED, AwardCancelled.class)
                  .by(APPROVER, REVIEWER, CONSEQUENCE),
              move(NOTIFIED, "cancel", CANCELLED, AwardCancelled.class)
                  .by(APPROVER, REVIEWER, CONSEQUENCE),
              move(FINAL, "cancel", CANCELLED, AwardCancelled.class)
                  .by(APPROVER, REVIEWER, CONSEQUENCE),
              move(PENDING, "lapse", LAPSED, AwardLapsed.class).by(APPROVER, CONSEQUENCE),
              move(NOTIFIED, "lapse", LAPSED, AwardLapsed.class)
                  .by(APPROVER, SUPPLIER)
                  .guardedBy(AwardGuard.OWN_AWARD),
              move(FINAL, "lapse", LAPSED, AwardLapsed.class)
                  .by(APPROVER, SUPPLIER)
                  .guardedBy(AwardGuard.OWN_AWARD))
          .withOptional(
              move(NOTIFIED, "waive-standstill", FINAL, StandstillWaived.class)
                  .by(APPROVER)
                  .guardedBy(AwardGuard.NO_HOLD))
          .withClock((p, _, holds, _) -> p.stream(Award.class).flatMap(a -> due(p, a, holds)))
          .withReaction(AwardReactions::to)
          .withReading((_, state, actor) ->
              Machine.isStaff(actor)
                  || ((Award) state).supplier().equals(actor.organisation())
                      && ((Award) state).standstill() != null);

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof AwardProposed p) {
      return new Award(
          id,
          PENDING,
          p.tender(),
          p.bid(),
          p.lot(),
          p.supplier(),
          p.value(),
          p.comparable(),
          p.rank(),
          p.at(),
          p.reviewEnd(),
          false,
          null,
          null,
          null,
          null);
    }
    Award a = (Award) Objects.requireNonNull(before);
    return switch ((AwardEvent) event) {
      case AwardProposed _ -> throw new IllegalStateException("proposed twice: " + id);
      case EvidenceRequested _ -> a;
      case ReviewExtended(var end, var _) -> a.reviewed(end);
      case AwardAccepted(var _, var statement, var at) -> a.decided(statement, at);
      case AwardRejected(var _, var reason, var _) -> a.at(UNSUCCESSFUL, reason);
      case AwardNotified(var standstill) -> a.notified(standstill);
      case StandstillEnded _ -> a.at(FINAL, a.reason());
      case StandstillWaived(var ground, var at) -> {
        var s = Objects.requireNonNull(a.standstill());
        yield a.notified(new Standstill(s.start(), s.term(), at, s.basis(), ground))
            .at(FINAL, a.reason());
      }
      case AwardCancelled(var _, var reason) -> a.at(CANCELLED, reason);
      case AwardLapsed(var reason) -> a.at(LAPSED, reason);
    };
  }

  /** Not before the last complaint that stood in the way was out of it. */
  private static Stream<Due> due(Procurement procurement, Award award, List<Hold> holds) {
    Standstill standstill = award.standstill();
    return award.status() == NOTIFIED
            && standstill != null
            && AwardGuard.keepingFromEnd(procurement, award, holds).isEmpty()
        ? Stream.of(
            new Due(
                released(procurement, award, standstill.end()),
                Due.Order.END_STANDSTILL,
                award.id(),
                new EndStandstill()))
        : Stream.empty();
  }

  private static Instant released(Procurement procurement, Award award, Instant end) {
    return procurement.stream(Complaint.class)
        .filter(c -> c.lot() == null || c.lot().equals(award.lot()))
        .filter(c -> c.lodgedAt().isBefore(end))
        .flatMap(c -> Optional.ofNullable(c.releasedAt()).stream())
        .filter(r -> r.isAfter(end))
        .max(Comparator.naturalOrder())
        .orElse(end);
  }
}
