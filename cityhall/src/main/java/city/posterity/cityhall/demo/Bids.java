package city.posterity.cityhall.demo;

import city.posterity.cityhall.bidding.BidPackage;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.machine.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Bids are sealed, and opened together. */
final class Bids {

  private Bids() {}

  /** Each comes a day after the one before, the last on that day. */
  static void sealed(Tale t, int last, List<Offer> offers) {
    for (int i = 0; i < offers.size(); i++) {
      var offer = offers.get(i);
      t.on(last + offers.size() - 1 - i, 9 + i, () -> seal(t, offer));
    }
  }

  private static void seal(Tale t, Offer offer) {
    var backstage = t.backstage();
    StreamId bid = t.bid(offer.who());
    t.does(offer.who(), bid, new StartBid());
    backstage
        .bids()
        .submit(
            backstage.city().id(),
            backstage.people().get(offer.who()).actor(),
            new SealedBids.Version(
                bid,
                1,
                t.state(city.posterity.procurement.market.tender.Tender.class, t.tender())
                    .amendments(),
                "This is our whole bid.",
                envelopes(t, offer)));
  }

  private static Map<Envelope.Kind, byte[]> envelopes(Tale t, Offer offer) {
    var documents =
        List.of(
            new BidPackage.Document(
                "how-we-will-do-it.txt",
                "text/plain",
                (t.about().title() + "\n\n" + offer.approach() + "\n")
                    .getBytes(StandardCharsets.UTF_8)));
    BidContent whole = offer.whole(t.purchase());
    return t.purchase().envelopes() == 1
        ? Map.of(Envelope.Kind.WHOLE, SealedBids.pack(whole, documents))
        : Map.of(
            Envelope.Kind.TECHNICAL,
            SealedBids.pack(offer.unpriced(t.purchase()), documents),
            Envelope.Kind.PRICE,
            SealedBids.pack(BidContent.of(prices(whole)), List.of()));
  }

  private static List<LotBid> prices(BidContent whole) {
    return whole.lots().stream()
        .map(l -> new LotBid(l.lot(), l.price(), List.of(), Map.of(), l.costs()))
        .toList();
  }

  /** In the afternoon of the day on which bids were due. */
  static void opened(Tale t, int ago) {
    t.on(
        ago,
        15,
        () -> {
          StreamId opening = Opening.idOf(t.tender());
          t.does("opener-legal", opening, new AttendOpening(true))
              .does("opener-audit", opening, new AttendOpening(true));
          var backstage = t.backstage();
          backstage
              .bids()
              .reveal(
                  backstage.city().id(),
                  backstage.people().get("opener-legal").actor(),
                  opening,
                  List.of());
          t.does("opener-legal", opening, new SignOpening())
              .does("opener-audit", opening, new SignOpening());
        });
  }
}
