package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.Money;
import city.posterity.procurement.lifecycle.CostSheet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bid on one lot.
 *
 * @param price of the whole lot, net of value added tax; absent while it is still sealed
 * @param unitPrices empty where the bid is not broken down, or still sealed
 * @param features value chosen by feature code of the award method
 * @param costs amount by cost item of the award method, in the currency of the price
 * @param sheet what the costing method asks; absent where none is published, or still sealed
 */
public record LotBid(
    String lot,
    @Nullable Money price,
    List<UnitPrice> unitPrices,
    Map<String, BigDecimal> features,
    Map<String, BigDecimal> costs,
    @Nullable CostSheet sheet) {

  public LotBid {
    unitPrices = List.copyOf(unitPrices);
    features = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(features));
    costs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costs));
  }

  /** A bid on a lot without a costing method. */
  public LotBid(
      String lot,
      @Nullable Money price,
      List<UnitPrice> unitPrices,
      Map<String, BigDecimal> features,
      Map<String, BigDecimal> costs) {
    this(lot, price, unitPrices, features, costs, null);
  }

  /** A bid that says nothing but its price. */
  public static LotBid of(String lot, Money price) {
    return new LotBid(lot, price, List.of(), Map.of(), Map.of());
  }

  /** Whether anything is said that belongs into the price envelope. */
  public boolean hasPrices() {
    return price != null || !unitPrices.isEmpty() || !costs.isEmpty() || sheet != null;
  }

  /** The part that belongs into the price envelope; empty without a price. */
  public Optional<LotPrice> prices() {
    return Optional.ofNullable(price).map(p -> new LotPrice(lot, p, unitPrices, costs, sheet));
  }

  LotBid with(LotPrice p) {
    return new LotBid(lot, p.price(), p.unitPrices(), features, p.costs(), p.sheet());
  }
}
