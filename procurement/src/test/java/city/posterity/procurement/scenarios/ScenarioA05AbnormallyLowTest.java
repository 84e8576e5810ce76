package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.add;
import static city.posterity.procurement.scenarios.Scenarios.at;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static city.posterity.procurement.scenarios.Scenarios.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.posterity.procurement.price.AbnormallyLow;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioA05AbnormallyLowTest {

  @Test
  void a_price_far_below_both_is_flagged_twice() {
    var low = check(numbers("1100", "1000", "1200"), numbers("500", "1000", "1100"));
    expect(low, true, true, "0.545455", "0.500000");
  }

  @Test
  void exactly_thirty_percent_below_the_next_is_enough() {
    var low = check(numbers("11000", "833", "800"), numbers("490", "700", "850"));
    expect(low, false, true, "0.399878", "0.300000");
  }

  @Test
  void exactly_forty_percent_below_the_mean_is_enough() {
    var low = check(numbers("600", "1000", "1000"), numbers("600", "857.14", "850"));
    expect(low, true, false, "0.400000", "0.299998");
  }

  @Test
  void a_cent_less_is_not() {
    var low = check(numbers("600", "999.99", "1000"), numbers("600", "857.14", "850"));
    expect(low, false, false, "0.399997", "0.299998");
    assertThat(low.isSuspicious()).isFalse();
  }

  @Test
  void the_next_price_is_the_next_in_rank_not_the_next_in_height() {
    var low = check(numbers("185000", "182415", "1000"), numbers("106500", "107000", "850"));
    expect(low, false, false, "-0.161301", "0.004673");
  }

  @Test
  void a_mean_without_a_last_digit_is_compared_exactly() {
    // The mean is 1000/3, and 200 is exactly 40 % below it.
    var low = check(numbers("1", "333", "333", "334"), numbers("200", "201", "202", "203"));
    assertThat(low.belowMean()).isTrue();
  }

  @Test
  void a_single_bid_is_never_too_low() {
    var low = check(numbers("1"), numbers("1"));
    assertThat(low.isSuspicious()).isFalse();
    assertThat(low.underMean()).isNull();
  }

  @Test
  void the_shares_come_from_the_caller() {
    var prices = numbers("90", "100", "100");
    assertThat(AbnormallyLow.check(prices, prices, number("0.1"), number("0.11")))
        .isEqualTo(new AbnormallyLow(true, false, number("0.100000"), number("0.100000")));
  }

  @Test
  void prices_of_different_bidders_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> check(numbers("1", "2"), numbers("1", "2", "3")));
  }

  @Test
  void the_explanation_is_due_at_the_end_of_the_next_working_day() {
    assertThat(add("2027-01-01T00:06", "1 working day")).isEqualTo(at("2027-01-05T00:00"));
  }

  private static AbnormallyLow check(List<BigDecimal> initial, List<BigDecimal> last) {
    return AbnormallyLow.check(initial, last, number("0.40"), number("0.30"));
  }

  private static void expect(
      AbnormallyLow low, boolean mean, boolean next, String underMean, String underNext) {
    assertThat(low).isEqualTo(new AbnormallyLow(mean, next, number(underMean), number(underNext)));
  }
}
