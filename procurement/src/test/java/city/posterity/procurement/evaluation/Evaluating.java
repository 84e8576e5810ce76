package city.posterity.procurement.evaluation;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.EVALUATOR_2;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.uuid;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.award.RejectAward;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusScore;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.evaluation.sheet.Score;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SubmitSheet;
import city.posterity.procurement.evaluation.sheet.WriteSheet;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a panel and the people who award do in a story, in one line each. */
public final class Evaluating {

  /** Who is on every panel. */
  public static final List<Actor> PANEL = List.of(CHAIR, EVALUATOR_1, EVALUATOR_2);

  /** 40 points for the price, 60 for light, of which 4 of 10 are needed. */
  public static final AwardMethod SCORED =
      new AwardMethod.WeightedCriteria(
          new BigDecimal("40"),
          List.of(
              new QualityCriterion(
                  "light",
                  "Quality of the light",
                  new BigDecimal("60"),
                  new BigDecimal("10"),
                  new BigDecimal("4"),
                  List.of())),
          TieBreak.EARLIER_RECEIPT);

  private Evaluating() {}

  public static StreamId panel(ProcurementStory story) {
    return Evaluation.idOf(story.tenderId());
  }

  public static Evaluation get(ProcurementStory story) {
    return story.get(Evaluation.class, panel(story));
  }

  public static StreamId sheet(ProcurementStory story, String supplier, Actor evaluator) {
    return Sheet.idOf(Bidding.bid(story, supplier), evaluator.person());
  }

  public static StreamId award(String name) {
    return new StreamId(Thing.AWARD, uuid("award/" + name));
  }

  public static Award awardOf(ProcurementStory story, String name) {
    return story.get(Award.class, award(name));
  }

  /** The bids are opened and three people are on the panel, with nothing to declare. */
  public static ProcurementStory panelled(ProcurementStory story, Map<String, BidContent> bids) {
    Bidding.opens(story, bids);
    for (Actor member : PANEL) {
      story
          .does(APPROVER, panel(story), new NominateMember(member.person()))
          .does(member, panel(story), new DeclareInterest(null));
    }
    return story;
  }

  /** The same, and every bid is admitted. */
  public static ProcurementStory admitted(ProcurementStory story, Map<String, BidContent> bids) {
    panelled(story, bids).does(CHAIR, panel(story), new StartAdmissibility());
    bids.keySet().stream()
        .filter(s -> Bidding.get(story, s).status() == BidStatus.OPENED)
        .forEach(s -> Bidding.admits(story, s));
    return story.does(CHAIR, panel(story), new CloseAdmissibility());
  }

  /** The same where nothing is scored and no price is suspicious, ranked and reported. */
  public static ProcurementStory reported(ProcurementStory story, Map<String, BidContent> bids) {
    return reports(admitted(story, bids));
  }

  /** From the prices to the report. */
  public static ProcurementStory reports(ProcurementStory story) {
    return story
        .does(CHAIR, panel(story), new CheckPrices())
        .does(CHAIR, panel(story), new RankBids())
        .does(CHAIR, panel(story), new ReportEvaluation("As announced"));
  }

  /** Somebody writes a sheet and hands it in. */
  public static ProcurementStory scores(
      ProcurementStory story, Actor evaluator, String supplier, String score) {
    return story
        .does(
            evaluator,
            sheet(story, supplier, evaluator),
            new WriteSheet(Bidding.bid(story, supplier), Map.of("light", score(score))))
        .does(evaluator, sheet(story, supplier, evaluator), new SubmitSheet());
  }

  public static Score score(String score) {
    return new Score(new BigDecimal(score), "As the sample shows");
  }

  public static BidScores agreed(ProcurementStory story, String supplier, String score) {
    return new BidScores(
        Bidding.bid(story, supplier),
        Map.of("light", new ConsensusScore(new BigDecimal(score), "As the sample shows", null)));
  }

  public static ProcurementStory proposes(
      ProcurementStory story, String award, String lot, String supplier) {
    return story.does(CHAIR, award(award), new ProposeAward(lot, Bidding.bid(story, supplier)));
  }

  public static ProcurementStory accepts(ProcurementStory story, String award) {
    return story.does(APPROVER, award(award), new AcceptAward(true, true, "The best bid"));
  }

  public static ProcurementStory rejects(ProcurementStory story, String award, String ground) {
    return story.does(
        APPROVER, award(award), new RejectAward(false, true, ground, "No proof came", "Decided"));
  }

  /** A lot is awarded to a bidder. */
  public static ProcurementStory awards(
      ProcurementStory story, String award, String lot, String supplier) {
    return accepts(proposes(story, award, lot, supplier), award);
  }

  public static ProcurementStory notifies(ProcurementStory story) {
    return story.does(OFFICER, story.tenderId(), new NotifyBidders());
  }
}
