package city.posterity.cityhall.guidance;

import city.posterity.appraisal.value.Values;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatement;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LotRanking;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.PriceFormula;
import city.posterity.procurement.ranking.Ranking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the appraisal of the bids says, of the first lot that was ranked: read from the published
 * method, the opened sheets and the result that the ranking names, and from nothing else.
 */
final class AppraisalFacts {

  private final Procurement procurement;
  private final Evaluation evaluation;
  private final Tender tender;
  private final CostingMethod method;
  private final LotRanking ranking;
  private final Appraised appraised;
  private final JsonNode result;
  private final AppraisedBids bids;

  private AppraisalFacts(
      Procurement procurement,
      Evaluation evaluation,
      Tender tender,
      CostingMethod method,
      LotRanking ranking,
      Appraised appraised,
      JsonNode result) {
    this.procurement = procurement;
    this.evaluation = evaluation;
    this.tender = tender;
    this.method = method;
    this.ranking = ranking;
    this.appraised = appraised;
    this.result = result;
    this.bids =
        new AppraisedBids(procurement, evaluation, method, ranking.lot(), appraised, result);
  }

  static void add(FactTree tree, Procurement procurement, Circumstances circumstances) {
    var tender = procurement.first(Tender.class);
    CostingMethod method = tender.map(t -> t.terms().costing()).orElse(null);
    var evaluation = procurement.first(Evaluation.class);
    if (method == null || evaluation.isEmpty()) {
      return;
    }
    evaluation.get().rankings().stream()
        .filter(r -> r.appraised() != null)
        .findFirst()
        .ifPresent(r -> {
          Appraised appraised = Objects.requireNonNull(r.appraised());
          circumstances
              .results()
              .apply(appraised.result())
              .map(json ->
                  new AppraisalFacts(
                      procurement,
                      evaluation.get(),
                      tender.orElseThrow(),
                      method,
                      r,
                      appraised,
                      json))
              .ifPresent(f -> f.add(tree));
        });
  }

  private void add(FactTree tree) {
    tree.put("evaluation.horizon_years", (long) method.horizon())
        .put("evaluation.method_hash", method.hash())
        .put("evaluation.required_lines", stages())
        .put("evaluation.options", appraised.options().stream().map(bids::option).toList())
        .put("evaluation.monte_carlo.runs", (long) appraised.draws())
        .put("evaluation.monte_carlo.seed", appraised.seed())
        .put("evaluation.monte_carlo.common_random_numbers", true);
    schedules(tree);
    carbon(tree);
    generations(tree);
    scoring(tree);
    award().ifPresent(a -> award(tree, a));
  }

  private List<String> stages() {
    return method.lines().stream()
        .map(CostLine::stage)
        .filter(s -> s != Stage.EXTERNALITY)
        .map(AppraisalFacts::word)
        .distinct()
        .toList();
  }

  private void schedules(FactTree tree) {
    var run = new LinkedHashSet<String>();
    var orders = new LinkedHashSet<List<String>>();
    result
        .path("schedules")
        .properties()
        .forEach(e -> {
          run.add(e.getKey());
          orders.add(e.getValue().path("ranking").valueStream().map(JsonNode::asString).toList());
        });
    tree.put("evaluation.schedules_run", List.copyOf(run))
        .put("evaluation.rank_stable", orders.size() == 1);
  }

  private void carbon(FactTree tree) {
    var series =
        method.lines().stream()
            .filter(l -> l.unit().equals(CostLine.GREENHOUSE_GASES))
            .flatMap(AppraisalFacts::values)
            .distinct()
            .toList();
    tree.put("evaluation.carbon.series_ids", series)
        .put(
            "evaluation.carbon.bases",
            series.stream()
                .flatMap(s -> Values.published().find(s).stream())
                .map(v -> v.basis().code().replace('-', '_'))
                .distinct()
                .toList());
  }

  private static Stream<String> values(CostLine line) {
    CostLine.Second second = line.second();
    return Stream.of(
            Optional.ofNullable(line.value()),
            Optional.ofNullable(second).map(CostLine.Second::value))
        .flatMap(Optional::stream);
  }

