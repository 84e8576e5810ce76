package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.ENVELOPE;
import static city.posterity.cityhall.bidding.internal.db.Tables.PART;
import static city.posterity.cityhall.bidding.internal.db.Tables.VERSION;

import city.posterity.cityhall.files.FileStore.Stored;
import city.posterity.procurement.bidding.bid.Envelope;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions of bids and their parts as rows. */
@Component
final class BidStore {

  private final DSLContext database;

  BidStore(DSLContext database) {
    this.database = database;
  }

  /** Names one version of one bid. */
  record VersionId(UUID cityId, UUID bid, int version) {}

  /**
   * @param wrappedKey absent once it was destroyed
   * @param committedAt absent while it is being uploaded
   */
  record Version(byte @Nullable [] wrappedKey, @Nullable Instant committedAt) {

    boolean isCommitted() {
      return committedAt != null;
    }
  }

  /**
   * @param sha256 of what the bidder sent
   * @param stored what lies in the file store
   */
  record Part(int number, UUID file, String sha256, long size, Stored stored) {}

  Optional<Version> find(VersionId id) {
    return database
        .select(VERSION.WRAPPED_KEY, VERSION.COMMITTED_AT)
        .from(VERSION)
        .where(is(id))
        .fetchOptional(BidStore::version);
  }

  /** The same, and nobody else changes it or its parts until the transaction ends. */
  Version lock(VersionId id) {
    return database
        .select(VERSION.WRAPPED_KEY, VERSION.COMMITTED_AT)
        .from(VERSION)
        .where(is(id))
        .forUpdate()
        .fetchSingle(BidStore::version);
  }

  /** Does nothing if it is there already. */
  void begin(VersionId id, byte[] wrappedKey, Instant now) {
    database
        .insertInto(VERSION)
        .set(VERSION.CITY_ID, id.cityId())
        .set(VERSION.BID_ID, id.bid())
        .set(VERSION.VERSION_, id.version())
        .set(VERSION.WRAPPED_KEY, wrappedKey)
        .set(VERSION.CREATED_AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** All parts, by number. */
  List<Part> parts(VersionId id) {
    return database.selectFrom(PART).where(isPartOf(id)).orderBy(PART.NUMBER).fetch(r -> part(r));
  }

  /** The parts of one envelope, in their order. */
  List<Part> parts(VersionId id, Envelope.Kind kind) {
    return database
        .selectFrom(PART)
        .where(isPartOf(id), PART.KIND.eq(word(kind)))
        .orderBy(PART.PLACE)
        .fetch(r -> part(r));
  }

  void put(VersionId id, Part part, Instant now) {
    database.deleteFrom(PART).where(isPartOf(id), PART.NUMBER.eq(part.number())).execute();
    database
        .insertInto(PART)
        .set(PART.CITY_ID, id.cityId())
        .set(PART.BID_ID, id.bid())
        .set(PART.VERSION, id.version())
        .set(PART.NUMBER, part.number())
        .set(PART.FILE_ID, part.file())
        .set(PART.SHA256, part.sha256())
        .set(PART.SIZE, part.size())
        .set(PART.STORED_SHA256, part.stored().sha256())
        .set(PART.STORED_SIZE, part.stored().size())
        .set(PART.UPLOADED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void commit(VersionId id, List<Prepared.Sealed> envelopes, Instant receivedAt, Instant now) {
    for (Prepared.Sealed e : envelopes) {
      database
          .insertInto(ENVELOPE)
          .set(ENVELOPE.CITY_ID, id.cityId())
          .set(ENVELOPE.BID_ID, id.bid())
          .set(ENVELOPE.VERSION, id.version())
          .set(ENVELOPE.KIND, word(e.envelope().kind()))
          .set(ENVELOPE.SHA256, e.envelope().sha256())
          .set(ENVELOPE.SIZE, e.envelope().size())
          .execute();
      for (int i = 0; i < e.parts().size(); i++) {
        database
            .update(PART)
            .set(PART.KIND, word(e.envelope().kind()))
            .set(PART.PLACE, i + 1)
            .where(isPartOf(id), PART.NUMBER.eq(e.parts().get(i).number()))
            .execute();
      }
    }
    database
        .update(VERSION)
        .set(VERSION.RECEIVED_AT, receivedAt.atOffset(ZoneOffset.UTC))
        .set(VERSION.COMMITTED_AT, now.atOffset(ZoneOffset.UTC))
        .where(is(id))
        .execute();
  }

  static String word(Envelope.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static Part part(Record r) {
    return new Part(
        r.get(PART.NUMBER),
        r.get(PART.FILE_ID),
        r.get(PART.SHA256),
        r.get(PART.SIZE),
        new Stored(r.get(PART.STORED_SIZE), r.get(PART.STORED_SHA256)));
  }

  private static Version version(Record r) {
    var committed = r.get(VERSION.COMMITTED_AT);
    return new Version(
        r.get(VERSION.WRAPPED_KEY), committed == null ? null : committed.toInstant());
  }

  private static Condition is(VersionId id) {
    return VERSION
        .CITY_ID
        .eq(id.cityId())
        .and(VERSION.BID_ID.eq(id.bid()))
        .and(VERSION.VERSION_.eq(id.version()));
  }

  private static Condition isPartOf(VersionId id) {
    return PART.CITY_ID
        .eq(id.cityId())
        .and(PART.BID_ID.eq(id.bid()))
        .and(PART.VERSION.eq(id.version()));
  }
}
