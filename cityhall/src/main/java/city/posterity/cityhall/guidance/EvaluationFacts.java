package city.posterity.cityhall.guidance;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SheetStatus;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.team.Team;
import java.util.List;

/** What the opening, the panel and its sheets say; of bids nothing before they are opened. */
final class EvaluationFacts {

  private EvaluationFacts() {}

  static void add(FactTree tree, Procurement procurement) {
    procurement
        .first(Opening.class)
        .filter(o -> o.openedAt() != null)
        .ifPresent(o -> opening(tree, procurement, o));
    procurement
        .first(Evaluation.class)
        .ifPresent(e -> {
          panel(tree, procurement, e);
          members(tree, procurement, e);
          ScoreFacts.add(tree, procurement, e);
        });
  }

  private static void opening(FactTree tree, Procurement procurement, Opening opening) {
    procurement.first(Tender.class).ifPresent(t -> tree.put("opening.deadline", t.deadline()));
    List<String> bids = opening.bids().stream().map(b -> b.bid().id().toString()).toList();
    tree.put("opening.first_read_at", opening.openedAt())
        .put("opening.people_present", (long) opening.present().size())
        .put("opening.units_present", opening.units())
        .put("panel.bidders", bids)
        .put("panel.bidders_known_at", opening.openedAt())
        .put("evaluation.suitable_bids", suitable(procurement));
  }

  private static long suitable(Procurement procurement) {
    return procurement.stream(Bid.class)
        .filter(b -> b.status() == city.posterity.procurement.bidding.bid.BidStatus.VALID)
        .count();
  }

  private static void panel(FactTree tree, Procurement procurement, Evaluation evaluation) {
    var team = procurement.first(Team.class);
    tree.put(
        "evaluation.sheets",
        procurement.stream(Sheet.class)
            .filter(s -> s.status() != SheetStatus.DRAFT)
            .map(s ->
                FactTree.record(
                    "member",
                    s.evaluator().toString(),
                    "bid",
                    s.bid().id().toString(),
                    // nobody is shown another's sheet before all are handed in
                    "saw_others_first",
                    false,
                    "shortest_reason",
                    shortest(s)))
            .toList());
    tree.put(
        "panel.units",
        evaluation.active().stream()
            .flatMap(m -> team.stream().flatMap(t -> unit(t, m.person())))
            .distinct()
            .count());
    tree.put("panel.size", (long) evaluation.active().size());
    tree.put(
        "panel.open_conflicts",
        evaluation.active().stream().filter(m -> m.conflict() != null).count());
    tree.put(
        "panel.undeclared", evaluation.active().stream().filter(m -> !m.declaredAfter()).count());
  }

  /** When somebody last declared, nobody records. */
  private static void members(FactTree tree, Procurement procurement, Evaluation evaluation) {
    var team = procurement.first(Team.class);
    List<String> bids =
        procurement
            .first(Opening.class)
            .filter(o -> o.openedAt() != null)
            .map(o -> o.bids().stream().map(b -> b.bid().id().toString()).toList())
            .orElse(List.of());
    tree.put(
        "panel.members",
        evaluation.active().stream()
            .map(m ->
                FactTree.record(
                    "person",
                    m.person().toString(),
                    "unit",
                    team.flatMap(t -> unit(t, m.person()).findFirst()).orElse(null),
                    "scores_bids",
                    true,
                    "open_conflict",
                    m.conflict() != null,
                    "declared_for",
                    m.declaredAfter() ? bids : List.of()))
            .toList());
  }

  private static java.util.stream.Stream<String> unit(Team team, PersonId person) {
    return team.members().stream().filter(m -> m.person().equals(person)).map(Team.Member::unit);
  }

  private static long shortest(Sheet sheet) {
    return sheet.scores().values().stream()
        .map(Score::reason)
        .mapToInt(String::length)
        .min()
        .orElse(0);
  }
}
