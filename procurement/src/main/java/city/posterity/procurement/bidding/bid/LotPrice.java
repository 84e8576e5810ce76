package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.Money;
import city.posterity.procurement.lifecycle.CostSheet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bid asks for one lot.
 *
 * @param price of the whole lot, net of value added tax
 * @param unitPrices empty where the bid is not broken down
 * @param costs by cost item of the award method, in the currency of the price
 * @param sheet what the costing method asks; absent where none is published
 */
public record LotPrice(
    String lot,
    Money price,
    List<UnitPrice> unitPrices,
    Map<String, BigDecimal> costs,
    @Nullable CostSheet sheet) {

  /** A price for a lot without a costing method. */
  public LotPrice(
      String lot, Money price, List<UnitPrice> unitPrices, Map<String, BigDecimal> costs) {
    this(lot, price, unitPrices, costs, null);
  }

  public LotPrice {
    unitPrices = List.copyOf(unitPrices);
    costs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costs));
  }
}
