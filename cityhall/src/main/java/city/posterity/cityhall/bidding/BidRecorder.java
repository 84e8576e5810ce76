package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.RECEIPT;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.tender.Tender;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Takes note, in the transaction of the event, that a version was submitted, and signs a receipt of
 * each submission, confirmation and withdrawal. A submission without its bytes at hand fails, from
 * wherever it comes.
 */
@Component
final class BidRecorder implements CasefileListener {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final BidStore store;
  private final ReceiptKey key;
  private final DatabaseClock clock;

  BidRecorder(BidStore store, ReceiptKey key, DatabaseClock clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    for (int i = 0; i < events.size(); i++) {
      Recorded recorded = events.get(i);
      switch (recorded.event()) {
        case BidEvent.BidSealed sealed -> {
          Instant now = clock.now();
          commit(chapter, recorded, sealed, now);
          receipt(database, chapter, recorded, eventIds.get(i), "submission", now);
        }
        case BidEvent.BidReconfirmed _ ->
            receipt(database, chapter, recorded, eventIds.get(i), "confirmation", clock.now());
        case BidEvent.BidWithdrawn _ ->
            receipt(database, chapter, recorded, eventIds.get(i), "withdrawal", clock.now());
        default -> {
          // nothing of ours
        }
      }
    }
  }

  private void commit(Chapter chapter, Recorded recorded, BidEvent.BidSealed sealed, Instant now) {
    if (!Prepared.CURRENT.isBound()) {
      throw new IllegalStateException("nothing was uploaded for " + recorded.stream());
    }
    Prepared prepared = Prepared.CURRENT.get();
    var id = new BidStore.VersionId(chapter.cityId(), recorded.stream().id(), sealed.version());
    if (!prepared.id().equals(id) || !prepared.plain().equals(sealed.envelopes())) {
      throw new IllegalStateException("something else was uploaded for " + recorded.stream());
    }
    boolean unchanged =
        !store.lock(id).isCommitted()
            && store
                .parts(id)
                .containsAll(
                    prepared.envelopes().stream().flatMap(e -> e.parts().stream()).toList());
    if (!unchanged) {
      throw new ApiProblem(
          409, "parts-changed", "A part was sent again meanwhile; submit once more.");
    }
    store.commit(id, prepared.envelopes(), sealed.receivedAt(), now);
  }

  private void receipt(
      DSLContext database,
      Chapter chapter,
      Recorded recorded,
      UUID eventId,
      String kind,
      Instant now) {
    Bid bid = chapter.after().get(Bid.class, recorded.stream());
    Tender tender = chapter.after().get(Tender.class, bid.tender());
    var content = new LinkedHashMap<String, Object>();
    content.put("type", ReceiptDocument.TYPE);
    content.put("kind", kind);
    content.put("ocid", chapter.ocid());
    content.put("tender", tender.id().id().toString());
    content.put("bid", bid.id().id().toString());
    content.put("bidder", bid.supplier().toString());
    content.put("version", bid.version());
    content.put("docset", bid.docset());
    content.put("envelopes", bid.envelopes().stream().map(BidRecorder::envelope).toList());
    content.put("receivedAt", MICROSECONDS.format(recorded.at()));
    content.put("committedAt", MICROSECONDS.format(now));
    content.put("deadline", MICROSECONDS.format(tender.deadline()));
    content.put("event", eventId.toString());
    content.put(
        "leaf",
        HexFormat.of().formatHex(Casefile.commitmentOf(database, chapter.cityId(), eventId)));
    database
        .insertInto(RECEIPT)
        .set(RECEIPT.CITY_ID, chapter.cityId())
        .set(RECEIPT.EVENT_ID, eventId)
        .set(RECEIPT.BID_ID, bid.id().id())
        .set(RECEIPT.KIND, kind)
        .set(RECEIPT.VERSION, bid.version())
        .set(RECEIPT.BODY, ReceiptDocument.sign(content, key))
        .execute();
  }

  private static Map<String, Object> envelope(Envelope e) {
    return Map.of("kind", BidStore.word(e.kind()), "sha256", e.sha256(), "size", e.size());
  }
}
