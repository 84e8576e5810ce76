package city.posterity.cityhall.openness;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.Placing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code bids} section of a release: who bid and when, from the opening on; values, results and
 * who was put out, once the bidders are told. All that a ranking needs is there, so that a stranger
 * can rank again.
 */
final class BidsSection {

  private final Facts facts;
  private final Publicity publicity;
  private final Parties parties;

  BidsSection(Facts facts, Parties parties) {
    this.facts = facts;
    this.publicity = facts.publicity();
    this.parties = parties;
  }

  /** Empty while nothing is known of any bid. */
  ObjectNode of() {
    List<Bid> bids = publicity.bids();
    if (publicity.resultsAreMadeAgain() && facts.before("/bids") instanceof ObjectNode told) {
      bids.forEach(b -> parties.reference(b.supplier(), Parties.Role.TENDERER));
      return told.deepCopy();
    }
    ObjectNode section = Ocds.object();
    if (bids.isEmpty()) {
      return section;
    }
    ArrayNode statistics = section.putArray("statistics");
    count(statistics, "bids", bids.size());
    if (publicity.resultsKnown()) {
      count(statistics, "validBids", bids.stream().filter(b -> isValid(b.status())).count());
    }
    ArrayNode details = section.putArray("details");
    bids.forEach(b -> details.add(detail(b)));
    ArrayNode appraisals = Ocds.object().arrayNode();
    publicity.evaluation().stream()
        .flatMap(e -> e.rankings().stream())
        .forEach(r -> appraisal(r, appraisals));
    Ocds.put(section, "appraisals", appraisals);
    return section;
  }

  private void appraisal(LotRanking ranking, ArrayNode into) {
    CostingMethod method = publicity.tender().map(t -> t.terms().costing()).orElse(null);
    if (ranking.appraised() != null && method != null) {
      into.add(
          AppraisalLines.of(ranking.lot(), ranking.appraised(), facts.ocid())
              .put("relatedLot", ranking.lot())
              .put("counts", method.counts())
              .put("currency", method.currency()));
    }
  }

  private static void count(ArrayNode statistics, String measure, long value) {
    statistics.addObject().put("id", measure).put("measure", measure).put("value", value);
  }

  private ObjectNode detail(Bid bid) {
    ObjectNode node = Ocds.withId(bid.name());
    Ocds.put(node, "date", Ocds.date(bid.receivedAt()));
    node.put("status", publicity.resultsKnown() ? status(bid.status()) : "pending");
    node.putArray("tenderers").add(parties.reference(bid.supplier(), Parties.Role.TENDERER));
    BidContent content = bid.content();
    if (content != null) {
      var lots = node.putArray("relatedLots");
      content.lots().forEach(l -> lots.add(l.lot()));
    }
    if (publicity.resultsKnown()) {
      total(content).ifPresent(v -> node.set("value", Ocds.value(v)));
      if (bid.status() == BidStatus.DISQUALIFIED) {
        Ocds.put(node, "disqualificationGround", bid.ground());
        Ocds.put(node, "disqualificationRationale", bid.reason());
      }
      Ocds.put(node, "results", results(bid));
    }
    return node;
  }

  private static boolean isValid(BidStatus status) {
    return status == BidStatus.VALID || status == BidStatus.EXPIRED;
  }

  private static String status(BidStatus status) {
    if (status == BidStatus.DISQUALIFIED) {
      return "disqualified";
    }
    return isValid(status) ? "valid" : "pending";
  }

  /** Of all lots; there is none where prices are still sealed or in several currencies. */
  private static Optional<Money> total(@Nullable BidContent content) {
    if (content == null || !content.lots().stream().allMatch(l -> l.price() != null)) {
      return Optional.empty();
    }
    var prices = content.lots().stream().map(LotBid::price).flatMap(Stream::ofNullable).toList();
    return prices.stream().map(Money::currency).distinct().count() == 1
        ? prices.stream().reduce(Money::plus)
        : Optional.empty();
  }

  private JsonNode results(Bid bid) {
    ArrayNode results = Ocds.object().arrayNode();
    publicity
        .evaluation()
        .ifPresent(evaluation -> {
          for (LotRanking ranking : evaluation.rankings()) {
            ranking.placings().stream()
                .filter(p -> p.bid().equals(bid.name()))
                .forEach(p -> results.add(result(evaluation, bid, ranking, p)));
          }
        });
    return results;
  }

  private ObjectNode result(Evaluation evaluation, Bid bid, LotRanking ranking, Placing placing) {
    ObjectNode node = Ocds.withId(ranking.lot()).put("relatedLot", ranking.lot());
    node.put("rank", placing.rank());
    node.set("price", Ocds.value(placing.price()));
    node.put("comparable", Ocds.number(placing.comparable()));
    node.put("tied", placing.tied());
    Ocds.put(node, "parts", numbers(placing.parts()));
    ranking.offers().stream()
        .filter(o -> o.bid().equals(bid.name()))
        .findFirst()
        .ifPresent(o -> {
          Ocds.put(node, "features", numbers(o.features()));
          Ocds.put(node, "costs", numbers(o.costs()));
        });
    Map<String, BigDecimal> scales = scales(ranking.lot());
    ArrayNode scores = node.arrayNode();
    for (BidScores s : evaluation.consensus()) {
      if (s.bid().equals(bid.id())) {
        s.scores()
            .forEach((criterion, score) -> {
              ObjectNode one = scores.addObject().put("id", criterion);
              one.put("score", Ocds.number(score.score()));
              if (scales.containsKey(criterion)) {
                one.put("scale", Ocds.number(scales.get(criterion)));
              }
              Ocds.put(one, "rationale", score.reason());
            });
      }
    }
    Ocds.put(node, "scores", scores);
    return node;
  }

  /** The best score that each criterion of a lot knows. */
  private Map<String, BigDecimal> scales(String lot) {
    return publicity
        .tender()
        .map(t ->
            t.terms().methodFor(lot).scored().stream()
                .collect(Collectors.toMap(QualityCriterion::id, QualityCriterion::scale)))
        .orElseGet(Map::of);
  }

  private static ArrayNode numbers(Map<String, BigDecimal> numbers) {
    ArrayNode list = Ocds.object().arrayNode();
    numbers.forEach(
        (name, value) -> list.addObject().put("id", name).put("value", Ocds.number(value)));
    return list;
  }
}