  private void generations(FactTree tree) {
    double all = 0;
    double nobody = 0;
    for (Appraised.Option o : appraised.options()) {
      for (JsonNode g : bids.generations(o.id())) {
        double amount = g.path("presentCost").asDouble() + g.path("presentBenefit").asDouble();
        all += amount;
        nobody += g.path("id").asString().equals("unallocated") ? amount : 0;
      }
    }
    tree.put("evaluation.generations.report_ref", appraised.result())
        .put("evaluation.generations.population_source", method.population() + ", " + populations())
        .put("evaluation.generations.profile_sources", List.of("tax_stylised, illustrative"))
        .put("evaluation.generations.unallocated_share", all == 0 ? 0.0 : nobody / all)
        .put(
            "evaluation.pv_cost_reference",
            bids.generations(bids.reference()).stream()
                .mapToDouble(g -> g.path("presentCost").asDouble())
                .sum());
  }

  /** As the result names its tables. */
  private String populations() {
    String tables = appraised.tables();
    int at = tables.indexOf("populations");
    return at < 0 ? tables : tables.substring(at);
  }

  private void scoring(FactTree tree) {
    AwardMethod award = tender.terms().methodFor(ranking.lot());
    boolean relative =
        award instanceof AwardMethod.WeightedCriteria w
            && !(w.formula() instanceof PriceFormula.LinearBetween);
    tree.put("evaluation.scoring.relative", relative)
        .put("evaluation.scoring.winner_changes_when_loser_removed", isSwung(award))
        // the comparison shows each bid at half, three quarters and five quarters of the years
        .put("evaluation.horizon_stress_run", true);
  }

  /** Whether the first changes when one of the others had not bid. */
  private boolean isSwung(AwardMethod award) {
    String winner = ranking.placings().getFirst().bid();
    return ranking.placings().stream()
        .skip(1)
        .anyMatch(loser -> {
          List<Offer> others =
              ranking.offers().stream().filter(o -> !o.bid().equals(loser.bid())).toList();
          return !Ranking.rank(award, others, evaluation.seed()).getFirst().bid().equals(winner);
        });
  }

  private Optional<Award> award() {
    return procurement.stream(Award.class)
        .filter(a -> a.lot().equals(ranking.lot()) && a.counts())
        .findFirst();
  }

  private void award(FactTree tree, Award award) {
    String id = award.bid().id().toString();
    tree.put("evaluation.winner_id", id)
        .put("evaluation.override.used", award.rank() != 1)
        .put("evaluation.override.reason", award.rank() == 1 ? "" : award.reason());
    AwardStatement statement = award.statement();
    if (statement != null) {
      tree.put("evaluation.loss_explained", statement.lossReason() != null)
          .put("evaluation.award_note_ref", award.id().id().toString())
          .put("evaluation.award_note_sections", sections());
    }
    years(tree, id);
    JsonNode indices = result.path("options").path(id).path("indices");
    number(indices.path("tailShare")).ifPresent(n -> tree.put("contract.debt_tail_share", n));
    number(indices.path("levelling")).ifPresent(n -> tree.put("contract.levelling_deviation", n));
    number(result.path("options").path(id).path("lockIn"))
        .ifPresent(n -> tree.put("contract.exit.lock_in_index", n));
  }

  private void years(FactTree tree, String bid) {
    long used = (long) method.firstYear() + method.serviceTo();
    bids.sheet(bid)
        .ifPresent(s -> {
          Long paid = bids.last(s, l -> l.borne() == CostLine.Borne.PRICE);
          tree.put("contract.payment_last_year", paid).put("contract.service_last_year", used);
          if (paid != null && paid <= used) {
            tree.put("contract.debt_tail_share", 0.0).put("contract.tail_approved_by", "");
          }
        });
  }

  /**
   * The decision with its reasons, what it leaves to whom, and the comparison that goes with it.
   */
  private List<String> sections() {
    var sections = new ArrayList<>(List.of("reasons", "generations"));
    if (method.lines().stream().anyMatch(l -> l.unit().equals(CostLine.GREENHOUSE_GASES))) {
      sections.add("carbon");
    }
    if (appraised.draws() > 0) {
      sections.add("uncertainty");
    }
    return sections;
  }

  static Optional<Double> number(JsonNode node) {
    return node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
  }

  static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
