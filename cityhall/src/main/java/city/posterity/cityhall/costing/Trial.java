package city.posterity.cityhall.costing;

import city.posterity.appraisal.score.Bid;
import city.posterity.appraisal.score.Comparison;
import city.posterity.appraisal.score.Formula;
import city.posterity.appraisal.score.PricePoints;
import city.posterity.appraisal.score.Scheme;
import city.posterity.appraisal.score.ScoreInput;
import city.posterity.appraisal.score.ScoreResult;
import city.posterity.appraisal.score.Scoring;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import city.posterity.procurement.ranking.PriceFormula;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Made-up bids under the award method of a tender. A bid's quality is one figure in percent, the
 * mean of what the criteria would give by their weights.
 */
record Trial(TenderTerms terms, List<MadeUp> bids) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Trial {
    bids = List.copyOf(bids);
  }

  /**
   * A bid that nobody made.
   *
   * @param price over 0
   * @param later what it costs beside the price, in present value, 0 or more
   * @param quality in percent, 0 to 100
   */
  record MadeUp(String name, BigDecimal price, BigDecimal later, BigDecimal quality) {}

  /** What is compared: the cost over the life where that counts, and otherwise the price. */
  BigDecimal compared(MadeUp bid) {
    return terms.countsWholeLife() || hasCosts() ? bid.price().add(bid.later()) : bid.price();
  }

  /** Whether costs that are stated beside the price are added to it. */
  private boolean hasCosts() {
    return terms.awardMethod() instanceof AwardMethod.LifeCycleCost;
  }

  boolean addsCosts() {
    return terms.countsWholeLife() || hasCosts();
  }

  ScoreResult result() {
    return Scoring.run(
        new ScoreInput(
            formula(), scheme(), passMark(), null, bids.stream().map(this::bid).toList()));
  }

  private Bid bid(MadeUp bid) {
    return new Bid(bid.name(), scored(compared(bid)), bid.quality());
  }

  /** Under the price that has all the points nobody gets more. */
  private BigDecimal scored(BigDecimal cost) {
    return terms.awardMethod() instanceof WeightedCriteria w
            && w.formula() instanceof PriceFormula.LinearBetween(var best, _)
        ? cost.max(best)
        : cost;
  }

  private Formula formula() {
    return terms.awardMethod() instanceof WeightedCriteria w
        ? switch (w.formula()) {
          case PriceFormula.LowestRatio _ -> Formula.LOWEST_RATIO;
          case PriceFormula.LinearLowest _ -> Formula.LINEAR_LOWEST;
          case PriceFormula.LinearBetween _ -> Formula.LINEAR_FIXED;
        }
        : Formula.LEAST_COST_ABOVE_THRESHOLD;
  }

  private Scheme scheme() {
    return terms.awardMethod() instanceof WeightedCriteria w
        ? new Scheme.Weighted(
            w.priceWeight(), HUNDRED.subtract(w.priceWeight()), points(w.formula()))
        : new Scheme.Compared(new Comparison.PriceAlone());
  }

  private static PricePoints points(PriceFormula formula) {
    return switch (formula) {
      case PriceFormula.LowestRatio _ -> new PricePoints.LowestRatio();
      case PriceFormula.LinearLowest _ -> new PricePoints.LinearLowest(true);
      case PriceFormula.LinearBetween(var best, var worst) ->
          new PricePoints.LinearFixed(best, worst, true);
    };
  }

  /** Quality under which a bid is out in every criterion; absent where none has a minimum. */
  private @Nullable BigDecimal passMark() {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (QualityCriterion c : terms.awardMethod().scored()) {
      least = least.add(c.weight().multiply(c.minimum()).divide(c.scale(), MathContext.DECIMAL64));
      all = all.add(c.weight());
    }
    return least.signum() == 0 || all.signum() == 0
        ? null
        : least.multiply(HUNDRED).divide(all, MathContext.DECIMAL64);
  }

  boolean hasQuality() {
    return terms.awardMethod() instanceof WeightedCriteria;
  }
}
