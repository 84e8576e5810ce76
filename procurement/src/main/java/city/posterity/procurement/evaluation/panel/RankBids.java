package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bids are put in order, lot by lot, by the announced method alone. The event holds everything
 * that a stranger needs to do it again. (Criteria E2 and E8.)
 *
 * @param appraisals where the tender has a costing method, one for each lot that has bids: what
 *     each bid costs over its life, and whom it falls to. It changes no rank
 */
public record RankBids(@Computed List<LotAppraisal> appraisals) implements Command {

  /** What the appraisal of the bids for one lot came to. */
  public record LotAppraisal(String lot, Appraised appraised) {}

  public RankBids {
    // Data bound by reflection can leave it out.
    appraisals = appraisals == null ? List.of() : List.copyOf(appraisals);
  }

  public RankBids() {
    this(List.of());
  }

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    Tender tender = context.procurement().only(Tender.class);
    String seed = tender.id().id() + " " + tender.publishedAt();
    var lots = new ArrayList<EvaluationEvent.LotRanking>();
    var findings = new ArrayList<Finding>();
    for (String lot : tender.openLots()) {
      var method = tender.terms().methodFor(lot);
      var problems = new ArrayList<>(LotOffers.wrongSheets(context.procurement(), lot));
      if (problems.isEmpty()) {
        var offers = LotOffers.compared(context.procurement(), e, lot);
        problems.addAll(Ranking.check(method, offers));
        if (problems.isEmpty()) {
          lots.add(
              new EvaluationEvent.LotRanking(
                  lot, offers, Ranking.rank(method, offers, seed), appraised(lot)));
          appraised(tender, lot, offers).ifPresent(findings::add);
        }
      }
      problems.forEach(p -> findings.add(Finding.of(p)));
    }
    return Outcome.collect().add(findings).orElse(() -> new EvaluationEvent.BidsRanked(seed, lots));
  }

  private @Nullable Appraised appraised(String lot) {
    return appraisals.stream()
        .filter(a -> a.lot().equals(lot))
        .findFirst()
        .map(LotAppraisal::appraised)
        .orElse(null);
  }

  /** Bids are appraised where the tender said how, each of them, and nowhere else. */
  private Optional<Finding> appraised(Tender tender, String lot, List<Offer> offers) {
    Appraised appraised = appraised(lot);
    boolean due = tender.terms().costing() != null && !offers.isEmpty();
    var bids = offers.stream().map(Offer::bid).collect(Collectors.toSet());
    boolean right =
        appraised == null
            ? !due
            : due
                && bids.equals(
                    appraised.options().stream()
                        .map(Appraised.Option::id)
                        .collect(Collectors.toSet()));
    return right
        ? Optional.empty()
        : Optional.of(Finding.of(EvaluationRule.APPRAISAL_MISSING, "lot", lot).at("/appraisals"));
  }
}
