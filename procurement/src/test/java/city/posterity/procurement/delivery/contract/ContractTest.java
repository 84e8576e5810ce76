package city.posterity.procurement.delivery.contract;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CHAIR;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.REVIEWER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.Fixtures.uuid;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.award;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.contractOf;
import static city.posterity.procurement.delivery.Delivering.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.award.award.AcceptAward;
import city.posterity.procurement.award.award.CancelAward;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.award.complaint.ComplaintEvent.About;
import city.posterity.procurement.award.complaint.ComplaintEvent.Remedy;
import city.posterity.procurement.award.complaint.LodgeComplaint;
import city.posterity.procurement.award.complaint.RegisterComplaint;
import city.posterity.procurement.award.complaint.StartReview;
import city.posterity.procurement.award.complaint.UpholdComplaint;
import city.posterity.procurement.award.complaint.WithdrawComplaint;
import city.posterity.procurement.bidding.Bidding;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractCompleted;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractResumed;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractTerminated;
import city.posterity.procurement.delivery.contract.ContractEvent.ExpiryWarned;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.ObligationStatus;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.NotifyBidders;
import city.posterity.procurement.market.tender.ProposeCancellation;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void followsFromAFinalAwardWithItsValueItsPaymentsAndThePromisesOfTheBid() {
    var story = Delivering.drafted();

    Contract c = contractOf(story);
    assertThat(c.value()).isEqualTo(eur("1000.00"));
    assertThat(c.supplier()).isEqualTo(ACME.organisation());
    assertThat(c.terms().milestones())
        .extracting(MilestonePlan::code)
        .containsExactly("first", "second");
    assertThat(story.status(obligation())).isEqualTo(ObligationStatus.PROMISED);
  }

  @Test
  void isNotDraftedBeforeTheStandstillIsOver() {
    var story = Delivering.notified();

    assertThat(story.refused(OFFICER, contract(), new DraftContract(award())))
        .containsExactly("contract.award-not-final");
  }

  @Test
  void isNotDraftedTwiceOrUnderAnotherId() {
    var story = Delivering.drafted();
    var other = Delivering.change("x");

    assertThat(story.refused(OFFICER, contract(), new DraftContract(award())))
        .containsExactly("machine.no-such-move");
    assertThat(
            story.refused(
                OFFICER,
                new city.posterity.procurement.machine.StreamId(contract().thing(), other.id()),
                new DraftContract(award())))
        .containsExactly("contract.wrong-id");
  }

  @Test
  void isNotSignedBeforeItSaysWhatAContractHasToSay() {
    var story = Delivering.drafted();

    assertThat(story.refused(CONTRACT_MANAGER, contract(), new SignContract()))
        .contains("contract.indicators-too-few", "contract.due-date-missing");
  }

  @Test
  void keepsThePaymentsThatTheTenderAnnounced() {
    var story = Delivering.drafted();
    var terms = Delivering.terms();
    var plan = terms.milestones();
    var other = List.of(withShare(plan.get(0), "60"), withShare(plan.get(1), "40"));
    story.does(OFFICER, contract(), new EditContract(withMilestones(terms, other)));

    assertThat(story.refused(CONTRACT_MANAGER, contract(), new SignContract()))
        .containsExactly("contract.schedule-departs", "contract.schedule-departs");
  }

  @Test
  void needsSharesThatMakeExactlyTheWhole() {
    var story = Delivering.drafted();
    var terms = Delivering.terms();
    var more = new java.util.ArrayList<>(terms.milestones());
    more.add(
        new MilestonePlan(
            "extra",
            MilestonePlan.Kind.DELIVERY,
            "More",
            "",
            LocalDate.of(2028, 1, 1),
            new BigDecimal("0.01"),
            null));
    story.does(OFFICER, contract(), new EditContract(withMilestones(terms, more)));

    assertThat(story.refused(CONTRACT_MANAGER, contract(), new SignContract()))
        .containsExactly("contract.shares-not-whole");
  }

  @Test
  void isSignedByBothSidesAndAnEditVoidsWhatWasSigned() {
    var story = Delivering.written().does(CONTRACT_MANAGER, contract(), new SignContract());
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.DRAFT);

    story.does(OFFICER, contract(), new EditContract(Delivering.terms()));
    assertThat(contractOf(story).signatures()).isEmpty();
    assertThat(contractOf(story).version()).isEqualTo(3);

    story.does(ACME, contract(), new SignContract()).does(APPROVER, contract(), new SignContract());
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.SIGNED);
  }

  @Test
  void isNotSignedByStrangersNorByWhoWroteItNorTwiceByOneSide() {
    var story = Delivering.written();

    assertThat(story.refused(supplier("bolt"), contract(), new SignContract()))
        .containsExactly("contract.not-a-party");
    assertThat(story.refused(OFFICER, contract(), new SignContract()))
        .containsExactly("machine.role-missing");
    story.does(CONTRACT_MANAGER, contract(), new SignContract());
    assertThat(story.refused(APPROVER, contract(), new SignContract()))
        .containsExactly("contract.already-signed");
    var bothHats =
        new Actor(person("contract-manager"), ACME.organisation(), null, Set.of(Role.SUPPLIER));
    assertThat(story.refused(bothHats, contract(), new SignContract()))
        .containsExactly("contract.signed-for-other-side");
  }

  @Test
  void needsItsSecuritiesInPlace() {
    var story = Delivering.drafted();
    var t = Delivering.terms();
    var bond = new Security("bond", "Performance bond", eur("100.00"), null, null);
    var terms =
        new ContractTerms(
            t.title(),
            t.description(),
            t.start(),
            t.end(),
            t.indicators(),
            t.milestones(),
            t.handOver(),
            List.of(bond),
            t.subcontractors());
    story.does(OFFICER, contract(), new EditContract(terms));

    assertThat(story.refused(ACME, contract(), new SignContract()))
        .containsExactly("contract.security-missing");
  }

  @Test
  void comesIntoForceOnItsFirstDayAndCompletesItsLot() {
    var story = Delivering.signed().at(Delivering.IN_FORCE.minusSeconds(1));
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.SIGNED);
    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.ACTIVE);

    story.at(Delivering.IN_FORCE);

    assertThat(contractOf(story).activeSince()).isEqualTo(Delivering.IN_FORCE);
    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.COMPLETE);
    assertThat(story.tender().status()).isEqualTo(TenderStatus.CONCLUDED);
    assertThat(story.status(obligation())).isEqualTo(ObligationStatus.BINDING);
    assertThat(story.procurement().all(Milestone.class))
        .extracting(Milestone::value)
        .containsExactly(eur("500.00"), eur("500.00"));
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void completesALotOnlyWithEveryWinner() {
    var story = ProcurementStory.aTender().withTerms(t -> t.winnersPerLot = 2).live();
    Bidding.opens(
        story, Map.of("acme", Delivering.bestBid(), "bolt", Bidding.offer("L1", "1100.00")));
    var second = new StreamId(Thing.AWARD, uuid("second"));
    Delivering.ranks(story, "acme", "bolt");
    story
        .does(CHAIR, award(), new ProposeAward("L1", Bidding.bid(story, "acme")))
        .does(CHAIR, second, new ProposeAward("L1", Bidding.bid(story, "bolt")))
        .does(APPROVER, award(), new AcceptAward(true, true, "The best bid"))
        .does(APPROVER, second, new AcceptAward(true, true, "The second best bid"))
        .does(OFFICER, story.tenderId(), new NotifyBidders())
        .after(Duration.ofDays(10));
    signs(story, award(), ACME);
    signs(story, second, supplier("bolt"), LocalDate.of(2027, 5, 1));

    story.at(Delivering.IN_FORCE);
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.ACTIVE);
    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.ACTIVE);

    story.at(Instant.parse("2027-05-01T00:00:00Z"));
    assertThat(story.tender().lots()).containsEntry("L1", LotStatus.COMPLETE);
  }

  private static void signs(ProcurementStory story, StreamId award, Actor supplier) {
    signs(story, award, supplier, LocalDate.of(2027, 4, 1));
  }

  private static void signs(
      ProcurementStory story, StreamId award, Actor supplier, LocalDate start) {
    StreamId contract = Contract.idOf(award);
    ContractTerms t = Delivering.terms();
    var terms =
        new ContractTerms(
            t.title(),
            t.description(),
            start,
            t.end(),
            t.indicators(),
            t.milestones(),
            t.handOver(),
            t.securities(),
            t.subcontractors());
    story
        .does(OFFICER, contract, new DraftContract(award))
        .does(OFFICER, contract, new EditContract(terms))
        .does(APPROVER, contract, new SignContract())
        .does(supplier, contract, new SignContract());
  }

  @Test
  void fallsWithItsAwardBeforeItIsInForceAndProtectsItAfterwards() {
    var story =
        Delivering.signed().does(APPROVER, award(), new CancelAward("error", "A wrong sum"));
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.CANCELLED);
    assertThat(story.status(obligation())).isEqualTo(ObligationStatus.RELEASED);

    assertThat(
            Delivering.inForce()
                .refused(APPROVER, award(), new CancelAward("error", "A wrong sum")))
        .containsExactly("contract.contract-in-force");
  }

  @Test
  void givesBackEveryDayOfASuspension() {
    var story =
        Delivering.inForce().does(CONTRACT_MANAGER, contract(), new SuspendContract("Flood"));
    assertThat(story.refused(CONTRACT_MANAGER, contract(), new SuspendContract("Flood")))
        .containsExactly("contract.suspended");

    story.at(Instant.parse("2027-10-11T09:00:00Z"));
    assertThat(Delivering.milestoneOf(story, "first").status().name()).isEqualTo("SCHEDULED");
    story.does(CONTRACT_MANAGER, contract(), new ResumeContract("Dry"));

    assertThat(story.events(ContractResumed.class).getFirst().days()).isEqualTo(193);
    assertThat(contractOf(story).terms().end()).isEqualTo(LocalDate.of(2029, 10, 10));
    assertThat(Delivering.milestoneOf(story, "first").due()).isEqualTo(LocalDate.of(2028, 4, 11));
    assertThat(story.refused(CONTRACT_MANAGER, contract(), new ResumeContract("Dry")))
        .containsExactly("contract.not-suspended");
  }

  @Test
  void warnsOnceTwelveSixAndThreeMonthsBeforeItsEndAndStaysInForce() {
    var story = Delivering.inForce();
    story.at(Instant.parse("2028-03-30T23:59:59Z"));
    assertThat(story.events(ExpiryWarned.class)).isEmpty();

    story.at(Instant.parse("2028-03-31T00:00:00Z")).at(Instant.parse("2029-06-01T00:00:00Z"));

    assertThat(story.events(ExpiryWarned.class))
        .extracting(ExpiryWarned::months)
        .containsExactly(12, 6, 3);
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.ACTIVE);
  }

  @Test
  void isRatedByItsIndicatorsAlone() {
    var story =
        Delivering.inForce()
            .does(
                CONTRACT_MANAGER,
                contract(),
                new RateIndicator("time", Indicator.Rating.GOOD, "2027", "All in time"));

    assertThat(contractOf(story).ratings()).containsEntry("time", Indicator.Rating.GOOD);
    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                contract(),
                new RateIndicator("charm", Indicator.Rating.GOOD, "2027", "Nice people")))
        .containsExactly("contract.indicator-unknown");
  }

  @Test
  void namesASubcontractorOnlyOnceSomebodyHasChecked() {
    var story = Delivering.inForce();

    assertThat(
            story.refused(
                CONTRACT_MANAGER,
                contract(),
                new NameSubcontractor(new Subcontractor("Cable & Co", "Cables", null, " "))))
        .containsExactly("contract.exclusion-not-checked");
    story
        .does(
            CONTRACT_MANAGER,
            contract(),
            new NameSubcontractor(new Subcontractor("Cable & Co", "Cables", null, "file 12")))
        .does(
            CONTRACT_MANAGER,
            contract(),
            new NameSubcontractor(new Subcontractor("Wire", "Cables", "Cable & Co", "file 13")));
    assertThat(contractOf(story).terms().subcontractors())
        .extracting(Subcontractor::name)
        .containsExactly("Wire");
  }

  @Test
  void doesNotCloseWhileAnythingIsOpen() {
    var story = Delivering.firstHalfAccepted();

    assertThat(story.findings(CONTRACT_MANAGER, contract(), new StartClosing()))
        .extracting(f -> f.ruleId() + " " + f.facts().values())
        .containsExactly(
            "contract.part-open [obligation, Apprentices trained, binding]",
            "contract.part-open [milestone, second half, scheduled]",
            "contract.hand-over-open [Keys of the switch boxes]");
  }

  @Test
  void closesWithAReportThatTheSupplierMaySpeakToAndASecondPersonAgreesWith() {
    var story = finished();
    var report =
        new ClosingReport(
            "The old town is lit", true, "Count the lamps earlier", Delivering.nothingLeft());
    story.does(CONTRACT_MANAGER, contract(), new StartClosing());
    assertThat(story.refused(BUDGET_HOLDER, contract(), new CloseContract(null)))
        .containsExactly("contract.report-missing");
    assertThat(story.refused(ACME, contract(), new ReplyToReport("Thank you")))
        .containsExactly("contract.report-missing");

    story.does(CONTRACT_MANAGER, contract(), new WriteClosingReport(report));
    assertThat(story.refused(BUDGET_HOLDER, contract(), new CloseContract(" ")))
        .containsExactly("contract.reply-missing");
    assertThat(story.refused(supplier("bolt"), contract(), new ReplyToReport("Hm")))
        .containsExactly("contract.not-a-party");
    assertThat(story.refused(CONTRACT_MANAGER, contract(), new CloseContract(null)))
        .containsExactly("machine.role-missing");
    story
        .does(ACME, contract(), new ReplyToReport("Thank you"))
        .does(BUDGET_HOLDER, contract(), new CloseContract(null));

    var closed = story.events(ContractCompleted.class).getFirst();
    assertThat(closed.finalValue()).isEqualTo(eur("1000.00"));
    assertThat(closed.report()).isEqualTo(report);
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.COMPLETED);
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void endsBeforeItsTimeWithAGroundAHearingAndWhatWasPaid() {
    var story = Delivering.firstHalfAccepted();
    Delivering.pays(story, "1", "300.00", "first");
    var ground = TerminationGround.SUPPLIER_DEFAULT;

    assertThat(story.refused(APPROVER, contract(), new TerminateContract(ground, "Gone", "")))
        .containsExactly("contract.text-missing");
    story.does(
        APPROVER, contract(), new TerminateContract(ground, "Gone", "Heard on 2 May in writing"));

    assertThat(story.events(ContractTerminated.class).getFirst().amountPaid())
        .isEqualTo(eur("300.00"));
    assertThat(story.status(obligation())).isEqualTo(ObligationStatus.BINDING);
    Delivering.pays(story, "2", "200.00", "first");
    assertThat(ContractTotals.of(story.procurement(), contractOf(story)).paid())
        .isEqualTo(eur("500.00"));
  }

  @Test
  void dividesItsValueSoThatRoundingLosesNothing() {
    var terms = withMilestones(Delivering.terms(), thirds());

    assertThat(terms.allocate(eur("100.00")).values())
        .containsExactly(eur("33.33"), eur("33.33"), eur("33.34"));
  }

  private static ProcurementStory finished() {
    var story = Delivering.firstHalfAccepted();
    Delivering.accepts(story, "second");
    Delivering.pays(story, "1", "500.00", "first");
    Delivering.pays(story, "2", "500.00", "second");
    return story
        .does(
            INSPECTOR,
            obligation(),
            new MeasureObligation(new BigDecimal("2"), "2027", List.of(PROOF)))
        .does(CONTRACT_MANAGER, obligation(), new FulfilObligation())
        .does(CONTRACT_MANAGER, contract(), new RecordHandOver("keys", "All eight", PROOF));
  }

  private static List<MilestonePlan> thirds() {
    var plan = Delivering.terms().milestones().getFirst();
    return List.of(
        withShare(plan, "33.333333", "a"),
        withShare(plan, "33.333333", "b"),
        withShare(plan, "33.333334", "c"));
  }

  private static MilestonePlan withShare(MilestonePlan m, String share) {
    return withShare(m, share, m.code());
  }

  private static MilestonePlan withShare(MilestonePlan m, String share, String code) {
    return new MilestonePlan(
        code,
        m.kind(),
        m.title(),
        m.description(),
        m.due(),
        new BigDecimal(share),
        m.warrantyUntil());
  }

  private static ContractTerms withMilestones(ContractTerms t, List<MilestonePlan> milestones) {
    return new ContractTerms(
        t.title(),
        t.description(),
        t.start(),
        t.end(),
        t.indicators(),
        milestones,
        Map.of(),
        t.securities(),
        t.subcontractors());
  }

  @Test
  void comesIntoForceWhenAComplaintLetsGoAndNotInThePast() {
    var complaint = new StreamId(Thing.COMPLAINT, uuid("complaint"));
    var story =
        Delivering.signed(
            Delivering.live().with(Parameter.COMPLAINT_AWARD_WINDOW, Term.parse("90 full days")));
    story
        .does(supplier("bolt"), complaint, new LodgeComplaint(About.AWARD, null, "We were cheaper"))
        .at(Delivering.IN_FORCE.plus(Duration.ofDays(20)));
    assertThat(contractOf(story).status()).isEqualTo(ContractStatus.SIGNED);

    story.does(supplier("bolt"), complaint, new WithdrawComplaint());
    Instant withdrawn = story.now();
    story.after(Duration.ofDays(2));
    assertThat(contractOf(story).activeSince()).isEqualTo(withdrawn);
  }

  @Test
  void keepsItsLotFromBeingGivenUpAndItsAwardFromBeingTakenBack() {
    var story = ProcurementStory.aTender().withTerms(t -> t.winnersPerLot = 2).live();
    Bidding.opens(
        story, Map.of("acme", Delivering.bestBid(), "bolt", Bidding.offer("L1", "1100.00")));
    var second = new StreamId(Thing.AWARD, uuid("second"));
    Delivering.ranks(story, "acme", "bolt");
    story
        .does(CHAIR, award(), new ProposeAward("L1", Bidding.bid(story, "acme")))
        .does(CHAIR, second, new ProposeAward("L1", Bidding.bid(story, "bolt")))
        .does(APPROVER, award(), new AcceptAward(true, true, "The best bid"))
        .does(APPROVER, second, new AcceptAward(true, true, "The second best bid"))
        .does(OFFICER, story.tenderId(), new NotifyBidders())
        .after(Duration.ofDays(10));
    signs(story, award(), ACME);
    story.at(Delivering.IN_FORCE);
    assertThat(story.tender().openLots()).containsExactly("L1");

    assertThat(
            story.refused(
                OFFICER, story.tenderId(), new ProposeCancellation(null, "need-gone", "Enough")))
        .containsExactly("tender.contract-active");
  }

  @Test
  void isNotTakenBackByARemedy() {
    var complaint = new StreamId(Thing.COMPLAINT, uuid("complaint"));
    var story = Delivering.inForce();
    story
        .does(supplier("bolt"), complaint, new LodgeComplaint(About.CHANGE, null, "Too much"))
        .does(REVIEWER, complaint, new RegisterComplaint("R-1"))
        .does(REVIEWER, complaint, new StartReview(story.now()));
    assertThat(
            story.refused(
                REVIEWER,
                complaint,
                new UpholdComplaint("It is", List.of(Remedy.CANCEL_AWARD), null)))
        .containsExactly("complaint.remedy-impossible");
    story.does(REVIEWER, complaint, new UpholdComplaint("It is", List.of(Remedy.DAMAGES), null));
  }
}
