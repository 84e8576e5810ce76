package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.DRAFT_FILE;
import static city.posterity.cityhall.bidding.internal.db.Tables.ENVELOPE;
import static city.posterity.cityhall.bidding.internal.db.Tables.PART;
import static city.posterity.cityhall.bidding.internal.db.Tables.VERSION;

import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.casefile.CaseEvent;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.files.FileStore;
import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.bidding.bid.BidEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What doctor asks of sealed bids. It compares what is stored as it is stored, encrypted: it opens
 * nothing.
 */
@Component
final class BiddingCheck implements Check {

  private static final int PAGE = 500;

  /** A file may be on its way into a row. */
  private static final Duration ON_ITS_WAY = Duration.ofHours(1);

  private static final String RESTORE = "Restore it from a backup before the bids are opened";

  private final DSLContext database;
  private final BidStore store;
  private final BidKeys keys;
  private final FileStore files;
  private final Casefile casefile;
  private final CityClock clock;

  BiddingCheck(
      DSLContext database,
      BidStore store,
      BidKeys keys,
      FileStore files,
      Casefile casefile,
      CityClock clock) {
    this.database = database;
    this.store = store;
    this.keys = keys;
    this.files = files;
    this.casefile = casefile;
    this.clock = clock;
  }

  @Override
  public String claim() {
    return "Every bid that was received is there, byte for byte, with its key.";
  }

  @Override
  public List<Finding> examine() {
    var findings = new ArrayList<Finding>();
    var committed =
        database
            .select(VERSION.CITY_ID, VERSION.BID_ID, VERSION.VERSION_)
            .from(VERSION)
            .where(VERSION.COMMITTED_AT.isNotNull())
            .fetch(r -> new VersionId(r.value1(), r.value2(), r.value3()));
    committed.forEach(id -> version(id, findings));
    var known = new HashSet<>(committed);
    committed.stream()
        .map(VersionId::cityId)
        .distinct()
        .forEach(city -> events(city, known, findings));
    orphans(findings);
    return findings;
  }

  private void version(VersionId id, List<Finding> findings) {
    String row = "bidding.version " + id.bid() + " version " + id.version();
    var version = store.find(id).orElseThrow();
    if (version.wrappedKey() != null) {
      try {
        keys.unwrap(version.wrappedKey(), id.cityId(), id.bid(), id.version());
      } catch (RuntimeException _) {
        findings.add(new Finding(row + ": its key does not open with keys/bids.key", RESTORE));
      }
    }
    var envelopes =
        database
            .selectFrom(ENVELOPE)
            .where(
                ENVELOPE.CITY_ID.eq(id.cityId()),
                ENVELOPE.BID_ID.eq(id.bid()),
                ENVELOPE.VERSION.eq(id.version()))
            .fetch();
    if (envelopes.isEmpty()) {
      findings.add(new Finding(row + ": it has no envelope", RESTORE));
    }
    for (var e : envelopes) {
      long size =
          store.parts(id).isEmpty()
              ? 0
              : database
                  .selectFrom(PART)
                  .where(
                      PART.CITY_ID.eq(id.cityId()),
                      PART.BID_ID.eq(id.bid()),
                      PART.VERSION.eq(id.version()),
                      PART.KIND.eq(e.getKind()))
                  .fetch(PART.SIZE)
                  .stream()
                  .mapToLong(Long::longValue)
                  .sum();
      if (size != e.getSize()) {
        findings.add(
            new Finding(
                row
                    + ": the parts of its envelope '"
                    + e.getKind()
                    + "' have "
                    + size
                    + " bytes, not "
                    + e.getSize(),
                RESTORE));
      }
    }
    store.parts(id).forEach(part -> file(row, part, findings));
  }

  private void file(String row, Part part, List<Finding> findings) {
    String at = row + " part " + part.number() + " (file " + part.file() + ")";
    var digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(files.get(part.file()), digest)) {
      long size = in.transferTo(java.io.OutputStream.nullOutputStream());
      if (size != part.stored().size()) {
        findings.add(
            new Finding(at + ": it has " + size + " bytes, not " + part.stored().size(), RESTORE));
      } else if (!HexFormat.of().formatHex(digest.digest()).equals(part.stored().sha256())) {
        findings.add(new Finding(at + ": its bytes were altered", RESTORE));
      }
    } catch (NoSuchFileException _) {
      findings.add(new Finding(at + ": its file is gone", RESTORE));
    } catch (IOException e) {
      findings.add(new Finding(at + ": its file cannot be read: " + e.getMessage(), RESTORE));
    }
  }

  /** What the casefile says was received. */
  private void events(UUID city, Set<VersionId> known, List<Finding> findings) {
    UUID after = null;
    List<CaseEvent> page;
    do {
      page = casefile.events(city, Set.of(BidEvent.BidSealed.class), after, PAGE);
      for (CaseEvent e : page) {
        after = e.id();
        var sealed = (BidEvent.BidSealed) e.recorded().event();
        var id = new VersionId(city, e.recorded().stream().id(), sealed.version());
        if (!known.contains(id)) {
          findings.add(
              new Finding(
                  "casefile.event "
                      + e.id()
                      + ": nothing is stored of version "
                      + sealed.version()
                      + " of "
                      + e.recorded().stream(),
                  RESTORE));
        }
      }
    } while (page.size() == PAGE);
  }

  private void orphans(List<Finding> findings) {
    try {
      var before = clock.instant().minus(clock.offset()).minus(ON_ITS_WAY);
      var named = new HashSet<>(database.select(PART.FILE_ID).from(PART).fetch(PART.FILE_ID));
      named.addAll(database.select(DRAFT_FILE.FILE_ID).from(DRAFT_FILE).fetch(DRAFT_FILE.FILE_ID));
      files.all().stream()
          .filter(f -> f.since().isBefore(before) && !named.contains(f.id()))
          .forEach(f ->
              findings.add(
                  new Finding(
                      "The file " + f.id() + " belongs to no row",
                      "It was left by an upload that broke off; it can be deleted")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
