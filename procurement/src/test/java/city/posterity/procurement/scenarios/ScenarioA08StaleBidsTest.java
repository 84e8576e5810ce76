package city.posterity.procurement.scenarios;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.ProcurementStory.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidEvent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.ReconfirmBid;
import city.posterity.procurement.bidding.bid.SubmitBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.TenderEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Scenario A8: an amendment makes bids stale until their bidders confirm them. That bidders are
 * told is an event on the stream of each bid; the letter is the application's. A bidder's own edit
 * is a new sealed version with its own declaration here; there is no confirmed bid in between that
 * would have to be confirmed once more.
 */
class ScenarioA08StaleBidsTest {

  private static ProcurementStory amended() {
    var story =
        aTender().withTerms(t -> t.lots = List.of(lot("L1", "500"), lot("L2", "500"))).live();
    Bidding.seals(story, "acme", "bolt").after(Duration.ofDays(2));
    var terms = Terms.like(story.tender().terms());
    terms.lots = List.of(lot("L1", "500"), lot("L2", "400"));
    return story
        .does(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "Fewer lamps"))
        .does(APPROVER, story.tenderId(), new ApproveAmendment());
  }

  private static Lot lot(String id, String value) {
    return new Lot(id, id, "", eur(value), null);
  }

  @Test
  void bothBidsNeedToBeConfirmedAndTheMomentIsRecorded() {
    var story = amended();

    assertThat(Bidding.get(story, "acme").status()).isEqualTo(BidStatus.STALE);
    assertThat(Bidding.get(story, "bolt").status()).isEqualTo(BidStatus.STALE);
    assertThat(story.events(BidEvent.BidWentStale.class))
        .containsExactly(
            new BidEvent.BidWentStale(1, story.now()), new BidEvent.BidWentStale(1, story.now()));
    assertThat(story.events(TenderEvent.TenderAmended.class))
        .singleElement()
        .extracting(TenderEvent.TenderAmended::at)
        .isEqualTo(story.now());
  }

  @Test
  void onlyTheConfirmedBidIsOpened() {
    var story = amended().after(Duration.ofHours(1));
    story.does(supplier("acme"), Bidding.bid(story, "acme"), new ReconfirmBid(1));
    assertThat(Bidding.get(story, "acme").receivedAt())
        .as("a confirmed bid has a new time (scenario A4)")
        .isEqualTo(story.now());
    Bidding.closes(story);

    assertThat(Bidding.get(story, "bolt").status()).isEqualTo(BidStatus.LAPSED);
    assertThat(Bidding.get(story, "bolt").reason()).isEqualTo("not-reconfirmed");
    assertThat(story.get(Opening.class, Bidding.opening(story)).due())
        .containsExactly(Bidding.bid(story, "acme"));
  }

  @Test
  void aConfirmationOfTheOldDocumentsIsNone() {
    var story = amended();

    assertThat(story.refused(supplier("acme"), Bidding.bid(story, "acme"), new ReconfirmBid(0)))
        .containsExactly("bid.documents-outdated");
  }

  @Test
  void aBiddersOwnEditNeedsAFreshDeclaration() {
    var story = aTender().live();
    Bidding.seals(story, "acme");
    var first = Bidding.get(story, "acme").receivedAt();
    story.after(Duration.ofHours(1));
    var unsigned = new SubmitBid(2, Bidding.envelopes(story), 0, " ");

    assertThat(story.refused(supplier("acme"), Bidding.bid(story, "acme"), unsigned))
        .containsExactly("bid.declaration-missing");
    story.does(supplier("acme"), Bidding.bid(story, "acme"), Bidding.envelope(story, 2));
    assertThat(Bidding.get(story, "acme").version()).isEqualTo(2);
    assertThat(Bidding.get(story, "acme").receivedAt()).isAfter(first);
  }
}
