package city.posterity.cityhall.bidding;

import city.posterity.cityhall.bidding.Submissions.Declared;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.bidding.bid.Envelope;
import city.posterity.procurement.machine.Actor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Uploads packages that are at hand, cut into parts as a bidder's own program cuts them. */
@Component
final class Sealing {

  private final Uploads uploads;

  Sealing(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * What has to be declared when they are submitted.
   *
   * @throws city.posterity.cityhall.casefile.CasefileException if bids are not taken any more, or
   *     not under this version
   * @throws IOException if something cannot be written
   */
  List<Declared> seal(
      UUID cityId, Actor actor, UUID bid, int version, Map<Envelope.Kind, byte[]> envelopes)
      throws IOException {
    var declared = new ArrayList<Declared>();
    int next = 1;
    for (var e : new EnumMap<>(envelopes).entrySet()) {
      var parts = new ArrayList<Integer>();
      byte[] all = e.getValue();
      for (int from = 0; from < all.length; from += BiddingSettings.PART_LIMIT) {
        byte[] part =
            Arrays.copyOfRange(all, from, Math.min(all.length, from + BiddingSettings.PART_LIMIT));
        uploads.put(
            cityId,
            actor,
            bid,
            version,
            new Uploads.Incoming(next, new ByteArrayInputStream(part), part.length, null));
        parts.add(next++);
      }
      declared.add(new Declared(e.getKey(), parts, null, null, Sha256.hex(all), all.length));
    }
    return declared;
  }
}
