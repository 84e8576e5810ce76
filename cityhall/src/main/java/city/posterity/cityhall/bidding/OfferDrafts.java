package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.DRAFT;
import static city.posterity.cityhall.bidding.internal.db.Tables.DRAFT_FILE;

import city.posterity.cityhall.bidding.OfferDraft.OfferFile;
import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.files.FileStore;
import city.posterity.cityhall.files.FileStore.Stored;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Offers that are being written, encrypted under a key of their own that is wrapped as those of
 * sealed bids are: neither the database nor the files tell a price or the name of a document. Who
 * may have a draft is for the caller to know.
 */
@Component
class OfferDrafts {

  private static final JsonMapper JSON = new JsonMapper();

  /** No version of a bid has this number. */
  private static final int DRAFT_KEY = 0;

  private final DSLContext database;
  private final BidKeys keys;
  private final FileStore files;
  private final DatabaseClock clock;
  private final TransactionTemplate transaction;

  OfferDrafts(
      DSLContext database,
      BidKeys keys,
      FileStore files,
      DatabaseClock clock,
      TransactionTemplate transaction) {
    this.database = database;
    this.keys = keys;
    this.files = files;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * A draft as it is kept.
   *
   * @param revision one more with each saving
   */
  record Kept(OfferDraft draft, long revision, Instant savedAt) {}

  Optional<Kept> find(UUID cityId, UUID bid) {
    return read(cityId, bid, false);
  }

  private Optional<Kept> read(UUID cityId, UUID bid, boolean lock) {
    var query = database.selectFrom(DRAFT).where(DRAFT.CITY_ID.eq(cityId), DRAFT.BID_ID.eq(bid));
    return (lock ? query.forUpdate().fetchOptional() : query.fetchOptional())
        .map(r -> {
          SecretKey key = keys.unwrap(r.getWrappedKey(), cityId, bid, DRAFT_KEY);
          byte[] plain = InstallationKey.decrypt(formKey(key, bid), r.getSealed(), name(bid));
          return new Kept(
              JSON.readValue(plain, OfferDraft.class), r.getRevision(), r.getSavedAt().toInstant());
        });
  }

  /** Changes the draft, or begins it; nobody else changes it meanwhile. */
  Kept change(UUID cityId, UUID bid, UnaryOperator<OfferDraft> change) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          begin(cityId, bid);
          Kept before = read(cityId, bid, true).orElseThrow();
          OfferDraft after = change.apply(before.draft());
          if (after.equals(before.draft()) && before.revision() > 0) {
            return before;
          }
          Instant now = clock.now();
          database
              .update(DRAFT)
              .set(DRAFT.SEALED, sealed(cityId, bid, after))
              .set(DRAFT.REVISION, before.revision() + 1)
              .set(DRAFT.SAVED_AT, now.atOffset(ZoneOffset.UTC))
              .where(DRAFT.CITY_ID.eq(cityId), DRAFT.BID_ID.eq(bid))
              .execute();
          return new Kept(after, before.revision() + 1, now);
        }));
  }

  private void begin(UUID cityId, UUID bid) {
    if (database.fetchExists(DRAFT, DRAFT.CITY_ID.eq(cityId), DRAFT.BID_ID.eq(bid))) {
      return;
    }
    byte[] wrapped = keys.make(cityId, bid, DRAFT_KEY);
    SecretKey key = keys.unwrap(wrapped, cityId, bid, DRAFT_KEY);
    database
        .insertInto(DRAFT)
        .set(DRAFT.CITY_ID, cityId)
        .set(DRAFT.BID_ID, bid)
        .set(DRAFT.WRAPPED_KEY, wrapped)
        .set(
            DRAFT.SEALED,
            InstallationKey.encrypt(
                formKey(key, bid), JSON.writeValueAsBytes(OfferDraft.EMPTY), name(bid)))
        .set(DRAFT.REVISION, 0L)
        .set(DRAFT.SAVED_AT, clock.now().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  private byte[] sealed(UUID cityId, UUID bid, OfferDraft draft) {
    return InstallationKey.encrypt(
        formKey(key(cityId, bid), bid), JSON.writeValueAsBytes(draft), name(bid));
  }

  /**
   * Keeps a document, encrypted, and names it in the draft.
   *
   * @param limit in bytes
   * @throws IOException if it breaks off or cannot be written; nothing is kept
   */
  void keep(UUID cityId, UUID bid, String name, String type, InputStream bytes, long limit)
      throws IOException {
    change(cityId, bid, d -> d);
    UUID id = RowId.next();
    var plain = new DigestInputStream(bytes, Sha256.digest());
    Stored stored =
        files.put(
            id,
            PartCipher.sealing(BidKeys.fileKey(key(cityId, bid), id, DRAFT_KEY), plain),
            PartCipher.sealedSize(limit));
    boolean named = false;
    try {
      var file =
          new OfferFile(
              id,
              name,
              type,
              PartCipher.plainSize(stored.size()),
              HexFormat.of().formatHex(plain.getMessageDigest().digest()));
      change(
          cityId,
          bid,
          d -> {
            database
                .insertInto(DRAFT_FILE)
                .set(DRAFT_FILE.CITY_ID, cityId)
                .set(DRAFT_FILE.FILE_ID, id)
                .set(DRAFT_FILE.BID_ID, bid)
                .set(DRAFT_FILE.STORED_SHA256, stored.sha256())
                .set(DRAFT_FILE.STORED_SIZE, stored.size())
                .execute();
            return d.with(file);
          });
      named = true;
    } finally {
      if (!named) {
        files.delete(id);
      }
    }
  }

  /** Does nothing if the draft has no such document. */
  void remove(UUID cityId, UUID bid, UUID file) {
    boolean[] was = {false};
    change(
        cityId,
        bid,
        d -> {
          was[0] =
              database
                      .deleteFrom(DRAFT_FILE)
                      .where(
                          DRAFT_FILE.CITY_ID.eq(cityId),
                          DRAFT_FILE.BID_ID.eq(bid),
                          DRAFT_FILE.FILE_ID.eq(file))
                      .execute()
                  > 0;
          return d.without(file);
        });
    if (was[0]) {
      delete(file);
    }
  }

  /**
   * The document's bytes.
   *
   * @throws IOException if what is stored is not what was kept
   */
  byte[] bytes(UUID cityId, UUID bid, OfferFile file) throws IOException {
    try (InputStream in =
        PartCipher.opening(
            BidKeys.fileKey(key(cityId, bid), file.id(), DRAFT_KEY), files.get(file.id()))) {
      return in.readAllBytes();
    }
  }

  /** Forgets the draft and its key, with which its documents become unreadable; then those. */
  List<UUID> drop(DSLContext in, UUID cityId, UUID bid) {
    var ids =
        in.select(DRAFT_FILE.FILE_ID)
            .from(DRAFT_FILE)
            .where(DRAFT_FILE.CITY_ID.eq(cityId), DRAFT_FILE.BID_ID.eq(bid))
            .fetch(DRAFT_FILE.FILE_ID);
    in.deleteFrom(DRAFT_FILE)
        .where(DRAFT_FILE.CITY_ID.eq(cityId), DRAFT_FILE.BID_ID.eq(bid))
        .execute();
    in.deleteFrom(DRAFT).where(DRAFT.CITY_ID.eq(cityId), DRAFT.BID_ID.eq(bid)).execute();
    return ids;
  }

  void delete(UUID file) {
    try {
      files.delete(file);
    } catch (IOException _) {
      // it is named nowhere any more, and its key may be gone; doctor finds it
    }
  }

  private SecretKey key(UUID cityId, UUID bid) {
    byte[] wrapped =
        database
            .select(DRAFT.WRAPPED_KEY)
            .from(DRAFT)
            .where(DRAFT.CITY_ID.eq(cityId), DRAFT.BID_ID.eq(bid))
            .fetchSingle(DRAFT.WRAPPED_KEY);
    return keys.unwrap(Objects.requireNonNull(wrapped), cityId, bid, DRAFT_KEY);
  }

  private static SecretKeySpec formKey(SecretKey draft, UUID bid) {
    return new SecretKeySpec(BidKeys.fileKey(draft, bid, DRAFT_KEY).getEncoded(), "AES");
  }

  private static byte[] name(UUID bid) {
    return ("bid draft/" + bid).getBytes(StandardCharsets.UTF_8);
  }
}
