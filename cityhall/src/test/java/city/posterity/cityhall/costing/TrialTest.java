package city.posterity.cityhall.costing;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.score.Warning;
import city.posterity.cityhall.costing.Trial.MadeUp;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.market.tender.Item;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import city.posterity.procurement.ranking.AwardMethod.QualityCriterion;
import city.posterity.procurement.ranking.AwardMethod.TieBreak;
import city.posterity.procurement.ranking.AwardMethod.WeightedCriteria;
import city.posterity.procurement.ranking.PriceFormula;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static TenderTerms terms(AwardMethod award, @Nullable CostingMethod method) {
    var city = new OrganisationId(new UUID(3, 4));
    var lamps = new Classification("CPV", "34928500", "Lamps");
    return new TenderTerms(
        "Lamps",
        "Lamps that last",
        city,
        List.of(city),
        MainCategory.GOODS,
        lamps,
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", "Lamps", "", Money.of("1000.00", "EUR"), null)),
        null,
        List.of(new Item("1", "Lamp", lamps, BigDecimal.TEN, "lamp", "L1")),
        List.of(),
        award,
        Instant.parse("2027-03-01T12:00:00Z"),
        1,
        1,
        null,
        List.of(),
        List.of(),
        "Old Town",
        null,
        null,
        method);
  }

  private static WeightedCriteria points(PriceFormula formula) {
    return new WeightedCriteria(
        new BigDecimal("60"),
        formula,
        List.of(
            new QualityCriterion(
                "q", "Quality", new BigDecimal("40"), BigDecimal.TEN, BigDecimal.ZERO, List.of())),
        TieBreak.EARLIER_RECEIPT);
  }

  private static MadeUp bid(String name, String price, String later, String quality) {
    return new MadeUp(name, new BigDecimal(price), new BigDecimal(later), new BigDecimal(quality));
  }

  private static final List<MadeUp> BIDS =
      List.of(
          bid("now", "800", "600", "50"),
          bid("later", "1100", "150", "85"),
          bid("low", "450", "700", "40"));

  @Test
  void theLowestPriceLosesWhereCostsOverTheLifeCount() {
    var price = new AwardMethod.LowestPrice(TieBreak.EARLIER_RECEIPT);
    assertThat(new Trial(terms(price, null), BIDS).result().ranking())
        .containsExactly(List.of("low"), List.of("now"), List.of("later"));

    var counted = SampleMethod.with(terms(price, null), SampleMethod.lamps(true));
    assertThat(new Trial(counted, BIDS).result().ranking())
        .containsExactly(List.of("low"), List.of("later"), List.of("now"));
    var informed = SampleMethod.with(terms(price, null), SampleMethod.lamps(false));
    assertThat(new Trial(informed, BIDS).result().ranking().getFirst()).containsExactly("low");
  }

  @Test
  void warningsOfTheFormulaAreFoundAndThoseOfPublishedPricesAreNot() {
    var relative = new Trial(terms(points(new PriceFormula.LowestRatio()), null), BIDS).result();
    assertThat(relative.warnings()).extracting(Warning::code).contains("abnormally-low");
    assertThat(relative.effectivePriceWeight()).isNotNull();

    var fixed = new PriceFormula.LinearBetween(new BigDecimal("500"), new BigDecimal("1500"));
    assertThat(new Trial(terms(points(fixed), null), BIDS).result().warnings())
        .extracting(Warning::code)
        .doesNotContain("phantom-bid", "ranking-paradox", "middle-bid", "outlier");
  }

  @Test
  void nobodyGetsMorePointsThanThereAre() {
    var fixed = new PriceFormula.LinearBetween(new BigDecimal("500"), new BigDecimal("1500"));
    var result = new Trial(terms(points(fixed), null), BIDS).result();
    assertThat(Objects.requireNonNull(result.standings().get("low")).toString())
        .contains("price=60");
  }
}
