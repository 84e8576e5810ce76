package city.posterity.procurement.ranking;

import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is wrong with price-equivalent features before they are announced. (Scenario A2.) */
final class FeatureCheck {

  private FeatureCheck() {}

  static List<Problem> ofFeatures(
      List<Feature> features,
      Map<String, String> lotByItem,
      BigDecimal optionMaximum,
      BigDecimal sumMaximum) {
    var problems = new ArrayList<Problem>();
    var codes = new HashSet<String>();
    if (features.isEmpty()) {
      problems.add(
          new Problem(
              "no-features", "/features", "name at least one feature, or use the lowest price"));
    }
    for (int i = 0; i < features.size(); i++) {
      Feature f = features.get(i);
      String at = Problem.pointerTo("features", i);
      if (!codes.add(f.code())) {
        problems.add(
            new Problem(
                "duplicate-feature",
                at + "/code",
                "the code " + f.code() + " is used twice; each feature needs its own"));
      }
      if (f.item() != null && !lotByItem.containsKey(f.item())) {
        problems.add(
            new Problem(
                "unknown-item",
                at + "/item",
                "there is no item "
                    + f.item()
                    + "; the items are "
                    + new TreeSet<>(lotByItem.keySet())));
      }
      ofOptions(f, optionMaximum).forEach(p -> problems.add(p.under(at)));
    }
    ofSums(features, lotByItem, sumMaximum, problems);
    return List.copyOf(problems);
  }

  private static List<Problem> ofOptions(Feature feature, BigDecimal maximum) {
    var problems = new ArrayList<Problem>();
    if (feature.options().isEmpty()) {
      problems.add(new Problem("no-options", "/options", "a feature needs options to choose from"));
    }
    var values = new HashSet<BigDecimal>();
    for (int i = 0; i < feature.options().size(); i++) {
      BigDecimal value = feature.options().get(i).value();
      String at = Problem.pointerTo("options", i, "value");
      if (!values.add(value.stripTrailingZeros())) {
        problems.add(
            new Problem(
                "duplicate-option",
                at,
                "two options are worth " + value + "; a value names one option"));
      }
      if (value.signum() < 0 || value.compareTo(maximum) > 0) {
        problems.add(
            new Problem(
                "option-out-of-range",
                at,
                "an option is worth 0 to " + maximum + ", not " + value));
      }
    }
    return problems;
  }

  private static void ofSums(
      List<Feature> features,
      Map<String, String> lotByItem,
      BigDecimal maximum,
      List<Problem> problems) {
    BigDecimal common = sum(features, f -> f.item() == null);
    var heavy = new TreeSet<String>();
    BigDecimal heaviest = common;
    for (String lot : new TreeSet<>(lotByItem.values())) {
      BigDecimal sum =
          common.add(sum(features, f -> f.item() != null && lot.equals(lotByItem.get(f.item()))));
      if (isTooHeavy(sum, maximum)) {
        heavy.add(lot);
        heaviest = heaviest.max(sum);
      }
    }
    if (isTooHeavy(common, maximum) || !heavy.isEmpty()) {
      problems.add(
          new Problem(
              "features-too-heavy",
              "/features",
              "the largest options add up to "
                  + heaviest
                  + (heavy.isEmpty() ? "" : " in " + heavy)
                  + "; together they may reach "
                  + maximum
                  + " and stay under 1"));
    }
  }

  private static boolean isTooHeavy(BigDecimal sum, BigDecimal maximum) {
    return sum.compareTo(maximum) > 0 || sum.compareTo(BigDecimal.ONE) >= 0;
  }

  private static BigDecimal sum(
      List<Feature> features, java.util.function.Predicate<Feature> which) {
    return features.stream()
        .filter(which)
        .map(Feature::largest)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
