package city.posterity.procurement.award.award;

import static city.posterity.procurement.award.award.AwardStatus.ACCEPTED;
import static city.posterity.procurement.award.award.AwardStatus.PENDING;

import city.posterity.procurement.award.award.AwardEvent.*;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidReactions;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a decision on an award does to its bid, its lot and its tender, and what those do to awards.
 * A lot fails as soon as nobody is left who could have it; the tender is decided as soon as each
 * open lot is.
 */
final class AwardReactions {

  /** Grounds that are about the bidder, not about one lot. */
  private static final Set<String> ABOUT_BIDDER =
      Set.of("exclusion", "conflict-of-interest", "collusion");

  private static final Set<BidStatus> STILL_IN =
      Set.of(BidStatus.OPENED, BidStatus.UNREADABLE, BidStatus.VALID);

  private AwardReactions() {}

  static Stream<Change> to(Procurement after, Recorded recorded, Procedure procedure) {
    Instant at = recorded.at();
    return switch (recorded.event()) {
      case AwardAccepted _ -> settle(after, at, l -> true);
      case AwardRejected(var ground, var reason, var _) -> {
        Award award = after.get(Award.class, recorded.stream());
        yield Stream.concat(settle(after, at, l -> true), out(after, award, ground, reason, at));
      }
      case AwardLapsed(var reason) -> fallen(after, recorded, reason);
      case AwardCancelled(var _, var reason) -> fallen(after, recorded, reason);
      case EvaluationEvent.EvaluationReported _ -> settle(after, at, l -> true);
      case EvaluationEvent.EvaluationReentered r -> withdraw(after, r);
      case BidEvent.BidDisqualified _ -> settle(after, at, offeredBy(after, recorded.stream()));
      case BidEvent.BidExpired _ ->
          Stream.concat(
              lapse(after, recorded.stream()),
              settle(after, at, offeredBy(after, recorded.stream())));
      case TenderEvent.LotUnsuccessful _ -> decide(after, at);
      case TenderEvent.LotCancelled(var lot, var ground) ->
          Stream.concat(cancel(after, lot, ground), decide(after, at));
      case TenderEvent.BiddersNotified(var told) ->
          after.stream(Award.class)
              .filter(a -> a.status() == ACCEPTED)
              .map(a -> notice(a, told, procedure));
      default -> Stream.empty();
    };
  }

  private static Predicate<String> offeredBy(Procurement after, StreamId bid) {
    Bid found = after.get(Bid.class, bid);
    return lot -> found.content() == null || found.offers(lot);
  }

  /** Lots that nobody can have fail; where none does, the tender may be decided. */
  private static Stream<Change> settle(Procurement after, Instant at, Predicate<String> lots) {
    Tender tender = after.only(Tender.class);
    if (tender.status() != TenderStatus.EVALUATING) {
      return Stream.empty();
    }
    var failed = tender.openLots().stream().filter(lots).filter(l -> isLost(after, l)).toList();
    return failed.isEmpty()
        ? decide(after, at)
        : failed.stream().map(l -> fail(tender, l, "no-valid-bid"));
  }

  /**
   * Whether nobody is left: no bid that could still be admitted or ranked, or, once it is ranked,
   * nobody to be proposed. While an award elsewhere waits for its decision, a bidder who has
   * reached the limit of lots may become free again.
   */
  private static boolean isLost(Procurement after, String lot) {
    if (Allocation.standing(after, lot) > 0) {
      return false;
    }
    if (after.stream(Bid.class)
        .noneMatch(b ->
            STILL_IN.contains(b.status())
                && (b.content() == null || b.offers(lot))
                && !isDecided(after, lot, b))) {
      return true;
    }
    var allocation = Allocation.of(after);
    if (!allocation.next().containsKey(lot) || allocation.best(lot).isPresent()) {
      return false;
    }
    return !allocation.limited().contains(lot)
        || allocation.isEmpty() && after.stream(Award.class).noneMatch(a -> a.status() == PENDING);
  }

  private static boolean isDecided(Procurement after, String lot, Bid bid) {
    return after.stream(Award.class)
        .anyMatch(a ->
            a.bid().equals(bid.id()) && a.lot().equals(lot) && a.status() != AwardStatus.CANCELLED);
  }

  private static Stream<Change> decide(Procurement after, Instant at) {
    Tender tender = after.only(Tender.class);
    var allocation = Allocation.of(after);
    boolean all =
        tender.status() == TenderStatus.EVALUATING
            && !tender.openLots().isEmpty()
            && tender.openLots().stream()
                .allMatch(l ->
                    Allocation.standing(after, l) > 0
                        && allocation.next().containsKey(l)
                        && allocation.best(l).isEmpty()
                        && after.stream(Award.class)
                            .noneMatch(a -> a.lot().equals(l) && a.status() == PENDING));
    return all
        ? Stream.of(new Change(tender.id(), "decide", new TenderEvent.AllLotsDecided(at)))
        : Stream.empty();
  }

  /** A bid that is out for a reason of one lot goes on in the others. */
  private static Stream<Change> out(
      Procurement after, Award award, String ground, String reason, Instant at) {
    var content = after.get(Bid.class, award.bid()).content();
    boolean whole = content == null || content.lots().size() == 1;
    return whole || ABOUT_BIDDER.contains(ground)
        ? BidReactions.out(after, award.bid(), ground, reason, at)
        : Stream.empty();
  }

  /** After the decision its lot is evaluated again, unless nobody is left or others have it. */
  private static Stream<Change> fallen(Procurement after, Recorded recorded, String reason) {
    Tender tender = after.only(Tender.class);
    String lot = after.get(Award.class, recorded.stream()).lot();
    boolean decided =
        tender.status() == TenderStatus.DECIDED || tender.status() == TenderStatus.STANDSTILL;
    if (!decided) {
      return settle(after, recorded.at(), lot::equals);
    }
    if (!tender.openLots().contains(lot)) {
      return Stream.empty();
    }
    if (isLost(after, lot)) {
      return Stream.of(fail(tender, lot, "no-valid-bid"));
    }
    return Allocation.of(after).best(lot).isPresent()
        ? Stream.of(
            new Change(tender.id(), "reopen", new TenderEvent.EvaluationReopened(lot, reason)))
        : Stream.empty();
  }

  /** What waits for a decision on a ranking that is made anew is taken back. */
  private static Stream<Change> withdraw(
      Procurement after, EvaluationEvent.EvaluationReentered reentered) {
    return after.stream(Award.class)
        .filter(a -> a.status() == PENDING)
        .filter(a -> reentered.lots().isEmpty() || reentered.lots().contains(a.lot()))
        .map(a ->
            new Change(
                a.id(), "cancel", new AwardCancelled("evaluated-again", reentered.reason())));
  }

  /** Nothing is awarded on a lot that is given up. */
  private static Stream<Change> cancel(Procurement after, String lot, String ground) {
    return after.stream(Award.class)
        .filter(a -> a.counts() && a.lot().equals(lot))
        .map(a -> new Change(a.id(), "cancel", new AwardCancelled("lot-cancelled", ground)));
  }

  private static Stream<Change> lapse(Procurement after, StreamId bid) {
    return after.stream(Award.class)
        .filter(a -> a.status() == PENDING && a.bid().equals(bid))
        .map(a -> new Change(a.id(), "lapse", new AwardLapsed("the bid has expired")));
  }

  private static Change fail(Tender tender, String lot, String reason) {
    return new Change(tender.id(), "fail-lot", new TenderEvent.LotUnsuccessful(lot, reason));
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
}
