package city.posterity.procurement.laws;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.CloseQuality;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.EndLowInquiry;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.panel.JudgeExplanation;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReEnterEvaluation;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.ReturnConsensus;
import city.posterity.procurement.evaluation.panel.SettleConflict;
import city.posterity.procurement.evaluation.panel.SignConsensus;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.evaluation.sheet.ReopenSheet;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SubmitSheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a panel says about bids. */
final class EvaluationIdeas {

  private EvaluationIdeas() {}

  static Command evaluation(World w, Chance c, StreamId id, String verb) {
    Evaluation e = w.procurement().find(Evaluation.class, id).orElse(null);
    return switch (verb) {
      case "prepare" -> new PreparePanel();
      case "nominate" ->
          new NominateMember(c.of(People.holding(Set.of(Role.EVALUATOR, Role.CHAIR))).person());
      case "declare" -> new DeclareInterest(c.percent(6) ? "My sister works there" : null);
      case "settle-conflict" ->
          new SettleConflict(
              member(e, c, m -> m.conflict() != null), "She does not score it", c.percent(50));
      case "start" -> new StartAdmissibility();
      case "close-admissibility" -> new CloseAdmissibility();
      case "close-scoring" -> new CloseScoring();
      case "propose-consensus" -> new ProposeConsensus(consensus(w, c));
      case "return-consensus" -> new ReturnConsensus("Look again");
      case "sign" -> new SignConsensus(c.percent(10) ? "Too kind" : null);
      case "close-quality" -> new CloseQuality();
      case "check-prices" -> new CheckPrices();
      case "judge-explanation" -> judge(e, c);
      case "end-inquiry" -> new EndLowInquiry();
      case "rank" -> new RankBids();
      case "report" -> new ReportEvaluation("As announced");
      case "re-enter" ->
          new ReEnterEvaluation(
              c.of(List.of(EvaluationStatus.values())),
              c.percent(50) ? List.of() : List.of(MarketIdeas.lot(w, c)),
              "A mistake was found");
      default -> throw new IllegalArgumentException("evaluation " + verb);
    };
  }

  static Command sheet(World w, Chance c, StreamId id, Actor who, String verb) {
    return switch (verb) {
      case "write" -> new WriteSheet(bidOf(w, id, who), scores(w, c));
      case "submit" -> new SubmitSheet();
      case "reopen" -> new ReopenSheet("The scale was misread");
      default -> throw new IllegalArgumentException("sheet " + verb);
    };
  }

  private static StreamId bidOf(World w, StreamId sheet, Actor who) {
    return w.all(Bid.class)
        .map(Bid::id)
        .filter(b -> Sheet.idOf(b, who.person()).equals(sheet))
        .findFirst()
        .orElse(World.TENDER);
  }

  private static Map<String, Score> scores(World w, Chance c) {
    var scores = new LinkedHashMap<String, Score>();
    w.tender()
        .orElseThrow()
        .terms()
        .awardMethod()
        .scored()
        .forEach(k -> scores.put(k.id(), new Score(score(c), "As its sample shone")));
    return scores;
  }

  private static BigDecimal score(Chance c) {
    return BigDecimal.valueOf(c.percent(8) ? c.below(4) : c.between(4, 10));
  }

  private static List<EvaluationEvent.BidScores> consensus(World w, Chance c) {
    var criteria = w.tender().orElseThrow().terms().awardMethod().scored();
    return w.all(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .map(b -> {
          var scores = new LinkedHashMap<String, EvaluationEvent.ConsensusScore>();
          criteria.forEach(k ->
              scores.put(
                  k.id(),
                  new EvaluationEvent.ConsensusScore(
                      score(c), "All agree", c.percent(85) ? "After the hearing" : null)));
          return new EvaluationEvent.BidScores(b.id(), scores);
        })
        .toList();
  }

  private static JudgeExplanation judge(@Nullable Evaluation e, Chance c) {
    var open =
        e == null
            ? List.<StreamId>of()
            : e.suspicious().stream()
                .map(EvaluationEvent.LowPrice::bid)
                .filter(b -> !e.explained().contains(b))
                .toList();
    return new JudgeExplanation(
        open.isEmpty() ? World.TENDER : open.getFirst(),
        c.percent(60) ? "We have them in stock" : "",
        c.percent(60),
        "Shown by the stock");
  }

  static PersonId member(@Nullable Evaluation e, Chance c, Predicate<Evaluation.Member> which) {
    var members =
        e == null ? List.<Evaluation.Member>of() : e.active().stream().filter(which).toList();
    return members.isEmpty() ? c.of(People.ALL).person() : c.of(members).person();
  }
}
