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
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.planning.need.ProposeNeed;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyProcessTest {

  @Test
  void aPolicyGoesFromItsCharterThroughARoundIntoForceAndToItsEnd() {
    var story =
        Making.inForce()
            .does(SPONSOR, POLICY, new BeginReview(Review.Trigger.LAW_CHANGED, "A new law"));
    assertThat(policy(story).status()).isEqualTo(PolicyStatus.UNDER_REVIEW);

    story.does(CLERK, POLICY, new RepealPolicy("The law says all of it now"));

    assertThat(policy(story).status()).isEqualTo(PolicyStatus.REPEALED);
    assertThat(policy(story).editions())
        .extracting(Edition::number, Edition::kind)
        .containsExactly(
            tuple(1, Edition.Kind.PRIMER),
            tuple(2, Edition.Kind.REVISED),
            tuple(3, Edition.Kind.FINAL));
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void timeOpensTheRoundPutsThePolicyInForceAndBeginsItsReview() {
    var story = Making.published(1);
    var opens = Objects.requireNonNull(policy(story).next()).opens();
    assertThat(policy(story.at(opens.minusMillis(1))).status())
        .isEqualTo(PolicyStatus.PRIMER_PUBLISHED);
    assertThat(policy(story.at(opens)).status()).isEqualTo(PolicyStatus.CONSULTATION_OPEN);

    var adopted = Making.adopted();
    LocalDate first = today(adopted).plusDays(3);
    adopted.does(SPONSOR, POLICY, new LaunchPolicy(first, "Gazette 5", first.plusYears(1)));
    assertThat(policy(onDay(adopted, first.minusDays(1))).status()).isEqualTo(PolicyStatus.ADOPTED);
    assertThat(policy(onDay(adopted, first)).status()).isEqualTo(PolicyStatus.IN_FORCE);
    assertThat(policy(onDay(adopted, first.plusYears(1))).review())
        .hasValueSatisfying(r -> assertThat(r.trigger()).isEqualTo(Review.Trigger.REVIEW_DATE));
  }

  @Test
  void aPolicyThatIsLaunchedForTodayIsInForceFromThenAndNotFromMidnight() {
    var story = Making.adopted();
    var now = story.now();
    LocalDate day = today(story);
    story
        .does(SPONSOR, POLICY, new LaunchPolicy(day, "Gazette 5", day.plusYears(1)))
        .after(Duration.ofMinutes(5));

    assertThat(story.events(PolicyEvent.PolicyEnteredIntoForce.class))
        .extracting(PolicyEvent.PolicyEnteredIntoForce::at)
        .containsExactly(now);
  }

  @Test
  void whoWroteTheCharterDoesNotApproveTheGroup() {
    var story = Making.chartered();

    assertThat(story.refused(SPONSOR, POLICY, new ApproveGroup()))
        .containsExactly(id(MachineRule.SAME_PERSON));
    assertThat(policy(story).isPublic()).isFalse();
    assertThat(policy(story.does(HEAD, POLICY, new ApproveGroup())).isPublic()).isTrue();
  }

  @Test
  void whatSomebodyMayDoComesOfTheGroupAndEndsWithIt() {
    var story = Making.drafting();
    assertThat(story.refused(DRAFTER, POLICY, new PlanWork(List.of())))
        .containsExactly(id(MachineRule.ROLE_MISSING));

    story.does(CHAIR, POLICY, new PlanWork(List.of())).does(SPONSOR, POLICY, new ReleaseMember(1));

    assertThat(story.refused(CHAIR, POLICY, new PlanWork(List.of())))
        .containsExactly(id(MachineRule.ROLE_MISSING));
    assertThat(story.refused(SPONSOR, POLICY, new ReleaseMember(1)))
        .containsExactly(id(MakingRule.MEMBER_UNKNOWN));
  }

  @Test
  void whatIsMissingInACharterIsToldAtOnceWithItsPlace() {
    var nothing =
        new Charter(
            Reach.CITY,
            "Fair Streets",
            "",
            "",
            "x",
            "x",
            "x",
            List.of("english!"),
            List.of(),
            List.of(new Linkage(" ", "")));

    assertThat(
            ProcurementStory.aTender().findings(SPONSOR, POLICY, new CharterPolicy(nothing, null)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(MakingRule.NAME_WRONG), "/charter/name"),
            tuple(id(MakingRule.TEXT_MISSING), "/charter/title"),
            tuple(id(MakingRule.TEXT_MISSING), "/charter/purpose"),
            tuple(id(MakingRule.LANGUAGE_WRONG), "/charter/languages"),
            tuple(id(MakingRule.SECTORS_MISSING), "/charter/sectors"),
            tuple(id(MakingRule.TEXT_MISSING), "/charter/linkages/0/group"));
  }

  @Test
  void whatIsThereTwiceOrTooLongInACharterIsTold() {
    var twice =
        new Charter(
            Reach.CITY,
            "fair-streets",
            "x".repeat(201),
            "x",
            "x",
            "x",
            "x",
            List.of("en", "fr", "en"),
            List.of(Sector.YOUTH, Sector.YOUTH),
            List.of());

    assertThat(ProcurementStory.aTender().findings(SPONSOR, POLICY, new CharterPolicy(twice, null)))
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactlyInAnyOrder(
            tuple(id(MakingRule.TITLE_TOO_LONG), "/charter/title"),
            tuple(id(MakingRule.LANGUAGE_TWICE), "/charter/languages"),
            tuple(id(MakingRule.SECTOR_TWICE), "/charter/sectors"));
  }

  @Test
  void aGroupHasThreeMembersAndAChair() {
    var story =
        ProcurementStory.aTender()
            .does(SPONSOR, POLICY, new CharterPolicy(Texts.charter(), null))
            .does(SPONSOR, POLICY, Group.add(MODERATOR, Set.of(Duty.MODERATOR)));

    assertThat(story.refused(HEAD, POLICY, new ApproveGroup()))
        .containsExactlyInAnyOrder(id(MakingRule.MEMBERS_TOO_FEW), id(MakingRule.CHAIR_MISSING));
    assertThat(story.refused(SPONSOR, POLICY, Group.add(MODERATOR, Set.of())))
        .containsExactly(id(MakingRule.MEMBER_TWICE));
    assertThat(
            story.refused(
                SPONSOR,
                POLICY,
                new AddMember(
                    null, "Ana", Sector.YOUTH, "Goes to school", Set.of(Duty.CLERK), List.of())))
        .containsExactly(id(MakingRule.DUTY_NEEDS_ACCOUNT));
  }

  @Test
  void aPolicyIsACaseOfItsOwn() {
    var planned = ProcurementStory.aTender().planned();
    assertThat(planned.refused(SPONSOR, POLICY, new CharterPolicy(Texts.charter(), null)))
        .as("who brings policies under way is nobody in a purchase")
        .containsExactly("machine.role-missing");

    var story = Making.chartered();
    var buyer = new Actor(Fixtures.person("buyer"), Fixtures.CITY, "x", Set.of(Role.NEED_OFFICER));
    assertThat(
            story.refused(
                buyer,
                story.needId(),
                new ProposeNeed("Light", "It is dark", "It is lit", "x", null)))
        .containsExactly(id(MakingRule.CASE_OF_A_POLICY));
    assertThat(
            story.refused(
                Fixtures.ADMINISTRATOR,
                story.teamId(),
                new AssignMember(
                    buyer.person(), Fixtures.CITY, "x", Set.of(Role.PROCUREMENT_OFFICER))))
        .containsExactly(id(MakingRule.CASE_OF_A_POLICY));
  }

  @Test
  void aMeetingGetsItsMinutesOnceAndNotBeforeItBegins() {
    var story = Making.drafting();
    var starts = story.now().plusSeconds(3_600);
    story.does(CHAIR, POLICY, new CallMeeting(starts, "Town hall", List.of("Bins")));
    var minutes = new MinuteMeeting(1, "Six people", "We spoke", List.of("More bins"));

    assertThat(story.refused(DRAFTER, POLICY, minutes))
        .containsExactly(id(MakingRule.MEETING_TO_COME));
    story.at(starts).does(DRAFTER, POLICY, minutes);

    assertThat(story.refused(DRAFTER, POLICY, minutes))
        .containsExactly(id(MakingRule.MINUTES_THERE));
    assertThat(story.refused(DRAFTER, POLICY, new MinuteMeeting(2, "Nobody", "Nothing", List.of())))
        .containsExactly(id(MakingRule.MEETING_UNKNOWN));
  }

  private static ProcurementStory onDay(ProcurementStory story, LocalDate day) {
    return story.at(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(43_200));
  }
}
