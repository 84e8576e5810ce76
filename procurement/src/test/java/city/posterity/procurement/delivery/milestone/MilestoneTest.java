package city.posterity.procurement.delivery.milestone;

import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.RESIDENT;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.milestone;
import static city.posterity.procurement.delivery.Delivering.milestoneOf;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.SuspendContract;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MilestoneTest {

  private static final ClaimMilestone CLAIM =
      new ClaimMilestone("Done", "Old Town", List.of(PROOF));

  @Test
  void isClaimedByItsSupplierWithSomethingToShow() {
    var story = Delivering.inForce();

    assertThat(story.refused(supplier("bolt"), milestone("first"), CLAIM))
        .containsExactly("milestone.not-the-supplier");
    assertThat(
            story.refused(
                ACME, milestone("first"), new ClaimMilestone("Done", "Old Town", List.of())))
        .containsExactly("milestone.evidence-missing");
    story.does(ACME, milestone("first"), CLAIM);
    assertThat(milestoneOf(story, "first").status()).isEqualTo(MilestoneStatus.CLAIMED);
  }

  @Test
  void isNotClaimedWhileTheContractIsSuspended() {
    var story =
        Delivering.inForce().does(CONTRACT_MANAGER, contract(), new SuspendContract("Flood"));

    assertThat(story.refused(ACME, milestone("first"), CLAIM))
        .containsExactly("milestone.contract-suspended");
  }

  @Test
  void isInspectedBySomebodyIndependentAndAcceptedBySomebodyElse() {
    var story = Delivering.inForce().does(ACME, milestone("first"), CLAIM);
    var inspect = new InspectMilestone(true, "Seen", List.of());
    var ofSupplier =
        new Actor(person("x"), ACME.organisation(), null, Set.of(Role.INSPECTOR, Role.SUPPLIER));
    var both =
        new Actor(
            INSPECTOR.person(),
            INSPECTOR.organisation(),
            "works",
            Set.of(Role.INSPECTOR, Role.CONTRACT_MANAGER));

    assertThat(story.refused(ofSupplier, milestone("first"), inspect))
        .containsExactly("milestone.inspector-of-supplier");
    story.does(both, milestone("first"), inspect);
    assertThat(
            story.refused(
                both, milestone("first"), new AcceptMilestone(true, eur("500.00"), "", "")))
        .containsExactly("machine.same-person");
  }

  @Test
  void isAcceptedInFullWithoutAReasonOnlyIfItConforms() {
    var accept = new AcceptMilestone(true, eur("500.00"), "", "");
    var good = Delivering.inspected(Delivering.inForce(), "first", true);
    var bad = Delivering.inspected(Delivering.inForce(), "first", false);

    good.does(CONTRACT_MANAGER, milestone("first"), accept);

    assertThat(milestoneOf(good, "first").acceptedValue()).isEqualTo(eur("500.00"));
    assertThat(bad.refused(CONTRACT_MANAGER, milestone("first"), accept))
        .containsExactly("milestone.reason-missing");
  }

  @Test
  void isNeverAcceptedForMoreThanItsShareOrInOtherMoney() {
    var story = Delivering.inspected(Delivering.inForce(), "first", true);

    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                milestone("first"),
                new AcceptMilestone(true, eur("500.01"), "more", "")))
        .containsExactly("milestone.value-out-of-range");
    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                milestone("first"),
                new AcceptMilestone(
                    false, city.posterity.procurement.Money.of("1.00", "USD"), "other", "")))
        .containsExactly("milestone.currency-differs");
  }

  @Test
  void isAcceptedInPartAndTheRestIsDeliveredLater() {
    var story =
        Delivering.inspected(Delivering.inForce(), "first", false)
            .does(
                CONTRACT_MANAGER,
                milestone("first"),
                new AcceptMilestone(false, eur("200.00"), "A part works", ""));
    assertThat(milestoneOf(story, "first").isOpen()).isTrue();

    Delivering.inspected(story, "first", true);
    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                milestone("first"),
                new AcceptMilestone(false, eur("100.00"), "less", "")))
        .containsExactly("milestone.value-out-of-range");
    story.does(
        CONTRACT_MANAGER, milestone("first"), new AcceptMilestone(true, eur("500.00"), "", ""));
    assertThat(milestoneOf(story, "first").isOpen()).isFalse();
  }

  @Test
  void answersResidentsWhoAreNotSatisfiedBeforeItIsAccepted() {
    var story =
        Delivering.inspected(Delivering.inForce(), "first", true)
            .does(RESIDENT, milestone("first"), new GiveOpinion(false, "It blinds me"));
    var amount = eur("500.00");

    assertThat(
            story.refused(
                CONTRACT_MANAGER, milestone("first"), new AcceptMilestone(true, amount, "", "")))
        .containsExactly("milestone.residents-unanswered");
    story.does(
        CONTRACT_MANAGER,
        milestone("first"),
        new AcceptMilestone(true, amount, "", "It is shaded now"));
  }

  @Test
  void comesBackWithADateWhenItIsDefective() {
    var story = Delivering.inspected(Delivering.inForce(), "first", false);

    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                milestone("first"),
                new RejectMilestone("Dark", LocalDate.of(2027, 3, 31))))
        .containsExactly("milestone.cure-date-past");
    story
        .does(
            CONTRACT_MANAGER,
            milestone("first"),
            new RejectMilestone("Dark", LocalDate.of(2027, 5, 1)))
        .does(ACME, milestone("first"), CLAIM);
    assertThat(milestoneOf(story, "first").status()).isEqualTo(MilestoneStatus.CLAIMED);
  }

  @Test
  void isLateTheDayAfterItsLastDayAndIsRemediedUnderAClause() {
    var story = Delivering.inForce().at(Instant.parse("2027-10-01T23:59:59Z"));
    assertThat(milestoneOf(story, "first").status()).isEqualTo(MilestoneStatus.SCHEDULED);
    story.at(Instant.parse("2027-10-02T00:00:00Z"));
    assertThat(milestoneOf(story, "first").status()).isEqualTo(MilestoneStatus.LATE);

    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                milestone("first"),
                new RemedyMilestone(Remedy.DEDUCTION, "", eur("0.00"), "Never came")))
        .containsExactly("milestone.text-missing");
    story.does(
        CONTRACT_MANAGER,
        milestone("first"),
        new RemedyMilestone(Remedy.DEDUCTION, "clause 9", eur("450.00"), "Came too late"));
    assertThat(milestoneOf(story, "first").isOpen()).isFalse();
    assertThat(milestoneOf(story, "first").acceptedValue()).isEqualTo(eur("450.00"));
  }

  @Test
  void opensAgainForAHiddenDefectWithinItsWarrantyOnly() {
    var story = Delivering.firstHalfAccepted().at(Instant.parse("2029-10-01T12:00:00Z"));
    story.does(RESIDENT, milestone("first"), new ReportDefect("They flicker"));
    assertThat(milestoneOf(story, "first").status()).isEqualTo(MilestoneStatus.REOPENED);
    assertThat(milestoneOf(story, "first").acceptedValue()).isEqualTo(eur("500.00"));

    var later = Delivering.firstHalfAccepted().at(Instant.parse("2029-10-02T00:00:00Z"));
    assertThat(later.refused(RESIDENT, milestone("first"), new ReportDefect("They flicker")))
        .containsExactly("milestone.warranty-over");
  }
}
