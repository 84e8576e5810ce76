package city.posterity.procurement.bidding.bid;

import static city.posterity.procurement.bidding.bid.BidStatus.DISQUALIFIED;
import static city.posterity.procurement.bidding.bid.BidStatus.DRAFT;
import static city.posterity.procurement.bidding.bid.BidStatus.EXPIRED;
import static city.posterity.procurement.bidding.bid.BidStatus.LAPSED;
import static city.posterity.procurement.bidding.bid.BidStatus.LOCKED;
import static city.posterity.procurement.bidding.bid.BidStatus.OPENED;
import static city.posterity.procurement.bidding.bid.BidStatus.SEALED;
import static city.posterity.procurement.bidding.bid.BidStatus.STALE;
import static city.posterity.procurement.bidding.bid.BidStatus.UNREADABLE;
import static city.posterity.procurement.bidding.bid.BidStatus.VALID;
import static city.posterity.procurement.bidding.bid.BidStatus.WITHDRAWN;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.SUPPLIER;

import city.posterity.procurement.bidding.bid.BidEvent.*;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderMachine;
import city.posterity.procurement.pack.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bid's table of moves. */
public final class BidMachine {

  private BidMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.BID,
              Bid.class,
              BidStatus.class,
              BidRule.class,
              BidFold::apply,
              Machine.Verbs.none()
                  .rival("start", StartBid.class)
                  .rival("submit", SubmitBid.class)
                  .rival("withdraw", WithdrawBid.class)
                  .rival("reconfirm", ReconfirmBid.class)
                  .and("lapse", LapseBid.class)
                  .and("admit", AdmitBid.class)
                  .and("disqualify", DisqualifyBid.class)
                  .and("extend-validity", ExtendValidity.class)
                  .and("expire", ExpireBid.class),
              moves())
          .withClock((p, procedure, _, _) -> p.stream(Bid.class).flatMap(b -> due(p, b, procedure)))
          .withReaction((after, event, procedure) ->
              BidReactions.to(after, event.event(), event.at(), procedure))
          .withNaming((_, parent, _, actor) ->
              parent == null || actor.organisation() == null
                  ? Optional.empty()
                  : Optional.of(Bid.idOf(parent, actor.organisation())))
          .withReading((_, state, actor) -> mayRead((Bid) state, actor));

  /** Before the opening nobody but the bidder knows that there is a bid. */
  private static boolean mayRead(Bid bid, Actor actor) {
    return bid.supplier().equals(actor.organisation())
        || bid.status().isOpen() && Machine.isStaff(actor);
  }

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(move(null, "start", DRAFT, BidStarted.class).by(SUPPLIER));
    // a lapsed bid can come again only when the deadline was moved on after it
    for (BidStatus s : List.of(DRAFT, SEALED, STALE, WITHDRAWN, LAPSED)) {
      moves.add(
          move(s, "submit", SEALED, BidSealed.class)
              .by(SUPPLIER)
              .guardedBy(BidGuard.OWN_BID, BidGuard.IN_TIME));
    }
    for (BidStatus s : List.of(SEALED, STALE)) {
      moves.add(
          move(s, "withdraw", WITHDRAWN, BidWithdrawn.class)
              .by(SUPPLIER)
              .guardedBy(BidGuard.OWN_BID, BidGuard.IN_TIME));
    }
    moves.add(
        move(STALE, "reconfirm", SEALED, BidReconfirmed.class)
            .by(SUPPLIER)
            .guardedBy(BidGuard.OWN_BID, BidGuard.IN_TIME));
    moves.add(move(SEALED, "make-stale", STALE, BidWentStale.class).by(CONSEQUENCE));
    for (BidStatus s : List.of(DRAFT, STALE)) {
      moves.add(move(s, "lapse", LAPSED, BidLapsed.class).by(CLOCK, CONSEQUENCE));
    }
    for (BidStatus s : List.of(SEALED, LOCKED)) {
      moves.add(move(s, "lapse", LAPSED, BidLapsed.class).by(CONSEQUENCE));
    }
    moves.add(move(SEALED, "lock", LOCKED, BidLocked.class).by(CONSEQUENCE));
    moves.add(move(LOCKED, "open", OPENED, BidOpened.class).by(CONSEQUENCE));
    moves.add(move(LOCKED, "cannot-open", UNREADABLE, BidUnreadable.class).by(CONSEQUENCE));
    moves.add(move(VALID, "open-price", VALID, PriceOpened.class).by(CONSEQUENCE));
    moves.add(move(VALID, "cannot-open", UNREADABLE, BidUnreadable.class).by(CONSEQUENCE));
    moves.add(
        move(OPENED, "admit", VALID, BidAdmitted.class)
            .by(CHAIR)
            .guardedBy(BidGuard.IN_EVALUATION));
    for (BidStatus s : List.of(OPENED, UNREADABLE, VALID)) {
      moves.add(
          move(s, "disqualify", DISQUALIFIED, BidDisqualified.class)
              .by(CHAIR, CONSEQUENCE)
              .guardedBy(BidGuard.IN_EVALUATION));
    }
    moves.add(move(DISQUALIFIED, "reinstate", OPENED, BidReinstated.class).by(CONSEQUENCE));
    moves.add(
        move(OPENED, "extend-validity", OPENED, ValidityExtended.class)
            .by(SUPPLIER)
            .guardedBy(BidGuard.OWN_BID));
    for (BidStatus s : List.of(VALID, EXPIRED)) {
      moves.add(
          move(s, "extend-validity", VALID, ValidityExtended.class)
              .by(SUPPLIER)
              .guardedBy(BidGuard.OWN_BID));
    }
    moves.add(move(VALID, "expire", EXPIRED, BidExpired.class).by(CLOCK));
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(Procurement p, Bid bid, Procedure procedure) {
    Tender tender = p.get(Tender.class, bid.tender());
    if (tender.status().isTerminal()) {
      return Stream.empty();
    }
    if (bid.status() == DRAFT || bid.status() == STALE) {
      return Stream.of(
          new Due(
              tender.deadline().plus(TenderMachine.DRAIN),
              Due.Order.LAPSE_DRAFTS,
              bid.id(),
              new LapseBid()));
    }
    BidContent content = bid.content();
    return bid.status() != VALID || content == null
        ? Stream.empty()
        : Validity.end(content, procedure).stream()
            .map(end -> new Due(end, Due.Order.OTHER, bid.id(), new ExpireBid()));
  }
}
