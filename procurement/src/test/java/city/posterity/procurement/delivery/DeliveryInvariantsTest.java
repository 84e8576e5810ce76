package city.posterity.procurement.delivery;

import static city.posterity.procurement.Fixtures.APPROVER;
import static city.posterity.procurement.Fixtures.BUDGET_HOLDER;
import static city.posterity.procurement.Fixtures.CONTRACT_MANAGER;
import static city.posterity.procurement.Fixtures.INSPECTOR;
import static city.posterity.procurement.Fixtures.OFFICER;
import static city.posterity.procurement.Fixtures.TREASURER;
import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.delivery.Delivering.ACME;
import static city.posterity.procurement.delivery.Delivering.PROOF;
import static city.posterity.procurement.delivery.Delivering.bill;
import static city.posterity.procurement.delivery.Delivering.change;
import static city.posterity.procurement.delivery.Delivering.contract;
import static city.posterity.procurement.delivery.Delivering.contractOf;
import static city.posterity.procurement.delivery.Delivering.invoice;
import static city.posterity.procurement.delivery.Delivering.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Money;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.delivery.change.ApproveChange;
import city.posterity.procurement.delivery.change.AssessChange;
import city.posterity.procurement.delivery.change.ChangeExtent;
import city.posterity.procurement.delivery.change.ChangeProposal;
import city.posterity.procurement.delivery.change.NoticeChange;
import city.posterity.procurement.delivery.change.ProposeChange;
import city.posterity.procurement.delivery.change.PutChangeIntoEffect;
import city.posterity.procurement.delivery.change.SignChange;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ContractEvent.ContractChanged;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.delivery.contract.ResumeContract;
import city.posterity.procurement.delivery.contract.SuspendContract;
import city.posterity.procurement.delivery.invoice.ApproveInvoice;
import city.posterity.procurement.delivery.invoice.DisputeInvoice;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoicePaid;
import city.posterity.procurement.delivery.invoice.InvoiceEvent.InvoiceReversed;
import city.posterity.procurement.delivery.invoice.MatchInvoice;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.invoice.ReversePayment;
import city.posterity.procurement.delivery.invoice.SchedulePayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.ClaimMilestone;
import city.posterity.procurement.delivery.milestone.InspectMilestone;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.milestone.RejectMilestone;
import city.posterity.procurement.delivery.milestone.Remedy;
import city.posterity.procurement.delivery.milestone.RemedyMilestone;
import city.posterity.procurement.delivery.milestone.ReportDefect;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people try, in whatever order, the money holds. The seed repeats a run. */
class DeliveryInvariantsTest {

  private static final int STEPS = 2_000;
  private static final List<String> MILESTONES = List.of("first", "second", "third");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void paidStaysWithinAcceptedAndAcceptedWithinTheContract(long seed) {
    var random = new Random(seed);
    var story = Delivering.inForce();

    for (int i = 0; i < STEPS; i++) {
      attempt(story, random);
      requireMoneyHolds(story);
    }

    assertThat(story.replayed()).isEqualTo(story.procurement());
    requireSharesFollowFromVersions(story);
  }

  @Test
  void theRunsReachPaymentsReversalsAndChanges() {
    var events =
        Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L)
            .flatMap(seed -> {
              var random = new Random(seed);
              var story = Delivering.inForce();
              for (int i = 0; i < STEPS; i++) {
                attempt(story, random);
              }
              return story.history().stream();
            })
            .<Class<?>>map(r -> r.event().getClass())
            .distinct();

