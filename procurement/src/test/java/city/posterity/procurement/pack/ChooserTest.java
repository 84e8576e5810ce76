package city.posterity.procurement.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.procurement.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooserTest {

  private static final Pack NEUTRAL = ShippedPacksTest.shipped("neutral");

  @ParameterizedTest
  @CsvSource({
    "0.01, light, quotation",
    "24999.99, light, quotation",
    "25000, middle, open",
    "25000.00, middle, open",
    "199999.99, middle, open",
    "200000, full, open",
    "999999999, full, open"
  })
  void putsAValueAtALimitIntoTheBandAbove(String amount, String band, String procedure) {
    Choice choice = Chooser.choose(NEUTRAL, Money.of(amount, "EUR"));
    assertThat(choice.reason().band()).isEqualTo(band);
    assertThat(choice.advised().procedureId()).isEqualTo(procedure);
  }

  @Test
  void givesTheReasonAsData() {
    Choice choice = Chooser.choose(NEUTRAL, Money.of("60000", "EUR"));
    assertThat(choice.packKey()).isEqualTo("neutral/2026-01-01");
    assertThat(choice.permitted())
        .extracting(Procedure::procedureId)
        .containsExactly("open", "quotation");
    assertThat(choice.permits("quotation")).isTrue();
    assertThat(choice.reason().from()).isEqualTo(Money.of("25000", "EUR"));
    assertThat(choice.reason().below()).isEqualTo(Money.of("200000", "EUR"));
    assertThat(choice.reason().belowSource())
        .isNotNull()
        .extracting(Sourced::origin)
        .isEqualTo(Origin.DEFAULT);
    Choice top = Chooser.choose(NEUTRAL, Money.of("200000", "EUR"));
    assertThat(top.permits("quotation")).isFalse();
    assertThat(top.reason().below()).isNull();
    assertThat(top.reason().belowSource()).isNull();
    assertThat(top.reason().fromSource()).isEqualTo(choice.reason().belowSource());
    Choice lowest = Chooser.choose(NEUTRAL, Money.of("1", "EUR"));
    assertThat(lowest.reason().from()).isEqualTo(Money.zero("EUR"));
    assertThat(lowest.reason().fromSource()).isNull();
  }

  @Test
  void refusesAnEstimateItCannotPlace() {
    assertThatThrownBy(() -> Chooser.choose(NEUTRAL, Money.of("60000", "USD")))
        .hasMessageContaining("are in EUR, not in USD");
    assertThatThrownBy(() -> Chooser.choose(NEUTRAL, Money.zero("EUR")))
        .hasMessageContaining("more than zero");
  }

  @Test
  void mentionsTheLightPathWhereTheEstimateIsSmallEnough() {
    Choice small = Chooser.choose(NEUTRAL, Money.of("24999.99", "EUR"));
    assertThat(small.light())
        .isNotNull()
        .extracting(l -> l.quotationsMinimum().value())
        .isEqualTo(3);
    assertThat(Chooser.choose(NEUTRAL, Money.of("25000", "EUR")).light()).isNull();
  }
}
