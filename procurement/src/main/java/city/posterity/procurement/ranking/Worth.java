package city.posterity.procurement.ranking;

import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an offer is compared by, and what that was made of. */
record Worth(Offer offer, BigDecimal exact, Map<String, BigDecimal> parts) {

  /**
   * @param all every offer that is ranked, this one too
   */
  static Worth of(AwardMethod method, Offer offer, List<Offer> all) {
    var parts = new LinkedHashMap<String, BigDecimal>();
    Fraction price = Fraction.of(offer.compared());
    parts.put("price", Fraction.of(offer.price().amount()).decimal());
    if (offer.wholeLife() != null) {
      parts.put("whole-life", price.decimal());
    }
    Fraction exact =
        switch (method) {
          case LowestPrice _ -> price;
          case PriceWithFeatures f -> price.dividedBy(coefficient(f.features(), offer, parts));
          case LifeCycleCost c -> cost(c, offer, price, parts);
          case WeightedCriteria w -> points(w, offer, all, parts);
        };
    parts.put("comparable", exact.decimal());
    return new Worth(offer, exact.decimal(), parts);
  }

  private static Fraction coefficient(
      List<Feature> features, Offer offer, Map<String, BigDecimal> parts) {
    Fraction chosen = Fraction.ZERO;
    Fraction largest = Fraction.ZERO;
    for (Feature f : features) {
      Fraction value = Fraction.of(answer(offer.features(), f.code()));
      parts.put("feature/" + f.code(), value.decimal());
      chosen = chosen.plus(value);
      largest = largest.plus(Fraction.of(f.largest()));
    }
    Fraction coefficient = Fraction.ONE.plus(chosen.dividedBy(Fraction.ONE.minus(largest)));
    parts.put("chosen", chosen.decimal());
    parts.put("largest", largest.decimal());
    parts.put("coefficient", coefficient.decimal());
    return coefficient;
  }

  private static Fraction cost(
      LifeCycleCost method, Offer offer, Fraction price, Map<String, BigDecimal> parts) {
    Fraction sum = price;
    for (var cost : method.costs()) {
      Fraction amount = Fraction.of(answer(offer.costs(), cost.id()));
      parts.put("cost/" + cost.id(), amount.decimal());
      sum = sum.plus(amount);
    }
    return sum;
  }

  private static Fraction points(
      WeightedCriteria method, Offer offer, List<Offer> all, Map<String, BigDecimal> parts) {
    Fraction lowest =
        Fraction.of(all.stream().map(Offer::compared).min(BigDecimal::compareTo).orElseThrow());
    Fraction weight = Fraction.of(method.priceWeight());
    Fraction sum =
        weight.times(
            share(method.formula(), Fraction.of(offer.compared()), lowest)
                .between(Fraction.ZERO, Fraction.ONE));
    parts.put("lowest-price", lowest.decimal());
    parts.put("price-points", sum.decimal());
    for (QualityCriterion c : method.criteria()) {
      Fraction score = Fraction.of(answer(offer.scores(), c.id()));
      Fraction points = Fraction.of(c.weight()).times(score).dividedBy(Fraction.of(c.scale()));
      parts.put("score/" + c.id(), score.decimal());
      parts.put("points/" + c.id(), points.decimal());
      sum = sum.plus(points);
    }
    return sum;
  }

  private static Fraction share(PriceFormula formula, Fraction price, Fraction lowest) {
    return switch (formula) {
      case PriceFormula.LowestRatio _ -> lowest.dividedBy(price);
      case PriceFormula.LinearLowest _ -> Fraction.ONE.minus(price.minus(lowest).dividedBy(lowest));
      case PriceFormula.LinearBetween(var best, var worst) ->
          Fraction.of(worst).minus(price).dividedBy(Fraction.of(worst).minus(Fraction.of(best)));
    };
  }

  private static BigDecimal answer(Map<String, BigDecimal> answers, String id) {
    return Objects.requireNonNull(answers.get(id), id);
  }
}
