package city.posterity.procurement.bidding.bid;

import static city.posterity.procurement.Fixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import city.posterity.procurement.Terms;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.CostItem;
import city.posterity.procurement.ranking.AwardMethod.Feature;
import city.posterity.procurement.ranking.AwardMethod.Option;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BidContentCheckTest {

  private final Terms terms = new Terms();

  @Test
  void unitPricesAddUpToThePriceOrTheBidIsWrong() {
    terms.items = List.of(Terms.item("lamp", "5", "L1"));

    assertThat(codes(priced("500.00", unit("lamp", "5", "101.00", false))))
        .containsExactly("sum-differs");
    assertThat(codes(priced("499.00", unit("lamp", "5", "99.80", false)))).isEmpty();
    assertThat(codes(priced("499.00", unit("lamp", "5", "99.80", true))))
        .containsExactly("tax-included");
  }

  @Test
  void theCurrencyIsTheTendersUnlessItTakesSeveral() {
    var dollars = BidContent.of(List.of(LotBid.of("L1", Money.of("9.00", "USD"))));

    assertThat(codes(dollars)).containsExactly("wrong-currency");
    terms.multiCurrency = true;
    assertThat(codes(dollars)).isEmpty();
  }

  @Test
  void everyItemOfTheLotIsPricedOnceInTheQuantityThatIsAskedFor() {
    terms.lots = Terms.lots(2);
    terms.items =
        List.of(
            Terms.item("lamp", "5", "L1"),
            Terms.item("mast", "2", "L1"),
            Terms.item("bulb", "9", "L2"));

    var problems =
        BidContentCheck.of(
            priced(
                "10.00",
                unit("lamp", "4", "1.00", false),
                unit("lamp", "4", "1.00", false),
                unit("bulb", "2", "1.00", false)),
            terms.build());

    assertThat(problems)
        .extracting(Problem::code, Problem::pointer)
        .containsExactlyInAnyOrder(
            tuple("quantity-differs", "/lots/0/unitPrices/0/quantity"),
            tuple("quantity-differs", "/lots/0/unitPrices/1/quantity"),
            tuple("duplicate-item", "/lots/0/unitPrices/1/item"),
            tuple("unknown-item", "/lots/0/unitPrices/2/item"),
            tuple("item-unpriced", "/lots/0/unitPrices"));
  }

  @Test
  void everyFeatureIsAnsweredWithOneOfItsOptions() {
    terms.method =
        new AwardMethod.PriceWithFeatures(
            List.of(
                new Feature(
                    "F1", "Years of guarantee", null, List.of(option("0.10"), option("0.15"))),
                new Feature("F2", "Repair", null, List.of(option("0.05")))),
            TieBreak.EARLIER_RECEIPT);

    assertThat(codes(featured(Map.of("F1", new BigDecimal("0.10")))))
        .containsExactly("feature-unanswered");
    assertThat(codes(featured(Map.of("F1", new BigDecimal("0.12"), "F2", new BigDecimal("0.05")))))
        .containsExactly("unknown-option");
    assertThat(codes(featured(Map.of("F1", new BigDecimal("0.1"), "F2", new BigDecimal("0.05")))))
        .isEmpty();
  }

  @Test
  void everyCostOfOwnershipIsStated() {
    terms.method =
        new AwardMethod.LifeCycleCost(
            List.of(new CostItem("energy", "Energy")), TieBreak.EARLIER_RECEIPT);
    var content =
        BidContent.of(
            List.of(
                new LotBid(
                    "L1",
                    eur("1.00"),
                    List.of(),
                    Map.of(),
                    Map.of("energy", new BigDecimal("250.50")))));

    assertThat(codes(priced("1.00"))).containsExactly("cost-missing");
    assertThat(codes(content)).isEmpty();
  }

  @Test
  void lotsAreKnownAndOfferedOnce() {
    var content =
        BidContent.of(
            List.of(
                LotBid.of("L1", eur("1.00")),
                LotBid.of("L1", eur("-1.00")),
                new LotBid("L9", null, List.of(), Map.of(), Map.of())));

    assertThat(codes(content))
        .containsExactlyInAnyOrder(
            "duplicate-lot", "price-negative", "unknown-lot", "price-missing");
    assertThat(codes(BidContent.of(List.of()))).containsExactly("no-lots");
  }

  @Test
  void criteriaAreAnsweredAndDocumentsAndPromisesAreWhole() {
    terms.criteria.add(new Criterion("c1", Criterion.Kind.EXCLUSION, "No conviction", ""));
    var content =
        new BidContent(
            List.of(LotBid.of("L1", eur("1.00"))),
            Map.of("c1", " ", "c2", "yes"),
            List.of(
                new BidDocument("plan.pdf", 3, "a".repeat(64), "application/pdf"),
                new BidDocument("plan.pdf", -1, "A", "application/pdf")),
            List.of(promise("p", "1", "city"), promise("p", "0", " ")),
            null,
            null);

    assertThat(codes(content))
        .containsExactlyInAnyOrder(
            "criterion-unanswered",
            "unknown-criterion",
            "duplicate-document",
            "digest-malformed",
            "size-negative",
            "duplicate-promise",
            "target-not-positive",
            "text-missing");
  }

  @Test
  void theFirstOfTwoEnvelopesHoldsNoPriceAndNeedsNone() {
    terms.envelopes = 2;
    var technical = BidContent.of(List.of(new LotBid("L1", null, List.of(), Map.of(), Map.of())));

    assertThat(BidContentCheck.ofTechnical(technical, terms.build())).isEmpty();
    assertThat(BidContentCheck.ofTechnical(priced("1.00"), terms.build()))
        .extracting(Problem::code)
        .containsExactly("price-too-early");
    var whole = technical.with(List.of(new LotPrice("L1", eur("1.00"), List.of(), Map.of())));
    assertThat(codes(whole)).isEmpty();
    assertThat(whole).isEqualTo(priced("1.00"));
  }

  private List<String> codes(BidContent content) {
    return BidContentCheck.of(content, terms.build()).stream().map(Problem::code).toList();
  }

  private static BidContent priced(String price, UnitPrice... units) {
    return BidContent.of(List.of(new LotBid("L1", eur(price), List.of(units), Map.of(), Map.of())));
  }

  private static BidContent featured(Map<String, BigDecimal> features) {
    return BidContent.of(List.of(new LotBid("L1", eur("1.00"), List.of(), features, Map.of())));
  }

  private static UnitPrice unit(String item, String quantity, String price, boolean tax) {
    return new UnitPrice(item, new BigDecimal(quantity), eur(price), tax);
  }

  private static Option option(String value) {
    return new Option(new BigDecimal(value), value);
  }

  private static Promise promise(String id, String target, String verifier) {
    return new Promise(
        id,
        Promise.Kind.GENERATIONAL,
        "Lamps can be taken apart",
        "percent",
        new BigDecimal(target),
        LocalDate.of(2042, 12, 31),
        verifier,
        "price reduction");
  }
}
