package city.posterity.cityhall.guidance;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusScore;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SheetStatus;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What bids, individual and agreed scores say, once the bids are opened. */
final class ScoreFacts {

  private final Procurement procurement;
  private final Evaluation evaluation;
  private final Map<String, QualityCriterion> criteria;
  private final List<Sheet> sheets;

  private ScoreFacts(Procurement procurement, Evaluation evaluation, Tender tender) {
    this.procurement = procurement;
    this.evaluation = evaluation;
    this.criteria =
        tender.terms().awardMethod().scored().stream()
            .collect(Collectors.toMap(QualityCriterion::id, c -> c, (a, _) -> a));
    this.sheets =
        procurement.stream(Sheet.class).filter(s -> s.status() != SheetStatus.DRAFT).toList();
  }

  static void add(FactTree tree, Procurement procurement, Evaluation evaluation) {
    procurement
        .first(Tender.class)
        .ifPresent(t -> new ScoreFacts(procurement, evaluation, t).add(tree, t));
  }

  private void add(FactTree tree, Tender tender) {
    var bids = procurement.stream(Bid.class).filter(b -> b.status().isOpen()).toList();
    if (!bids.isEmpty()) {
      tree.put("bids", bids.stream().map(this::bid).toList());
    }
    if (arePricesChecked()) {
      tree.put("evaluation.low_bid_screen_run", true)
          .put("evaluation.criteria_published_digest", MarketFacts.digest(tender.terms()))
          .put("evaluation.criteria_used_digest", MarketFacts.digest(tender.terms()))
          .put("evaluation.method_hash", MarketFacts.methodHash(tender.terms()));
    }
    // before all sheets are in, agreed scores would tell of somebody's own
    if (evaluation.status().compareTo(EvaluationStatus.CONSENSUS) >= 0) {
      if (!criteria.isEmpty()) {
        tree.put(
            "evaluation.agreed",
            evaluation.consensus().stream().flatMap(s -> agreed(s).stream()).toList());
      }
      spread(tree);
    }
  }

  private boolean arePricesChecked() {
    return evaluation.status().compareTo(EvaluationStatus.PRICED) >= 0;
  }

  private Map<String, Object> bid(Bid bid) {
    boolean low = evaluation.suspicious().stream().anyMatch(s -> s.bid().equals(bid.id()));
    return FactTree.record(
        "id",
        bid.name(),
        "price",
        price(bid),
        "quality",
        quality(bid),
        "abnormally_low",
        arePricesChecked() ? low : null,
        "flag_answer",
        arePricesChecked() ? answer(bid, low) : null);
  }

  private String answer(Bid bid, boolean low) {
    String reason = bid.reason();
    return !low
        ? ""
        : evaluation.explained().contains(bid.id())
            ? "explanation accepted"
            : bid.status() == BidStatus.DISQUALIFIED && reason != null ? reason : "";
  }

  private static @Nullable Money price(Bid bid) {
    var content = bid.content();
    if (content == null || !bid.isPriced()) {
      return null;
    }
    List<Money> prices =
        content.lots().stream().map(LotBid::price).filter(Objects::nonNull).toList();
    return prices.stream().map(Money::currency).distinct().count() == 1
        ? Money.sum(prices, prices.getFirst().currency())
        : null;
  }

  private @Nullable Double quality(Bid bid) {
    var scores = evaluation.scoresOf(bid.id());
    if (scores.isEmpty() || !scores.keySet().containsAll(criteria.keySet())) {
      return null;
    }
    return criteria.values().stream()
        .mapToDouble(c ->
            Objects.requireNonNull(scores.get(c.id())).doubleValue()
                / c.scale().doubleValue()
                * c.weight().doubleValue())
        .sum();
  }

  private List<Map<String, Object>> agreed(BidScores scores) {
    var agreed = new ArrayList<Map<String, Object>>();
    scores
        .scores()
        .forEach((criterion, score) ->
            agreed.add(
                FactTree.record(
                    "id",
                    scores.bid().id() + " " + criterion,
                    "individual_kept",
                    sheets.stream().anyMatch(s -> s.bid().equals(scores.bid())),
                    "changed",
                    isChanged(scores.bid(), criterion, score),
                    "reason",
                    score.shift() == null ? score.reason() : score.shift())));
    return agreed;
  }

  private boolean isChanged(StreamId bid, String criterion, ConsensusScore agreed) {
    return sheets.stream()
        .filter(s -> s.bid().equals(bid))
        .map(s -> s.scores().get(criterion))
        .anyMatch(s -> s != null && s.score().compareTo(agreed.score()) != 0);
  }

  /** How far members stand apart, as shares of the scale. */
  private void spread(FactTree tree) {
    var apart = new LinkedHashMap<PersonId, DoubleSummaryStatistics>();
    double widest = -1;
    for (var bid : sheets.stream().map(Sheet::bid).distinct().toList()) {
      for (var criterion : criteria.values()) {
        var scores = new LinkedHashMap<PersonId, Double>();
        sheets.stream()
            .filter(s -> s.bid().equals(bid) && s.scores().containsKey(criterion.id()))
            .forEach(s ->
                scores.put(
                    s.evaluator(),
                    Objects.requireNonNull(s.scores().get(criterion.id())).score().doubleValue()
                        / criterion.scale().doubleValue()));
        if (scores.size() > 1) {
          var all = scores.values().stream().mapToDouble(d -> d).summaryStatistics();
          widest = Math.max(widest, all.getMax() - all.getMin());
          scores.forEach((person, score) -> {
            double others = (all.getSum() - score) / (all.getCount() - 1);
            apart
                .computeIfAbsent(person, _ -> new DoubleSummaryStatistics())
                .accept(score - others);
          });
        }
      }
    }
    if (widest >= 0) {
      tree.put("evaluation.largest_spread", widest)
          .put(
              "evaluation.largest_member_offset",
              apart.values().stream().mapToDouble(o -> Math.abs(o.getAverage())).max().orElse(0));
    }
  }
}
