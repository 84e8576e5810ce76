package city.posterity.procurement.award.award;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.accepts;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.awardOf;
import static city.posterity.procurement.evaluation.Evaluating.notifies;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static city.posterity.procurement.evaluation.Evaluating.proposes;
import static city.posterity.procurement.evaluation.Evaluating.reported;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.complaint.ComplaintEvent.About;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.WithdrawComplaint;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.pack.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Scenario A11: what guards the decision on an award. The days are those of the scenario, five
 * weeks later: it is Friday, six minutes past midnight.
 */
class ScenarioA11AwardDecisionTest {

  private static final Instant FRIDAY = Instant.parse("2027-02-05T00:06:00Z");
  private static final StreamId COMPLAINT = new StreamId(Thing.COMPLAINT, uuid("complaint"));

  private static ProcurementStory proposed() {
    return proposed(aTender());
  }

  private static ProcurementStory proposed(ProcurementStory tender) {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "1000.00"));
    bids.put("bolt", Bidding.offer("L1", "1200.00"));
    return proposes(reported(tender.live(), bids).at(FRIDAY), "a", "L1", "acme");
  }

  private static ProcurementStory notified() {
    return notifies(accepts(proposed(), "a"));
  }

  private static Instant end(ProcurementStory story) {
    return Objects.requireNonNull(awardOf(story, "a").standstill()).end();
  }

  private static RejectAward reject(boolean qualified, boolean eligible, String notice) {
    return new RejectAward(qualified, eligible, "selection", "No references", notice);
  }

  @Test
  void aBidderWhoIsQualifiedAndEligibleIsNotRejected() {
    var story = proposed();

    assertThat(story.refused(APPROVER, award("a"), reject(true, true, "Decided")))
        .containsExactly(id(AwardRule.QUALIFIED_AND_ELIGIBLE));
    story.does(APPROVER, award("a"), reject(true, false, "Decided"));
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.UNSUCCESSFUL);
  }

  @Test
  void aBidderWhoIsNotQualifiedOrNotEligibleIsNotAccepted() {
    var story = proposed();

    assertThat(story.refused(APPROVER, award("a"), new AcceptAward(false, true, "Decided")))
        .containsExactly(id(AwardRule.NOT_QUALIFIED));
    assertThat(story.refused(APPROVER, award("a"), new AcceptAward(true, false, "Decided")))
        .containsExactly(id(AwardRule.NOT_QUALIFIED));
  }

  @Test
  void thereIsNoDecisionWithoutItsNotice() {
    var story = proposed();

    assertThat(story.refused(APPROVER, award("a"), new AcceptAward(true, true, " ")))
        .containsExactly(id(AwardRule.NOTICE_MISSING));
    assertThat(story.refused(APPROVER, award("a"), reject(false, true, "")))
        .containsExactly(id(AwardRule.NOTICE_MISSING));
  }

  @Test
  void fiveDaysOfStandstillEndAtMidnightAndNotAMomentBefore() {
    var story = notified();

    assertThat(end(story)).isEqualTo(Instant.parse("2027-02-11T00:00:00Z"));
    story.at(Instant.parse("2027-02-10T23:59:00Z"));
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.NOTIFIED);
    var contract = Contract.idOf(award("a"));
    assertThat(story.refused(OFFICER, contract, new DraftContract(award("a"))))
        .containsExactly("contract.award-not-final");
    story.at(Instant.parse("2027-02-11T00:00:01Z"));
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.FINAL);
    assertThat(story.events(AwardEvent.StandstillEnded.class))
        .containsExactly(new AwardEvent.StandstillEnded(end(story)));
    story.does(OFFICER, contract, new DraftContract(award("a")));
  }

  @Test
  void aLiveComplaintKeepsTheStandstillOpenWhateverTheDate() {
    var story = notified();
    var bolt = supplier("bolt");
    story
        .does(bolt, COMPLAINT, new LodgeComplaint(About.AWARD, null, "The lamps are not alike"))
        .after(Duration.ofDays(100));
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.NOTIFIED);
    Instant withdrawn = story.now();
    story.does(bolt, COMPLAINT, new WithdrawComplaint()).after(Duration.ofDays(1));

    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.FINAL);
    assertThat(story.events(AwardEvent.StandstillEnded.class))
        .as("it ends when the complaint does, not in the past")
        .containsExactly(new AwardEvent.StandstillEnded(withdrawn));
  }

  @Test
  void anUnsettledConflictOfInterestKeepsTheDecisionWaiting() {
    var story = proposed();
    story.does(EVALUATOR_1, panel(story), new DeclareInterest("My sister works there"));

    assertThat(story.refused(APPROVER, award("a"), new AcceptAward(true, true, "Decided")))
        .containsExactly(id(AwardRule.ON_HOLD));
  }

  @Test
  void theTimeToDecideIsFiveWorkingDaysAndIsExtendedOnceFromTheSameStart() {
    var story = proposed();

    assertThat(awardOf(story, "a").reviewEnd()).isEqualTo(Instant.parse("2027-02-13T00:00:00Z"));
    story
        .after(Duration.ofDays(3))
        .does(OFFICER, award("a"), new RequestEvidence(List.of("Three references")))
        .does(APPROVER, award("a"), new ExtendReview("Abroad"));
    assertThat(awardOf(story, "a").reviewEnd()).isEqualTo(Instant.parse("2027-03-06T00:00:00Z"));
    assertThat(story.refused(APPROVER, award("a"), new ExtendReview("Still abroad")))
        .containsExactly(id(AwardRule.EXTENDED_ALREADY));
  }

  @Test
  void aClockThatIsLateOrRunsTwiceComesToTheSameEnd() {
    var prompt = notified();
    prompt.at(end(prompt)).at(end(prompt)).at(end(prompt).plus(Duration.ofDays(30)));
    var late = notified();
    late.at(end(late).plus(Duration.ofDays(30)));

    assertThat(late.procurement()).isEqualTo(prompt.procurement());
  }

  @Test
  void aComplaintAfterTheStandstillDoesNotUndoItHoweverLateTheClockIs() {
    var late =
        notifies(
            accepts(
                proposed(
                    aTender().with(Parameter.COMPLAINT_AWARD_WINDOW, Term.parse("10 full days"))),
                "a"));
    late.withoutClockAt(end(late).plusSeconds(5))
        .does(supplier("bolt"), COMPLAINT, new LodgeComplaint(About.AWARD, null, "Unfair"))
        .at(end(late).plusSeconds(10));

    assertThat(late.status(award("a"))).isEqualTo(AwardStatus.FINAL);
  }
}
