package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidDocument;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.Contact;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.bidding.opening.LockedBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.RevealedBid;
import city.posterity.procurement.bidding.opening.RevealedPrices;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decrypts the envelopes that an opening is about, those locked at the deadline and no others, and
 * reads what they say. Nothing of it leaves until all have been read.
 */
@Component
final class EnvelopeReader {

  private static final Logger log = LoggerFactory.getLogger(EnvelopeReader.class);
  private static final String DAMAGED =
      "what the city kept of this bid was damaged after it was received";

  private final BidStore store;
  private final EnvelopeBytes bytes;
  private final PersonalKeys personal;

  EnvelopeReader(BidStore store, EnvelopeBytes bytes, PersonalKeys personal) {
    this.store = store;
    this.bytes = bytes;
    this.personal = personal;
  }

  /**
   * @param giveUpDamaged whether a bid whose stored bytes are damaged becomes an unreadable one
   * @param anomalies what was out of the ordinary; added to
   */
  record Reading(
      UUID cityId, Procurement procurement, boolean giveUpDamaged, List<String> anomalies) {}

  /** What the first envelopes say. */
  List<RevealedBid> bids(Reading reading, Opening opening) {
    boolean pricesLater =
        reading.procurement().get(Tender.class, opening.tender()).terms().envelopes() == 2;
    return opening.due().stream()
        .map(bid -> bid(reading, locked(opening, bid), pricesLater))
        .toList();
  }

  /** What the price envelopes of those bids say that are still in. */
  List<RevealedPrices> prices(Reading reading, Opening opening) {
    return opening.due().stream()
        .map(bid -> reading.procurement().get(Bid.class, bid))
        .filter(bid -> bid.status() == BidStatus.VALID)
        .map(bid -> prices(reading, locked(opening, bid.id()), bid))
        .toList();
  }

  private RevealedBid bid(Reading reading, LockedBid locked, boolean pricesLater) {
    try {
      BidContent content =
          read(reading, locked, pricesLater ? Envelope.Kind.TECHNICAL : Envelope.Kind.WHOLE);
      if (pricesLater && content.hasPrices()) {
        throw new UnreadablePackage(
            "price-too-early", "", "prices or costs stand in the technical envelope");
      }
      return new RevealedBid(locked.bid(), owned(reading, locked, content), null);
    } catch (UnreadablePackage e) {
      return new RevealedBid(locked.bid(), null, String.valueOf(e.getMessage()));
    } catch (IOException | IllegalStateException e) {
      return new RevealedBid(locked.bid(), null, damaged(reading, locked, e));
    }
  }

  private RevealedPrices prices(Reading reading, LockedBid locked, Bid bid) {
    try {
      List<LotPrice> prices = read(reading, locked, Envelope.Kind.PRICE).prices();
      requireFitting(prices, bid);
      return new RevealedPrices(locked.bid(), prices, null);
    } catch (UnreadablePackage e) {
      return new RevealedPrices(locked.bid(), List.of(), String.valueOf(e.getMessage()));
    } catch (IOException | IllegalStateException e) {
      return new RevealedPrices(locked.bid(), List.of(), damaged(reading, locked, e));
    }
  }

  private static void requireFitting(List<LotPrice> prices, Bid bid) throws UnreadablePackage {
    if (prices.isEmpty()) {
      throw new UnreadablePackage("no-prices", "", "there is no price in the price envelope");
    }
    var offered = Objects.requireNonNull(bid.content()).lots().stream().map(LotBid::lot).toList();
    var seen = new HashSet<String>();
    for (LotPrice price : prices) {
      if (!offered.contains(price.lot()) || !seen.add(price.lot())) {
        throw new UnreadablePackage(
            "lot-unknown",
            "",
            "there is a price for lot "
                + price.lot()
                + ", which the bid does not offer or has"
                + " priced already");
      }
    }
  }

  /**
   * @throws IOException if the stored bytes are not those that were received
   */
  private BidContent read(Reading reading, LockedBid locked, Envelope.Kind kind)
      throws IOException, UnreadablePackage {
    Envelope envelope =
        locked.envelopes().stream()
            .filter(e -> e.kind() == kind)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + kind + " in " + locked.bid()));
    var id = new VersionId(reading.cityId(), locked.bid().id(), locked.version());
    List<Part> parts = store.parts(id, kind);
    requireUnaltered(id, parts, envelope);
    BidPackage.Contents contents;
    try (InputStream in = bytes.of(id, parts)) {
      contents = BidPackage.read(in);
    }
    BidContent content = ContentReader.read(contents.content());
    var documents =
        contents.documents().stream()
            .map(e -> new BidDocument(e.name(), e.size(), e.sha256(), e.type()))
            .toList();
    return new BidContent(
        content.lots(),
        content.answers(),
        documents,
        content.promises(),
        content.contact(),
        content.validUntil());
  }

  /** First of all, so that damage is told apart from what the bidder did. */
  private void requireUnaltered(VersionId id, List<Part> parts, Envelope envelope)
      throws IOException {
    var digest = Sha256.digest();
    long size;
    try (var in = new DigestInputStream(bytes.of(id, parts), digest)) {
      size = in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    if (size != envelope.size()
        || !HexFormat.of().formatHex(digest.digest()).equals(envelope.sha256())) {
      throw new IOException("the stored bytes are not those of the receipt");
    }
  }

  private String damaged(Reading reading, LockedBid locked, Exception why) {
    log.error("a sealed bid is damaged: version {} of {}", locked.version(), locked.bid(), why);
    if (!reading.giveUpDamaged()) {
      throw new ApiProblem(
          503,
          "stored-bids-damaged",
          "Stored bids are damaged; nothing was shown. Have the files and keys restored from a"
              + " backup and open again, or send giveUpDamaged to go on without them.");
    }
    reading.anomalies().add(locked.bid() + ": " + DAMAGED);
    return DAMAGED;
  }

  /**
   * The contact's data are those of whoever submitted the bid, whatever the bid says: so they are
   * erased with that person, and nobody can put them under another's key.
   */
  private BidContent owned(Reading reading, LockedBid locked, BidContent content) {
    Contact contact = content.contact();
    if (contact == null) {
      return content;
    }
    @Nullable Contact kept =
        reading.procurement().whoDid(locked.bid(), "submit").stream()
            .filter(p -> canKeep(reading.cityId(), p))
            .findFirst()
            .map(p -> under(p, contact))
            .orElse(null);
    return new BidContent(
        content.lots(),
        content.answers(),
        content.documents(),
        content.promises(),
        kept,
        content.validUntil());
  }

  private boolean canKeep(UUID cityId, PersonId person) {
    try {
      return personal.seal(cityId, person, "").length > 0;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static Contact under(PersonId person, Contact contact) {
    Personal telephone = contact.telephone();
    return new Contact(
        new Personal(person, contact.name().value()),
        new Personal(person, contact.email().value()),
        telephone == null ? null : new Personal(person, telephone.value()));
  }

  private static LockedBid locked(Opening opening, StreamId bid) {
    return opening.bids().stream().filter(b -> b.bid().equals(bid)).findFirst().orElseThrow();
  }
}
