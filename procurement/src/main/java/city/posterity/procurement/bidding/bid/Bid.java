package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.ranking.Offer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bid as it stands.
 *
 * @param supplier whose it is
 * @param version of the envelopes that count, from 1; 0 before the first
 * @param docset number of the amendment of the tender that it was made or confirmed against
 * @param receivedAt when the version that counts was received or last confirmed; absent before
 * @param content absent until the opening; without prices while those are sealed
 * @param assessments the chair's answer for each criterion; empty until it is admitted
 * @param ground why it is out, one of {@link DisqualifyBid#GROUNDS}; absent while it is in
 * @param reason in words, why it is out, unreadable or lapsed
 */
public record Bid(
    StreamId id,
    BidStatus status,
    StreamId tender,
    OrganisationId supplier,
    int version,
    int docset,
    List<Envelope> envelopes,
    @Nullable Instant receivedAt,
    @Nullable BidContent content,
    List<Assessment> assessments,
    @Nullable String ground,
    @Nullable String reason)
    implements State {

  public Bid {
    envelopes = List.copyOf(envelopes);
    assessments = List.copyOf(assessments);
  }

  /**
   * An organisation has one bid on a tender. Its id follows from both, so that there cannot be a
   * second one although no bidder sees another's.
   */
  public static StreamId idOf(StreamId tender, OrganisationId organisation) {
    return StreamId.derived(Thing.BID, tender, organisation.toString());
  }

  /** The name that rankings and published data give it. */
  public String name() {
    return id.id().toString();
  }

  public boolean offers(String lot) {
    return lotBid(lot).isPresent();
  }

  public Optional<LotBid> lotBid(String lot) {
    return Optional.ofNullable(content).flatMap(c -> c.lot(lot));
  }

  /** What it puts into the ranking of a lot; empty when it is not about it or not priced yet. */
  public Optional<Offer> offerFor(String lot) {
    return offerFor(lot, Map.of());
  }

  /**
   * The same with what the panel gave it.
   *
   * @param scores by quality criterion of the award method
   */
  public Optional<Offer> offerFor(String lot, Map<String, BigDecimal> scores) {
    Instant received = receivedAt;
    if (received == null) {
      return Optional.empty();
    }
    return lotBid(lot)
        .flatMap(l ->
            Optional.ofNullable(l.price())
                .map(p -> new Offer(name(), p, received, l.features(), l.costs(), scores)));
  }

  public boolean isPriced() {
    return content != null && content.lots().stream().allMatch(l -> l.price() != null);
  }
}
