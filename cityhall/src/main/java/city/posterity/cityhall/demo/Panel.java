package city.posterity.cityhall.demo;

import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Assessment;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.CloseQuality;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusScore;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.SignConsensus;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SubmitSheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three people look at the bids, score them alone, then agree. */
final class Panel {

  /** The members, with how far each one's scores are from what they agree on later. */
  private static final Map<String, Integer> MEMBERS = members();

  private Panel() {}

  /**
   * What the panel thinks of one bid.
   *
   * @param scores what they agree on, by criterion
   * @param reason why, in one sentence
   */
  record Opinion(String supplier, Map<String, Integer> scores, String reason) {}

  static void admitted(Tale t, int ago, List<String> suppliers) {
    StreamId panel = Evaluation.idOf(t.tender());
    t.on(
        ago + 1,
        () -> {
          t.does("chair", panel, new PreparePanel());
          for (String member : MEMBERS.keySet()) {
            t.does("approver", panel, new NominateMember(t.backstage().people().idOf(member)));
            t.does(member, panel, new DeclareInterest(null));
          }
          t.does("chair", panel, new StartAdmissibility());
        });
    var assessments =
        t.purchase().criteria().stream()
            .map(c -> new Assessment(c.id(), true, "Proof seen and checked with its issuer"))
            .toList();
    t.on(
        ago,
        () -> {
          suppliers.forEach(s -> t.does("chair", t.bid(s), new AdmitBid(assessments)));
          t.does("chair", panel, new CloseAdmissibility());
        });
  }

  /** Each member scores alone. */
  static void scored(Tale t, int ago, List<Opinion> opinions) {
    MEMBERS.forEach((member, off) -> t.on(ago, 13, () -> score(t, member, off, opinions)));
  }

  /** Only this member has scored so far. */
  static void begun(Tale t, int ago, String member, List<Opinion> opinions) {
    int off = MEMBERS.getOrDefault(member, 0);
    t.on(ago, 13, () -> score(t, member, off, opinions));
  }

  private static void score(Tale t, String member, int off, List<Opinion> opinions) {
    for (Opinion o : opinions) {
      StreamId bid = t.bid(o.supplier());
      StreamId sheet = Sheet.idOf(bid, t.backstage().people().idOf(member));
      Map<String, Score> own =
          o.scores().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      e -> new Score(score(e.getValue() + off), "As its concept describes")));
      t.does(member, sheet, new WriteSheet(bid, own)).does(member, sheet, new SubmitSheet());
    }
  }

  static void agreed(Tale t, int ago, List<Opinion> opinions) {
    StreamId panel = Evaluation.idOf(t.tender());
    var scores = opinions.stream().map(o -> agreed(t, o)).toList();
    t.on(
        ago,
        10,
        () -> {
          t.does("chair", panel, new CloseScoring())
              .does("chair", panel, new ProposeConsensus(scores));
          MEMBERS.keySet().forEach(m -> t.does(m, panel, new SignConsensus(null)));
          t.does("chair", panel, new CloseQuality());
        });
  }

  private static BidScores agreed(Tale t, Opinion o) {
    return new BidScores(
        t.bid(o.supplier()),
        o.scores().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> new ConsensusScore(score(e.getValue()), o.reason(), null))));
  }

  static void reported(Tale t, int ago, String summary) {
    StreamId panel = Evaluation.idOf(t.tender());
    t.on(
        ago,
        14,
        () ->
            t.does("chair", panel, new CheckPrices())
                .does("chair", panel, new RankBids())
                .does("chair", panel, new ReportEvaluation(summary)));
  }

  private static BigDecimal score(int points) {
    return BigDecimal.valueOf(Math.clamp(points, 0, 10));
  }

  private static Map<String, Integer> members() {
    var members = new LinkedHashMap<String, Integer>();
    members.put("chair", 0);
    members.put("evaluator-1", 1);
    members.put("evaluator-2", -1);
    return members;
  }
}
