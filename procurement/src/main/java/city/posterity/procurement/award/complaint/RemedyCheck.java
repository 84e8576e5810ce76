package city.posterity.procurement.award.complaint;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.complaint.ComplaintEvent.Remedy;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.panel.ReEnterEvaluation;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.Cancellation;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether remedies can be carried out, and whether they have been: each leaves its own event. */
final class RemedyCheck {

  private static final Set<TenderStatus> EVALUATED =
      Set.of(TenderStatus.EVALUATING, TenderStatus.DECIDED, TenderStatus.STANDSTILL);

  private RemedyCheck() {}

  static List<Finding> impossible(
      Procurement procurement,
      Complaint complaint,
      List<Remedy> remedies,
      @Nullable EvaluationStatus step) {
    return remedies.stream()
        .filter(r -> !isPossible(procurement, complaint, r, step))
        .map(r ->
            Finding.of(ComplaintRule.REMEDY_IMPOSSIBLE, "remedy", Engine.word(r)).at("/remedies"))
        .toList();
  }

  static List<Finding> outstanding(Procurement procurement, Complaint complaint) {
    return complaint.remedies().stream()
        .filter(r -> !isDone(procurement, complaint, r))
        .map(r -> Finding.of(ComplaintRule.REMEDY_OUTSTANDING, "remedy", Engine.word(r)))
        .toList();
  }

  private static boolean isPossible(
      Procurement procurement,
      Complaint complaint,
      Remedy remedy,
      @Nullable EvaluationStatus step) {
    Tender tender = procurement.only(Tender.class);
    return switch (remedy) {
      case AMEND_TERMS -> tender.status() == TenderStatus.LIVE;
      case RE_EVALUATE ->
          step == null
              || EVALUATED.contains(tender.status())
                  && tender.openLots().stream().anyMatch(complaint::covers)
                  && (!ReEnterEvaluation.isScoring(step)
                      || !tender.terms().awardMethod().scored().isEmpty())
                  && procurement
                      .first(Evaluation.class)
                      .filter(e -> ReEnterEvaluation.canRestart(e, step))
                      .isPresent();
      case CANCEL_AWARD -> !cancellable(procurement, complaint).isEmpty();
      case CANCEL_PROCEDURE -> tender.openLots().stream().anyMatch(complaint::covers);
      case DAMAGES -> true;
    };
  }

  private static boolean isDone(Procurement procurement, Complaint complaint, Remedy remedy) {
    Tender tender = procurement.only(Tender.class);
    var upheld = Objects.requireNonNull(complaint.upheld());
    if (isBeingCancelled(tender, complaint)
        || tender.openLots().stream().noneMatch(complaint::covers)) {
      // nothing is left that a remedy could be applied to
      return true;
    }
    return switch (remedy) {
      case AMEND_TERMS -> tender.amendments() > upheld.amendments();
      case RE_EVALUATE ->
          procurement
              .first(Evaluation.class)
              .filter(e -> e.status() == EvaluationStatus.REPORTED)
              .isPresent();
      case CANCEL_AWARD ->
          upheld.awards().stream()
              .allMatch(a -> procurement.find(Award.class, a).filter(Award::counts).isEmpty());
      case CANCEL_PROCEDURE -> false;
      case DAMAGES -> true;
    };
  }

  /** It takes effect once the complaint no longer holds. */
  /** The awards that a remedy takes back: of lots that are not under contract or over. */
  static List<StreamId> cancellable(Procurement procurement, Complaint complaint) {
    Tender tender = procurement.only(Tender.class);
    return procurement.stream(Award.class)
        .filter(a -> a.counts() && complaint.covers(a.lot()))
        .filter(a -> tender.openLots().contains(a.lot()))
        .map(Award::id)
        .toList();
  }

  private static boolean isBeingCancelled(Tender tender, Complaint complaint) {
    Cancellation c = tender.cancellation();
    return c != null
        && c.effective() != null
        && (c.lot() == null || c.lot().equals(complaint.lot()));
  }
}
