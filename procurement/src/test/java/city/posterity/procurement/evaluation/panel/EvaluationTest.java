package city.posterity.procurement.evaluation.panel;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.EVALUATOR_2;
import static city.posterity.procurement.Fixtures.EVALUATOR_3;
import static city.posterity.procurement.Fixtures.OBSERVER;
import static city.posterity.procurement.Fixtures.OPENER_AUDIT;
import static city.posterity.procurement.Fixtures.OPENER_LEGAL;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.SCORED;
import static city.posterity.procurement.evaluation.Evaluating.admitted;
import static city.posterity.procurement.evaluation.Evaluating.get;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static city.posterity.procurement.evaluation.Evaluating.panelled;
import static city.posterity.procurement.evaluation.Evaluating.scores;
import static city.posterity.procurement.evaluation.Evaluating.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.bidding.bid.LotPrice;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.bidding.opening.OpeningStatus;
import city.posterity.procurement.bidding.opening.RevealPrices;
import city.posterity.procurement.bidding.opening.RevealedPrices;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.BidScores;
import city.posterity.procurement.evaluation.panel.EvaluationEvent.ConsensusScore;
import city.posterity.procurement.evaluation.sheet.ReopenSheet;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.Ranking;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A panel declares, scores, agrees and ranks. */
class EvaluationTest {

