package city.posterity.procurement.award.award;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.evaluation.Evaluating.accepts;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.awardOf;
import static city.posterity.procurement.evaluation.Evaluating.awards;
import static city.posterity.procurement.evaluation.Evaluating.notifies;
import static city.posterity.procurement.evaluation.Evaluating.proposes;
import static city.posterity.procurement.evaluation.Evaluating.reported;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.complaint.ComplaintEvent.About;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scenario A9: each lot goes its own way, and the tender ends as its lots ended. */
class ScenarioA09LotsAreIndependentTest {

  private static final StreamId COMPLAINT = new StreamId(Thing.COMPLAINT, uuid("complaint"));

  private static Map<String, BidContent> acmeOn(String... lots) {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put(
        "acme", BidContent.of(Arrays.stream(lots).map(l -> LotBid.of(l, eur("100.00"))).toList()));
    return bids;
  }

  private static ProcurementStory cancels(ProcurementStory story, @Nullable String lot) {
    story
        .does(OFFICER, story.tenderId(), new ProposeCancellation(lot, "need-gone", "Not needed"))
        .does(APPROVER, story.tenderId(), new ApproveCancellation());
    return story.at(
        Objects.requireNonNull(Objects.requireNonNull(story.tender().cancellation()).effective()));
  }

  @Test
  void oneLotIsWonOneHasNoBidsOneIsCancelled() {
    var story = reported(aTender().withLots(3).live(), acmeOn("L1", "L3"));
    assertThat(story.tender().lots()).containsEntry("L2", LotStatus.UNSUCCESSFUL);
    proposes(story, "a", "L1", "acme");
    cancels(story, "L3");
    assertThat(story.tender().lots())
        .containsEntry("L1", LotStatus.ACTIVE)
        .containsEntry("L3", LotStatus.CANCELLED);
    accepts(story, "a");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
    notifies(story);
    story.at(Objects.requireNonNull(awardOf(story, "a").standstill()).end());
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.FINAL);

    // the rest is the contract's to do: its coming into force completes the lot
    assertThat(
            Tender.outcome(
                List.of(LotStatus.COMPLETE, LotStatus.UNSUCCESSFUL, LotStatus.CANCELLED)))
        .contains(TenderStatus.CONCLUDED);
  }

  @Test
  void theLastDecisionWaitedForCanBeTheCancellationOfALot() {
    var story = reported(aTender().withLots(2).live(), acmeOn("L1", "L2"));
    awards(story, "a", "L1", "acme");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    cancels(story, "L2");

    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
  }

  @Test
  void allLotsCancelledIsACancelledTender() {
    var story = cancels(reported(aTender().withLots(2).live(), acmeOn("L1", "L2")), null);

    assertThat(story.tender().status()).isEqualTo(TenderStatus.CANCELLED);
  }

  @Test
  void noBidsAndCancelledTogetherAreUnsuccessful() {
    var story = reported(aTender().withLots(3).live(), acmeOn("L2", "L3"));
    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.UNSUCCESSFUL);
    cancels(story, null);

    assertThat(story.tender().status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
  }

  @Test
  void valueAndGuaranteesOfTheTenderAreTheSumsOfItsLots() {
    var story =
        aTender()
            .withTerms(t ->
                t.lots =
                    List.of(
                        new Lot("L1", "North", "", eur("8000"), eur("80")),
                        new Lot("L2", "South", "", eur("9000"), eur("90"))))
            .live();

    assertThat(story.tender().terms().value()).isEqualTo(eur("17000"));
    assertThat(story.tender().terms().guarantee()).isEqualTo(eur("170"));
  }

  @Test
  void aComplaintAboutOneLotHoldsThatLotAlone() {
    var story = reported(aTender().withLots(2).live(), acmeOn("L1", "L2"));
    awards(story, "a", "L1", "acme");
    awards(story, "b", "L2", "acme");
    notifies(story);
    story.does(supplier("bolt"), COMPLAINT, new LodgeComplaint(About.AWARD, "L1", "Unfair"));
    story.at(Objects.requireNonNull(awardOf(story, "a").standstill()).end());

    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.NOTIFIED);
    assertThat(story.status(award("b"))).isEqualTo(AwardStatus.FINAL);
  }
}
