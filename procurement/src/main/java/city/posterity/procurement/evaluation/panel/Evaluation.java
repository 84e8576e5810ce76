package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of a tender's bids.
 *
 * @param consensus agreed scores by bid; empty before
 * @param suspicious low prices that were asked about
 * @param explained bids whose low price was explained or judged, by id, with what was decided
 * @param rankings one for each lot that has bids; empty before
 * @param scope the lots that are evaluated anew; empty for all
 */
public record Evaluation(
    StreamId id,
    EvaluationStatus status,
    StreamId tender,
    List<Member> members,
    List<EvaluationEvent.BidScores> consensus,
    List<PersonId> signed,
    List<EvaluationEvent.LowPrice> suspicious,
    List<StreamId> explained,
    String seed,
    List<EvaluationEvent.LotRanking> rankings,
    List<String> scope)
    implements State {

  /**
   * @param declaredBefore whether interests were declared before names were known
   * @param declaredAfter whether they were declared again afterwards
   * @param conflict what was declared; absent when nothing stands in the way or it was settled
   * @param active false once replaced
   */
  public record Member(
      PersonId person,
      boolean declaredBefore,
      boolean declaredAfter,
      @Nullable String conflict,
      boolean active) {}

  public Evaluation {
    members = List.copyOf(members);
    consensus = List.copyOf(consensus);
    signed = List.copyOf(signed);
    suspicious = List.copyOf(suspicious);
    explained = List.copyOf(explained);
    rankings = List.copyOf(rankings);
    scope = List.copyOf(scope);
  }

  /** A tender has one evaluation. */
  public static StreamId idOf(StreamId tender) {
    return StreamId.derived(Thing.EVALUATION, tender, "1");
  }

  public List<Member> active() {
    return members.stream().filter(Member::active).toList();
  }

  public boolean isActive(PersonId person) {
    return active().stream().anyMatch(m -> m.person().equals(person) && m.conflict() == null);
  }

  public Optional<EvaluationEvent.LotRanking> ranking(String lot) {
    return rankings.stream().filter(r -> r.lot().equals(lot)).findFirst();
  }

  /** Whether a lot is among those being evaluated. */
  public boolean covers(String lot) {
    return scope.isEmpty() || scope.contains(lot);
  }

  /**
   * The ranking by which a lot can be awarded: reported, and not being made anew. Other lots do not
   * wait for one that is evaluated again.
   */
  public Optional<EvaluationEvent.LotRanking> reported(String lot) {
    return status == EvaluationStatus.REPORTED || !covers(lot) ? ranking(lot) : Optional.empty();
  }

  /** Agreed scores of one bid by criterion. */
  public Map<String, BigDecimal> scoresOf(StreamId bid) {
    var scores = new LinkedHashMap<String, BigDecimal>();
    consensus.stream()
        .filter(s -> s.bid().equals(bid))
        .forEach(s -> s.scores().forEach((c, score) -> scores.put(c, score.score())));
    return scores;
  }
}
