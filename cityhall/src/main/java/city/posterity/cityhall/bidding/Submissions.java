package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.BidStore.Part;
import city.posterity.cityhall.bidding.BidStore.VersionId;
import city.posterity.cityhall.bidding.OwnBids.OwnBid;
import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.casefile.Receipt;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.procurement.Problem;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.bidding.bid.SubmissionWindow;
import city.posterity.procurement.bidding.bid.SubmitBid;
import city.posterity.procurement.machine.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Submits a version whose parts are here: compares the bytes with the digests that the bidder
 * declares, and lets the buying cycle decide.
 */
@Component
final class Submissions {

  private final Casefile casefile;
  private final OwnBids bids;
  private final BidStore store;
  private final EnvelopeBytes bytes;

  Submissions(Casefile casefile, OwnBids bids, BidStore store, EnvelopeBytes bytes) {
    this.casefile = casefile;
    this.bids = bids;
    this.store = store;
    this.bytes = bytes;
  }

  /**
   * An envelope as the bidder declares it.
   *
   * @param parts numbers of its parts in their order; empty if a range is given
   * @param firstPart with {@code lastPart}, a range of numbers instead
   */
  record Declared(
      Envelope.Kind kind,
      List<Integer> parts,
      @Nullable Integer firstPart,
      @Nullable Integer lastPart,
      String sha256,
      long size) {

    Declared {
      parts = List.copyOf(parts);
    }

    List<Integer> numbers() {
      Integer first = firstPart;
      Integer last = lastPart;
      return parts.isEmpty()
              && first != null
              && last != null
              && last - first < BiddingSettings.PARTS
          ? IntStream.rangeClosed(first, last).boxed().toList()
          : parts;
    }
  }

  /**
   * The body of the request that commits a version.
   *
   * @param docset number of the amendment that the bidder worked from, 0 for the tender as
   *     published
   * @param declaration with what words the bidder declares the bid complete
   */
  record Commit(List<Declared> envelopes, int docset, String declaration) {
    Commit {
      envelopes = List.copyOf(envelopes);
    }
  }

  /** Who commits which version, and when the last byte of that request had entered. */
  record Request(
      UUID cityId,
      Actor actor,
      UUID bid,
      int version,
      Instant receivedAt,
      @Nullable Idempotency idempotency,
      @Nullable String reason) {

    VersionId id() {
      return new VersionId(cityId, bid, version);
    }
  }

  /**
   * @throws city.posterity.cityhall.casefile.CasefileException if the bid is refused; that is
   *     journalled
   * @throws ApiProblem 422 if what is declared is not what is here
   */
  Receipt commit(Request request, Commit commit) {
    OwnBid own = bids.find(request.cityId(), request.actor(), request.bid());
    var command =
        new CommandRequest(
            request.cityId(),
            own.procurement().id(),
            own.bid().id(),
            new SubmitBid(
                request.version(),
                commit.envelopes().stream()
                    .map(d -> new Envelope(d.kind(), d.sha256(), d.size()))
                    .toList(),
                commit.docset(),
                commit.declaration()),
            request.actor(),
            null,
            request.reason(),
            request.receivedAt(),
            request.idempotency());
    var earlier = casefile.replayOf(command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    boolean hopeless =
        !SubmissionWindow.of(own.tender(), request.receivedAt()).isEmpty()
            || request.version() != own.bid().version() + 1;
    if (hopeless) {
      // the cycle says why and journals it; there is nothing at hand by which it could be accepted
      return casefile.perform(command);
    }
    Prepared prepared = prepare(request.id(), commit.envelopes());
    return ScopedValue.where(Prepared.CURRENT, prepared).call(() -> casefile.perform(command));
  }

  private Prepared prepare(VersionId id, List<Declared> declared) {
    Map<Integer, Part> there =
        store.parts(id).stream().collect(Collectors.toMap(Part::number, Function.identity()));
    var problems = new ArrayList<Problem>();
    var used = new HashSet<Integer>();
    var sealed = new ArrayList<Prepared.Sealed>();
    for (int i = 0; i < declared.size(); i++) {
      Declared d = declared.get(i);
      String at = "/envelopes/" + i;
      List<Part> parts = parts(d, there, used, at, problems);
      sealed.add(new Prepared.Sealed(new Envelope(d.kind(), d.sha256(), d.size()), parts));
    }
    if (problems.isEmpty()) {
      for (int i = 0; i < sealed.size(); i++) {
        compare(id, sealed.get(i), "/envelopes/" + i, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
    return new Prepared(id, sealed);
  }

  private static List<Part> parts(
      Declared d, Map<Integer, Part> there, Set<Integer> used, String at, List<Problem> problems) {
    var found = new ArrayList<Part>();
    if (d.numbers().isEmpty()) {
      problems.add(
          new Problem(
              "parts-missing", at + "/parts", "name the parts that the envelope consists of"));
    }
    for (int number : d.numbers()) {
      Part part = there.get(number);
      if (part == null) {
        problems.add(
            new Problem(
                "part-missing", at + "/parts", "part " + number + " has not been uploaded"));
      } else if (!used.add(number)) {
        problems.add(
            new Problem("part-twice", at + "/parts", "part " + number + " is named twice"));
      } else {
        found.add(part);
      }
    }
    return found;
  }

  private void compare(VersionId id, Prepared.Sealed sealed, String at, List<Problem> problems) {
    Envelope envelope = sealed.envelope();
    long size = sealed.parts().stream().mapToLong(Part::size).sum();
    if (size != envelope.size()) {
      problems.add(
          new Problem(
              "size-differs",
              at + "/size",
              "its parts have " + size + " bytes together, not " + envelope.size()));
    } else if (!sha256(id, sealed.parts()).equals(envelope.sha256())) {
      problems.add(
          new Problem("digest-differs", at + "/sha256", "its parts together have another SHA-256"));
    }
  }

  private String sha256(VersionId id, List<Part> parts) {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = bytes.of(id, parts)) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
