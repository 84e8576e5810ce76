package city.posterity.procurement.evaluation.panel;

import static city.posterity.procurement.evaluation.panel.EvaluationStatus.*;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.CHAIR;
import static city.posterity.procurement.machine.Role.CONSEQUENCE;
import static city.posterity.procurement.machine.Role.EVALUATOR;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidReactions;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningEvent;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.*;
import city.posterity.procurement.machine.Change;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The evaluation's table of moves. */
public final class EvaluationMachine {

  /** Where an evaluation can start again. */
  static final List<EvaluationStatus> STEPS =
      List.of(ADMISSIBILITY, INDIVIDUAL, CONSENSUS, QUALITY_CLOSED, PRICED);

  private EvaluationMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.EVALUATION,
              Evaluation.class,
              EvaluationStatus.class,
              EvaluationRule.class,
              EvaluationFold::apply,
              Machine.Verbs.none()
                  .and("prepare", PreparePanel.class)
                  .and("nominate", NominateMember.class)
                  .and("declare", DeclareInterest.class)
                  .and("settle-conflict", SettleConflict.class)
                  .and("start", StartAdmissibility.class)
                  .and("close-admissibility", CloseAdmissibility.class)
                  .and("close-scoring", CloseScoring.class)
                  .and("propose-consensus", ProposeConsensus.class)
                  .and("return-consensus", ReturnConsensus.class)
                  .and("sign", SignConsensus.class)
                  .and("close-quality", CloseQuality.class)
                  .and("check-prices", CheckPrices.class)
                  .and("judge-explanation", JudgeExplanation.class)
                  .and("end-inquiry", EndLowInquiry.class)
                  .and("rank", RankBids.class)
                  .and("report", ReportEvaluation.class)
                  .and("re-enter", ReEnterEvaluation.class),
              moves())
          .withHolds((p, _) -> p.stream(Evaluation.class).flatMap(EvaluationMachine::holds))
          .withReaction((after, event, _) -> react(after, event))
          .withNaming((_, parent, _, _) ->
              parent == null ? Optional.empty() : Optional.of(Evaluation.idOf(parent)));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "prepare", PREPARED, PanelPrepared.class)
            .by(CHAIR, PROCUREMENT_OFFICER, CONSEQUENCE));
    moves.add(
        move(PREPARED, "prepare", PREPARED, PanelPrepared.class).by(CHAIR, PROCUREMENT_OFFICER));
    for (EvaluationStatus s : List.of(PREPARED, ADMISSIBILITY, INDIVIDUAL)) {
      moves.add(move(s, "nominate", s, MemberNominated.class).by(CHAIR, APPROVER));
    }
    for (EvaluationStatus s : EvaluationStatus.values()) {
      moves.add(move(s, "declare", s, InterestDeclared.class).by(EVALUATOR, CHAIR));
      moves.add(move(s, "settle-conflict", s, ConflictSettled.class).by(APPROVER));
    }
    moves.add(
        move(PREPARED, "start", ADMISSIBILITY, AdmissibilityStarted.class)
            .by(CHAIR)
            .guardedBy(EvaluationGuard.PANEL_READY));
    // where the award method has nothing to score, scoring is skipped
    moves.add(
        move(ADMISSIBILITY, "close-admissibility", INDIVIDUAL, AdmissibilityClosed.class)
            .or(QUALITY_CLOSED, AdmissibilityClosed.class)
            .by(CHAIR)
            .guardedBy(EvaluationGuard.PANEL_READY));
    moves.add(
        move(INDIVIDUAL, "close-scoring", CONSENSUS, ScoringClosed.class)
            .by(CHAIR)
            .guardedBy(EvaluationGuard.PANEL_READY));
    moves.add(move(CONSENSUS, "propose-consensus", MODERATION, ConsensusProposed.class).by(CHAIR));
    moves.add(
        move(MODERATION, "return-consensus", CONSENSUS, ConsensusReturned.class)
            .by(EVALUATOR, CHAIR));
    moves.add(move(MODERATION, "sign", MODERATION, ConsensusSigned.class).by(EVALUATOR, CHAIR));
    moves.add(
        move(MODERATION, "close-quality", QUALITY_CLOSED, QualityClosed.class)
            .by(CHAIR)
            .guardedBy(EvaluationGuard.PANEL_READY));
    moves.add(
        move(QUALITY_CLOSED, "check-prices", PRICED, PricesChecked.class)
            .or(LOW_INQUIRY, PricesChecked.class)
            .by(CHAIR));
    moves.add(
        move(LOW_INQUIRY, "judge-explanation", LOW_INQUIRY, LowPriceExplained.class).by(CHAIR));
    moves.add(move(LOW_INQUIRY, "end-inquiry", PRICED, LowInquiryEnded.class).by(CHAIR));
    moves.add(move(PRICED, "rank", RANKED, BidsRanked.class).by(CHAIR));
    moves.add(move(RANKED, "report", REPORTED, EvaluationReported.class).by(CHAIR));
    for (EvaluationStatus s : EvaluationStatus.values()) {
      STEPS.stream()
          .filter(step -> step.compareTo(s) < 0)
          .map(step -> move(s, "re-enter", step, EvaluationReentered.class))
          .reduce((one, other) -> one.or(other.to().iterator().next(), EvaluationReentered.class))
          .ifPresent(m -> moves.add(m.by(APPROVER, CONSEQUENCE)));
    }
    return moves.toArray(Move[]::new);
  }

  private static Stream<Hold> holds(Evaluation e) {
    return e.active().stream()
        .filter(m -> m.conflict() != null)
        .map(_ -> new Hold(Hold.Cause.CONFLICT_UNRESOLVED, e.id(), null));
  }

  private static Stream<Change> react(Procurement after, Recorded recorded) {
    return switch (recorded.event()) {
      case QualityClosed(var belowMinimum) ->
          Stream.concat(
              belowMinimum.stream()
                  .flatMap(b ->
                      BidReactions.out(
                          after,
                          b,
                          "below-minimum",
                          "a score is under its minimum",
                          recorded.at())),
              callPrices(after, belowMinimum, recorded.at()));
      case AdmissibilityClosed(var scored) when !scored ->
          callPrices(after, List.of(), recorded.at());
      case LowPriceExplained(var bid, var _, var accepted, var reason) when !accepted ->
          BidReactions.out(after, bid, "abnormally-low", reason, recorded.at());
      case TenderEvent.BidsOpened _ -> prepare(after, recorded.stream());
      case TenderEvent.EvaluationReopened(var lot, var reason) ->
          after.stream(Evaluation.class)
              .filter(e -> e.status() == RANKED || e.status() == REPORTED)
              .map(e -> reenter(after, e, PRICED, lot == null ? List.of() : List.of(lot), reason));
      default -> Stream.empty();
    };
  }

  /** The opening brings the evaluation about where nobody has named a panel before. */
  private static Stream<Change> prepare(Procurement after, StreamId tender) {
    var id = Evaluation.idOf(tender);
    return after.held(id).isPresent()
        ? Stream.empty()
        : Stream.of(new Change(id, "prepare", new PanelPrepared(tender)));
  }

  /** Makes an evaluation start again at a step that it has left behind. */
  public static Change reenter(
      Procurement procurement,
      Evaluation e,
      EvaluationStatus step,
      List<String> lots,
      String reason) {
    return new Change(
        e.id(),
        "re-enter",
        new EvaluationReentered(step, lots, reason, ReEnterEvaluation.knowsPrices(procurement)));
  }

  /** Where prices have an envelope of their own, those of the bids that passed are opened now. */
  private static Stream<Change> callPrices(
      Procurement after, List<StreamId> belowMinimum, Instant at) {
    if (after.only(Tender.class).terms().envelopes() == 1) {
      return Stream.empty();
    }
    var passed =
        after.stream(Bid.class)
            .filter(b ->
                b.status() == BidStatus.VALID && !b.isPriced() && !belowMinimum.contains(b.id()))
            .map(Bid::id)
            .toList();
    return passed.isEmpty()
        ? Stream.empty()
        : after.stream(Opening.class)
            .map(o -> new Change(o.id(), "call-prices", new OpeningEvent.PricesCalled(passed, at)));
  }
}
