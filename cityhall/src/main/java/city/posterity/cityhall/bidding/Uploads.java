package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.bidding.OwnBids.OwnBid;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.files.FileStore;
import city.posterity.cityhall.files.FileStore.Stored;
import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.bidding.bid.BidRule;
import city.posterity.procurement.bidding.bid.SubmissionWindow;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the parts of a version, any time before the deadline and in any order. Each is encrypted
 * while it comes in, and is there whole or not at all.
 */
@Component
final class Uploads {

  private final OwnBids bids;
  private final BidStore store;
  private final BidKeys keys;
  private final FileStore files;
  private final DatabaseClock clock;
  private final BiddingSettings settings;
  private final TransactionTemplate transaction;

  Uploads(
      OwnBids bids,
      BidStore store,
      BidKeys keys,
      FileStore files,
      DatabaseClock clock,
      BiddingSettings settings,
      TransactionTemplate transaction) {
    this.bids = bids;
    this.store = store;
    this.keys = keys;
    this.files = files;
    this.clock = clock;
    this.settings = settings;
    this.transaction = transaction;
  }

  /**
   * What is sent.
   *
   * @param announced how many bytes were announced, -1 for unknown
   * @param sha256 what their digest shall be; absent if that was not said
   */
  record Incoming(int number, InputStream bytes, long announced, byte @Nullable [] sha256) {}

  /**
   * @param isNew whether there was no such part yet
   */
  record Taken(Part part, boolean isNew) {}

  /** Which parts are there; for the bidder. */
  List<Part> parts(UUID cityId, Actor actor, UUID bid, int version) {
    bids.find(cityId, actor, bid);
    return store.parts(new VersionId(cityId, bid, version));
  }

  /**
   * @throws ApiProblem if the part cannot be taken; nothing of it is kept
   * @throws CasefileException if bids are not taken any more, or not under this version
   * @throws IOException if the stream breaks off; nothing of it is kept
   */
  Taken put(UUID cityId, Actor actor, UUID bid, int version, Incoming incoming) throws IOException {
    requireOpen(bids.find(cityId, actor, bid), version);
    if (incoming.number() < 1 || incoming.number() > BiddingSettings.PARTS) {
      throw new ApiProblem(
          422, "part-number", "Parts have numbers from 1 to " + BiddingSettings.PARTS + ".");
    }
    if (incoming.announced() > BiddingSettings.PART_LIMIT) {
      throw tooLarge();
    }
    if (files.room() < settings.reserve().toBytes() + BiddingSettings.PART_LIMIT) {
      throw new ApiProblem(
          507, "no-room", "There is no room for more files now; try again in some minutes.");
    }
    var id = new VersionId(cityId, bid, version);
    UUID file = RowId.next();
    Part part = keep(id, file, incoming);
    boolean used = false;
    try {
      Optional<Part> before = record(id, actor, part);
      used = !isSame(before, part);
      if (used) {
        before.ifPresent(this::forget);
      }
      return new Taken(part, before.isEmpty());
    } finally {
      if (!used) {
        files.delete(file);
      }
    }
  }

  private Part keep(VersionId id, UUID file, Incoming incoming) throws IOException {
    MessageDigest digest = Sha256.digest();
    var plain = new DigestInputStream(incoming.bytes(), digest);
    SecretKey key = BidKeys.fileKey(versionKey(id), file, incoming.number());
    Stored stored;
    try {
      stored =
          files.put(
              file,
              PartCipher.sealing(key, plain),
              PartCipher.sealedSize(BiddingSettings.PART_LIMIT));
    } catch (FileStore.TooLargeException _) {
      throw tooLarge();
    }
    byte[] sha256 = digest.digest();
    long size = PartCipher.plainSize(stored.size());
    String wrong = wrong(incoming, size, sha256);
    if (wrong != null) {
      files.delete(file);
      throw new ApiProblem(
          wrong.equals("incomplete") ? 400 : 422, wrong, sentence(wrong) + " Nothing was kept.");
    }
    return new Part(incoming.number(), file, HexFormat.of().formatHex(sha256), size, stored);
  }

  private static @Nullable String wrong(Incoming incoming, long size, byte[] sha256) {
    if (incoming.announced() >= 0 && incoming.announced() != size) {
      return "incomplete";
    }
    if (size == 0) {
      return "part-empty";
    }
    return incoming.sha256() != null && !Arrays.equals(incoming.sha256(), sha256)
        ? "digest-differs"
        : null;
  }

  private static String sentence(String wrong) {
    return switch (wrong) {
      case "incomplete" -> "Fewer bytes came than were announced.";
      case "part-empty" -> "A part has at least one byte.";
      default -> "The bytes that came are not those of the digest in Content-Digest.";
    };
  }

  private SecretKey versionKey(VersionId id) {
    if (store.find(id).isEmpty()) {
      store.begin(id, keys.make(id.cityId(), id.bid(), id.version()), clock.now());
    }
    byte[] wrapped = store.find(id).orElseThrow().wrappedKey();
    return keys.unwrap(Objects.requireNonNull(wrapped), id.cityId(), id.bid(), id.version());
  }

  /** Notes the part, unless the same bytes are there already; gives what was there before. */
  private Optional<Part> record(VersionId id, Actor actor, Part part) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          requireOpen(bids.find(id.cityId(), actor, id.bid()), id.version());
          if (store.lock(id).isCommitted()) {
            throw new ApiProblem(
                409, "version-committed", "This version has been submitted; begin the next one.");
          }
          List<Part> all = store.parts(id);
          Optional<Part> before = all.stream().filter(p -> p.number() == part.number()).findFirst();
          if (isSame(before, part)) {
            return before;
          }
          long others =
              all.stream().filter(p -> p.number() != part.number()).mapToLong(Part::size).sum();
          if (others + part.size() > settings.bidLimit().toBytes()) {
            throw new ApiProblem(
                413,
                "bid-too-large",
                "A bid has at most " + settings.bidLimit().toMegabytes() + " MB.");
          }
          store.put(id, part, clock.now());
          return before;
        }));
  }

  private static boolean isSame(Optional<Part> before, Part part) {
    return before.filter(p -> p.sha256().equals(part.sha256())).isPresent();
  }

  private void forget(Part replaced) {
    try {
      files.delete(replaced.file());
    } catch (IOException _) {
      // it is named nowhere any more; the tidying finds it
    }
  }

  private void requireOpen(OwnBid own, int version) {
    var findings = SubmissionWindow.of(own.tender(), clock.now());
    int expected = own.bid().version() + 1;
    if (findings.isEmpty() && version != expected) {
      findings =
          List.of(
              Finding.of(
                  version < expected ? BidRule.VERSION_TAKEN : BidRule.VERSION_SKIPPED,
                  "version",
                  version,
                  "expected",
                  expected));
    }
    if (!findings.isEmpty()) {
      throw new CasefileException.Refused(findings);
    }
  }

  private static ApiProblem tooLarge() {
    return new ApiProblem(
        413,
        "part-too-large",
        "A part has at most " + BiddingSettings.PART_LIMIT + " bytes; send the file in parts.");
  }
}
