package city.posterity.procurement.laws;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Assessment;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.Contact;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.ExpireBid;
import city.posterity.procurement.bidding.bid.ExtendValidity;
import city.posterity.procurement.bidding.bid.LapseBid;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.bidding.bid.ReconfirmBid;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.bid.SubmitBid;
import city.posterity.procurement.bidding.bid.WithdrawBid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.EndGathering;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.RevealBids;
import city.posterity.procurement.bidding.opening.RevealPrices;
import city.posterity.procurement.bidding.opening.RevealedBid;
import city.posterity.procurement.bidding.opening.RevealedPrices;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What bidders put into their envelopes, and what is found there. */
final class BiddingIdeas {

  private BiddingIdeas() {}

  static Command bid(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "start" -> new StartBid();
      case "submit" ->
          new SubmitBid(
              w.get(Bid.class, id).version() + 1, envelopes(w), amendments(w), "complete");
      case "withdraw" -> new WithdrawBid();
      case "reconfirm" -> new ReconfirmBid(amendments(w));
      case "lapse" -> new LapseBid();
      case "admit" ->
          new AdmitBid(
              w.tender().orElseThrow().terms().criteria().stream()
                  .map(k -> new Assessment(k.id(), !c.percent(2), "seen"))
                  .toList());
      case "disqualify" -> new DisqualifyBid(c.of(DisqualifyBid.GROUNDS), "As the papers show");
      case "extend-validity" -> new ExtendValidity(today(w).plusDays(c.between(30, 400)));
      case "expire" -> new ExpireBid();
      default -> throw new IllegalArgumentException("bid " + verb);
    };
  }

  static Command opening(World w, Chance c, StreamId id, String verb) {
    Opening opening = w.get(Opening.class, id);
    return switch (verb) {
      case "attend" -> new AttendOpening(!c.percent(3));
      case "end-gathering" -> new EndGathering();
      case "reveal" ->
          new RevealBids(
              opening.due().stream()
                  .map(b ->
                      c.percent(4)
                          ? new RevealedBid(b, null, "the key does not fit")
                          : new RevealedBid(b, content(w, c, b), null))
                  .toList(),
              List.of());
      case "reveal-prices" ->
          new RevealPrices(
              opening.due().stream()
                  .map(b -> w.get(Bid.class, b))
                  .filter(b -> b.status() == BidStatus.VALID)
                  .map(b -> prices(w, c, b))
                  .toList(),
              List.of());
      case "sign" -> new SignOpening();
      default -> throw new IllegalArgumentException("opening " + verb);
    };
  }

  private static RevealedPrices prices(World w, Chance c, Bid bid) {
    if (c.percent(3) || bid.content() == null) {
      return new RevealedPrices(bid.id(), List.of(), "the second key does not fit");
    }
    return new RevealedPrices(
        bid.id(),
        bid.content().lots().stream()
            .map(l -> new LotPrice(l.lot(), price(c), List.of(), costs(w, c)))
            .toList(),
        null);
  }

  private static BidContent content(World w, Chance c, StreamId id) {
    TenderTerms terms = w.tender().orElseThrow().terms();
    boolean now = terms.envelopes() == 1;
    var lots = new ArrayList<LotBid>();
    terms.lots().stream()
        .filter(_ -> lots.isEmpty() || c.percent(75))
        .forEach(l ->
            lots.add(
                new LotBid(
                    l.id(),
                    now ? price(c) : null,
                    List.of(),
                    features(terms.methodFor(l.id()), c),
                    now ? costs(w, c) : Map.of())));
    var answers = new LinkedHashMap<String, String>();
    terms.criteria().forEach(k -> answers.put(k.id(), "yes"));
    var supplier = People.of(w.get(Bid.class, id).supplier()).person();
    return new BidContent(
        lots,
        answers,
        List.of(),
        c.percent(50) ? List.of(promise("apprentices", c), promise("trees", c)) : List.of(),
        c.percent(60)
            ? new Contact(
                new Personal(supplier, "Ann"),
                new Personal(supplier, "ann@example.org"),
                c.percent(50) ? new Personal(supplier, "+000 1") : null)
            : null,
        c.percent(30) ? today(w).plusDays(c.between(5, 200)) : null);
  }

  private static Promise promise(String id, Chance c) {
    return new Promise(
        id,
        c.of(List.of(Promise.Kind.values())),
        "Many " + id,
        id,
        BigDecimal.valueOf(c.between(1, 3)),
        LocalDate.of(2030, 1, 1),
        "the parks office",
        "2 % are kept");
  }

  private static Map<String, BigDecimal> features(AwardMethod method, Chance c) {
    var chosen = new LinkedHashMap<String, BigDecimal>();
    if (method instanceof AwardMethod.PriceWithFeatures(var features, var _)) {
      features.forEach(f -> chosen.put(f.code(), c.of(f.options()).value()));
    }
    return chosen;
  }

  private static Map<String, BigDecimal> costs(World w, Chance c) {
    var costs = new LinkedHashMap<String, BigDecimal>();
    if (w.tender().orElseThrow().terms().awardMethod()
        instanceof AwardMethod.LifeCycleCost(var items, var _)) {
      items.forEach(i -> costs.put(i.id(), c.amount(1, 500)));
    }
    return costs;
  }

  /** Few different prices, so that some are equal; now and then one that is too low. */
  private static Money price(Chance c) {
    return new Money(
        c.percent(12) ? c.amount(100, 200) : BigDecimal.valueOf(c.between(10, 16) * 50L), "EUR");
  }

  static List<Envelope> envelopes(World w) {
    return w.tender().filter(t -> t.terms().envelopes() == 2).isPresent()
        ? List.of(
            new Envelope(Envelope.Kind.TECHNICAL, "a".repeat(64), 100),
            new Envelope(Envelope.Kind.PRICE, "b".repeat(64), 100))
        : List.of(new Envelope(Envelope.Kind.WHOLE, "c".repeat(64), 100));
  }

  private static int amendments(World w) {
    return w.tender().map(Tender::amendments).orElse(0);
  }

  private static LocalDate today(World w) {
    return LocalDate.ofInstant(w.now(), ZoneOffset.UTC);
  }
}
