package city.posterity.procurement.award.award;

import static city.posterity.procurement.award.award.AwardStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.REVIEWER;

import city.posterity.procurement.award.award.AwardEvent.*;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
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
                  .guardedBy(AwardGuard.NO_HOLD),
              move(ACCEPTED, "cancel", CANCELLED, AwardCancelled.class).by(APPROVER, REVIEWER),
              move(NOTIFIED, "cancel", CANCELLED, AwardCancelled.class).by(APPROVER, REVIEWER),
              move(FINAL, "cancel", CANCELLED, AwardCancelled.class).by(APPROVER, REVIEWER),
              move(PENDING, "lapse", LAPSED, AwardLapsed.class).by(APPROVER),
              move(FINAL, "lapse", LAPSED, AwardLapsed.class).by(APPROVER))
          .withOptional(
              move(NOTIFIED, "waive-standstill", FINAL, StandstillWaived.class).by(APPROVER))
          .withClock((p, _, holds, _) -> p.stream(Award.class).flatMap(a -> due(a, holds)))
          .withReaction(AwardMachine::react)
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
          null);
    }
    Award a = (Award) Objects.requireNonNull(before);
    return switch ((AwardEvent) event) {
      case AwardProposed _ -> throw new IllegalStateException("proposed twice: " + id);
      case EvidenceRequested _ -> a;
      case ReviewExtended(var end, var _) -> a.reviewed(end);
      case AwardAccepted(var _, var at) -> a.decided(at);
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

  private static Stream<Due> due(Award award, List<Hold> holds) {
    boolean held = holds.stream().anyMatch(h -> h.covers(Optional.of(award.lot())));
    return award.status() == NOTIFIED && award.standstill() != null && !held
        ? Stream.of(
            new Due(
                award.standstill().end(),
                Due.Order.END_STANDSTILL,
                award.id(),
                new EndStandstill()))
        : Stream.empty();
  }

  private static Stream<Change> react(Procurement after, Recorded recorded, Procedure procedure) {
    return switch (recorded.event()) {
      case AwardAccepted _ ->
          Stream.concat(notifyLate(after, recorded, procedure), decided(after, recorded));
      case TenderEvent.LotUnsuccessful _ -> decided(after, recorded);
      case AwardRejected(var ground, var reason, var _) -> {
        Award award = after.get(Award.class, recorded.stream());
        yield Stream.of(
            new Change(
                award.bid(),
                "disqualify",
                new BidEvent.BidDisqualified(ground, reason, recorded.at())));
      }
      case BidEvent.BidDisqualified _ -> lotsWithoutValidBids(after);
      case TenderEvent.BiddersNotified(var at) ->
          after.stream(Award.class)
              .filter(a -> a.status() == ACCEPTED)
              .map(a -> notice(a, at, procedure));
      case AwardCancelled(var _, var reason) -> reopened(after, recorded, reason);
      case AwardLapsed(var reason) -> reopened(after, recorded, reason);
      default -> Stream.empty();
    };
  }

  /**
   * An award that replaces a fallen one after the bidders were told is told with its own
   * standstill.
   */
  private static Stream<Change> notifyLate(
      Procurement after, Recorded recorded, Procedure procedure) {
    Tender tender = after.only(Tender.class);
    return tender.status() == TenderStatus.STANDSTILL
        ? Stream.of(notice(after.get(Award.class, recorded.stream()), recorded.at(), procedure))
        : Stream.empty();
  }

  private static Change notice(Award award, Instant at, Procedure procedure) {
    var term = procedure.term(Parameter.STANDSTILL);
    return new Change(
        award.id(),
        "notify",
        new AwardNotified(
            new Standstill(
                at,
                term.toString(),
                procedure.calendar().add(at, term),
                procedure.basis(Parameter.STANDSTILL),
                null)));
  }

  private static Stream<Change> decided(Procurement after, Recorded recorded) {
    Tender tender = after.only(Tender.class);
    boolean all =
        !tender.openLots().isEmpty()
            && tender.openLots().stream()
                .allMatch(l ->
                    after.stream(Award.class)
                        .anyMatch(a -> a.lot().equals(l) && a.counts() && a.status() != PENDING));
    return tender.status() == TenderStatus.EVALUATING && all
        ? Stream.of(
            new Change(tender.id(), "decide", new TenderEvent.AllLotsDecided(recorded.at())))
        : Stream.empty();
  }

  private static Stream<Change> lotsWithoutValidBids(Procurement after) {
    Tender tender = after.only(Tender.class);
    if (tender.status() != TenderStatus.EVALUATING) {
      return Stream.empty();
    }
    return tender.openLots().stream()
        .filter(l ->
            after.stream(Bid.class)
                .filter(b ->
                    b.status() == BidStatus.VALID
                        || b.status() == BidStatus.OPENED
                        || b.status() == BidStatus.UNREADABLE)
                .noneMatch(b -> b.content() == null || b.content().lot(l).isPresent()))
        .map(l ->
            new Change(
                tender.id(), "fail-lot", new TenderEvent.LotUnsuccessful(l, "no-valid-bid")));
  }

  private static Stream<Change> reopened(Procurement after, Recorded recorded, String reason) {
    Tender tender = after.only(Tender.class);
    String lot = after.get(Award.class, recorded.stream()).lot();
    boolean open =
        tender.status() == TenderStatus.DECIDED || tender.status() == TenderStatus.STANDSTILL;
    return open && tender.openLots().contains(lot)
        ? Stream.of(
            new Change(tender.id(), "reopen", new TenderEvent.EvaluationReopened(lot, reason)))
        : Stream.empty();
  }
}
