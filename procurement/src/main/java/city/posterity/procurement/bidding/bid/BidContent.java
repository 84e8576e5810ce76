package city.posterity.procurement.bidding.bid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says, known from the opening on. Whether it is right is for {@link BidContentCheck} to
 * say: an opened bid is kept as it is.
 *
 * @param answers by criterion of the tender
 * @param contact absent when the bidder is reached through the account alone
 * @param validUntil last day on which the bidder is bound; absent when the bid names none
 */
public record BidContent(
    List<LotBid> lots,
    Map<String, String> answers,
    List<BidDocument> documents,
    List<Promise> promises,
    @Nullable Contact contact,
    @Nullable LocalDate validUntil) {

  public BidContent {
    lots = List.copyOf(lots);
    answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    documents = List.copyOf(documents);
    promises = List.copyOf(promises);
  }

  /** A bid that says nothing but what it offers for each lot. */
  public static BidContent of(List<LotBid> lots) {
    return new BidContent(lots, Map.of(), List.of(), List.of(), null, null);
  }

  public Optional<LotBid> lot(String id) {
    return lots.stream().filter(l -> l.lot().equals(id)).findFirst();
  }

  public boolean hasPrices() {
    return lots.stream().anyMatch(LotBid::hasPrices);
  }

  /** The prices of every lot that has one. */
  public List<LotPrice> prices() {
    return lots.stream().flatMap(l -> l.prices().stream()).toList();
  }

  /** The same with its prices; those for a lot that the bid is not about are left out. */
  public BidContent with(List<LotPrice> prices) {
    var priced =
        lots.stream()
            .map(l ->
                prices.stream()
                    .filter(p -> p.lot().equals(l.lot()))
                    .findFirst()
                    .map(l::with)
                    .orElse(l))
            .toList();
    return new BidContent(priced, answers, documents, promises, contact, validUntil);
  }

  BidContent validUntil(LocalDate until) {
    return new BidContent(lots, answers, documents, promises, contact, until);
  }
}
