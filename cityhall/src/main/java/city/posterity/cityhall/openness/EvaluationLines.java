package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.TimelineLine.Section.AWARD;

import city.posterity.cityhall.openness.TimelineLine.By;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.AdmissibilityClosed;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.AdmissibilityStarted;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidsRanked;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConflictSettled;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusProposed;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusReturned;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusSigned;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.EvaluationReentered;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.EvaluationReported;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.InterestDeclared;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LowInquiryEnded;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LowPriceExplained;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.MemberNominated;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.PanelPrepared;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.PricesChecked;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.QualityClosed;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ScoringClosed;
import city.posterity.procurement.machine.Recorded;
import org.jspecify.annotations.Nullable;

/** Tells of the evaluation once its decision was told to the bidders; never of a person in it. */
final class EvaluationLines {

  private EvaluationLines() {}

  static @Nullable TimelineLine of(Recorded r, EvaluationEvent event, int place, PublicSince open) {
    if (!open.bids() || !open.decidedAfter(place)) {
      return null;
    }
    return switch (event) {
      case AdmissibilityStarted _, AdmissibilityClosed _, ScoringClosed _, QualityClosed _ ->
          line(r);
      case PricesChecked(var suspicious) -> line(r, suspicious.size());
      case LowPriceExplained(var _, var _, var accepted, var _) -> line(r, accepted ? "yes" : "no");
      case LowInquiryEnded _ -> line(r).by(By.TIME);
      case BidsRanked _ -> line(r);
      case EvaluationReported(var summary) -> line(r).saying(summary);
      case EvaluationReentered(var _, var _, var reason, var _) -> line(r).saying(reason);
      // who the members are, what stands in their way and what each of them thinks
      case PanelPrepared _,
          MemberNominated _,
          InterestDeclared _,
          ConflictSettled _,
          ConsensusProposed _,
          ConsensusReturned _,
          ConsensusSigned _ ->
          null;
    };
  }

  private static TimelineLine line(Recorded r, Object... facts) {
    return TimelineLine.of(r, AWARD, facts);
  }
}
