package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Problem;
import city.posterity.procurement.price.PaymentSchedule;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioA13PaymentScheduleTest {

  @Test
  void payments_that_make_exactly_the_whole_are_accepted() {
    assertThat(check(numbers("45.55", "54.45"))).isEmpty();
    assertThat(check(numbers("100"))).isEmpty();
    var twelve =
        Stream.concat(
                Collections.nCopies(4, new BigDecimal("8.34")).stream(),
                Collections.nCopies(8, new BigDecimal("8.33")).stream())
            .toList();
    assertThat(check(twelve)).isEmpty();
  }

  @Test
  void a_hundredth_too_much_or_too_little_is_refused() {
    assertThat(check(numbers("45.55", "54.46")))
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("100.01 %");
    assertThat(check(numbers("45.55", "54.44"))).hasSize(1);
  }

  @Test
  void one_payment_is_more_than_nothing_and_at_most_the_whole() {
    assertThat(check(numbers("100.01"))).hasSize(1);
    assertThat(check(numbers("110", "-10"))).hasSize(1);
    assertThat(check(numbers("100", "0"))).hasSize(1);
  }

  @Test
  void each_lot_is_added_up_by_itself() {
    assertThat(
            PaymentSchedule.check(
                Map.of("1", numbers("60", "40"), "2", numbers("60", "30"), "3", numbers("110"))))
        .extracting(Problem::code)
        .hasSize(2);
  }

  private static List<Problem> check(List<BigDecimal> shares) {
    return PaymentSchedule.check(Map.of("lot-1", shares));
  }
}
