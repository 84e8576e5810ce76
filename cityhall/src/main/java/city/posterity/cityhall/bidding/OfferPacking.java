package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.OfferDraft.OfferFile;
import city.posterity.cityhall.bidding.OfferDraft.Packed;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.LotBid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Packs and seals an offer, so that nothing but its declaration is missing. */
@Component
final class OfferPacking {

  private final OfferDrafts drafts;
  private final Sealing sealing;

  OfferPacking(OfferDrafts drafts, Sealing sealing) {
    this.drafts = drafts;
    this.sealing = sealing;
  }

  /**
   * Does nothing if the draft lies sealed already as it is.
   *
   * @throws city.posterity.cityhall.casefile.CasefileException if bids are not taken any more
   */
  Packed pack(OfferPlace place, OfferDraft draft, BidContent content) {
    Packed there = draft.packed();
    if (there != null
        && there.version() == place.next()
        && there.docset() == place.tender().amendments()) {
      return there;
    }
    try {
      var packed =
          new Packed(
              place.next(),
              place.tender().amendments(),
              sealing.seal(
                  place.cityId(),
                  place.caller().actor(),
                  place.id(),
                  place.next(),
                  envelopes(place, content, documents(place, draft.files()))));
      drafts.change(place.cityId(), place.id(), d -> isSame(d, draft) ? d.with(packed) : d);
      return packed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSame(OfferDraft a, OfferDraft b) {
    return a.data().equals(b.data()) && a.files().equals(b.files()) && a.docset() == b.docset();
  }

  private List<BidPackage.Document> documents(OfferPlace place, List<OfferFile> files)
      throws IOException {
    var documents = new ArrayList<BidPackage.Document>();
    for (OfferFile file : files) {
      documents.add(
          new BidPackage.Document(
              file.name(), file.type(), drafts.bytes(place.cityId(), place.id(), file)));
    }
    return documents;
  }

  /** Where prices have an envelope of their own, the documents are opened with the rest. */
  private static Map<Envelope.Kind, byte[]> envelopes(
      OfferPlace place, BidContent content, List<BidPackage.Document> documents) {
    var envelopes = new EnumMap<Envelope.Kind, byte[]>(Envelope.Kind.class);
    if (place.asked().hasTwoEnvelopes()) {
      envelopes.put(Envelope.Kind.TECHNICAL, SealedBids.pack(withoutPrices(content), documents));
      envelopes.put(Envelope.Kind.PRICE, SealedBids.pack(prices(content), List.of()));
    } else {
      envelopes.put(Envelope.Kind.WHOLE, SealedBids.pack(content, documents));
    }
    return envelopes;
  }

  private static BidContent withoutPrices(BidContent c) {
    return new BidContent(
        c.lots().stream()
            .map(l -> new LotBid(l.lot(), null, List.of(), l.features(), Map.of()))
            .toList(),
        c.answers(),
        c.documents(),
        c.promises(),
        c.contact(),
        c.validUntil());
  }

  private static BidContent prices(BidContent c) {
    return BidContent.of(
        c.lots().stream()
            .map(
                l -> new LotBid(l.lot(), l.price(), l.unitPrices(), Map.of(), l.costs(), l.sheet()))
            .toList());
  }
}
