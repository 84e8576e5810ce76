package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.CancelAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.ReversePayment;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.RankBids;
import city.posterity.procurement.evaluation.panel.ReportEvaluation;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.Tender;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Decisions that were told and fell. */
@OpennessTest
class FallenTest implements WithDatabase {

  @Autowired CityStory.Teller teller;
  @Autowired ReleaseStore store;
  @Autowired Recording recording;
  @Autowired OpennessDoctor doctor;

  @Test
  void whatWasToldStaysAsItWasToldUntilTheNewDecisionIsTold() {
    CityStory story = bidFor();
    story.closed().opened().ranked().notified();
    ObjectNode told = now(story);
    story.does("approver", story.award(), new CancelAward("error", "A sum was wrong"));
    assertThat(tags(story)).contains("awardCancellation");
    assertThat(now(story).at("/awards/0/status").asString()).isEqualTo("cancelled");
    assertThat(now(story).path("bids")).isEqualTo(told.path("bids"));

    var second = new StreamId(Thing.AWARD, RowId.next());
    StreamId panel = Evaluation.idOf(story.tender());
    story
        .does("chair", story.bid("acme"), new DisqualifyBid("exclusion", "It owes taxes"))
        .does("chair", panel, new RankBids())
        .does("chair", panel, new ReportEvaluation("One bid is left"))
        .does("chair", second, new ProposeAward("L1", story.bid("bolt")))
        .does("approver", second, new AcceptAward(true, true, "Next in rank"));
    assertThat(now(story).path("awards")).hasSize(1);
    assertThat(now(story).path("bids")).isEqualTo(told.path("bids"));
    story.does("officer", story.tender(), new NotifyBidders());
    assertThat(tags(story)).contains("award");
    assertThat(now(story).at("/awards/1/suppliers/0/name").asString()).isEqualTo("Firm bolt");
    ObjectNode again = now(story);
    assertThat(again.path("bids").toString()).contains("disqualified", "It owes taxes");
    assertThat(again.path("bids").toString().split("\"rank\":1", -1)).hasSize(2);
    isSound(story);
  }

  @Test
  void aCancellationIsPublicWhenItTakesEffectAndTheBidsStayUnknown() {
    CityStory story = bidFor();
    int before = count(story);
    story
        .does(
            "officer",
            story.tender(),
            new ProposeCancellation(null, "need-gone", "The lamps were given to us"))
        .does("approver", story.tender(), new ApproveCancellation());
    assertThat(count(story)).isEqualTo(before);
    var effective =
        Objects.requireNonNull(story.state(Tender.class, story.tender()).cancellation())
            .effective();
    story.until(Objects.requireNonNull(effective).plus(Duration.ofMinutes(1)));
    assertThat(tags(story)).contains("tenderCancellation");
    assertThat(now(story).at("/tender/status").asString()).isEqualTo("cancelled");
    assertThat(now(story).at("/tender/cancellations/0/ground").asString()).isEqualTo("need-gone");
    assertThat(now(story).path("bids").isMissingNode()).isTrue();
    assertThat(Listing.stage(now(story))).isEqualTo(Listing.Stage.ENDED);
    isSound(story);
  }

  @Test
  void aPaymentThatWasTakenBackStaysBesideTheOneThatTakesItBack() {
    CityStory story = bidFor();
    story.closed().opened().ranked().notified().contracted().paid("first", "2027-1", "206172.84");
    StreamId invoice =
        story.things(Invoice.class).stream().map(Invoice::id).findFirst().orElseThrow();
    story.does("budget", invoice, new ReversePayment("R-1", "Paid to the wrong account"));
    var transactions = now(story).at("/contracts/0/implementation/transactions");
    assertThat(transactions).hasSize(2);
    assertThat(transactions.get(1).path("reverses").asString())
        .isEqualTo(transactions.get(0).path("id").asString());
    assertThat(transactions.get(1).at("/value/amount").decimalValue())
        .isEqualByComparingTo("-206172.84");
    isSound(story);
  }

  private CityStory bidFor() {
    return teller.tell().proposed().consulting().planned().live().sealed("acme", "bolt");
  }

  private int count(CityStory story) {
    return store.rows(teller.city(), story.ocid()).size();
  }

  private ObjectNode now(CityStory story) {
    return store.latest(teller.city(), story.ocid()).orElseThrow().snapshot();
  }

  private List<String> tags(CityStory story) {
    return store.latest(teller.city(), story.ocid()).orElseThrow().tags();
  }

  /** The releases merge to the newest snapshot, and doctor can make each again. */
  private void isSound(CityStory story) {
    ObjectNode compiled = recording.compiled(store.rows(teller.city(), story.ocid()));
    compiled.remove(List.of("ocid", "id", "date", "tag"));
    assertThat(Continuity.stripped(compiled)).isEqualTo(now(story));
    assertThat(doctor.examine(teller.city()))
        .noneSatisfy(c -> assertThat(c.row() + c.what()).contains(story.id().toString()));
  }
}
