package city.posterity.procurement.evaluation.panel;

import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.admitted;
import static city.posterity.procurement.evaluation.Evaluating.get;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AwardRule;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.LowPrice;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenario A5: a price too low to be believed is explained before anything is decided. */
class ScenarioA05AbnormallyLowPriceTest {

  /** Bids of {@code acme}, {@code bolt}, {@code coil} on L1, at the prices checked now. */
  private static ProcurementStory checked(String... prices) {
    var bids = new LinkedHashMap<String, BidContent>();
    var names = List.of("acme", "bolt", "coil").iterator();
    Arrays.stream(prices).forEach(p -> bids.put(names.next(), Bidding.offer("L1", p)));
    var story = admitted(aTender().live(), bids);
    return story.does(CHAIR, panel(story), new CheckPrices());
  }

  private static StreamId acme(ProcurementStory story) {
    return Bidding.bid(story, "acme");
  }

  @Test
  void bothFlagsCanRise() {
    assertThat(get(checked("500.00", "1000.00", "1100.00")).suspicious())
        .singleElement()
        .satisfies(l -> {
          assertThat(l.belowMean()).isTrue();
          assertThat(l.belowNext()).isTrue();
        });
  }

  @Test
  void exactlyFortyPercentBelowTheMeanAndLessThanThirtyBelowTheNextRaisesTheFirstAlone() {
    assertThat(get(checked("600.00", "857.14", "1142.86")).suspicious())
        .singleElement()
        .satisfies(l -> {
          assertThat(l.belowMean()).isTrue();
          assertThat(l.belowNext()).isFalse();
        });
  }

  @Test
  void exactlyThirtyPercentBelowTheNextRaisesTheSecondAlone() {
    assertThat(get(checked("490.00", "700.00", "850.00")).suspicious())
        .singleElement()
        .satisfies(l -> {
          assertThat(l.belowMean()).isFalse();
          assertThat(l.belowNext()).isTrue();
        });
  }

  @Test
  void ordinaryPricesAndASingleBidRaiseNone() {
    assertThat(get(checked("106500.00", "107000.00", "108000.00")).status())
        .isEqualTo(EvaluationStatus.PRICED);
    assertThat(get(checked("1.00")).status()).isEqualTo(EvaluationStatus.PRICED);
  }

  @Test
  void eachLotIsLookedAtAlone() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", offer("100.00", "1000.00"));
    bids.put("bolt", offer("1000.00", "1000.00"));
    var story = admitted(aTender().withLots(2).live(), bids);
    story.does(CHAIR, panel(story), new CheckPrices());

    assertThat(get(story).suspicious()).extracting(LowPrice::lot).containsExactly("L1");
  }

  private static BidContent offer(String first, String second) {
    return BidContent.of(
        List.of(
            Bidding.offer("L1", first).lots().getFirst(),
            Bidding.offer("L2", second).lots().getFirst()));
  }

  @Test
  void theTimeToExplainIsOneWorkingDayOfFullDays() {
    // Friday 5 February 2027, 00:06; one working day later it is Tuesday, 00:00
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "500.00"));
    bids.put("bolt", Bidding.offer("L1", "1000.00"));
    var story = admitted(aTender().live(), bids).at(Instant.parse("2027-02-05T00:06:00Z"));
    story.does(CHAIR, panel(story), new CheckPrices());

    assertThat(get(story).suspicious())
        .singleElement()
        .extracting(LowPrice::due)
        .isEqualTo(Instant.parse("2027-02-09T00:00:00Z"));
  }

  @Test
  void nothingIsDecidedBeforeTheExplanationOrTheEndOfItsTime() {
    var story = checked("500.00", "1000.00", "1100.00");
    var due = get(story).suspicious().getFirst().due();
    var silent = new JudgeExplanation(acme(story), "", false, "No explanation came");

    assertThat(story.refused(CHAIR, panel(story), new EndLowInquiry()))
        .containsExactly(id(EvaluationRule.LOW_PRICE_UNEXPLAINED));
    assertThat(story.refused(CHAIR, panel(story), new RankBids()))
        .containsExactly("machine.no-such-move");
    assertThat(story.refused(CHAIR, Evaluating.award("a"), new ProposeAward("L1", acme(story))))
        .containsExactly(id(AwardRule.NOT_RANKED));
    assertThat(story.at(due.minusMillis(1)).refused(CHAIR, panel(story), silent))
        .containsExactly(id(EvaluationRule.EXPLANATION_RUNNING));

    story.at(due).does(CHAIR, panel(story), silent);
    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.DISQUALIFIED);
    assertThat(Bidding.get(story, "acme").ground()).isEqualTo("abnormally-low");
    story.does(CHAIR, panel(story), new EndLowInquiry()).does(CHAIR, panel(story), new RankBids());
    assertThat(get(story).ranking("L1").orElseThrow().placings())
        .extracting(p -> p.bid())
        .containsExactly(Bidding.get(story, "bolt").name(), Bidding.get(story, "coil").name());
  }

  @Test
  void anExplanationCanBeJudgedAtOnceAndOnlyOnce() {
    var story = checked("500.00", "1000.00", "1100.00");
    var accepted =
        new JudgeExplanation(acme(story), "We have the lamps in stock", true, "Shown by the stock");
    story.does(CHAIR, panel(story), accepted);

    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.VALID);
    assertThat(story.refused(CHAIR, panel(story), accepted))
        .containsExactly(id(EvaluationRule.ALREADY_JUDGED));
    var unasked = new JudgeExplanation(Bidding.bid(story, "bolt"), "x", true, "x");
    assertThat(story.refused(CHAIR, panel(story), unasked))
        .containsExactly(id(EvaluationRule.UNKNOWN_BID));
  }

  @Test
  void aBidThatIsSuspiciousOnTwoLotsIsPutOutOnce() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", offer("100.00", "100.00"));
    bids.put("bolt", offer("1000.00", "1000.00"));
    var story = admitted(aTender().withLots(2).live(), bids);
    story.does(CHAIR, panel(story), new CheckPrices());

    assertThat(get(story).suspicious()).hasSize(2);
    story
        .does(
            CHAIR,
            panel(story),
            new JudgeExplanation(acme(story), "Below the wage", false, "It breaks the law"))
        .does(CHAIR, panel(story), new EndLowInquiry());
    assertThat(get(story).status()).isEqualTo(EvaluationStatus.PRICED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void bidsWithoutPricesOnALotDoNotCountThere() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", offer("500.00", "1000.00"));
    bids.put("bolt", Bidding.offer("L2", "1000.00"));
    var story = admitted(aTender().withLots(2).live(), bids);
    story.does(CHAIR, panel(story), new CheckPrices());

    assertThat(get(story).suspicious()).isEmpty();
  }
}
