package city.posterity.procurement.award.purchase;

import static city.posterity.procurement.Fixtures.eur;
import static city.posterity.procurement.ProcurementStory.id;
import static city.posterity.procurement.award.purchase.PurchaseStory.LENA;
import static city.posterity.procurement.award.purchase.PurchaseStory.PURCHASE;
import static city.posterity.procurement.award.purchase.PurchaseStory.actor;
import static city.posterity.procurement.award.purchase.PurchaseStory.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.Money;
import city.posterity.procurement.ProcurementStory;
import city.posterity.procurement.RuleSentences;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request, under the neutral pack. */
class PurchaseCheckTest {

  private final PurchaseStory it = new PurchaseStory();

  private List<Finding> findings() {
    return PurchaseStory.nothing().findings(LENA, PURCHASE, it.request());
  }

  private void isAccepted() {
    assertThat(PurchaseStory.nothing().tries(LENA, PURCHASE, it.request())).isTrue();
  }

  private void costs(String amount) {
    it.price = eur(amount);
    it.quotations = List.of(quoted("Acme", amount));
  }

  @ParameterizedTest
  @CsvSource({
    "low-value, 10000, ",
    "low-value, 10000.01, purchase.over-ground-cap",
    "extreme-urgency, 24999.99, ",
    "extreme-urgency, 800000, ",
    "only-supplier, 800000, ",
    "additional-deliveries, 100000, ",
    "additional-deliveries, 100000.01, purchase.over-ground-cap",
    "failed-competition, 50000, ",
    "failed-competition, 50000.01, purchase.over-ground-cap"
  })
  void eachGroundReachesAsFarAsThePackSays(String ground, String amount, @Nullable String rule) {
    it.ground = ground;
    costs(amount);

    if (rule == null) {
      isAccepted();
    } else {
      assertThat(findings())
          .singleElement()
          .satisfies(f -> {
            assertThat(f.ruleId()).isEqualTo(rule);
            assertThat(f.pointer()).isEqualTo("/price");
            assertThat(f.basis()).startsWith("neutral/2026-01-01, ");
            assertThat(f.facts()).containsKeys("price", "cap", "ground");
          });
    }
  }

  @Test
  void aValueAboveTheLightBandIsRefusedUnlessTheGroundAllowsIt() {
    costs("25000");

    assertThat(findings())
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder(
            id(PurchaseRule.OVER_LIGHT_BAND), id(PurchaseRule.OVER_GROUND_CAP));

    it.ground = "extreme-urgency";
    isAccepted();
  }

  @Test
  void quotationsAreComparedBelowTheLimitOnly() {
    it.comparing("24999.99", "26000", "27000").price = eur("24999.99");
    isAccepted();

    it.comparing("25000", "26000", "27000").price = eur("25000");
    assertThat(findings())
        .extracting(Finding::ruleId, Finding::basis)
        .containsExactly(
            tuple(id(PurchaseRule.OVER_LIGHT_BAND), "neutral/2026-01-01, default of the pack"));
  }

