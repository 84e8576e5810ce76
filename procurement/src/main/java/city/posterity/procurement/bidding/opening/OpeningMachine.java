package city.posterity.procurement.bidding.opening;

import static city.posterity.procurement.bidding.opening.OpeningStatus.CANCELLED;
import static city.posterity.procurement.bidding.opening.OpeningStatus.COMBINING;
import static city.posterity.procurement.bidding.opening.OpeningStatus.GATHERING;
import static city.posterity.procurement.bidding.opening.OpeningStatus.OPENED;
import static city.posterity.procurement.bidding.opening.OpeningStatus.READY;
import static city.posterity.procurement.bidding.opening.OpeningStatus.RECORDED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.CLOCK;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.OPENER;

import city.posterity.procurement.bidding.opening.OpeningEvent.*;
import city.posterity.procurement.machine.Due;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The opening's table of moves. */
public final class OpeningMachine {

  private OpeningMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.OPENING,
              Opening.class,
              OpeningStatus.class,
              OpeningRule.class,
              OpeningFold::apply,
              Machine.Verbs.none()
                  .and("attend", AttendOpening.class)
                  .and("end-gathering", EndGathering.class)
                  .and("reveal", RevealBids.class)
                  .and("reveal-prices", RevealPrices.class)
                  .and("sign", SignOpening.class),
              moves())
          .withClock((p, _, _, _) -> p.stream(Opening.class).flatMap(OpeningMachine::due))
          .withReaction((after, event, procedure) -> OpeningReactions.to(after, event, procedure));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(move(null, "prepare", READY, OpeningPrepared.class).by(CONSEQUENCE));
    for (OpeningStatus s : List.of(READY, GATHERING)) {
      moves.add(
          move(s, "attend", GATHERING, OpenerAttended.class)
              .or(COMBINING, OpenerAttended.class)
              .by(OPENER)
              .guardedBy(OpeningGuard.NO_HOLD));
    }
    moves.add(
        move(COMBINING, "attend", COMBINING, OpenerAttended.class)
            .by(OPENER)
            .guardedBy(OpeningGuard.NO_HOLD));
    moves.add(move(GATHERING, "end-gathering", READY, GatheringEnded.class).by(CLOCK));
    moves.add(
        move(COMBINING, "reveal", OPENED, Opened.class)
            .by(OPENER)
            .guardedBy(OpeningGuard.NO_HOLD, OpeningGuard.PRESENT));
    moves.add(
        move(COMBINING, "reveal-prices", OPENED, PricesRevealed.class)
            .by(OPENER)
            .guardedBy(OpeningGuard.NO_HOLD, OpeningGuard.PRESENT));
    moves.add(
        move(OPENED, "sign", OPENED, OpeningSigned.class)
            .or(RECORDED, OpeningSigned.class)
            .by(OPENER)
            .guardedBy(OpeningGuard.PRESENT));
    // called anew where bids were looked at again before the prices were opened
    for (OpeningStatus s : List.of(OPENED, RECORDED, READY, GATHERING, COMBINING)) {
      moves.add(move(s, "call-prices", READY, PricesCalled.class).by(CONSEQUENCE));
    }
    for (OpeningStatus s : List.of(READY, GATHERING, COMBINING)) {
      moves.add(move(s, "cancel", CANCELLED, OpeningCancelled.class).by(CONSEQUENCE));
    }
    return moves.toArray(Move[]::new);
  }

  private static Stream<Due> due(Opening opening) {
    Instant until = opening.until();
    return opening.status() == GATHERING && until != null
        ? Stream.of(new Due(until, Due.Order.OTHER, opening.id(), new EndGathering()))
        : Stream.empty();
  }
}
