package city.posterity.appraisal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money of other prices is deflated, then converted; without the figures for it, it is refused. */
class PricesTest {

  private static final Prices FILE =
      Prices.of(
          "GBP",
          2026,
          Map.of("USD", Map.of(2020, 81.0, 2026, 100.0), "GBP", Map.of(2019, 80.0, 2026, 104.0)),
          Map.of("USD", Map.of(2020, 0.9, 2026, 0.75)));

  @Test
  void moneyIsDeflatedInItsOwnCurrencyThenConvertedAtTheRateOfTheNewYear() {
    assertThat(FILE.factor("USD", 2020)).isCloseTo(100.0 / 81 * 0.75, within(1e-15));
    assertThat(FILE.factor("GBP", 2019)).isCloseTo(1.3, within(1e-15));
    assertThat(FILE.factor("USD", 2026)).isEqualTo(0.75);
  }

  @Test
  void theSamePricesNeedNothing() {
    assertThat(FILE.factor("GBP", 2026)).isEqualTo(1);
    assertThat(FILE.missing("x", "GBP", 2026, "/x")).isEmpty();
    assertThat(FILE.isSame("GBP", 2026)).isTrue();
    assertThat(FILE.isSame("GBP", 2025)).isFalse();
    assertThat(FILE.isSame("EUR", 2026)).isFalse();
  }

  @Test
  void whatIsMissingIsNamedWithTheLine() {
    assertThat(FILE.missing("eu-eib-2016p", "EUR", 2016, "/options/1/lines/4"))
        .containsExactly(
            new Problem(
                "/options/1/lines/4",
                "price-base-differs",
                "eu-eib-2016p is in prices of 2016, the file in those of 2026: give"
                    + " /deflators/EUR/2016 and /deflators/EUR/2026"),
            new Problem(
                "/options/1/lines/4",
                "currency-differs",
                "eu-eib-2016p is in EUR, the file in GBP: give /exchangeRates/EUR/2026 (GBP for one"
                    + " EUR)"));
    assertThat(FILE.missing("x", "USD", 2021, "/x"))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("x is in prices of 2021, the file in those of 2026: give /deflators/USD/2021");
  }

  @Test
  void nothingIsConvertedByAGuess() {
    AppraisalException refusal =
        catchThrowableOfType(AppraisalException.class, () -> FILE.factor("EUR", 2016));
    assertThat(refusal.problems()).hasSize(2);
    assertThat(catchThrowableOfType(AppraisalException.class, () -> FILE.factor("EUR", 2026)))
        .isNotNull();
  }

  @Test
  void figuresThatAreNoneAreAllNamed() {
    AppraisalException refusal =
        catchThrowableOfType(
            AppraisalException.class,
            () ->
                Prices.of(
                    "pound",
                    2026,
                    Map.of("USD", Map.of(2020, 0.0)),
                    Map.of("usd", Map.of(2026, Double.NaN))));
    assertThat(refusal.problems())
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder(
            "/currency", "/deflators/USD/2020", "/exchangeRates/usd", "/exchangeRates/usd/2026");
  }

  @Test
  void goingThereAndBackGivesTheSame() {
    var there = Prices.of("GBP", 2026, Map.of("GBP", Map.of(2019, 80.0, 2026, 104.0)), Map.of());
    var back = Prices.of("GBP", 2019, Map.of("GBP", Map.of(2019, 80.0, 2026, 104.0)), Map.of());
    assertThat(there.factor("GBP", 2019) * back.factor("GBP", 2026)).isCloseTo(1, within(1e-15));
  }
}
