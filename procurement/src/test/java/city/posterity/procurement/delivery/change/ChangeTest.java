package city.posterity.procurement.delivery.change;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.organisation;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.change;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.contractOf;
import static city.posterity.procurement.delivery.Delivering.milestoneOf;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.MainCategory;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.complaint.ComplaintEvent;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractChanged;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.TerminateContract;
import city.posterity.procurement.delivery.contract.TerminationGround;
import city.posterity.procurement.delivery.milestone.MilestoneStatus;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.team.AssignMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

  private static final AssessChange ASSESSED =
      new AssessChange(true, "The same lamps", "Too little for a new procedure", "B-1");

  private static ChangeProposal proposal(ChangeGround ground, String delta) {
    return proposal(ground, delta, null, null, null);
  }

  private static ChangeProposal proposal(
      ChangeGround ground,
      String delta,
      @Nullable String clause,
      @Nullable IndexFormula index,
      @Nullable OrganisationId supplier) {
    return new ChangeProposal(
        contract(),
        ground,
        eur(delta),
        null,
        List.of(new MilestoneChange("second", "", eur(delta), null, false)),
        "More lamps",
        List.of(PROOF),
        clause,
        index,
        supplier);
  }

  private static List<String> refused(ProcurementStory story, ChangeProposal proposal) {
    return story.refused(CONTRACT_MANAGER, change("refused"), new ProposeChange(proposal));
  }

  private static ProcurementStory approves(
      ProcurementStory story, String name, ChangeProposal proposal) {
    return story
        .does(CONTRACT_MANAGER, change(name), new ProposeChange(proposal))
        .does(OFFICER, change(name), ASSESSED)
        .does(APPROVER, change(name), new ApproveChange());
  }

  private static ProcurementStory changes(
      ProcurementStory story, String name, ChangeProposal proposal) {
    approves(story, name, proposal);
    if (proposal.ground().needsNotice()) {
      story.does(OFFICER, change(name), new NoticeChange("2027/S 100-1"));
    }
    return story
        .does(ACME, change(name), new SignChange())
        .does(CONTRACT_MANAGER, change(name), new PutChangeIntoEffect());
  }

  @Test
  void makesANewVersionOfTheContractThatSaysWhereItsMoneyGoes() {
    var story =
        changes(Delivering.inForce(), "a", proposal(ChangeGround.ADDITIONAL_NEED, "250.00"));

    assertThat(contractOf(story).value()).isEqualTo(eur("1250.00"));
    assertThat(contractOf(story).version()).isEqualTo(3);
    assertThat(milestoneOf(story, "second").value()).isEqualTo(eur("750.00"));
    assertThat(story.status(change("a"))).isEqualTo(ChangeStatus.EFFECTIVE);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @ParameterizedTest
  @CsvSource({
    "ADDITIONAL_NEED, 500.00, ",
    "ADDITIONAL_NEED, 500.01, change.over-cap",
    "ADDITIONAL_NEED, -0.01, change.sign-against-ground",
    "UNFORESEEN, 500.00, ",
    "UNFORESEEN, 500.01, change.over-cap",
    "UNFORESEEN, -100.00, ",
    "SMALL, 99.99, ",
    "SMALL, 100.00, change.over-cap",
    "NOT_SUBSTANTIAL, -0.01, ",
    "NOT_SUBSTANTIAL, 0.01, change.sign-against-ground",
  })
  void bindsItsNumbersToItsGround(ChangeGround ground, String delta, @Nullable String rule) {
    var story = Delivering.inForce();
    var proposal = proposal(ground, delta);

    if (rule == null) {
      story.does(CONTRACT_MANAGER, change("a"), new ProposeChange(proposal));
      assertThat(story.status(change("a"))).isEqualTo(ChangeStatus.PROPOSED);
    } else {
      assertThat(refused(story, proposal)).containsExactly(rule);
    }
  }

  @Test
  void letsSmallChangesOfWorksGoFurther() {
    var story = Delivering.live(MainCategory.WORKS);
    Delivering.inForce(story);

    assertThat(refused(story, proposal(ChangeGround.SMALL, "150.00")))
        .containsExactly("change.over-cap");
    changes(story, "a", proposal(ChangeGround.SMALL, "149.99"));
  }

  @Test
  void countsAllSmallChangesTogetherNetAndThoseAlreadyApproved() {
    var story = changes(Delivering.inForce(), "a", proposal(ChangeGround.SMALL, "60.00"));
    assertThat(refused(story, proposal(ChangeGround.SMALL, "40.00")))
        .containsExactly("change.over-cap");
    changes(story, "b", proposal(ChangeGround.SMALL, "-30.00"));
    approves(story, "c", proposal(ChangeGround.SMALL, "60.00"));
    assertThat(refused(story, proposal(ChangeGround.SMALL, "10.00")))
        .containsExactly("change.over-cap");
  }

  @Test
  void capsAdditionalAndUnforeseenChangesEachForItself() {
    var story =
        changes(Delivering.inForce(), "a", proposal(ChangeGround.ADDITIONAL_NEED, "500.00"));
    changes(story, "b", proposal(ChangeGround.ADDITIONAL_NEED, "500.00"));

    var last = story.events(ContractChanged.class).getLast();
    assertThat(last.share()).isEqualByComparingTo("0.5");
    assertThat(last.cumulative()).isEqualByComparingTo("1");
  }

  @Test
  void storesSharesThatFollowFromTheVersionsOfTheContract() {
    var story = changes(Delivering.inForce(), "a", proposal(ChangeGround.SMALL, "33.33"));
    changes(story, "b", proposal(ChangeGround.UNFORESEEN, "200.00"));
    changes(story, "c", proposal(ChangeGround.SMALL, "-3.33"));

    var versions = contractOf(story).versions();
    var stored = story.events(ContractChanged.class);
    for (ContractChanged e : stored) {
      var shares = ChangeExtent.of(versions.subList(0, e.version()));
      assertThat(shares)
          .isEqualTo(new ChangeExtent.Shares(e.share(), e.cumulative(), e.cumulativeSmall()));
    }
    assertThat(stored.getLast().cumulativeSmall()).isEqualByComparingTo("0.03");
    assertThat(stored.getLast().cumulative()).isEqualByComparingTo("0.23");
  }

  @Test
  void saysWhichMilestonesItsMoneyGoesToExactly() {
    var story = Delivering.inForce();
    var p = proposal(ChangeGround.ADDITIONAL_NEED, "250.00");
    var split =
        new ChangeProposal(
            p.contract(),
            p.ground(),
            p.valueDelta(),
            null,
            List.of(
                new MilestoneChange("first", "", eur("100.00"), null, false),
                new MilestoneChange("new", "A third", eur("149.99"), null, false)),
            p.text(),
            p.evidence(),
            null,
            null,
            null);

    assertThat(refused(story, split)).containsExactly("change.milestones-do-not-add-up");
  }

  @Test
  void takesNothingBackThatWasAccepted() {
    var story = Delivering.firstHalfAccepted();
    var fromFirst =
        new ChangeProposal(
            contract(),
            ChangeGround.NOT_SUBSTANTIAL,
            eur("-100.00"),
            null,
            List.of(new MilestoneChange("first", "", eur("-100.00"), null, false)),
            "Less",
            List.of(PROOF),
            null,
            null,
            null);

    assertThat(refused(story, fromFirst))
        .containsExactly("change.milestone-closed", "change.milestone-below-accepted");
    assertThat(refused(story, proposal(ChangeGround.NOT_SUBSTANTIAL, "-500.01")))
        .containsExactly("change.milestone-below-accepted", "change.value-below-accepted");
  }

  @Test
  void makesGoodALateMilestoneByANewDayOrByExcusingIt() {
    var story = Delivering.inForce().at(Instant.parse("2028-10-02T00:00:00Z"));
    assertThat(milestoneOf(story, "second").status()).isEqualTo(MilestoneStatus.LATE);
    var day = LocalDate.of(2029, 1, 31);

    changes(story, "a", milestoneOnly("second", day, false));
    changes(story, "b", milestoneOnly("first", null, true));

    assertThat(milestoneOf(story, "second").status()).isEqualTo(MilestoneStatus.SCHEDULED);
    assertThat(milestoneOf(story, "second").due()).isEqualTo(day);
    assertThat(milestoneOf(story, "first").isOpen()).isFalse();
  }

  @Test
  void followsAnIndexOnlyAsFarAsTheSeriesGoes() {
    var index =
        new IndexFormula(
            "producer prices of lamps, statistics office, table 61241",
            "2027-04",
            new BigDecimal("100.0"),
            "2028-04",
            new BigDecimal("104.5"),
            eur("500.00"),
            new BigDecimal("0.6"));
    var ground = ChangeGround.REVIEW_CLAUSE;
    var story = Delivering.inForce();

    assertThat(index.delta()).isEqualTo(eur("13.50"));
    assertThat(refused(story, proposal(ground, "13.51", "clause 7", index, null)))
        .containsExactly("change.index-differs");
    assertThat(refused(story, proposal(ground, "13.50", null, index, null)))
        .containsExactly("change.clause-missing");
    changes(story, "a", proposal(ground, "13.50", "clause 7", index, null));
  }

  @Test
  void isAnsweredForByMoreThanOnePerson() {
    var story =
        Delivering.inForce()
            .does(OFFICER, change("a"), new ProposeChange(proposal(ChangeGround.SMALL, "10.00")))
            .does(OFFICER, change("a"), ASSESSED);
    story.does(
        APPROVER,
        story.teamId(),
        new AssignMember(
            OFFICER.person(),
            java.util.Objects.requireNonNull(OFFICER.organisation()),
            "purchasing",
            java.util.Set.of(Role.APPROVER, Role.PROCUREMENT_OFFICER)));

    assertThat(story.refused(OFFICER, change("a"), new ApproveChange()))
        .contains("machine.same-person");
    story.does(APPROVER, change("a"), new ApproveChange());
    assertThat(story.refused(supplier("bolt"), change("a"), new SignChange()))
        .containsExactly("change.not-the-supplier");
  }

  @Test
  void isAssessedWithItsNatureAndItsBudget() {
    var story =
        Delivering.inForce()
            .does(
                CONTRACT_MANAGER,
                change("a"),
                new ProposeChange(proposal(ChangeGround.SMALL, "10.00")));

    assertThat(story.refused(OFFICER, change("a"), new AssessChange(false, "x", "y", null)))
        .containsExactly("change.nature-changes", "change.budget-missing");
  }

  @Test
  void isAnnouncedBeforeItIsSignedWhereItsGroundAsksForIt() {
    var story = approves(Delivering.inForce(), "a", proposal(ChangeGround.UNFORESEEN, "100.00"));

    assertThat(story.refused(ACME, change("a"), new SignChange()))
        .containsExactly("change.notice-missing");
  }

  @Test
  void putsANewSupplierInThePlaceOfTheOldWithTheNewOnesSignature() {
    var story = Delivering.inForce();
    var ground = ChangeGround.SUPPLIER_REPLACED;
    assertThat(refused(story, proposal(ground, "0.00"))).containsExactly("change.supplier-missing");
    assertThat(refused(story, proposal(ChangeGround.SMALL, "1.00", null, null, organisation("x"))))
        .containsExactly("change.supplier-not-replaced");

    approves(story, "a", proposal(ground, "0.00", null, null, organisation("bolt")));
    assertThat(story.refused(ACME, change("a"), new SignChange()))
        .containsExactly("change.not-the-supplier");
    story
        .does(supplier("bolt"), change("a"), new SignChange())
        .does(CONTRACT_MANAGER, change("a"), new PutChangeIntoEffect());
    assertThat(contractOf(story).supplier()).isEqualTo(organisation("bolt"));
  }

  @Test
  void waitsWhileSomebodyComplainsAboutIt() {
    var story =
        approves(Delivering.inForce(), "a", proposal(ChangeGround.SMALL, "10.00"))
            .does(ACME, change("a"), new SignChange())
            .does(
                supplier("bolt"),
                new StreamId(Thing.COMPLAINT, uuid("complaint")),
                new LodgeComplaint(ComplaintEvent.About.CHANGE, "L1", "It is a new contract"));

    assertThat(story.refused(CONTRACT_MANAGER, change("a"), new PutChangeIntoEffect()))
        .containsExactly("change.on-hold");
  }

  @Test
  void comesToNothingWhenTheContractIsTerminated() {
    var story =
        approves(Delivering.inForce(), "a", proposal(ChangeGround.SMALL, "10.00"))
            .does(
                APPROVER,
                contract(),
                new TerminateContract(TerminationGround.MUTUAL, "Both agree", "In writing"));

    assertThat(story.status(change("a"))).isEqualTo(ChangeStatus.WITHDRAWN);
    assertThat(refused(story, proposal(ChangeGround.SMALL, "10.00")))
        .containsExactly("change.contract-not-active");
  }

  private static ChangeProposal milestoneOnly(
      String code, @Nullable LocalDate due, boolean excused) {
    return new ChangeProposal(
        contract(),
        ChangeGround.NOT_SUBSTANTIAL,
        eur("0.00"),
        null,
        List.of(new MilestoneChange(code, "", eur("0.00"), due, excused)),
        "Another day",
        List.of(PROOF),
        null,
        null,
        null);
  }
}
