package city.posterity.procurement.bidding;

import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.OPENER_AUDIT;
import static city.posterity.procurement.Fixtures.OPENER_LEGAL;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.organisation;
import static city.posterity.procurement.Fixtures.supplier;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Assessment;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.Envelope.Kind;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.StartBid;
import city.posterity.procurement.bidding.bid.SubmitBid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.RevealBids;
import city.posterity.procurement.bidding.opening.RevealedBid;
import city.posterity.procurement.bidding.opening.SignOpening;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.TenderMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What bidders and openers do in a story, in one line each.
 *
 * <pre>{@code
 * Bidding.evaluating(aTender().live(), Map.of("acme", Bidding.offer("L1", "100.00")));
 * }</pre>
 */
public final class Bidding {

  private Bidding() {}

  public static StreamId bid(ProcurementStory story, String supplier) {
    return Bid.idOf(story.tenderId(), organisation(supplier));
  }

  public static Bid get(ProcurementStory story, String supplier) {
    return story.get(Bid.class, bid(story, supplier));
  }

  public static StreamId opening(ProcurementStory story) {
    return Opening.idOf(story.tenderId());
  }

  /** A bid on one lot that says nothing but its price. */
  public static BidContent offer(String lot, String price) {
    return BidContent.of(List.of(LotBid.of(lot, eur(price))));
  }

  /** A first version of a sealed bid, against the tender as it is. */
  public static SubmitBid envelope(ProcurementStory story, int version) {
    return new SubmitBid(version, envelopes(story), story.tender().amendments(), "complete");
  }

  public static List<Envelope> envelopes(ProcurementStory story) {
    return story.tender().terms().envelopes() == 2
        ? List.of(
            new Envelope(Kind.TECHNICAL, "a".repeat(64), 100),
            new Envelope(Kind.PRICE, "b".repeat(64), 100))
        : List.of(new Envelope(Kind.WHOLE, "c".repeat(64), 100));
  }

  public static ProcurementStory starts(ProcurementStory story, String... suppliers) {
    Arrays.stream(suppliers).forEach(s -> story.does(supplier(s), bid(story, s), new StartBid()));
    return story;
  }

  /** Each starts a bid and submits it, one second after another. */
  public static ProcurementStory seals(ProcurementStory story, String... suppliers) {
    for (String s : suppliers) {
      starts(story, s);
      story.does(supplier(s), bid(story, s), envelope(story, 1)).after(Duration.ofSeconds(1));
    }
    return story;
  }

  /** The deadline passes and the tender closes. */
  public static ProcurementStory closes(ProcurementStory story) {
    return story.at(story.tender().deadline().plus(TenderMachine.DRAIN));
  }

  /** Two openers come as soon as they may. */
  public static ProcurementStory gathers(ProcurementStory story) {
    Instant earliest = story.get(Opening.class, opening(story)).earliest();
    if (story.now().isBefore(earliest)) {
      story.at(earliest);
    }
    return story
        .does(OPENER_LEGAL, opening(story), new AttendOpening(true))
        .does(OPENER_AUDIT, opening(story), new AttendOpening(true));
  }

  /** The bids are sealed, the deadline passes, two openers open and sign. */
  public static ProcurementStory opens(ProcurementStory story, Map<String, BidContent> contents) {
    contents.keySet().stream().sorted().forEach(s -> seals(story, s));
    gathers(closes(story));
    var revealed =
        contents.entrySet().stream()
            .map(e -> new RevealedBid(bid(story, e.getKey()), e.getValue(), null))
            .toList();
    return story
        .does(OPENER_LEGAL, opening(story), new RevealBids(revealed, List.of()))
        .does(OPENER_LEGAL, opening(story), new SignOpening())
        .does(OPENER_AUDIT, opening(story), new SignOpening());
  }

  /** The same, and the chair admits every bid. */
  public static ProcurementStory evaluating(
      ProcurementStory story, Map<String, BidContent> contents) {
    opens(story, new LinkedHashMap<>(contents));
    contents.keySet().stream().sorted().forEach(s -> admits(story, s));
    return story;
  }

  public static ProcurementStory admits(ProcurementStory story, String supplier) {
    return story.does(CHAIR, bid(story, supplier), new AdmitBid(allMet(story)));
  }

  public static List<Assessment> allMet(ProcurementStory story) {
    return story.tender().terms().criteria().stream()
        .filter(c -> c.kind() != Criterion.Kind.PERFORMANCE)
        .map(c -> new Assessment(c.id(), true, "seen"))
        .toList();
  }
}