    assertThat(events).contains(InvoicePaid.class, InvoiceReversed.class, ContractChanged.class);
  }

  private static void requireMoneyHolds(ProcurementStory story) {
    var totals = ContractTotals.of(story.procurement(), contractOf(story));
    assertThat(totals.paid()).isBetween(eur("0.00"), totals.accepted());
    assertThat(totals.accepted()).isLessThanOrEqualTo(totals.value());
    story.procurement().stream(Milestone.class)
        .forEach(
            m -> assertThat(paidFor(story, m)).as(m.code()).isLessThanOrEqualTo(m.acceptedValue()));
    Money transactions =
        Money.sum(
            Stream.concat(
                    story.events(InvoicePaid.class).stream().map(e -> e.payment().value()),
                    story.events(InvoiceReversed.class).stream().map(e -> e.payment().value()))
                .toList(),
            "EUR");
    assertThat(transactions).isEqualTo(totals.paid());
    Money milestones =
        Money.sum(
            story.procurement().stream(Milestone.class).map(Milestone::value).toList(), "EUR");
    assertThat(milestones).isEqualTo(totals.value());
  }

  private static Money paidFor(ProcurementStory story, Milestone m) {
    return Money.sum(
        story.procurement().stream(Invoice.class)
            .filter(i -> m.id().equals(i.milestone()))
            .flatMap(i -> i.paid().stream())
            .toList(),
        "EUR");
  }

  private static void requireSharesFollowFromVersions(ProcurementStory story) {
    var versions = contractOf(story).versions();
    story
        .events(ContractChanged.class)
        .forEach(e ->
            assertThat(ChangeExtent.of(versions.subList(0, e.version())))
                .isEqualTo(
                    new ChangeExtent.Shares(e.share(), e.cumulative(), e.cumulativeSmall())));
  }

  private static void attempt(ProcurementStory story, Random random) {
    if (random.nextInt(100) == 0) {
      story.after(Duration.ofDays(random.nextInt(15)));
    }
    switch (random.nextInt(3)) {
      case 0 -> onMilestone(story, random);
      case 1 -> onInvoice(story, random);
      default -> onChange(story, random);
    }
  }

  private static void onMilestone(ProcurementStory story, Random random) {
    StreamId m = milestone(pick(MILESTONES, random));
    Money amount = amount(random, 700);
    LocalDate cure = LocalDate.of(2040, 1, 1);
    switch (random.nextInt(8)) {
      case 0, 1 -> story.tries(ACME, m, new ClaimMilestone("Done", "Here", List.of(PROOF)));
      case 2, 3 -> story.tries(INSPECTOR, m, new InspectMilestone(true, "Seen", List.of()));
      case 4, 5 ->
          story.tries(
              CONTRACT_MANAGER,
              m,
              new AcceptMilestone(random.nextBoolean(), amount, "So much", ""));
      case 6 -> story.tries(CONTRACT_MANAGER, m, new RejectMilestone("Broken", cure));
      default -> {
        story.tries(CONTRACT_MANAGER, m, new ReportDefect("Broken"));
        if (random.nextInt(4) == 0) {
          story.tries(
              CONTRACT_MANAGER,
              m,
              new RemedyMilestone(Remedy.DEDUCTION, "clause 9", amount, "Never came"));
        }
      }
    }
  }

  /** Mostly the right person, so that payments happen; sometimes anybody. */
  private static void onInvoice(ProcurementStory story, Random random) {
    String number = String.valueOf(random.nextInt(30));
    StreamId i = invoice(number);
    int version = contractOf(story).version();
    switch (random.nextInt(9)) {
      case 0 -> {
        String value = amount(random, 300).amount().toPlainString();
        story.tries(ACME, i, new ReceiveInvoice(bill(number, value), null));
      }
      case 1, 2 ->
          story.tries(
              person(CONTRACT_MANAGER, random),
              i,
              new MatchInvoice(version, milestone(pick(MILESTONES, random))));
      case 3, 4 -> story.tries(person(BUDGET_HOLDER, random), i, new ApproveInvoice());
      case 5 -> story.tries(TREASURER, i, new SchedulePayment(LocalDate.of(2027, 6, 1)));
      case 6, 7 ->
          story.tries(person(TREASURER, random), i, new PayInvoice("T-" + random.nextInt(10_000)));
      default -> {
        if (random.nextInt(4) == 0) {
          story.tries(CONTRACT_MANAGER, i, new DisputeInvoice("Why?"));
          story.tries(
              BUDGET_HOLDER, i, new ReversePayment("R-" + random.nextInt(10_000), "Wrong account"));
        }
      }
    }
  }

  private static Actor person(Actor right, Random random) {
    return random.nextInt(5) > 0
        ? right
        : pick(List.of(CONTRACT_MANAGER, BUDGET_HOLDER, TREASURER, APPROVER), random);
  }

  private static void onChange(ProcurementStory story, Random random) {
    StreamId c = change(String.valueOf(random.nextInt(8)));
    switch (random.nextInt(8)) {
      case 0 -> story.tries(CONTRACT_MANAGER, c, new ProposeChange(proposal(random)));
      case 1 -> story.tries(OFFICER, c, new AssessChange(true, "Same", "Too little", "B-1"));
      case 2 -> story.tries(APPROVER, c, new ApproveChange());
      case 3 -> story.tries(OFFICER, c, new NoticeChange("notice"));
      case 4 -> story.tries(ACME, c, new SignChange());
      case 5, 6 -> story.tries(CONTRACT_MANAGER, c, new PutChangeIntoEffect());
      default ->
          story.tries(
              CONTRACT_MANAGER,
              contract(),
              random.nextInt(8) == 0 ? new SuspendContract("Flood") : new ResumeContract("Dry"));
    }
  }

  private static ChangeProposal proposal(Random random) {
    Money delta = eur(BigDecimal.valueOf(random.nextInt(30_000) - 10_000, 2).toPlainString());
    return new ChangeProposal(
        contract(),
        pick(List.of(ChangeGround.values()), random),
        delta,
        null,
        List.of(new MilestoneChange(pick(MILESTONES, random), "More", delta, null, false)),
        "More or less",
        List.of(PROOF),
        "clause 7",
        null,
        null);
  }

  private static Money amount(Random random, int most) {
    return eur(BigDecimal.valueOf(1 + random.nextInt(most * 100), 2).toPlainString());
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
