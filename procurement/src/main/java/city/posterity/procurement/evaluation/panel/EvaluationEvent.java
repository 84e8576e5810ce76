package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.ranking.Offer;
import city.posterity.procurement.ranking.Placing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to an evaluation. */
public sealed interface EvaluationEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.EVALUATION;
  }

  record PanelPrepared(StreamId tender) implements EvaluationEvent {}

  record MemberNominated(PersonId person) implements EvaluationEvent {}

  /**
   * @param biddersKnown whether it was made after the names of the bidders were known
   * @param interest what stands in the way; absent when nothing does
   */
  record InterestDeclared(PersonId person, boolean biddersKnown, @Nullable String interest)
      implements EvaluationEvent {}

  /**
   * @param replaced whether the member leaves the panel; otherwise the measure is enough
   */
  record ConflictSettled(PersonId person, String measure, boolean replaced)
      implements EvaluationEvent {}

  record AdmissibilityStarted() implements EvaluationEvent {}

  record AdmissibilityClosed(boolean scored) implements EvaluationEvent {}

  record ScoringClosed() implements EvaluationEvent {}

  /**
   * @param scores of each bid, by its id, then by criterion
   */
  record ConsensusProposed(List<BidScores> scores) implements EvaluationEvent {
    public ConsensusProposed {
      scores = List.copyOf(scores);
    }
  }

  record ConsensusReturned(String reason) implements EvaluationEvent {}

  /**
   * @param dissent what the member does not agree with; absent when nothing
   */
  record ConsensusSigned(PersonId person, @Nullable String dissent) implements EvaluationEvent {}

  /**
   * @param belowMinimum bids that are out because a score is under its minimum
   */
  record QualityClosed(List<StreamId> belowMinimum) implements EvaluationEvent {
    public QualityClosed {
      belowMinimum = List.copyOf(belowMinimum);
    }
  }

  /**
   * @param suspicious bids whose price has to be explained
   */
  record PricesChecked(List<LowPrice> suspicious) implements EvaluationEvent {
    public PricesChecked {
      suspicious = List.copyOf(suspicious);
    }
  }

  record LowPriceExplained(StreamId bid, String explanation, boolean accepted, String reason)
      implements EvaluationEvent {}

  record LowInquiryEnded(Instant at) implements EvaluationEvent {}

  /**
   * @param seed public text that lots are drawn from where that is the tie-break
   */
  record BidsRanked(String seed, List<LotRanking> lots) implements EvaluationEvent {
    public BidsRanked {
      lots = List.copyOf(lots);
    }
  }

  record EvaluationReported(String summary) implements EvaluationEvent {}

  /**
   * A complaint was upheld, an award fell or a conflict was found: part of it is done again. What
   * was done before stays in the history.
   *
   * @param step where it starts again
   * @param lots the lots concerned; empty for all
   * @param pricesKnown whether the panel already knows prices, so that what it scores again it
   *     scores knowing them
   */
  record EvaluationReentered(
      EvaluationStatus step, List<String> lots, String reason, boolean pricesKnown)
      implements EvaluationEvent {
    public EvaluationReentered {
      lots = List.copyOf(lots);
    }
  }

  record BidScores(StreamId bid, Map<String, ConsensusScore> scores) {
    public BidScores {
      scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
  }

  /**
   * @param shift why it departs from the mean of the individual scores; absent where it does not
   */
  record ConsensusScore(BigDecimal score, String reason, @Nullable String shift) {}

  /**
   * @param due until when the bidder can explain
   */
  record LowPrice(StreamId bid, String lot, boolean belowMean, boolean belowNext, Instant due) {}

  /**
   * Everything that a stranger needs to rank one lot again, and the result.
   *
   * @param appraised what the bids cost over their life and whom it falls to; absent where the
   *     tender has no costing method
   */
  record LotRanking(
      String lot,
      List<Offer> offers,
      List<Placing> placings,
      @Computed @Nullable Appraised appraised) {
    public LotRanking {
      offers = List.copyOf(offers);
      placings = List.copyOf(placings);
    }
  }
}
