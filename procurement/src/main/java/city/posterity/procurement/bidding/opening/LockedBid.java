package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** A bid as it is when the deadline passes: what the opening has to account for. */
public record LockedBid(
    StreamId bid,
    OrganisationId supplier,
    int version,
    List<Envelope> envelopes,
    Instant receivedAt) {

  public LockedBid {
    envelopes = List.copyOf(envelopes);
  }

  static LockedBid of(Bid bid) {
    return new LockedBid(
        bid.id(),
        bid.supplier(),
        bid.version(),
        bid.envelopes(),
        Objects.requireNonNull(bid.receivedAt()));
  }

  /**
   * What can be published of a set of bids before it is opened, so that none can be added, dropped
   * or exchanged: the SHA-256, in hexadecimal, of one line for each envelope, in the order of the
   * bids' ids and then of the kinds: id, version, kind and digest, with one space between and a
   * line feed behind.
   */
  static String commitment(List<LockedBid> bids) {
    var text = new StringBuilder();
    bids.stream()
        .sorted(java.util.Comparator.comparing(b -> b.bid().id().toString()))
        .forEach(b ->
            b.envelopes().stream()
                .sorted(java.util.Comparator.comparing(Envelope::kind))
                .forEach(e ->
                    text.append(b.bid().id())
                        .append(' ')
                        .append(b.version())
                        .append(' ')
                        .append(e.kind())
                        .append(' ')
                        .append(e.sha256())
                        .append('\n')));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
