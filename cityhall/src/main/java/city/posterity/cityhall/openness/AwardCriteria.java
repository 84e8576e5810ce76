package city.posterity.cityhall.openness;

import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the bids for a lot are compared, in the words of the award criteria breakdown. */
final class AwardCriteria {

  private AwardCriteria() {}

  /** Name of the criterion that takes the place of the price where costs over the life count. */
  private static final String WHOLE_LIFE = "wholeLifeCost";

  static ObjectNode of(AwardMethod method, boolean wholeLife) {
    ObjectNode node = Ocds.object();
    ArrayNode criteria = node.putArray("criteria");
    switch (method) {
      case AwardMethod.LifeCycleCost _ when wholeLife ->
          add(criteria, "cost", WHOLE_LIFE, null, null);
      case AwardMethod.LowestPrice _ -> add(criteria, "price", "price", null, null);
      case AwardMethod.PriceWithFeatures(var features, var _) -> {
        add(criteria, "price", "price", null, null);
        features.forEach(f -> add(criteria, "quality", f.code(), f.title(), null));
      }
      case AwardMethod.LifeCycleCost(var costs, var _) -> {
        add(criteria, "price", "price", null, null);
        costs.forEach(c -> add(criteria, "cost", c.id(), c.title(), null));
      }
      case AwardMethod.WeightedCriteria w -> {
        add(
            criteria,
            wholeLife ? "cost" : "price",
            wholeLife ? WHOLE_LIFE : "price",
            null,
            w.priceWeight());
        w.criteria()
            .forEach(c -> {
              ObjectNode one = add(criteria, "quality", c.id(), c.title(), c.weight());
              if (c.minimum().signum() > 0) {
                one.withArray("numbers")
                    .addObject()
                    .put("number", Ocds.number(c.minimum()))
                    .put("threshold", "minimumScore");
              }
            });
      }
    }
    return node;
  }

  private static ObjectNode add(
      ArrayNode into,
      String type,
      String name,
      @Nullable String description,
      @Nullable BigDecimal points) {
    ObjectNode node = into.addObject().put("type", type).put("name", name);
    Ocds.put(node, "description", description);
    if (points != null) {
      node.putArray("numbers")
          .addObject()
          .put("number", Ocds.number(points))
          .put("weight", "pointsExact");
    }
    return node;
  }
}
