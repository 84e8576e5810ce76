package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.READING;

import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * The documents of opened bids, for those who may read the bid. They stay encrypted where they are
 * and are decrypted for each reading, which is noted down.
 */
@Component
final class OpenedDocuments {

  private final Casefile casefile;
  private final BidStore store;
  private final EnvelopeBytes bytes;
  private final DSLContext database;

  OpenedDocuments(Casefile casefile, BidStore store, EnvelopeBytes bytes, DSLContext database) {
    this.casefile = casefile;
    this.store = store;
    this.bytes = bytes;
    this.database = database;
  }

  /**
   * @param number from 1, through all opened envelopes
   */
  record Document(int number, Envelope.Kind envelope, BidPackage.Entry file, long offset) {}

  /** The documents of an opened bid and whose it is. */
  record Documents(Bid bid, List<Document> all) {}

  /**
   * @throws ApiProblem 404 if there is no such bid or it is not for this reader, 423 for the bidder
   *     before the opening
   */
  Documents of(UUID cityId, Actor actor, UUID bidId) throws IOException {
    var stream = new StreamId(Thing.BID, bidId);
    Procurement procurement = casefile.inSightOf(cityId, stream).orElseThrow(() -> notFound(bidId));
    Bid bid = procurement.find(Bid.class, stream).orElseThrow(() -> notFound(bidId));
    var reader = BuyingCycle.withTeamRoles(procurement, actor);
    if (!BuyingCycle.mayRead(procurement, bid, reader)) {
      throw notFound(bidId);
    }
    if (!bid.status().isOpen()) {
      throw new ApiProblem(423, "bid-sealed", "The bid is sealed; nobody can read it yet.");
    }
    var documents = new ArrayList<Document>();
    for (Envelope envelope : opened(procurement, bid)) {
      documents.addAll(documents(id(cityId, bid), envelope.kind(), documents.size()));
    }
    return new Documents(bid, documents);
  }

  /**
   * Writes a document. That it was read is noted before the first byte goes out.
   *
   * @throws ApiProblem as {@link #of}
   */
  void note(UUID cityId, Actor actor, Documents documents, Document document) {
    database
        .insertInto(READING)
        .set(READING.CITY_ID, cityId)
        .set(READING.ID, RowId.next())
        .set(READING.BID_ID, documents.bid().id().id())
        .set(READING.DOCUMENT, document.number())
        .set(READING.PERSON_ID, actor.person().value())
        .set(READING.AT, casefile.now().atOffset(ZoneOffset.UTC))
        .execute();
  }

  void write(UUID cityId, Documents documents, Document document, OutputStream out)
      throws IOException {
    var id = id(cityId, documents.bid());
    try (InputStream in = bytes.of(id, store.parts(id, document.envelope()))) {
      in.skipNBytes(document.offset());
      BoundedInputStream.builder()
          .setInputStream(in)
          .setMaxCount(document.file().size())
          .setPropagateClose(false)
          .get()
          .transferTo(out);
    }
  }

  /** Envelopes that were opened: never a price envelope before the prices were. */
  private static List<Envelope> opened(Procurement procurement, Bid bid) {
    boolean priced =
        procurement.get(Tender.class, bid.tender()).terms().envelopes() == 1 || bid.isPriced();
    return bid.content() == null
        ? List.of()
        : bid.envelopes().stream()
            .filter(e -> e.kind() != Envelope.Kind.PRICE || priced)
            .sorted(java.util.Comparator.comparing(Envelope::kind))
            .toList();
  }

  private List<Document> documents(VersionId id, Envelope.Kind kind, int before)
      throws IOException {
    try (InputStream in = bytes.of(id, store.parts(id, kind))) {
      var counted = BoundedInputStream.builder().setInputStream(in).setPropagateClose(false).get();
      var documents = new ArrayList<Document>();
      List<BidPackage.Entry> manifest = BidPackage.manifest(counted);
      long offset = counted.getCount();
      for (BidPackage.Entry entry : manifest) {
        if (entry.isDocument()) {
          documents.add(new Document(before + documents.size() + 1, kind, entry, offset));
        }
        offset += entry.size();
      }
      return documents;
    } catch (UnreadablePackage _) {
      return List.of();
    }
  }

  private static VersionId id(UUID cityId, Bid bid) {
    return new VersionId(cityId, bid.id().id(), bid.version());
  }

  private static ApiProblem notFound(UUID bid) {
    return ApiProblem.notFound("bid " + bid + " that you may read");
  }
}
