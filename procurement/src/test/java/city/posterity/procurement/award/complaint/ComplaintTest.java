package city.posterity.procurement.award.complaint;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.DEADLINE;
import static city.posterity.procurement.Fixtures.EVALUATOR_1;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.REVIEWER;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.ProcurementStory.aTender;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.evaluation.Evaluating.accepts;
import static city.posterity.procurement.evaluation.Evaluating.award;
import static city.posterity.procurement.evaluation.Evaluating.awardOf;
import static city.posterity.procurement.evaluation.Evaluating.awards;
import static city.posterity.procurement.evaluation.Evaluating.notifies;
import static city.posterity.procurement.evaluation.Evaluating.panel;
import static city.posterity.procurement.evaluation.Evaluating.panelled;
import static city.posterity.procurement.evaluation.Evaluating.proposes;
import static city.posterity.procurement.evaluation.Evaluating.reported;
import static city.posterity.procurement.evaluation.Evaluating.reports;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.Terms;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.award.CancelAward;
import city.posterity.procurement.award.complaint.ComplaintEvent.About;
import city.posterity.procurement.award.complaint.ComplaintEvent.Remedy;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationStatus;
import city.posterity.procurement.evaluation.panel.ReEnterEvaluation;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.ApproveAmendment;
import city.posterity.procurement.market.tender.ApproveCancellation;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.TenderMachine;
import city.posterity.procurement.market.tender.TenderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A complaint holds what it is about, and what a review body orders is held against the facts. */
class ComplaintTest {

  private static final StreamId COMPLAINT = new StreamId(Thing.COMPLAINT, uuid("complaint"));
  private static final Actor BOLT = supplier("bolt");

  private static Map<String, BidContent> bids() {
    var bids = new LinkedHashMap<String, BidContent>();
    bids.put("acme", Bidding.offer("L1", "1000.00"));
    bids.put("bolt", Bidding.offer("L1", "1200.00"));
    return bids;
  }

  private static ProcurementStory notified() {
    return notifies(awards(reported(aTender().live(), bids()), "a", "L1", "acme"));
  }

  private static Instant standstillEnd(ProcurementStory story, String award) {
    return Objects.requireNonNull(awardOf(story, award).standstill()).end();
  }

  private static ProcurementStory lodged(ProcurementStory story, About about) {
    return story.does(BOLT, COMPLAINT, new LodgeComplaint(about, null, "It was not as announced"));
  }

  private static ProcurementStory underReview(ProcurementStory story) {
    return story
        .does(REVIEWER, COMPLAINT, new RegisterComplaint("R-1"))
        .does(REVIEWER, COMPLAINT, new StartReview(story.now().plus(Duration.ofDays(2))));
  }

  private static List<Hold> holds(ProcurementStory story) {
    return story.engine().holds(story.procurement(), story.now());
  }

  private static UpholdComplaint uphold(Remedy... remedies) {
    return new UpholdComplaint("The terms were not followed", List.of(remedies), null);
  }

  @Test
  void aComplaintAboutTheTermsComesInTimeBeforeTheDeadlineAndKeepsTheTenderOpen() {
    // three full days before the first of February, noon
    var last = Instant.parse("2027-01-29T00:00:00Z");
    var late = aTender().live().at(last.plusMillis(1));
    assertThat(late.findings(BOLT, COMPLAINT, new LodgeComplaint(About.TERMS, null, "Too narrow")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(ComplaintRule.TOO_LATE));
          assertThat(f.facts()).containsEntry("end", last.toString());
          assertThat(f.basis()).isNotNull();
        });

