package city.posterity.procurement.market.tender;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.ranking.AwardMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tender says: everything that a buyer writes and bidders rely on. To add a field, add a
 * component here; name it in {@link TermsDifference} only if changing it is harmless; and map it to
 * OCDS in the application's {@code openness} package; state, storage, API and amendments follow.
 *
 * @param procuringEntity the buyer in the lead
 * @param buyers all buyers, the one in the lead among them
 * @param procedureId a procedure of the pack, as in {@code open}
 * @param currency of every amount, unless {@code multiCurrency}
 * @param noLotsReason why a purchase is not divided; absent when it is or nobody asks
 * @param deadline bids received up to and including this instant are in time
 * @param envelopes one, or two when prices stay sealed until quality is scored
 * @param winnersPerLot how many awards a lot can have, at least 1
 * @param lotLimit how many lots one bidder can win; absent for no limit
 * @param costing how what a bid costs over its life is found; absent where that is not asked
 */
public record TenderTerms(
    String title,
    String description,
    OrganisationId procuringEntity,
    List<OrganisationId> buyers,
    MainCategory category,
    Classification classification,
    String procedureId,
    String currency,
    boolean multiCurrency,
    List<Lot> lots,
    @Nullable String noLotsReason,
    List<Item> items,
    List<Criterion> criteria,
    AwardMethod awardMethod,
    Instant deadline,
    int envelopes,
    int winnersPerLot,
    @Nullable Integer lotLimit,
    List<PaymentShare> paymentSchedule,
    List<TenderDocument> documents,
    String deliveryPlace,
    @Nullable LocalDate contractStart,
    @Nullable LocalDate contractEnd,
    @Nullable CostingMethod costing) {

  public TenderTerms {
    buyers = List.copyOf(buyers);
    lots = List.copyOf(lots);
    items = List.copyOf(items);
    criteria = List.copyOf(criteria);
    paymentSchedule = List.copyOf(paymentSchedule);
    documents = List.copyOf(documents);
  }

  /** Estimate of the whole: the sum of its lots. */
  public Money value() {
    return Money.sum(lots.stream().map(Lot::value).toList(), currency);
  }

  /** The bid securities of all lots that ask for one. */
  public Money guarantee() {
    return Money.sum(
        lots.stream().flatMap(l -> Optional.ofNullable(l.guarantee()).stream()).toList(), currency);
  }

  public Optional<Lot> lot(String id) {
    return lots.stream().filter(l -> l.id().equals(id)).findFirst();
  }

  /** Whether bids are compared by what they cost over their life, not by their price. */
  public boolean countsWholeLife() {
    return costing != null && costing.counts();
  }

  /** The award method as it applies to one lot. */
  public AwardMethod methodFor(String lot) {
    return awardMethod.forItems(
        items.stream().filter(i -> i.lot().equals(lot)).map(Item::id).collect(Collectors.toSet()));
  }

  /**
   * A part of the price of one lot that falls due with a financing milestone.
   *
   * @param code the milestone, as in {@code delivery} or {@code end-of-year-1}
   * @param percentage of the lot's price, 0 to 100
   */
  public record PaymentShare(
      String lot, String code, String title, java.math.BigDecimal percentage) {}
}
