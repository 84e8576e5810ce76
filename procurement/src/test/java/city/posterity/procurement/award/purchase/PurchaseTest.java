package city.posterity.procurement.award.purchase;

import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.award.purchase.PurchaseStory.LENA;
import static city.posterity.procurement.award.purchase.PurchaseStory.OMAR;
import static city.posterity.procurement.award.purchase.PurchaseStory.PURCHASE;
import static city.posterity.procurement.award.purchase.PurchaseStory.actor;
import static city.posterity.procurement.award.purchase.PurchaseStory.of;
import static city.posterity.procurement.award.purchase.PurchaseStory.part;
import static city.posterity.procurement.award.purchase.PurchaseStory.whole;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.MachineRule;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.planning.need.ProposeNeed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PurchaseTest {

  private final PurchaseStory it = new PurchaseStory();

  @Test
  void twoPeopleBringAPurchaseOfNineThousandFromTheRequestToTheLookBack() {
    var story = it.paid().does(LENA, PURCHASE, new ClosePurchase("Order lids with them"));

    assertThat(story.status(PURCHASE)).isEqualTo(PurchaseStatus.CLOSED);
    assertThat(of(story).paid()).isEqualTo(eur("9000"));
    assertThat(of(story).lessons()).isEqualTo("Order lids with them");
    assertThat(story.replayed()).isEqualTo(story.procurement());
  }

  @Test
  void nobodyCanDoItAlone() {
    Actor jack =
        actor("jack", Role.PROCUREMENT_OFFICER, Role.APPROVER, Role.NEED_OFFICER, Role.TREASURER);
    var story = PurchaseStory.nothing().does(jack, PURCHASE, it.request());

    assertThat(story.refused(jack, PURCHASE, new ApprovePurchase("C-17")))
        .containsExactly(id(MachineRule.SAME_PERSON));

    story
        .does(OMAR, PURCHASE, new ApprovePurchase("C-17"))
        .does(jack, PURCHASE, new OrderPurchase("O-5", "General terms"))
        .does(jack, PURCHASE, whole());

    assertThat(story.refused(jack, PURCHASE, new PayPurchase(eur("9000"), "I-1", "T-1")))
        .containsOnly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void whoChangedTheRequestDoesNotApproveIt() {
    Actor both = actor("both", Role.PROCUREMENT_OFFICER, Role.APPROVER);
    var story = it.requested().does(both, PURCHASE, it.edit());

    assertThat(story.refused(both, PURCHASE, new ApprovePurchase("C-17")))
        .containsExactly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void whoPaidAPartDoesNotConfirmTheRest() {
    Actor both = actor("both", Role.PROCUREMENT_OFFICER, Role.APPROVER);
    var story =
        it.ordered()
            .does(LENA, PURCHASE, part("3000"))
            .does(both, PURCHASE, new PayPurchase(eur("3000"), "I-1", "T-1"));

    assertThat(story.refused(both, PURCHASE, whole())).containsExactly(id(MachineRule.SAME_PERSON));
  }

  @Test
  void whatIsReturnedComesBackChanged() {
    var story = it.requested().does(OMAR, PURCHASE, new ReturnPurchase("Ask one more"));
    assertThat(of(story).reason()).isEqualTo("Ask one more");
    assertThat(story.refused(OMAR, PURCHASE, new ApprovePurchase("C-17")))
        .containsExactly(id(MachineRule.NO_SUCH_MOVE));

    it.title = "Two sandboxes";
    story.does(LENA, PURCHASE, it.edit());

    assertThat(story.status(PURCHASE)).isEqualTo(PurchaseStatus.REQUESTED);
    assertThat(of(story).data().title()).isEqualTo("Two sandboxes");
    assertThat(of(story).reason()).isNull();
  }

  @Test
  void aReturnWithoutAReasonIsRefused() {
    assertThat(it.requested().findings(OMAR, PURCHASE, new ReturnPurchase(" ")))
        .extracting(Finding::pointer)
        .containsExactly("/reason");
  }

  @Test
  void anApprovalSaysWhereTheMoneyIsSetAside() {
    assertThat(it.requested().findings(OMAR, PURCHASE, new ApprovePurchase("")))
        .extracting(Finding::pointer)
        .containsExactly("/budgetReference");
  }

  @Test
  void anApprovalKeepsTheGroundAsThePackHadIt() {
    var ground = Objects.requireNonNull(of(it.approved()).ground());

    assertThat(ground.code()).isEqualTo("low-value");
    assertThat(ground.explanation()).isEqualTo("decision of the city");
    assertThat(ground.mustPublish()).isFalse();
  }

  @Test
  void anApprovalComesTooLateOnceTheDayOfDeliveryHasPassed() {
    var story = it.requested().after(Duration.ofDays(70));

    assertThat(story.refused(OMAR, PURCHASE, new ApprovePurchase("C-17")))
        .containsExactly(id(PurchaseRule.DAY_IN_PAST));
  }

  @Test
  void aPurchaseBecomesPublicWithItsApprovalAndStaysSo() {
    assertThat(of(it.requested()).isPublic()).isFalse();
    var story = it.approved();
    assertThat(of(story).isPublic()).isTrue();
    story.does(LENA, PURCHASE, new CancelPurchase("Somebody gave us theirs"));
    assertThat(of(story).isPublic()).isTrue();
  }

  @Test
  void nothingIsOrderedBeforeTheStandstillOfTheGroundIsOver() {
    it.ground = "only-supplier";
    var story = it.approved();
    var order = new OrderPurchase("O-5", "General terms");
    var end = Objects.requireNonNull(of(story).standstillEnd());

    story.at(end.minusMillis(1));
    assertThat(story.findings(LENA, PURCHASE, order))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(PurchaseRule.STANDSTILL_RUNNING));
          assertThat(f.basis()).startsWith("neutral/2026-01-01, ").contains("(unverified)");
        });
    story.at(end).does(LENA, PURCHASE, order);
  }

  @Test
  void anOrderHasANumberAndTerms() {
    assertThat(it.approved().findings(LENA, PURCHASE, new OrderPurchase("", " ")))
        .extracting(Finding::pointer)
        .containsExactly("/reference", "/terms");
  }

  @Test
  void nothingIsPaidBeforeTheDelivery() {
    assertThat(it.ordered().refused(OMAR, PURCHASE, new PayPurchase(eur("1"), "I-1", "T-1")))
        .containsExactly(id(MachineRule.NO_SUCH_MOVE));
  }

  @Test
  void aPartIsPaidAsAPartAndTheWholeNeverAboveThePrice() {
    var story = it.ordered().does(LENA, PURCHASE, part("3000"));
    assertThat(story.findings(OMAR, PURCHASE, new PayPurchase(eur("3000.01"), "I-1", "T-1")))
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(PurchaseRule.MORE_THAN_DELIVERED));
          assertThat(f.facts()).containsEntry("payable", "3000 EUR");
        });
    story.does(OMAR, PURCHASE, new PayPurchase(eur("3000"), "I-1", "T-1"));
    story.does(LENA, PURCHASE, whole());
    assertThat(of(story).payable()).isEqualTo(eur("6000"));
    assertThat(story.refused(OMAR, PURCHASE, new PayPurchase(eur("9000"), "I-2", "T-2")))
        .containsExactly(id(PurchaseRule.MORE_THAN_DELIVERED));
    story.does(OMAR, PURCHASE, new PayPurchase(eur("6000"), "I-2", "T-2"));
    assertThat(of(story).paid()).isEqualTo(eur("9000"));
  }

  @Test
  void aPaymentIsInTheRightCurrencyAndHasReferencesOfItsOwn() {
    var story = it.ordered().does(LENA, PURCHASE, part("3000"));
    var dollars = city.posterity.procurement.Money.of("1", "USD");
    assertThat(story.refused(OMAR, PURCHASE, new PayPurchase(dollars, "I-1", "T-1")))
        .containsExactly(id(PurchaseRule.CURRENCY_DIFFERS));
    assertThat(story.findings(OMAR, PURCHASE, new PayPurchase(eur("0"), "", "")))
        .extracting(Finding::pointer)
        .containsExactly("/invoice", "/reference", "/amount");
    story.does(OMAR, PURCHASE, new PayPurchase(eur("1000"), "I-1", "T-1"));
    assertThat(story.refused(OMAR, PURCHASE, new PayPurchase(eur("1000"), "I-1", "T-1")))
        .containsExactly(id(PurchaseRule.REFERENCE_USED));
  }

  @Test
  void aPartSaysWhatItIsWorthAndLeavesSomethingOutstanding() {
    var story = it.ordered();
    for (var impossible :
        java.util.List.of(
            part("9000"),
            part("0"),
            new ConfirmDelivery("One", false, null, "Note", null),
            new ConfirmDelivery("All", true, eur("8000"), "Note", null))) {
      assertThat(story.refused(LENA, PURCHASE, impossible))
          .containsExactly(id(PurchaseRule.PART_NOT_POSSIBLE));
    }
    assertThat(story.refused(LENA, PURCHASE, new ConfirmDelivery("All", true, null, "Note", 6)))
        .containsExactly(id(PurchaseRule.RATING_OUT_OF_RANGE));
    assertThat(story.findings(LENA, PURCHASE, new ConfirmDelivery("", true, null, "", 1)))
        .extracting(Finding::pointer)
        .containsExactly("/delivered", "/evidence");
  }

  @Test
  void whatHasArrivedInFullDoesNotArriveAgain() {
    assertThat(it.delivered().refused(LENA, PURCHASE, whole()))
        .containsExactly(id(PurchaseRule.NOTHING_OUTSTANDING));
  }

  @Test
  void whatIsObjectedToIsNotPaidUntilItIsPutRight() {
    var story =
        it.delivered()
            .does(
                LENA, PURCHASE, new ReportProblem("The lids are broken", LocalDate.of(2027, 2, 1)));
    assertThat(of(story).payable()).isEqualTo(eur("0"));
    assertThat(story.refused(OMAR, PURCHASE, new PayPurchase(eur("9000"), "I-1", "T-1")))
        .containsExactly(id(MachineRule.NO_SUCH_MOVE));

    story.does(LENA, PURCHASE, whole());

    assertThat(of(story).payable()).isEqualTo(eur("9000"));
    assertThat(of(story).deliveries()).hasSize(2);
  }

  @Test
  void aProblemHasWordsAndADayToCome() {
    assertThat(
            it.ordered()
                .findings(LENA, PURCHASE, new ReportProblem("", LocalDate.of(2026, 12, 31))))
        .extracting(Finding::pointer)
        .containsExactly("/problem", "/remedyBy");
  }

  @Test
  void whatWasPaidIsNotCancelledButClosed() {
    var story =
        it.ordered()
            .does(LENA, PURCHASE, part("3000"))
            .does(OMAR, PURCHASE, new PayPurchase(eur("3000"), "I-1", "T-1"))
            .does(LENA, PURCHASE, new ReportProblem("They went out of business", it.deliveryBy));

    assertThat(story.refused(OMAR, PURCHASE, new CancelPurchase("No more")))
        .containsExactly(id(PurchaseRule.PAID_ALREADY));
    story.does(LENA, PURCHASE, new ClosePurchase("Pay parts only"));
    assertThat(story.status(PURCHASE)).isEqualTo(PurchaseStatus.CLOSED);
  }

  @Test
  void itIsNotClosedWhileSomethingDeliveredIsUnpaid() {
    var story = it.delivered().does(OMAR, PURCHASE, new PayPurchase(eur("1"), "I-1", "T-1"));
    assertThat(story.refused(LENA, PURCHASE, new ClosePurchase("Well done")))
        .containsExactly(id(PurchaseRule.PAYMENT_OUTSTANDING));

    var disputed =
        new PurchaseStory()
            .ordered()
            .does(LENA, PURCHASE, new ReportProblem("Nothing came", it.deliveryBy));
    assertThat(disputed.refused(LENA, PURCHASE, new ClosePurchase("Never again")))
        .containsExactly(id(PurchaseRule.NOTHING_PAID));
    disputed.does(LENA, PURCHASE, new CancelPurchase("Nothing came"));
    assertThat(disputed.status(PURCHASE)).isEqualTo(PurchaseStatus.CANCELLED);
  }

  @Test
  void aLookBackSaysSomething() {
    assertThat(it.paid().findings(LENA, PURCHASE, new ClosePurchase("")))
        .extracting(Finding::pointer)
        .containsExactly("/lessons");
  }

  @Test
  void itIsAProcurementOfItsOwn() {
    var planned = ProcurementStory.aTender().planned();
    assertThat(planned.refused(Fixtures.OFFICER, PURCHASE, it.request()))
        .contains(id(PurchaseRule.NOT_ALONE));

    var story = it.requested();
    var need = new ProposeNeed("Light", "It is dark", "It is lit", "x", null);
    assertThat(story.refused(LENA, story.needId(), need))
        .containsExactly(id(PurchaseRule.LIGHT_PATH_TAKEN));
  }

  @Test
  void whoBuysForTheWholeCityDoesSoInSmallPurchasesAlone() {
    var story = ProcurementStory.aTender().drafted();

    assertThat(
            story.refused(
                LENA,
                story.tenderId(),
                new city.posterity.procurement.market.tender.SubmitTender()))
        .containsExactly(id(MachineRule.ROLE_MISSING));
  }

  @Test
  void neitherTheBooksNorWhatSuppliersSaidNorRatingsAreForThePublic() {
    it.quotations = java.util.List.of(new Quotation("Acme", null, eur("9000"), "our new glue"));
    var shown = of(it.paid()).forThePublic();

    assertThat(shown.toString()).doesNotContain("C-17", "O-5", "our new glue", "note 88", "I-1");
    assertThat(shown.deliveries().getFirst().rating()).isNull();
    assertThat(shown.payments().getFirst().amount()).isEqualTo(eur("9000"));

    assertThat(shown.budgetReference()).isNull();
    assertThat(shown.orderReference()).isNull();
    assertThat(shown.data().price()).isEqualTo(eur("9000"));
  }
}
