package city.posterity.procurement.ranking;

import city.posterity.procurement.Problem;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.LifeCycleCost;
import city.posterity.procurement.ranking.AwardMethod.PriceWithFeatures;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is wrong with the answers and scores that a method needs of each bid. */
final class AnswerCheck {

  private AnswerCheck() {}

  static List<Problem> ofOffers(AwardMethod method, List<Offer> offers) {
    var problems = new ArrayList<Problem>();
    var currencies = new TreeSet<String>();
    var bids = new HashSet<String>();
    for (int i = 0; i < offers.size(); i++) {
      Offer offer = offers.get(i);
      String at = Problem.pointerTo(i);
      currencies.add(offer.price().currency());
      if (!bids.add(offer.bid())) {
        problems.add(
            new Problem(
                "duplicate-bid", at + "/bid", "the bid " + offer.bid() + " is there twice"));
      }
      int sign = offer.compared().signum();
      if (sign < 0 || (sign == 0 && method instanceof WeightedCriteria)) {
        problems.add(
            new Problem(
                "price-out-of-range",
                at + "/price",
                method instanceof WeightedCriteria
                    ? "a price that earns points is more than 0"
                    : "a price is 0 or more"));
      }
      ofAnswers(method, offer.features(), offer.costs()).forEach(p -> problems.add(p.under(at)));
      ofScores(method.scored(), offer.scores()).forEach(p -> problems.add(p.under(at)));
    }
    if (currencies.size() > 1) {
      problems.add(
          new Problem(
              "currencies-differ",
              "",
              "prices in " + currencies + " cannot be compared; convert them as announced first"));
    }
    return List.copyOf(problems);
  }

  static List<Problem> ofAnswers(
      AwardMethod method, Map<String, BigDecimal> features, Map<String, BigDecimal> costs) {
    var problems = new ArrayList<Problem>();
    ofFeatures(
        method instanceof PriceWithFeatures f ? f.features() : List.of(), features, problems);
    ofCosts(method instanceof LifeCycleCost c ? c.costs() : List.of(), costs, problems);
    return List.copyOf(problems);
  }

  private static void ofFeatures(
      List<Feature> wanted, Map<String, BigDecimal> answers, List<Problem> problems) {
    for (Feature f : wanted) {
      String at = Problem.pointerTo("features", f.code());
      BigDecimal chosen = answers.get(f.code());
      if (chosen == null) {
        problems.add(
            new Problem(
                "feature-unanswered",
                at,
                "choose an option of " + f.title() + "; every feature needs an answer"));
      } else if (f.options().stream().noneMatch(o -> o.value().compareTo(chosen) == 0)) {
        problems.add(
            new Problem(
                "unknown-option",
                at,
                chosen.toPlainString()
                    + " is not an option; the options are "
                    + f.options().stream().map(o -> o.value().toPlainString()).toList()));
      }
    }
    unknown(answers, wanted.stream().map(Feature::code).toList())
        .forEach(c ->
            problems.add(
                new Problem(
                    "unknown-feature",
                    Problem.pointerTo("features", c),
                    "the tender has no such feature")));
  }

  private static void ofCosts(
      List<CostItem> wanted, Map<String, BigDecimal> answers, List<Problem> problems) {
    for (CostItem cost : wanted) {
      String at = Problem.pointerTo("costs", cost.id());
      BigDecimal amount = answers.get(cost.id());
      if (amount == null) {
        problems.add(new Problem("cost-missing", at, "state " + cost.title()));
      } else if (amount.signum() < 0) {
        problems.add(new Problem("cost-negative", at, "a cost is 0 or more"));
      }
    }
    unknown(answers, wanted.stream().map(CostItem::id).toList())
        .forEach(c ->
            problems.add(
                new Problem(
                    "unknown-cost",
                    Problem.pointerTo("costs", c),
                    "the tender asks for no such cost")));
  }

  private static List<Problem> ofScores(
      List<QualityCriterion> criteria, Map<String, BigDecimal> scores) {
    var problems = new ArrayList<Problem>();
    for (QualityCriterion c : criteria) {
      BigDecimal score = scores.get(c.id());
      if (score == null || score.signum() < 0 || score.compareTo(c.scale()) > 0) {
        problems.add(
            new Problem(
                score == null ? "score-missing" : "score-out-of-range",
                Problem.pointerTo("scores", c.id()),
                c.title() + " is scored from 0 to " + c.scale().toPlainString()));
      }
    }
    return problems;
  }

  private static List<String> unknown(Map<String, BigDecimal> answers, Collection<String> wanted) {
    return answers.keySet().stream().filter(c -> !wanted.contains(c)).toList();
  }
}
