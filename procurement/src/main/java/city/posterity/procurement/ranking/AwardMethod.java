package city.posterity.procurement.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How bids are compared; announced with the tender and never changed after publication. */
public sealed interface AwardMethod {

  /** What decides between equal bids; announced too. */
  TieBreak tieBreak();

  /** The lowest price wins. */
  record LowestPrice(TieBreak tieBreak) implements AwardMethod {}

  /**
   * Price with price-equivalent features: a bid is compared by price ÷ (1 + Σ chosen ÷ (1 − Σ
   * largest)). (Scenario A1, after ProZorro's rule.)
   */
  record PriceWithFeatures(List<Feature> features, TieBreak tieBreak) implements AwardMethod {
    public PriceWithFeatures {
      features = List.copyOf(features);
    }
  }

  /**
   * Points for price and for quality, out of 100: the price earns points by the announced formula,
   * and each quality criterion has its share of its scale.
   *
   * @param priceWeight 0 to 100; with the criteria's weights it makes 100
   * @param formula where none is announced, lowest ÷ price
   */
  record WeightedCriteria(
      BigDecimal priceWeight,
      PriceFormula formula,
      List<QualityCriterion> criteria,
      TieBreak tieBreak)
      implements AwardMethod {
    public WeightedCriteria {
      // Data bound by reflection can leave it out.
      formula = Objects.requireNonNullElseGet(formula, PriceFormula.LowestRatio::new);
      criteria = List.copyOf(criteria);
    }

    public WeightedCriteria(
        BigDecimal priceWeight, List<QualityCriterion> criteria, TieBreak tieBreak) {
      this(priceWeight, new PriceFormula.LowestRatio(), criteria, tieBreak);
    }
  }

  /** The lowest sum of price and of the announced costs of ownership wins. (Scenario A3.) */
  record LifeCycleCost(List<CostItem> costs, TieBreak tieBreak) implements AwardMethod {
    public LifeCycleCost {
      costs = List.copyOf(costs);
    }
  }

  /** The criteria that evaluators score; empty where nothing is scored. */
  default List<QualityCriterion> scored() {
    return this instanceof WeightedCriteria w ? w.criteria() : List.of();
  }

  /**
   * The method as it applies to one lot: without the features of other lots' items.
   *
   * @param items ids of the lot's items
   */
  default AwardMethod forItems(Set<String> items) {
    return this instanceof PriceWithFeatures(var features, var tieBreak)
        ? new PriceWithFeatures(
            features.stream().filter(f -> f.item() == null || items.contains(f.item())).toList(),
            tieBreak)
        : this;
  }

  /** OCDS awardCriteria code. */
  default String code() {
    return switch (this) {
      case LowestPrice _ -> "priceOnly";
      case LifeCycleCost _ -> "costOnly";
      case PriceWithFeatures _, WeightedCriteria _ -> "ratedCriteria";
    };
  }

  /**
   * @param item id of the item it is about; absent when it is about the bidder or the whole bid
   */
  record Feature(String code, String title, @Nullable String item, List<Option> options) {
    public Feature {
      options = List.copyOf(options);
    }

    BigDecimal largest() {
      return options.stream().map(Option::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
  }

  /**
   * @param value share of the price that it is worth
   */
  record Option(BigDecimal value, String title) {}

  /**
   * @param weight points out of 100
   * @param scale highest score that an evaluator can give; the lowest is 0
   * @param minimum score under which a bid is out; 0 for none
   * @param levels what each described level means, lowest first; may be empty
   */
  record QualityCriterion(
      String id,
      String title,
      BigDecimal weight,
      BigDecimal scale,
      BigDecimal minimum,
      List<String> levels) {
    public QualityCriterion {
      levels = List.copyOf(levels);
    }
  }

  /** A cost that every bid states beside its price. */
  record CostItem(String id, String title) {}

  /** What decides between bids of equal worth. */
  enum TieBreak {
    /** The one that was received first; a confirmation after an amendment counts as receipt. */
    EARLIER_RECEIPT,
    /** A draw that anybody can repeat, from a seed that was public before. */
    LOT_DRAWING
  }
}
