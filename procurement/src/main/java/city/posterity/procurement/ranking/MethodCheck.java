package city.posterity.procurement.ranking;

import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.LowestPrice;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What is wrong with an award method before it is announced, or with a bid's answers to it. */
public final class MethodCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MethodCheck() {}

  /**
   * Every problem of the method; pointers are relative to it. (Scenarios A2 and A3. A feature
   * beside life-cycle cost, or a cost beside the lowest price, has no place to be written in.)
   *
   * @param lotByItem the tender's items, which features may refer to, each with its lot
   * @param optionMaximum largest value of one option
   * @param sumMaximum largest sum of the largest options of all features that apply to one lot;
   *     whatever it is, the sum stays under 1
   */
  public static List<Problem> ofMethod(
      AwardMethod method,
      Map<String, String> lotByItem,
      BigDecimal optionMaximum,
      BigDecimal sumMaximum) {
    return switch (method) {
      case LowestPrice _ -> List.of();
      case PriceWithFeatures f ->
          FeatureCheck.ofFeatures(f.features(), lotByItem, optionMaximum, sumMaximum);
      case LifeCycleCost c -> ofCosts(c);
      case WeightedCriteria w -> ofWeights(w);
    };
  }

  private static List<Problem> ofCosts(LifeCycleCost method) {
    var problems = new ArrayList<Problem>();
    var ids = new HashSet<String>();
    if (method.costs().isEmpty()) {
      problems.add(
          new Problem(
              "no-costs", "/costs", "life-cycle cost needs at least one cost beside the price"));
    }
    for (int i = 0; i < method.costs().size(); i++) {
      if (!ids.add(method.costs().get(i).id())) {
        problems.add(
            new Problem(
                "duplicate-cost",
                "/costs/" + i + "/id",
                "the id "
                    + method.costs().get(i).id()
                    + " is used twice; each cost needs its own"));
      }
    }
    return List.copyOf(problems);
  }

  private static List<Problem> ofWeights(WeightedCriteria method) {
    var problems = new ArrayList<Problem>();
    var ids = new HashSet<String>();
    BigDecimal sum = method.priceWeight();
    if (method.criteria().isEmpty()) {
      problems.add(
          new Problem(
              "no-criteria",
              "/criteria",
              "name at least one quality criterion, or use the lowest price"));
    }
    if (method.formula() instanceof PriceFormula.LinearBetween(var bestPrice, var worstPrice)
        && (bestPrice.signum() < 0 || worstPrice.compareTo(bestPrice) <= 0)) {
      problems.add(
          new Problem(
              "anchors-out-of-range",
              "/formula",
              "the best price is 0 or more, the worst price more than the best"));
    }
    if (method.priceWeight().signum() < 0) {
      problems.add(new Problem("weight-out-of-range", "/priceWeight", "a weight is 0 to 100"));
    }
    for (int i = 0; i < method.criteria().size(); i++) {
      QualityCriterion c = method.criteria().get(i);
      String at = "/criteria/" + i;
      if (!ids.add(c.id())) {
        problems.add(
            new Problem(
                "duplicate-criterion",
                at + "/id",
                "the id " + c.id() + " is used twice; each criterion needs its own"));
      }
      if (c.weight().signum() <= 0) {
        problems.add(
            new Problem(
                "weight-out-of-range", at + "/weight", "a weight is more than 0, up to 100"));
      }
      if (c.scale().signum() <= 0) {
        problems.add(
            new Problem("scale-out-of-range", at + "/scale", "the highest score is more than 0"));
      }
      if (c.minimum().signum() < 0 || c.minimum().compareTo(c.scale()) > 0) {
        problems.add(
            new Problem(
                "minimum-out-of-range",
                at + "/minimum",
                "the minimum lies between 0 and " + c.scale()));
      }
      sum = sum.add(c.weight());
    }
    if (sum.compareTo(HUNDRED) != 0) {
      problems.add(
          new Problem(
              "weights-do-not-add-up",
              "",
              "all weights together make 100, not " + sum.toPlainString()));
    }
    return List.copyOf(problems);
  }

  /**
   * Every problem of one bid's answers; pointers are relative to the bid on its lot. Hand in the
   * method of the lot: {@link AwardMethod#forItems}.
   *
   * @param features value chosen by feature code
   * @param costs amount by cost item
   */
  public static List<Problem> ofAnswers(
      AwardMethod method, Map<String, BigDecimal> features, Map<String, BigDecimal> costs) {
    return AnswerCheck.ofAnswers(method, features, costs);
  }
}
