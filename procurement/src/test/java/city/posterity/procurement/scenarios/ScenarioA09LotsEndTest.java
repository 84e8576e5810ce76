package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.evaluation.Evaluating;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.enquiry.SubmitEnquiry;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.TenderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Scenario A9 to its end, with a contract; the rest of it is in {@code
 * award.award.ScenarioA09LotsAreIndependentTest}.
 */
class ScenarioA09LotsEndTest {

  private static final StreamId ENQUIRY = new StreamId(Thing.ENQUIRY, uuid("enquiry"));

  private static Map<String, BidContent> acmeOn(String first, String second) {
    return Map.of(
        "acme",
        BidContent.of(List.of(LotBid.of(first, eur("100.00")), LotBid.of(second, eur("100.00")))));
  }

  @Test
  void aTenderWithOneContractOneLotWithoutBidsAndOneCancelledIsConcluded() {
    var story = Evaluating.reported(aTender().withLots(3).live(), acmeOn("L1", "L3"));
    Evaluating.proposes(story, "a", "L1", "acme");
    story
        .does(OFFICER, story.tenderId(), new ProposeCancellation("L3", "need-gone", "Not needed"))
        .does(APPROVER, story.tenderId(), new ApproveCancellation())
        .after(Duration.ofDays(12));
    Evaluating.notifies(Evaluating.accepts(story, "a")).after(Duration.ofDays(6));
    StreamId contract = Contract.idOf(Evaluating.award("a"));
    story
        .does(OFFICER, contract, new DraftContract(Evaluating.award("a")))
        .does(OFFICER, contract, new EditContract(Delivering.terms()))
        .does(APPROVER, contract, new SignContract())
        .does(supplier("acme"), contract, new SignContract())
        .at(Delivering.IN_FORCE);

    assertThat(story.tender().lots())
        .containsEntry("L1", LotStatus.COMPLETE)
        .containsEntry("L2", LotStatus.UNSUCCESSFUL)
        .containsEntry("L3", LotStatus.CANCELLED);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.CONCLUDED);
  }

  @Test
  void aQuestionAboutOneLotKeepsThatLotWaitingAlone() {
    var story = aTender().withLots(2).live();
    story.does(supplier("acme"), ENQUIRY, new SubmitEnquiry("L1", "Which screws?"));
    Evaluating.reported(story, acmeOn("L1", "L2"));
    Evaluating.proposes(story, "a", "L1", "acme");
    Evaluating.proposes(story, "b", "L2", "acme");

    assertThat(
            story.refused(
                APPROVER, Evaluating.award("a"), new AcceptAward(true, true, "The best bid")))
        .containsExactly("award.on-hold");
    Evaluating.accepts(story, "b");
  }
}
