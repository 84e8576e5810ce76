package city.posterity.procurement.delivery.invoice;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.TREASURER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.Fixtures.supplier;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.bill;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.contractOf;
import static city.posterity.procurement.delivery.Delivering.invoice;
import static city.posterity.procurement.delivery.Delivering.invoiceOf;
import static city.posterity.procurement.delivery.Delivering.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.delivery.Delivering;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.contract.ResumeContract;
import city.posterity.procurement.delivery.contract.SuspendContract;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoicePaid;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceReversed;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  @Test
  void comesFromTheSupplierOfItsContractAndIsDueAfterThePacksTerm() {
    var story = Delivering.inForce();

    assertThat(
            story.refused(
                supplier("bolt"), invoice("1"), new ReceiveInvoice(bill("1", "10.00"), null)))
        .containsExactly("invoice.not-the-supplier");
    story.does(ACME, invoice("1"), new ReceiveInvoice(bill("1", "10.00"), null));

    assertThat(invoiceOf(story, "1").due()).isEqualTo("2027-05-01T00:00:00Z");
  }

  @Test
  void runsFromTheDayAPaperInvoiceArrivedWhichASupplierCannotChoose() {
    var story = Delivering.inForce().at(Instant.parse("2027-04-10T08:00:00Z"));
    var third = LocalDate.of(2027, 4, 3);

    assertThat(story.refused(ACME, invoice("1"), new ReceiveInvoice(bill("1", "10.00"), third)))
        .containsExactly("invoice.received-in-future");
    story.does(OFFICER, invoice("1"), new ReceiveInvoice(bill("1", "10.00"), third));
    assertThat(invoiceOf(story, "1").due()).isEqualTo("2027-05-03T00:00:00Z");
  }

  @Test
  void isRefusedTwiceUnderOneNumberUnlessTheFirstWasRejected() {
    var story =
        Delivering.inForce()
            .does(ACME, invoice("1"), new ReceiveInvoice(bill("A-1", "10.00"), null));
    var again = new ReceiveInvoice(bill(" a-1 ", "10.00"), null);

    assertThat(story.refused(ACME, invoice("2"), again)).containsExactly("invoice.number-used");
    story
        .does(CONTRACT_MANAGER, invoice("1"), new RejectInvoice("The sum is wrong"))
        .does(ACME, invoice("2"), again);
  }

  @Test
  void isMatchedAgainstTheContractInForceAndWhatWasAcceptedOfTheMilestone() {
    var story = Delivering.firstHalfAccepted();
    story
        .does(ACME, invoice("1"), new ReceiveInvoice(bill("1", "500.01"), null))
        .does(ACME, invoice("2"), new ReceiveInvoice(bill("2", "300.00"), null))
        .does(ACME, invoice("3"), new ReceiveInvoice(bill("3", "200.01"), null));
    int version = contractOf(story).version();

    assertThat(
            story.refused(CONTRACT_MANAGER, invoice("2"), new MatchInvoice(1, milestone("first"))))
        .containsExactly("invoice.version-not-in-force");
    assertThat(
            story.refused(
                CONTRACT_MANAGER, invoice("2"), new MatchInvoice(version, milestone("second"))))
        .containsExactly("invoice.milestone-not-accepted");
    assertThat(
            story.refused(
                CONTRACT_MANAGER, invoice("2"), new MatchInvoice(version, milestone("third"))))
        .containsExactly("invoice.milestone-unknown");
    assertThat(
            story.refused(
                CONTRACT_MANAGER, invoice("1"), new MatchInvoice(version, milestone("first"))))
        .containsExactly("invoice.more-than-accepted");
    story.does(CONTRACT_MANAGER, invoice("2"), new MatchInvoice(version, milestone("first")));
    assertThat(
            story.refused(
                CONTRACT_MANAGER, invoice("3"), new MatchInvoice(version, milestone("first"))))
        .containsExactly("invoice.more-than-accepted");
  }

  @Test
  void passesThroughThreePairsOfHands() {
    var story = Delivering.matched(Delivering.firstHalfAccepted(), "1", "500.00", "first");
    var acceptor = withEveryHat(CONTRACT_MANAGER);
    assertThat(story.refused(acceptor, invoice("1"), new ApproveInvoice()))
        .contains("machine.same-person");

    var other = Delivering.firstHalfAccepted();
    other
        .does(ACME, invoice("1"), new ReceiveInvoice(bill("1", "500.00"), null))
        .does(
            OFFICER,
            invoice("1"),
            new MatchInvoice(contractOf(other).version(), milestone("first")));
    assertThat(other.refused(acceptor, invoice("1"), new ApproveInvoice()))
        .containsExactly("invoice.accepted-the-delivery");
    var approver = withEveryHat(APPROVER);
    other
        .does(approver, invoice("1"), new ApproveInvoice())
        .does(TREASURER, invoice("1"), new SchedulePayment(LocalDate.of(2027, 4, 20)));
    assertThat(other.refused(approver, invoice("1"), new PayInvoice("T-1")))
        .containsExactly("machine.same-person");
    assertThat(other.refused(acceptor, invoice("1"), new PayInvoice("T-1")))
        .containsExactly("invoice.accepted-the-delivery");
    other.does(TREASURER, invoice("1"), new PayInvoice("T-1"));
  }

  @Test
  void isPaidWithEverythingThatAPublicRecordOfItNeeds() {
    var story = Delivering.pays(Delivering.firstHalfAccepted(), "1", "500.00", "first");

    assertThat(story.events(InvoicePaid.class).getFirst().payment())
        .isEqualTo(
            new Payment(
                "T-1",
                CITY,
                java.util.Objects.requireNonNull(ACME.organisation()),
                eur("500.00"),
                eur("0.00"),
                eur("0.00"),
                0,
                milestone("first"),
                story.now(),
                null));
    assertThat(story.refused(supplier("bolt"), invoice("1"), new ConfirmPayment()))
        .containsExactly("invoice.not-the-supplier");
    story.does(ACME, invoice("1"), new ConfirmPayment());
    assertThat(invoiceOf(story, "1").status()).isEqualTo(InvoiceStatus.CONFIRMED);
  }

  @Test
  void costsInterestWhenItIsPaidLate() {
    var story =
        Delivering.scheduled(Delivering.firstHalfAccepted(), "1", "500.00", "first")
            .at(Instant.parse("2027-05-11T10:00:00Z"))
            .does(TREASURER, invoice("1"), new PayInvoice("T-1"));

    Payment paid = story.events(InvoicePaid.class).getFirst().payment();
    assertThat(paid.daysLate()).isEqualTo(11);
    assertThat(paid.interest()).isEqualTo(eur("1.21"));
    assertThat(ContractTotals.of(story.procurement(), contractOf(story)).paid())
        .isEqualTo(eur("500.00"));
  }

  @Test
  void isNotPaidWhileTheContractIsSuspended() {
    var story =
        Delivering.scheduled(Delivering.firstHalfAccepted(), "1", "500.00", "first")
            .does(CONTRACT_MANAGER, contract(), new SuspendContract("Flood"));

    assertThat(story.refused(TREASURER, invoice("1"), new PayInvoice("T-1")))
        .containsExactly("invoice.suspended");
    story
        .does(CONTRACT_MANAGER, contract(), new ResumeContract("Dry"))
        .does(TREASURER, invoice("1"), new PayInvoice("T-1"));
  }

  @Test
  void isTakenBackByANegativeTransactionThatNamesTheFirst() {
    var story = Delivering.pays(Delivering.firstHalfAccepted(), "1", "500.00", "first");

    assertThat(
            story.refused(TREASURER, invoice("1"), new ReversePayment("T-2", "The wrong account")))
        .containsExactly("machine.same-person");
    assertThat(
            story.refused(
                BUDGET_HOLDER, invoice("1"), new ReversePayment("T-1", "The wrong account")))
        .containsExactly("invoice.reference-used");
    story.does(BUDGET_HOLDER, invoice("1"), new ReversePayment("T-2", "The wrong account"));

    Payment back = story.events(InvoiceReversed.class).getFirst().payment();
    assertThat(back.value()).isEqualTo(eur("-500.00"));
    assertThat(back.reverses()).isEqualTo("T-1");
    assertThat(ContractTotals.of(story.procurement(), contractOf(story)).paid())
        .isEqualTo(eur("0.00"));
    assertThat(
            Delivering.scheduled(story, "2", "500.00", "first")
                .refused(TREASURER, invoice("2"), new PayInvoice("T-1")))
        .containsExactly("invoice.reference-used");
    story.does(TREASURER, invoice("2"), new PayInvoice("T-3"));
  }

  @Test
  void waitsWhileItIsDisputedAndIsMatchedAgain() {
    var story =
        Delivering.approved(Delivering.firstHalfAccepted(), "1", "500.00", "first")
            .does(CONTRACT_MANAGER, invoice("1"), new DisputeInvoice("Ten lamps are missing"));

    assertThat(
            story.refused(TREASURER, invoice("1"), new SchedulePayment(LocalDate.of(2027, 5, 1))))
        .containsExactly("machine.no-such-move");
    story
        .does(
            CONTRACT_MANAGER,
            invoice("1"),
            new MatchInvoice(contractOf(story).version(), milestone("first")))
        .does(OFFICER, invoice("1"), new CreditInvoice("CN-1"));
    assertThat(invoiceOf(story, "1").isOpen()).isFalse();
  }

  private static Actor withEveryHat(Actor actor) {
    return actor.with(
        Set.of(Role.APPROVER, Role.BUDGET_HOLDER, Role.TREASURER, Role.CONTRACT_MANAGER));
  }
}