  private static Map<String, BidContent> twoBids() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "1000.00"));
    bids.put("bolt", Bidding.offer("L1", "1200.00"));
    return bids;
  }

  private static ProcurementStory scoring() {
    return admitted(aTender().withTerms(t -> t.method = SCORED).live(), twoBids());
  }

  private static ProcurementStory agreeing(ProcurementStory story) {
    for (var member : Evaluating.PANEL) {
      scores(story, member, "acme", "8");
      scores(story, member, "bolt", "5");
    }
    return story.does(CHAIR, panel(story), new CloseScoring());
  }

  private static ProcurementStory qualityClosed(ProcurementStory story, String acme, String bolt) {
    agreeing(story)
        .does(
            CHAIR,
            panel(story),
            new ProposeConsensus(
                List.of(
                    Evaluating.agreed(story, "acme", acme),
                    Evaluating.agreed(story, "bolt", bolt))));
    Evaluating.PANEL.forEach(m -> story.does(m, panel(story), new SignConsensus(null)));
    return story.does(CHAIR, panel(story), new CloseQuality());
  }

  @Test
  void theOpeningBringsAnEvaluationAboutWhereNobodyPreparedOne() {
    var story = Bidding.opens(aTender().live(), twoBids());

    assertThat(get(story).status()).isEqualTo(EvaluationStatus.PREPARED);
    int before = story.history().size();
    story.does(CHAIR, panel(story), new PreparePanel());
    assertThat(story.history()).hasSize(before);
  }

  @Test
  void aPanelCanDeclareBeforeItKnowsWhoBidsAndDeclaresAgainAfterwards() {
    var story = aTender().live();
    story
        .does(CHAIR, panel(story), new PreparePanel())
        .does(APPROVER, panel(story), new NominateMember(EVALUATOR_1.person()))
        .does(EVALUATOR_1, panel(story), new DeclareInterest(null));

    assertThat(get(story).active().getFirst().declaredBefore()).isTrue();
    assertThat(get(story).active().getFirst().declaredAfter()).isFalse();

    Bidding.opens(story, twoBids());
    for (var member : List.of(CHAIR, EVALUATOR_2)) {
      story
          .does(APPROVER, panel(story), new NominateMember(member.person()))
          .does(member, panel(story), new DeclareInterest(null));
    }
    assertThat(story.refused(CHAIR, panel(story), new StartAdmissibility()))
        .containsExactly(id(EvaluationRule.DECLARATION_MISSING));
    story
        .does(EVALUATOR_1, panel(story), new DeclareInterest(null))
        .does(CHAIR, panel(story), new StartAdmissibility());
  }

  @Test
  void aPanelIsPreparedForAPublishedTenderUnderItsOwnIdOnly() {
    var drafted = aTender().drafted();
    assertThat(drafted.refused(CHAIR, panel(drafted), new PreparePanel()))
        .containsExactly(id(EvaluationRule.TENDER_NOT_RUNNING));
    var live = aTender().live();
    var other = new StreamId(Thing.EVALUATION, Fixtures.uuid("other"));
    assertThat(live.refused(CHAIR, other, new PreparePanel()))
        .containsExactly(id(EvaluationRule.WRONG_ID));
  }

  @Test
  void aPanelIsLargeEnoughAndOdd() {
    var story = Bidding.opens(aTender().live(), twoBids());
    for (var member : List.of(CHAIR, EVALUATOR_1)) {
      story
          .does(APPROVER, panel(story), new NominateMember(member.person()))
          .does(member, panel(story), new DeclareInterest(null));
    }

    assertThat(story.refused(CHAIR, panel(story), new StartAdmissibility()))
        .containsExactlyInAnyOrder(
            id(EvaluationRule.PANEL_TOO_SMALL), id(EvaluationRule.PANEL_EVEN));
    assertThat(story.refused(APPROVER, panel(story), new NominateMember(OBSERVER.person())))
        .containsExactly(id(EvaluationRule.UNKNOWN_PERSON));
  }

  @Test
  void aDeclaredConflictHoldsEverythingUntilSomebodyElseSettlesIt() {
    var story = panelled(aTender().live(), twoBids());
    story.does(EVALUATOR_1, panel(story), new DeclareInterest("My sister works for acme"));

    assertThat(story.engine().holds(story.procurement(), story.now()))
        .containsExactly(new Hold(Hold.Cause.CONFLICT_UNRESOLVED, panel(story), null));
    assertThat(story.refused(CHAIR, panel(story), new StartAdmissibility()))
        .containsExactly(id(EvaluationRule.CONFLICT_OPEN));

    story
        .does(
            APPROVER,
            panel(story),
            new SettleConflict(EVALUATOR_1.person(), "leaves the panel", true))
        .does(APPROVER, panel(story), new NominateMember(EVALUATOR_3.person()))
        .does(EVALUATOR_3, panel(story), new DeclareInterest(null))
        .does(CHAIR, panel(story), new StartAdmissibility());
    assertThat(story.engine().holds(story.procurement(), story.now())).isEmpty();
    assertThat(get(story).isActive(EVALUATOR_1.person())).isFalse();
  }

  @Test
  void whereNothingIsScoredScoringIsSkipped() {
    var story = admitted(aTender().live(), twoBids());

    assertThat(get(story).status()).isEqualTo(EvaluationStatus.QUALITY_CLOSED);
  }

  @Test
  void admissibilityIsNotClosedWhileABidIsUndecided() {
    var story = panelled(aTender().live(), twoBids());
    story.does(CHAIR, panel(story), new StartAdmissibility());
    Bidding.admits(story, "acme");

    assertThat(story.refused(CHAIR, panel(story), new CloseAdmissibility()))
        .containsExactly(id(EvaluationRule.BIDS_UNDECIDED));
    story
        .does(
            CHAIR,
            Bidding.bid(story, "bolt"),
            new DisqualifyBid("requirements-not-met", "No lamp shade"))
        .does(CHAIR, panel(story), new CloseAdmissibility());
  }

  @Test
  void scoringIsClosedWhenEveryMemberHasHandedInASheetForEveryBid() {
    var story = scoring();
    for (var member : Evaluating.PANEL) {
      scores(story, member, "acme", "8");
    }
    scores(story, CHAIR, "bolt", "5");
    scores(story, EVALUATOR_1, "bolt", "5");

    assertThat(story.findings(CHAIR, panel(story), new CloseScoring()))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(EvaluationRule.SHEETS_MISSING));
          assertThat(f.facts().get("missing")).contains(EVALUATOR_2.person().toString());
        });
  }

  @Test
  void anAgreedScoreFarFromTheMeanIsExplained() {
    var story = agreeing(scoring());
    // the mean is 8, a fifth of the scale of 10 is 2
    var near =
        List.of(Evaluating.agreed(story, "acme", "6"), Evaluating.agreed(story, "bolt", "5"));
    var far =
        List.of(Evaluating.agreed(story, "acme", "5.99"), Evaluating.agreed(story, "bolt", "5"));

    assertThat(story.findings(CHAIR, panel(story), new ProposeConsensus(far)))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(EvaluationRule.SHIFT_UNEXPLAINED));
          assertThat(f.facts()).containsEntry("distance", "2.01").containsEntry("allowed", "2");
        });
    var explained =
        new BidScores(
            Bidding.bid(story, "acme"),
            Map.of(
                "light",
                new ConsensusScore(
                    new BigDecimal("5.99"), "Seen together", "One sample was faulty")));
    story.does(
        CHAIR,
        panel(story),
        new ProposeConsensus(List.of(explained, Evaluating.agreed(story, "bolt", "5"))));
    story
        .does(EVALUATOR_1, panel(story), new ReturnConsensus("Not what we said"))
        .does(CHAIR, panel(story), new ProposeConsensus(near));
    assertThat(get(story).status()).isEqualTo(EvaluationStatus.MODERATION);
  }

  @Test
  void whatIsAgreedIsCompleteOnTheScaleReasonedAndAboutTheseBids() {
    var story = agreeing(scoring());
    var wrong =
        new BidScores(
            Bidding.bid(story, "acme"),
            Map.of(
                "light",
                new ConsensusScore(new BigDecimal("11"), " ", "because"),
                "colour",
                new ConsensusScore(new BigDecimal("1"), "nice", null)));

    assertThat(story.refused(CHAIR, panel(story), new ProposeConsensus(List.of(wrong, wrong))))
        .containsExactlyInAnyOrder(
            id(EvaluationRule.UNKNOWN_BID),
            id(EvaluationRule.UNKNOWN_CRITERION),
            id(EvaluationRule.UNKNOWN_CRITERION),
            id(EvaluationRule.SCORE_OUT_OF_RANGE),
            id(EvaluationRule.REASON_MISSING),
            id(EvaluationRule.SCORE_MISSING));
  }

  @Test
  void whoLeftThePanelNoLongerCountsInTheMean() {
    var story = scoring();
    for (var member : List.of(CHAIR, EVALUATOR_1)) {
      scores(story, member, "acme", "8");
      scores(story, member, "bolt", "5");
    }
    scores(story, EVALUATOR_2, "acme", "0");
    scores(story, EVALUATOR_2, "bolt", "10");
    story
        .does(EVALUATOR_2, panel(story), new DeclareInterest("I hold shares in bolt"))
        .does(
            APPROVER,
            panel(story),
            new SettleConflict(EVALUATOR_2.person(), "leaves the panel", true))
        .does(APPROVER, panel(story), new NominateMember(EVALUATOR_3.person()))
        .does(EVALUATOR_3, panel(story), new DeclareInterest(null));
    scores(story, EVALUATOR_3, "acme", "8");
    scores(story, EVALUATOR_3, "bolt", "5");
    story.does(CHAIR, panel(story), new CloseScoring());

    // with the sheets of who left, 8 and 5 would be 2 and 1.25 away from the means
    story.does(
        CHAIR,
        panel(story),
        new ProposeConsensus(
            List.of(
                Evaluating.agreed(story, "acme", "10"), Evaluating.agreed(story, "bolt", "3"))));
  }

  @Test
  void everybodySignsAndDissentIsRecorded() {
    var story = agreeing(scoring());
    story
        .does(
            CHAIR,
            panel(story),
            new ProposeConsensus(
                List.of(
                    Evaluating.agreed(story, "acme", "8"), Evaluating.agreed(story, "bolt", "5"))))
        .does(CHAIR, panel(story), new SignConsensus(null))
        .does(EVALUATOR_1, panel(story), new SignConsensus("Acme deserves 9"));

    assertThat(story.refused(CHAIR, panel(story), new CloseQuality()))
        .containsExactly(id(EvaluationRule.NOT_ALL_SIGNED));
    assertThat(story.refused(EVALUATOR_1, panel(story), new SignConsensus(null)))
        .containsExactly(id(EvaluationRule.ALREADY_SIGNED));
    assertThat(story.refused(EVALUATOR_3, panel(story), new SignConsensus(null)))
        .containsExactly(id(EvaluationRule.NOT_ON_PANEL));
    story
        .does(EVALUATOR_2, panel(story), new SignConsensus(null))
        .does(CHAIR, panel(story), new CloseQuality());
    assertThat(story.events(EvaluationEvent.ConsensusSigned.class))
        .extracting(EvaluationEvent.ConsensusSigned::dissent)
        .containsExactly(null, "Acme deserves 9", null);
  }

  @Test
  void aBidUnderAMinimumIsOut() {
    var story = qualityClosed(scoring(), "8", "3.9");

    assertThat(Bidding.get(story, "bolt").status()).isEqualTo(BidStatus.DISQUALIFIED);
    assertThat(Bidding.get(story, "bolt").ground()).isEqualTo("below-minimum");
    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.VALID);
  }

  @Test
  void whereTheyHaveTheirOwnEnvelopeOnlyPricesOfBidsThatPassedAreOpenedAfterQuality() {
    var technical = BidContent.of(List.of(new LotBid("L1", null, List.of(), Map.of(), Map.of())));
    var story =
        admitted(
            aTender()
                .withTerms(t -> {
                  t.method = SCORED;
                  t.envelopes = 2;
                })
                .live(),
            new LinkedHashMap<>(Map.of("acme", technical, "bolt", technical)));
    qualityClosed(story, "8", "3.9");

    assertThat(story.refused(CHAIR, panel(story), new CheckPrices()))
        .containsExactly(id(EvaluationRule.PRICES_SEALED));
    var opening = Bidding.opening(story);
    story
        .does(OPENER_LEGAL, opening, new AttendOpening(true))
        .does(OPENER_AUDIT, opening, new AttendOpening(true))
        .does(
            OPENER_LEGAL,
            opening,
            new RevealPrices(
                List.of(
                    new RevealedPrices(
                        Bidding.bid(story, "acme"),
                        List.of(new LotPrice("L1", Fixtures.eur("900.00"), List.of(), Map.of())),
                        null)),
                List.of()))
        .does(CHAIR, panel(story), new CheckPrices())
        .does(CHAIR, panel(story), new RankBids());
    assertThat(get(story).ranking("L1").orElseThrow().placings())
        .singleElement()
        .satisfies(p -> assertThat(p.bid()).isEqualTo(Bidding.get(story, "acme").name()));
  }

  @Test
  void pricesAreCalledAnewWhenBidsAreLookedAtAgainWhileTheOpenersGather() {
    var technical = BidContent.of(List.of(new LotBid("L1", null, List.of(), Map.of(), Map.of())));
    var story =
        admitted(
            aTender().withTerms(t -> t.envelopes = 2).live(),
            new LinkedHashMap<>(Map.of("acme", technical, "bolt", technical)));
    var opening = Bidding.opening(story);
    story
        .does(OPENER_LEGAL, opening, new AttendOpening(true))
        .does(
            APPROVER,
            panel(story),
            new ReEnterEvaluation(EvaluationStatus.ADMISSIBILITY, List.of(), "A paper was missed"))
        .does(
            CHAIR, Bidding.bid(story, "bolt"), new DisqualifyBid("selection", "The paper says so"))
        .does(CHAIR, panel(story), new CloseAdmissibility());

    var called = story.get(Opening.class, opening);
    assertThat(called.due()).containsExactly(Bidding.bid(story, "acme"));
    assertThat(called.present()).isEmpty();
    assertThat(called.status()).isEqualTo(OpeningStatus.READY);
  }

  @Test
  void aStrangerCanRankAgainFromWhatIsPublished() {
    var method = new AwardMethod.LowestPrice(TieBreak.LOT_DRAWING);
    var bids = twoBids();
    bids.put("bolt", Bidding.offer("L1", "1000.00"));
    var story = Evaluating.reported(aTender().withTerms(t -> t.method = method).live(), bids);

    var ranked = story.events(EvaluationEvent.BidsRanked.class).getFirst();
    assertThat(ranked.seed())
        .isEqualTo(
            story.tenderId().id() + " " + story.get(Tender.class, story.tenderId()).publishedAt());
    for (var lot : ranked.lots()) {
      var shuffled = lot.offers().reversed();
      assertThat(Ranking.rank(story.tender().terms().awardMethod(), shuffled, ranked.seed()))
          .isEqualTo(lot.placings());
      assertThat(lot.placings()).allSatisfy(p -> assertThat(p.tied()).isTrue());
    }
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void itStartsAgainAtANamedStepAndSaysWhenPricesWereKnown() {
    var story = qualityClosed(scoring(), "8", "5");
    Evaluating.reports(story);

    assertThat(
            story.refused(
                APPROVER,
                panel(story),
                new ReEnterEvaluation(EvaluationStatus.REPORTED, List.of(), "x")))
        .containsExactly(id(EvaluationRule.STEP_NOT_PASSED));
    story.does(
        APPROVER,
        panel(story),
        new ReEnterEvaluation(EvaluationStatus.INDIVIDUAL, List.of(), "A sheet was mixed up"));

    assertThat(get(story).status()).isEqualTo(EvaluationStatus.INDIVIDUAL);
    assertThat(get(story).rankings()).isEmpty();
    assertThat(get(story).consensus()).isEmpty();
    assertThat(story.events(EvaluationEvent.EvaluationReentered.class).getFirst().pricesKnown())
        .isTrue();

    story.does(CHAIR, sheet(story, "acme", EVALUATOR_1), new ReopenSheet("mixed up with bolt"));
    scores(story, EVALUATOR_1, "acme", "7");
    story
        .does(CHAIR, panel(story), new CloseScoring())
        .does(
            CHAIR,
            panel(story),
            new ProposeConsensus(
                List.of(
                    Evaluating.agreed(story, "acme", "7"), Evaluating.agreed(story, "bolt", "5"))));
    Evaluating.PANEL.forEach(m -> story.does(m, panel(story), new SignConsensus(null)));
    Evaluating.reports(story.does(CHAIR, panel(story), new CloseQuality()));
    assertThat(get(story).scoresOf(Bidding.bid(story, "acme")))
        .containsEntry("light", new BigDecimal("7"));
    assertThat(story.events(EvaluationEvent.BidsRanked.class)).hasSize(2);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void whereNothingIsScoredNothingIsScoredAgain() {
    var story = Evaluating.reported(aTender().live(), twoBids());

    assertThat(
            story.refused(
                APPROVER,
                panel(story),
                new ReEnterEvaluation(EvaluationStatus.CONSENSUS, List.of("L9"), " ")))
        .containsExactlyInAnyOrder(
            id(EvaluationRule.NOTHING_TO_SCORE),
            id(EvaluationRule.UNKNOWN_LOT),
            id(EvaluationRule.TEXT_MISSING));
  }
}
