package city.posterity.procurement.laws;

import city.posterity.procurement.award.award.AwardEvent;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.opening.OpeningEvent;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Thing;

/** 1: nothing that a bid says is known before its opening, and no price before its own. */
final class Secrecy01 implements Law {

  @Override
  public int number() {
    return 1;
  }

  @Override
  public void event(World world, Moment moment) {
    Event event = moment.recorded().event();
    require(
        !says(event) || world.events(OpeningEvent.Opened.class).findAny().isPresent(),
        "%s before the bids were opened",
        event);
    boolean later = world.tender().filter(t -> t.terms().envelopes() == 2).isPresent();
    require(
        !later
            || !prices(event)
            || world.events(OpeningEvent.PricesRevealed.class).findAny().isPresent(),
        "%s before the prices were opened",
        event);
    if (event.thing() == Thing.BID) {
      Bid bid = moment.after().get(Bid.class, moment.recorded().stream());
      require(
          bid.content() == null
              || world
                  .events(OpeningEvent.Opened.class)
                  .flatMap(o -> o.bids().stream())
                  .anyMatch(o -> o.bid().equals(bid.id())),
          "the content of %s is known although it was not opened",
          bid);
    }
  }

  private static boolean says(Event event) {
    return switch (event) {
      case BidEvent.BidOpened _ -> true;
      case BidEvent.PriceOpened _ -> true;
      case OpeningEvent.PricesRevealed _ -> true;
      case EvaluationEvent.BidsRanked _ -> true;
      case AwardEvent.AwardProposed _ -> true;
      default -> false;
    };
  }

  private static boolean prices(Event event) {
    return switch (event) {
      case BidEvent.BidOpened(var content, var _) -> content.hasPrices();
      case OpeningEvent.Opened(var bids, var _, var _, var _) ->
          bids.stream().anyMatch(b -> b.content() != null && b.content().hasPrices());
      case BidEvent.PriceOpened _ -> true;
      case EvaluationEvent.BidsRanked r -> r.lots().stream().anyMatch(l -> !l.offers().isEmpty());
      case AwardEvent.AwardProposed _ -> true;
      default -> false;
    };
  }
}
