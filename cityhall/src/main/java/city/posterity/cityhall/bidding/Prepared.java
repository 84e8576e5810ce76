package city.posterity.cityhall.bidding;

import city.posterity.procurement.bidding.bid.Envelope;
import java.util.List;

/**
 * A version whose bytes are here and were compared with their digests. It is at hand while its
 * command is carried out: without it nothing can be submitted.
 */
record Prepared(BidStore.VersionId id, List<Sealed> envelopes) {

  static final ScopedValue<Prepared> CURRENT = ScopedValue.newInstance();

  Prepared {
    envelopes = List.copyOf(envelopes);
  }

  /** An envelope and the parts of which it consists, in their order. */
  record Sealed(Envelope envelope, List<BidStore.Part> parts) {
    Sealed {
      parts = List.copyOf(parts);
    }
  }

  List<Envelope> plain() {
    return envelopes.stream().map(Sealed::envelope).toList();
  }
}