  @Test
  void aDirectAwardNamesAGroundOfThePack() {
    it.ground = null;
    assertThat(findings())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(PurchaseRule.GROUND_MISSING));
          assertThat(f.facts().get("known"))
              .asString()
              .isNotEmpty()
              .doesNotContain("extreme-urgency");
        });
    it.ground = "because";
    assertThat(findings())
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(tuple(id(PurchaseRule.GROUND_UNKNOWN), "/ground"));
  }

  @Test
  void aComparisonOfQuotationsNeedsNoGround() {
    it.comparing("9000", "9100", "9200").ground = "low-value";
    assertThat(findings())
        .extracting(Finding::ruleId)
        .containsExactly(id(PurchaseRule.GROUND_WITHOUT_DIRECT_AWARD));
  }

  @Test
  void fewerQuotationsThanThePackAsksForAreExplained() {
    it.comparing("9000", "9100");
    assertThat(findings())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.ruleId()).isEqualTo(id(PurchaseRule.QUOTATIONS_TOO_FEW));
          assertThat(f.facts()).containsEntry("least", "3").containsEntry("number", "2");
          assertThat(f.basis()).isEqualTo("neutral/2026-01-01, decision of the city");
        });
    it.fewerReason = "Five were asked, three did not answer";
    isAccepted();
  }

  @Test
  void anExplanationDoesNotReplaceEveryQuotation() {
    it.comparing().fewerReason = "Nobody answered";
    assertThat(findings())
        .extracting(Finding::ruleId)
        .containsExactly(id(PurchaseRule.QUOTATIONS_TOO_FEW), id(PurchaseRule.SUPPLIER_NOT_AMONG));
  }

  @Test
  void aDirectAwardGoesByOneOffer() {
    it.quotations = List.of(quoted("Acme", "9000"), quoted("Bolt", "9100"));
    assertThat(findings())
        .extracting(Finding::ruleId)
        .containsExactly(id(PurchaseRule.QUOTATION_NOT_ONE));
  }

  @Test
  void aDearerQuotationMayBeChosenButNotPaidAboveWhatWasQuoted() {
    it.comparing("9000", "9100", "9200").supplier = " bolt 2 ";
    it.price = eur("9200");
    isAccepted();
    it.price = eur("9200.01");
    assertThat(findings())
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(tuple(id(PurchaseRule.PRICE_OVER_QUOTATION), "/price"));
    it.price = eur("9150");
    isAccepted();
  }

  @Test
  void aRegisteredSupplierIsChosenByItsId() {
    var acme = Fixtures.organisation("acme").value();
    it.quotations = List.of(quoted(acme, "9000"));
    it.supplier = acme.toString();
    isAccepted();
  }

  @Test
  void eachQuotationIsOfOneSupplierAndEachSupplierHasOne() {
    it.comparing("9000", "9100", "9200");
    it.quotations =
        List.of(
            quoted("Acme", "9000"),
            quoted("ACME", "9100"),
            new Quotation("Bolt", Fixtures.organisation("bolt"), eur("9200"), null),
            new Quotation(" ", null, eur("9300"), null));
    assertThat(findings())
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(
            tuple(id(PurchaseRule.SUPPLIER_TWICE), "/quotations/1"),
            tuple(id(PurchaseRule.SUPPLIER_UNCLEAR), "/quotations/2"),
            tuple(id(PurchaseRule.SUPPLIER_UNCLEAR), "/quotations/3"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    it.title = " ";
    it.supplier = "Nobody";
    it.deliveryBy = LocalDate.of(2026, 12, 31);
    assertThat(findings())
        .extracting(Finding::pointer)
        .containsExactly("/title", "/deliveryBy", "/supplier");
  }

  @Test
  void allAmountsAreMoreThanZeroAndInTheCurrencyOfThePack() {
    it.price = Money.of("9000", "USD");
    it.quotations = List.of(quoted("Acme", "0"));
    assertThat(findings())
        .extracting(Finding::ruleId, Finding::pointer)
        .containsExactly(
            tuple(id(PurchaseRule.CURRENCY_DIFFERS), "/price"),
            tuple(id(PurchaseRule.AMOUNT_NOT_POSITIVE), "/quotations/0/amount"));
  }

  @Test
  void whereThePackHasNoLightPathThereIsNone() {
    var story = ProcurementStory.aTender();
    var findings = story.findings(LENA, PURCHASE, it.request());

    assertThat(findings)
        .extracting(Finding::ruleId)
        .containsExactly(id(PurchaseRule.NO_LIGHT_PATH));
    findings.forEach(f -> RuleSentences.requireComplete(f, story.engine()));
  }

  @Test
  void whoeverAsksActsForWhoeverBuys() {
    var alone = new Actor(Fixtures.person("alone"), null, null, Set.of(Role.NEED_OFFICER));
    assertThat(PurchaseStory.nothing().refused(alone, PURCHASE, it.request()))
        .containsExactly(id(PurchaseRule.BUYER_MISSING));
  }

  @Test
  void aRequestHasTwelveValuesThatMustBeSaidAndNoMore() {
    assertThat(
            Stream.of(RequestPurchase.class.getRecordComponents())
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class)))
        .hasSize(12);
  }

  @Test
  void onlyOfficersAskForSomething() {
    var supplier = Fixtures.supplier("acme");
    assertThat(PurchaseStory.nothing().tries(supplier, PURCHASE, it.request())).isFalse();
    assertThat(
            PurchaseStory.nothing().tries(actor("need", Role.NEED_OFFICER), PURCHASE, it.request()))
        .isTrue();
  }
}
