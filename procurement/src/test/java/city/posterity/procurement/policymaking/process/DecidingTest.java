package city.posterity.procurement.policymaking.process;

import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.policymaking.Group.CHAIR;
import static city.posterity.procurement.policymaking.Group.CLERK;
import static city.posterity.procurement.policymaking.Group.DRAFTER;
import static city.posterity.procurement.policymaking.Group.HEAD;
import static city.posterity.procurement.policymaking.Group.MODERATOR;
import static city.posterity.procurement.policymaking.Group.SPONSOR;
import static city.posterity.procurement.policymaking.Making.POLICY;
import static city.posterity.procurement.policymaking.Making.policy;
import static city.posterity.procurement.policymaking.Making.today;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import city.posterity.procurement.policymaking.clause.EditClause;
import city.posterity.procurement.policymaking.gate.GateRule;
import city.posterity.procurement.policymaking.input.Channel;
import city.posterity.procurement.policymaking.input.InputKind;
import city.posterity.procurement.policymaking.input.InputRule;
import city.posterity.procurement.policymaking.input.PublishInput;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidingTest {

  @Test
  void theBodyAdoptsTheTextThatWasPutBeforeItToTheByte() {
    var story = Making.sought();
    String other = "0".repeat(64);

    assertThat(story.refused(CLERK, POLICY, new AdoptPolicy(Texts.resolution(story, other))))
        .containsExactly(id(MakingRule.TEXT_DIFFERS));
    assertThat(
            story.refused(
                CLERK,
                POLICY,
                new AdoptPolicy(
                    new Resolution("", today(story).plusDays(1), "R-1", -1, 0, 0, "M", "", other))))
        .containsExactlyInAnyOrder(
            id(MakingRule.TEXT_MISSING),
            id(MakingRule.DAY_TO_COME),
            id(MakingRule.VOTES_WRONG),
            id(MakingRule.NOT_CARRIED),
            id(MakingRule.TEXT_DIFFERS));

    story.does(CLERK, POLICY, new AdoptPolicy(Texts.resolution(story)));
    assertThat(policy(story).finalText())
        .hasValueSatisfying(e ->
            assertThat(e.hash())
                .isEqualTo(Objects.requireNonNull(policy(story).resolution()).textHash()));
  }

  @Test
  void whatTheBodyDidNotCarryOrDecidedBeforeItHadTheTextIsNotAdopted() {
    var story = Making.sought();
    String put = Objects.requireNonNull(policy(story).submission()).textHash();

    for (int against : new int[] {3, 4}) {
      var votes = new Resolution("C", today(story), "R-1", 3, against, 0, "M", "", put);
      assertThat(story.refused(CLERK, POLICY, new AdoptPolicy(votes)))
          .containsExactly(id(MakingRule.NOT_CARRIED));
    }
    var early =
        new Resolution("C", today(story).minusDays(1), "R-1", null, null, null, "M", "", put);
    assertThat(story.refused(CLERK, POLICY, new AdoptPolicy(early)))
        .containsExactly(id(MakingRule.DECIDED_TOO_EARLY));
  }

  @Test
  void whoPutTheTextBeforeTheBodyDoesNotRecordItsAdoptionAndWhoRecordedItDoesNotLaunchIt() {
    var story =
        Making.finalised()
            .does(SPONSOR, POLICY, new ReleaseMember(1))
            .does(SPONSOR, POLICY, Group.add(CHAIR, Set.of(Duty.CHAIR, Duty.CLERK)))
            .does(SPONSOR, POLICY, Group.add(SPONSOR, Set.of(Duty.CLERK)))
            .does(CHAIR, POLICY, new SeekApproval());
    var adoption = new AdoptPolicy(Texts.resolution(story));

    assertThat(story.refused(CHAIR, POLICY, adoption)).containsExactly(id(MachineRule.SAME_PERSON));
    story.does(SPONSOR, POLICY, adoption);
    var day = today(story);
    assertThat(story.refused(SPONSOR, POLICY, new LaunchPolicy(day, "G", day.plusYears(1))))
        .containsExactly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void aMemberDissentsOnceAndTheBodyReadsIt() {
    var story = Making.finalised().does(MODERATOR, POLICY, new RecordDissent("Too few bins"));

    assertThat(story.refused(MODERATOR, POLICY, new RecordDissent("Really")))
        .containsExactly(id(MakingRule.DISSENT_TWICE));
    assertThat(story.refused(HEAD, POLICY, new RecordDissent("Not a member")))
        .containsExactly(id(MachineRule.ROLE_MISSING));
    assertThat(policy(story).dissents()).extracting(Dissent::member).containsExactly(3);
  }

  @Test
  void aTextThatTheBodyGaveBackIsFinalAgainOnceItsReasonsAreAnswered() {
    var story = Making.sought().does(CLERK, POLICY, new ReturnText("Say who pays"));
    var again = new Finalise("Seen again", "One language");

    assertThat(story.refused(CHAIR, POLICY, again))
        .containsExactly(id(MakingRule.RETURN_UNANSWERED));

    var reasons =
        Making.says(story, CLERK, "body", Texts.entered(InputKind.BODY_REASONS, Channel.PAPER, 1));
    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactly(id(GateRule.NOT_MODERATED));
    story.does(MODERATOR, reasons, new PublishInput());
    assertThat(story.refused(CHAIR, POLICY, new PublishAnswers()))
        .containsExactly(id(GateRule.UNANSWERED));
    Making.answered(story, "body", Texts.no(List.of(), List.of(reasons.id())));
    story.does(CHAIR, POLICY, new PublishAnswers()).does(CHAIR, POLICY, again);

    assertThat(policy(story).status()).isEqualTo(PolicyStatus.FINALISED);
    assertThat(
            story.refused(
                CLERK,
                Making.id(Thing.INPUT, "late"),
                Texts.entered(InputKind.BODY_REASONS, Channel.PAPER, 1)))
        .containsExactly(id(InputRule.NOT_ASKED_NOW));
  }

  @Test
  void aRejectedTextIsOver() {
    var story = Making.sought().does(CLERK, POLICY, new RejectText("Not now"));

    assertThat(policy(story).status()).isEqualTo(PolicyStatus.REJECTED);
    assertThat(story.refused(CHAIR, POLICY, new PlanWork(List.of())))
        .containsExactly(id(MachineRule.NO_SUCH_MOVE));
  }

  @Test
  void aConfirmedPolicyStaysInForceUntilItsNextReview() {
    var story =
        Making.inForce()
            .does(SPONSOR, POLICY, new BeginReview(Review.Trigger.PETITION, "900 names"));
    var next = today(story).plusYears(2);

    assertThat(story.refused(SPONSOR, POLICY, new ConfirmPolicy("Works", today(story))))
        .containsExactly(id(MakingRule.REVIEW_TOO_EARLY));
    story.does(SPONSOR, POLICY, new ConfirmPolicy("Works", next));

    assertThat(policy(story).status()).isEqualTo(PolicyStatus.IN_FORCE);
    assertThat(Objects.requireNonNull(policy(story).launch()).reviewOn()).isEqualTo(next);
  }

  @Test
  void anAmendedPolicyIsDraftedAnewAndComparedWithWhatPeopleWereLastAskedAbout() {
    var story =
        Making.inForce()
            .does(SPONSOR, POLICY, new BeginReview(Review.Trigger.OTHER, "Ten bins are wanted"))
            .does(SPONSOR, POLICY, new AmendPolicy("Ten bins are wanted"))
            .does(DRAFTER, Making.clause(Making.open(1), "K-1").id(), rewordedTo(9))
            .does(DRAFTER, Making.clause(Making.open(1), "K-1").id(), rewordedTo(10));

    story.does(CHAIR, POLICY, new PublishPrimer(Texts.plan(story.now())));

    assertThat(policy(story).edition().orElseThrow().material())
        .extracting(MaterialClause::clause)
        .containsExactly("K-1");
    assertThat(Making.clause(story, "K-1").version(1).orElseThrow().wording())
        .isEqualTo(Texts.wording(1));
    assertThat(policy(Making.opened(story)).round().orElseThrow().clauses()).isEmpty();
  }

  private static EditClause rewordedTo(int bins) {
    return new EditClause(Texts.wording(bins));
  }
}
