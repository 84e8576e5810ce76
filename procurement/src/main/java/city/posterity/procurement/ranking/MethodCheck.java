package city.posterity.procurement.ranking;

import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
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
import java.util.Set;

/** What is wrong with an award method before it is announced, or with a bid's answers to it. */
public final class MethodCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private MethodCheck() {}

  /**
   * Every problem of the method; pointers are relative to it.
   *
   * @param items ids of the tender's items, which features may refer to
   * @param optionMaximum largest value of one option
   * @param sumMaximum largest sum of the features' largest options
   */
  public static List<Problem> ofMethod(
      AwardMethod method, Set<String> items, BigDecimal optionMaximum, BigDecimal sumMaximum) {
    return switch (method) {
      case LowestPrice _ -> List.of();
      case PriceWithFeatures f -> ofFeatures(f.features(), items, optionMaximum, sumMaximum);
      case LifeCycleCost c -> ofCosts(c);
      case WeightedCriteria w -> ofWeights(w);
    };
  }

  private static List<Problem> ofFeatures(
      List<Feature> features, Set<String> items, BigDecimal optionMaximum, BigDecimal sumMaximum) {
    var problems = new ArrayList<Problem>();
    var codes = new HashSet<String>();
    BigDecimal sum = BigDecimal.ZERO;
    if (features.isEmpty()) {
      problems.add(
          new Problem(
              "no-features", "/features", "name at least one feature, or use the lowest price"));
    }
    for (int i = 0; i < features.size(); i++) {
      Feature f = features.get(i);
      String at = "/features/" + i;
      if (!codes.add(f.code())) {
        problems.add(
            new Problem(
                "duplicate-feature",
                at + "/code",
                "the code " + f.code() + " is used twice; each feature needs its own"));
      }
      if (f.item() != null && !items.contains(f.item())) {
        problems.add(
            new Problem(
                "unknown-item",
                at + "/item",
                "there is no item " + f.item() + "; the items are " + items));
      }
      if (f.options().isEmpty()) {
        problems.add(
            new Problem("no-options", at + "/options", "a feature needs options to choose from"));
      }
      var values = new HashSet<BigDecimal>();
      for (int j = 0; j < f.options().size(); j++) {
        BigDecimal value = f.options().get(j).value();
        if (!values.add(value.stripTrailingZeros())) {
          problems.add(
              new Problem(
                  "duplicate-option",
                  at + "/options/" + j + "/value",
                  "two options are worth " + value + "; a value names one option"));
        }
        if (value.signum() < 0 || value.compareTo(optionMaximum) > 0) {
          problems.add(
              new Problem(
                  "option-out-of-range",
                  at + "/options/" + j + "/value",
                  "an option is worth 0 to " + optionMaximum + ", not " + value));
        }
      }
      sum = sum.add(f.largest());
    }
    if (sum.compareTo(sumMaximum) > 0) {
      problems.add(
          new Problem(
              "features-too-heavy",
              "/features",
              "the largest options add up to " + sum + "; together they may reach " + sumMaximum));
    }
    return List.copyOf(problems);
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
                "the id is used twice; each cost needs its own"));
      }
    }
    return List.copyOf(problems);
  }

  private static List<Problem> ofWeights(WeightedCriteria method) {
    var problems = new ArrayList<Problem>();
    var ids = new HashSet<String>();
    BigDecimal sum = method.priceWeight();
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
          new Problem("weights-do-not-add-up", "", "all weights together make 100, not " + sum));
    }
    return List.copyOf(problems);
  }

  /**
   * Every problem of one bid's answers; pointers are relative to the bid on its lot.
   *
   * @param features value chosen by feature code
   * @param costs amount by cost item
   */
  public static List<Problem> ofAnswers(
      AwardMethod method, Map<String, BigDecimal> features, Map<String, BigDecimal> costs) {
    var problems = new ArrayList<Problem>();
    var wantedFeatures = method instanceof PriceWithFeatures f ? f.features() : List.<Feature>of();
    for (Feature f : wantedFeatures) {
      BigDecimal chosen = features.get(f.code());
      if (chosen == null) {
        problems.add(
            new Problem(
                "feature-unanswered",
                "/features/" + f.code(),
                "choose an option of " + f.title() + "; every feature needs an answer"));
      } else if (f.options().stream().noneMatch(o -> o.value().compareTo(chosen) == 0)) {
        problems.add(
            new Problem(
                "unknown-option",
                "/features/" + f.code(),
                chosen
                    + " is not an option; the options are "
                    + f.options().stream().map(o -> o.value().toPlainString()).toList()));
      }
    }
    var featureCodes = wantedFeatures.stream().map(Feature::code).toList();
    features.keySet().stream()
        .filter(c -> !featureCodes.contains(c))
        .forEach(c ->
            problems.add(
                new Problem(
                    "unknown-feature", "/features/" + c, "the tender has no such feature")));
    var wantedCosts =
        method instanceof LifeCycleCost c ? c.costs() : List.<AwardMethod.CostItem>of();
    for (var cost : wantedCosts) {
      BigDecimal amount = costs.get(cost.id());
      if (amount == null) {
        problems.add(new Problem("cost-missing", "/costs/" + cost.id(), "state " + cost.title()));
      } else if (amount.signum() < 0) {
        problems.add(new Problem("cost-negative", "/costs/" + cost.id(), "a cost is 0 or more"));
      }
    }
    var costIds = wantedCosts.stream().map(AwardMethod.CostItem::id).toList();
    costs.keySet().stream()
        .filter(c -> !costIds.contains(c))
        .forEach(c ->
            problems.add(
                new Problem("unknown-cost", "/costs/" + c, "the tender asks for no such cost")));
    return List.copyOf(problems);
  }
}
