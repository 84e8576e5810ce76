package city.posterity.cityhall.bidding;

import city.posterity.cityhall.costing.CostTotals;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.tender.Tender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what a bidder sees of a bid. */
@Component
final class OwnBidViews {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> DONE = Set.of("submitted", "confirmed", "withdrawn");

  private final OfferPlaces places;
  private final Receipts receipts;
  private final OfferDrafts drafts;

  OwnBidViews(OfferPlaces places, Receipts receipts, OfferDrafts drafts) {
    this.drafts = drafts;
    this.places = places;
    this.receipts = receipts;
  }

  OwnBidView of(OfferPlace place, String done) {
    Bid bid = Objects.requireNonNull(place.bid());
    Tender tender = place.tender();
    Instant received = bid.receivedAt();
    boolean counts = bid.version() > 0 && bid.status() != BidStatus.WITHDRAWN && received != null;
    boolean open = place.closed().isEmpty();
    boolean told = tender.notifiedAt() != null && bid.status().isOpen();
    return new OwnBidView(
        place.title(),
        "/procurements/" + place.ocid(),
        place.address(),
        place.formAddress(),
        DONE.contains(done) ? done : "",
        Engine.word(bid.status()),
        counts ? place.formats().exactMoment(Objects.requireNonNull(received)) : "",
        place.id().toString(),
        bid.version(),
        bid.envelopes().stream().map(e -> e.sha256()).toList(),
        place.formats().moment(tender.deadline()),
        open ? OfferPlaces.left(tender.deadline(), place) : "",
        open,
        bid.status() == BidStatus.STALE
            ? OfferView.changes(places.since(place, bid.docset()))
            : List.of(),
        tender.amendments(),
        bid.reason() == null ? "" : bid.reason(),
        told ? "/letters/" + tender.id().id() + ".pdf" : "",
        place.procurement().stream(Contract.class)
            .filter(c -> c.supplier().equals(bid.supplier()))
            .map(c -> "/work/contracts/" + c.id().id())
            .findFirst()
            .orElse(""),
        receipts(place),
        totals(place, bid));
  }

  /** Of the version that counts: from what was opened, or from the draft that it was sealed of. */
  private List<CostTotals> totals(OfferPlace place, Bid bid) {
    if (place.tender().terms().costing() == null) {
      return List.of();
    }
    BidContent opened = bid.content();
    if (opened != null) {
      return CostTotals.of(place.asked().terms(), opened.prices(), place.formats());
    }
    return drafts
        .find(place.cityId(), place.id())
        .map(OfferDrafts.Kept::draft)
        .filter(d -> {
          var packed = d.packed();
          return packed != null && packed.version() == bid.version();
        })
        .map(d ->
            CostTotals.of(
                place.asked().terms(),
                OfferReader.of(place.asked(), d, place.form()).content().prices(),
                place.formats()))
        .orElse(List.of());
  }

  /** The newest first. */
  private List<OwnBidView.Line> receipts(OfferPlace place) {
    var all = receipts.all(place.cityId(), place.id());
    var lines = new ArrayList<OwnBidView.Line>();
    for (int i = 0; i < all.size(); i++) {
      int number = all.size() - i;
      JsonNode json = JSON.readTree(all.get(i));
      lines.add(
          new OwnBidView.Line(
              number,
              json.path("kind").asString(""),
              json.path("version").asInt(0),
              place.formats().exactMoment(Instant.parse(json.path("receivedAt").asString(""))),
              place.address() + "/receipts/" + number));
    }
    return lines;
  }
}