    var story = lodged(aTender().live().at(last), About.TERMS);
    assertThat(holds(story)).containsExactly(new Hold(Hold.Cause.COMPLAINT, COMPLAINT, null));
    story.at(DEADLINE.plus(TenderMachine.DRAIN).plusSeconds(1));
    assertThat(story.tender().status()).isEqualTo(TenderStatus.LIVE);
  }

  @Test
  void thereIsNothingToComplainAboutBeforeItHasHappened() {
    var live = aTender().live();
    for (About about : List.of(About.SELECTION, About.AWARD, About.CANCELLATION, About.CHANGE)) {
      assertThat(live.refused(BOLT, COMPLAINT, new LodgeComplaint(about, null, "Unfair")))
          .containsExactly(id(ComplaintRule.NOTHING_TO_COMPLAIN_ABOUT));
    }
    var drafted = aTender().drafted();
    assertThat(drafted.refused(BOLT, COMPLAINT, new LodgeComplaint(About.TERMS, "L9", " ")))
        .containsExactlyInAnyOrder(
            id(ComplaintRule.NOTHING_TO_COMPLAIN_ABOUT),
            id(ComplaintRule.UNKNOWN_LOT),
            id(ComplaintRule.TEXT_MISSING));
  }

  @Test
  void anAwardCanBeComplainedAboutForAsLongAsThePackSays() {
    var story = notified();
    story.at(standstillEnd(story, "a").plusSeconds(1));

    assertThat(story.refused(BOLT, COMPLAINT, new LodgeComplaint(About.AWARD, "L1", "Unfair")))
        .containsExactly(id(ComplaintRule.TOO_LATE));
  }

  @Test
  void itHoldsFromLodgingUntilItIsFoundInadmissibleDismissedOrWithdrawn() {
    var inadmissible = lodged(notified(), About.AWARD);
    inadmissible.does(REVIEWER, COMPLAINT, new FindInadmissible("No standing"));
    assertThat(holds(inadmissible)).isEmpty();

    var dismissed = lodged(notified(), About.AWARD);
    dismissed.does(REVIEWER, COMPLAINT, new RegisterComplaint("R-1"));
    assertThat(holds(dismissed)).hasSize(1);
    dismissed.does(REVIEWER, COMPLAINT, new DismissComplaint("Clearly unfounded"));
    assertThat(holds(dismissed)).isEmpty();

    var withdrawn = lodged(notified(), About.AWARD);
    assertThat(withdrawn.refused(supplier("coil"), COMPLAINT, new WithdrawComplaint()))
        .containsExactly(id(ComplaintRule.NOT_YOUR_COMPLAINT));
    withdrawn.does(BOLT, COMPLAINT, new WithdrawComplaint());
    assertThat(holds(withdrawn)).isEmpty();
    assertThat(withdrawn.get(Complaint.class, COMPLAINT).releasedAt()).isEqualTo(withdrawn.now());
  }

  @Test
  void theReviewBodyCanLetThingsGoOnMeanwhile() {
    var story = underReview(lodged(notified(), About.AWARD));
    story.does(REVIEWER, COMPLAINT, new LiftSuspension("Winter is near; it is dark"));

    assertThat(holds(story)).isEmpty();
    story.at(standstillEnd(story, "a"));
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.FINAL);
    story.does(REVIEWER, COMPLAINT, new RejectComplaint("No fault"));
    assertThat(holds(story)).as("what was lifted does not come back").isEmpty();
  }

  @Test
  void aRejectedOneHoldsOnForAnAppealAndThenTheClockLetsGo() {
    var story = underReview(lodged(notified(), About.AWARD));
    story.at(standstillEnd(story, "a").plus(Duration.ofDays(1)));
    story.does(REVIEWER, COMPLAINT, new RejectComplaint("No fault"));
    Instant until = Objects.requireNonNull(story.get(Complaint.class, COMPLAINT).holdUntil());

    story.at(until.minusMillis(1));
    assertThat(holds(story)).hasSize(1);
    story.at(until.plus(Duration.ofDays(3)));
    assertThat(holds(story)).isEmpty();
    assertThat(story.status(COMPLAINT)).isEqualTo(ComplaintStatus.REJECTED);
    assertThat(story.history())
        .filteredOn(r -> r.stream().equals(award("a")))
        .last()
        .satisfies(r -> {
          assertThat(r.verb()).isEqualTo("end-standstill");
          assertThat(r.at()).isEqualTo(until);
        });
  }

  @Test
  void nobodyReviewsWhatTheyHadAHandIn() {
    var story = lodged(notified(), About.AWARD);
    for (Actor conflicted : List.of(EVALUATOR_1, APPROVER, OFFICER)) {
      var both =
          new Actor(
              conflicted.person(),
              conflicted.organisation(),
              conflicted.unit(),
              Set.of(Role.REVIEWER));
      assertThat(story.refused(both, COMPLAINT, new RegisterComplaint("R-1")))
          .containsExactly(id(ComplaintRule.REVIEWER_CONFLICTED));
    }
    var bolts = new Actor(REVIEWER.person(), BOLT.organisation(), null, Set.of(Role.REVIEWER));
    assertThat(story.refused(bolts, COMPLAINT, new RegisterComplaint("R-1")))
        .containsExactly(id(ComplaintRule.REVIEWER_CONFLICTED));
    assertThat(story.refused(OFFICER, COMPLAINT, new RegisterComplaint("R-1")))
        .containsExactly(id(MachineRule.ROLE_MISSING));
  }

  @Test
  void onlyWhatCanStillBeDoneIsOrdered() {
    var story = underReview(lodged(notified(), About.AWARD));

    assertThat(story.refused(REVIEWER, COMPLAINT, new UpholdComplaint(" ", List.of(), null)))
        .containsExactlyInAnyOrder(
            id(ComplaintRule.TEXT_MISSING), id(ComplaintRule.REMEDY_MISSING));
    assertThat(story.refused(REVIEWER, COMPLAINT, uphold(Remedy.AMEND_TERMS)))
        .containsExactly(id(ComplaintRule.REMEDY_IMPOSSIBLE));
    assertThat(story.refused(REVIEWER, COMPLAINT, uphold(Remedy.RE_EVALUATE)))
        .containsExactly(id(ComplaintRule.STEP_WITHOUT_REMEDY));
    assertThat(
            story.refused(
                REVIEWER,
                COMPLAINT,
                new UpholdComplaint(
                    "Unfair", List.of(Remedy.RE_EVALUATE), EvaluationStatus.INDIVIDUAL)))
        .as("nothing is scored here")
        .containsExactly(id(ComplaintRule.REMEDY_IMPOSSIBLE));
  }

  @Test
  void theTermsAreAmendedBeforeTheRemedyIsConfirmed() {
    var story = underReview(lodged(aTender().live(), About.TERMS));
    story
        .does(REVIEWER, COMPLAINT, uphold(Remedy.AMEND_TERMS))
        .does(OFFICER, COMPLAINT, new ReportRemedy("See the amendment"));
    assertThat(story.findings(REVIEWER, COMPLAINT, new ConfirmRemedy()))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(ComplaintRule.REMEDY_OUTSTANDING));
          assertThat(f.facts()).containsEntry("remedy", "amend-terms");
        });

    var terms = Terms.like(story.tender().terms());
    terms.description = "Lamps of any make that last";
    terms.deadline = DEADLINE.plus(Duration.ofDays(7));
    story
        .does(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "After a complaint"))
        .does(APPROVER, story.tenderId(), new ApproveAmendment())
        .does(REVIEWER, COMPLAINT, new ConfirmRemedy());
    assertThat(holds(story)).isEmpty();
    assertThat(story.status(COMPLAINT)).isEqualTo(ComplaintStatus.REMEDIED);
  }

  @Test
  void anAwardIsCancelledAndTheLotEvaluatedAgainUnderTheHold() {
    var story = underReview(lodged(notified(), About.AWARD));
    story
        .does(REVIEWER, COMPLAINT, uphold(Remedy.CANCEL_AWARD))
        .does(OFFICER, COMPLAINT, new ReportRemedy("It is done"));
    assertThat(story.refused(REVIEWER, COMPLAINT, new ConfirmRemedy()))
        .containsExactly(id(ComplaintRule.REMEDY_OUTSTANDING));

    story
        .does(REVIEWER, award("a"), new CancelAward("complaint", "As ordered"))
        .does(REVIEWER, COMPLAINT, new ConfirmRemedy());
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.CANCELLED);
  }

  @Test
  void aBidWronglyPutOutIsLookedAtAgainFromTheStepThatIsNamed() {
    var story = panelled(aTender().live(), bids());
    story.does(CHAIR, panel(story), new StartAdmissibility());
    Bidding.admits(story, "acme");
    story
        .does(
            CHAIR,
            Bidding.bid(story, "bolt"),
            new DisqualifyBid("requirements-not-met", "No shade"))
        .does(CHAIR, panel(story), new CloseAdmissibility());
    notifies(awards(reports(story), "a", "L1", "acme"));
    underReview(lodged(story, About.SELECTION));
    story.does(
        REVIEWER,
        COMPLAINT,
        new UpholdComplaint(
            "There is a shade",
            List.of(Remedy.RE_EVALUATE, Remedy.CANCEL_AWARD),
            EvaluationStatus.ADMISSIBILITY));

    assertThat(Bidding.get(story, "bolt").status()).isEqualTo(BidStatus.OPENED);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.EVALUATING);
    assertThat(story.get(Evaluation.class, panel(story)).status())
        .isEqualTo(EvaluationStatus.ADMISSIBILITY);

    story
        .does(REVIEWER, award("a"), new CancelAward("complaint", "As ordered"))
        .does(OFFICER, COMPLAINT, new ReportRemedy("Evaluated again"));
    Bidding.admits(story, "bolt");
    reports(story.does(CHAIR, panel(story), new CloseAdmissibility()));
    proposes(story, "b", "L1", "acme");
    assertThat(story.get(Evaluation.class, panel(story)).ranking("L1").orElseThrow().placings())
        .hasSize(2);
    story.does(REVIEWER, COMPLAINT, new ConfirmRemedy());
    accepts(story, "b");
    assertThat(story.tender().status()).isEqualTo(TenderStatus.DECIDED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void aRankingMadeAnewTakesBackWhatWaitsForItsDecision() {
    var story = proposes(reported(aTender().live(), bids()), "a", "L1", "acme");
    story.does(
        APPROVER,
        panel(story),
        new ReEnterEvaluation(EvaluationStatus.PRICED, List.of(), "A price was misread"));

    assertThat(story.status(award("a"))).isEqualTo(AwardStatus.CANCELLED);
  }

  @Test
  void aCancellationThatIsOrderedTakesEffectOnceTheComplaintNoLongerHolds() {
    var story = underReview(lodged(notified(), About.AWARD));
    story
        .does(REVIEWER, COMPLAINT, uphold(Remedy.CANCEL_PROCEDURE, Remedy.DAMAGES))
        .does(OFFICER, COMPLAINT, new ReportRemedy("It is on its way"))
        .does(
            OFFICER, story.tenderId(), new ProposeCancellation(null, "error-in-terms", "Ordered"));
    assertThat(story.refused(REVIEWER, COMPLAINT, new ConfirmRemedy()))
        .containsExactly(id(ComplaintRule.REMEDY_OUTSTANDING));
    story.does(APPROVER, story.tenderId(), new ApproveCancellation());
    story
        .at(
            Objects.requireNonNull(
                    Objects.requireNonNull(story.tender().cancellation()).effective())
                .plusSeconds(1))
        .does(REVIEWER, COMPLAINT, new ConfirmRemedy())
        .at(story.now());

    assertThat(story.tender().status()).isEqualTo(TenderStatus.CANCELLED);
  }

  @Test
  void whatWasOrderedIsDoneOnceThereIsNothingLeftToDoItTo() {
    // the tender may close meanwhile, since the complaint is about one lot
    var story = aTender().withLots(2).live();
    story.does(BOLT, COMPLAINT, new LodgeComplaint(About.TERMS, "L2", "Too narrow"));
    underReview(story).does(REVIEWER, COMPLAINT, uphold(Remedy.AMEND_TERMS));
    Bidding.seals(story, "acme");
    Bidding.closes(story);
    story.does(OFFICER, COMPLAINT, new ReportRemedy("The lot is given up"));
    assertThat(story.refused(REVIEWER, COMPLAINT, new ConfirmRemedy()))
        .containsExactly(id(ComplaintRule.REMEDY_OUTSTANDING));

    story
        .does(OFFICER, story.tenderId(), new ProposeCancellation("L2", "error-in-terms", "Ordered"))
        .does(APPROVER, story.tenderId(), new ApproveCancellation())
        .does(REVIEWER, COMPLAINT, new ConfirmRemedy())
        .after(Duration.ofDays(30));
    assertThat(story.tender().lots()).containsEntry("L2", LotStatus.CANCELLED);
    assertThat(holds(story)).isEmpty();
  }

  @Test
  void termsAreAmendedAfterTheDeadlineWhenAComplaintKeptTheTenderOpen() {
    var story = underReview(lodged(aTender().live(), About.TERMS));
    story.at(DEADLINE.plus(Duration.ofDays(3)));
    var terms = Terms.like(story.tender().terms());
    terms.description = "Lamps of any make that last";
    var late = new ProposeAmendment(terms.build(), "After a complaint");
    assertThat(story.refused(OFFICER, story.tenderId(), late))
        .as("the deadline stays where it was")
        .containsExactly("tender.deadline-passed", "tender.remainder-too-short");

    terms.deadline = DEADLINE.plus(Duration.ofDays(14));
    story
        .does(REVIEWER, COMPLAINT, uphold(Remedy.AMEND_TERMS))
        .does(OFFICER, story.tenderId(), new ProposeAmendment(terms.build(), "After a complaint"))
        .does(APPROVER, story.tenderId(), new ApproveAmendment())
        .does(OFFICER, COMPLAINT, new ReportRemedy("See the amendment"))
        .does(REVIEWER, COMPLAINT, new ConfirmRemedy());
    assertThat(story.tender().deadline()).isEqualTo(terms.deadline);
    Bidding.seals(story, "acme");

    var quiet = aTender().live().withoutClockAt(DEADLINE.plusSeconds(1));
    assertThat(
            quiet.refused(
                OFFICER, quiet.tenderId(), new ProposeAmendment(terms.build(), "Too late")))
        .contains("tender.deadline-passed");
  }
}
