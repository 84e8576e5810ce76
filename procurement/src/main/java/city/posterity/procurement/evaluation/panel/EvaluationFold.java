package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code apply} of the evaluation. */
final class EvaluationFold {

  private EvaluationFold() {}

  static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof EvaluationEvent.PanelPrepared(var tender)) {
      return new Evaluation(
          id,
          EvaluationStatus.PREPARED,
          tender,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          "",
          List.of(),
          List.of());
    }
    return apply((Evaluation) Objects.requireNonNull(before), (EvaluationEvent) event);
  }

  private static Evaluation apply(Evaluation e, EvaluationEvent event) {
    return switch (event) {
      case EvaluationEvent.PanelPrepared _ -> throw new IllegalStateException("prepared twice");
      case EvaluationEvent.MemberNominated(var person) -> {
        var members = new ArrayList<>(e.members());
        members.add(new Evaluation.Member(person, false, false, null, true));
        yield members(e, members);
      }
      case EvaluationEvent.InterestDeclared(var person, var known, var interest) ->
          member(
              e,
              person,
              m ->
                  new Evaluation.Member(
                      person,
                      m.declaredBefore() || !known,
                      m.declaredAfter() || known,
                      interest == null ? m.conflict() : interest,
                      true));
      case EvaluationEvent.ConflictSettled(var person, var _, var replaced) ->
          member(
              e,
              person,
              m ->
                  new Evaluation.Member(
                      person, m.declaredBefore(), m.declaredAfter(), null, !replaced));
      case EvaluationEvent.AdmissibilityStarted() -> at(e, EvaluationStatus.ADMISSIBILITY);
      case EvaluationEvent.AdmissibilityClosed(var scored) ->
          at(e, scored ? EvaluationStatus.INDIVIDUAL : EvaluationStatus.QUALITY_CLOSED);
      case EvaluationEvent.ScoringClosed() -> at(e, EvaluationStatus.CONSENSUS);
      case EvaluationEvent.ConsensusProposed(var scores) ->
          consensus(at(e, EvaluationStatus.MODERATION), scores, List.of());
      case EvaluationEvent.ConsensusReturned _ ->
          consensus(at(e, EvaluationStatus.CONSENSUS), e.consensus(), List.of());
      case EvaluationEvent.ConsensusSigned(var person, var _) -> {
        var signed = new ArrayList<>(e.signed());
        signed.add(person);
        yield consensus(e, e.consensus(), signed);
      }
      case EvaluationEvent.QualityClosed _ -> at(e, EvaluationStatus.QUALITY_CLOSED);
      case EvaluationEvent.PricesChecked(var low) ->
          prices(
              at(e, low.isEmpty() ? EvaluationStatus.PRICED : EvaluationStatus.LOW_INQUIRY),
              low,
              List.of());
      case EvaluationEvent.LowPriceExplained(var bid, var _, var _, var _) -> {
        var explained = new ArrayList<>(e.explained());
        explained.add(bid);
        yield prices(e, e.suspicious(), explained);
      }
      case EvaluationEvent.LowInquiryEnded _ -> at(e, EvaluationStatus.PRICED);
      case EvaluationEvent.BidsRanked(var seed, var lots) ->
          new Evaluation(
              e.id(),
              EvaluationStatus.RANKED,
              e.tender(),
              e.members(),
              e.consensus(),
              e.signed(),
              e.suspicious(),
              e.explained(),
              seed,
              merged(e, lots),
              e.scope());
      case EvaluationEvent.EvaluationReported _ -> at(e, EvaluationStatus.REPORTED);
      case EvaluationEvent.EvaluationReentered r -> reentered(e, r);
    };
  }

  /** What comes after the step is undone; of the rankings, those of the lots concerned. */
  private static Evaluation reentered(Evaluation e, EvaluationEvent.EvaluationReentered r) {
    boolean scoring = r.step().compareTo(EvaluationStatus.QUALITY_CLOSED) < 0;
    boolean pricing = r.step().compareTo(EvaluationStatus.PRICED) < 0;
    return new Evaluation(
        e.id(),
        r.step(),
        e.tender(),
        e.members(),
        scoring ? List.of() : e.consensus(),
        scoring ? List.of() : e.signed(),
        pricing ? List.of() : e.suspicious(),
        pricing ? List.of() : e.explained(),
        e.seed(),
        e.rankings().stream()
            .filter(k -> !r.lots().isEmpty() && !r.lots().contains(k.lot()))
            .toList(),
        r.lots());
  }

  private static List<EvaluationEvent.LotRanking> merged(
      Evaluation e, List<EvaluationEvent.LotRanking> made) {
    var lots = made.stream().map(EvaluationEvent.LotRanking::lot).toList();
    var all = new ArrayList<>(e.rankings().stream().filter(r -> !lots.contains(r.lot())).toList());
    all.addAll(made);
    return all;
  }

  private static Evaluation at(Evaluation e, EvaluationStatus status) {
    return new Evaluation(
        e.id(),
        status,
        e.tender(),
        e.members(),
        e.consensus(),
        e.signed(),
        e.suspicious(),
        e.explained(),
        e.seed(),
        e.rankings(),
        e.scope());
  }

  private static Evaluation members(Evaluation e, List<Evaluation.Member> members) {
    return new Evaluation(
        e.id(),
        e.status(),
        e.tender(),
        members,
        e.consensus(),
        e.signed(),
        e.suspicious(),
        e.explained(),
        e.seed(),
        e.rankings(),
        e.scope());
  }

  private static Evaluation member(
      Evaluation e, PersonId person, Function<Evaluation.Member, Evaluation.Member> change) {
    return members(
        e,
        e.members().stream()
            .map(m -> m.person().equals(person) && m.active() ? change.apply(m) : m)
            .toList());
  }

  private static Evaluation consensus(
      Evaluation e, List<EvaluationEvent.BidScores> scores, List<PersonId> signed) {
    return new Evaluation(
        e.id(),
        e.status(),
        e.tender(),
        e.members(),
        scores,
        signed,
        e.suspicious(),
        e.explained(),
        e.seed(),
        e.rankings(),
        e.scope());
  }

  private static Evaluation prices(
      Evaluation e, List<EvaluationEvent.LowPrice> suspicious, List<StreamId> explained) {
    return new Evaluation(
        e.id(),
        e.status(),
        e.tender(),
        e.members(),
        e.consensus(),
        e.signed(),
        suspicious,
        explained,
        e.seed(),
        e.rankings(),
        e.scope());
  }
}
