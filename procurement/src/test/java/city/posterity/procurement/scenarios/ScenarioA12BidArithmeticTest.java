package city.posterity.procurement.scenarios;

import static city.posterity.procurement.scenarios.Scenarios.found;
import static city.posterity.procurement.scenarios.Scenarios.money;
import static city.posterity.procurement.scenarios.Scenarios.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.procurement.Money;
import city.posterity.procurement.price.BidArithmetic;
import city.posterity.procurement.price.BidArithmetic.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioA12BidArithmeticTest {

  @Test
  void unit_prices_that_make_the_price_are_accepted() {
    assertThat(check("499.00", line("5", "99.80"))).isEmpty();
    assertThat(check("501.50", line("5", "99.80"), line("0.25", "10"))).isEmpty();
  }

  @Test
  void unit_prices_that_make_more_or_less_are_refused() {
    assertThat(check("500.00", line("5", "101.00"))).containsExactly("sum-differs /price");
    assertThat(check("500.00", line("5", "99.80"))).containsExactly("sum-differs /price");
    var problem =
        BidArithmetic.check(List.of(line("5", "101.00")), money("500.00"), "UAH", false).getFirst();
    assertThat(problem.message()).contains("505.00 UAH").contains("500.00 UAH");
  }

  @Test
  void unit_prices_exclude_tax() {
    var taxed = new Line("desk", number("5"), money("99.80"), true);
    assertThat(check("499.00", taxed)).containsExactly("tax-included /unitPrices/0");
  }

  @Test
  void the_currency_is_the_tenders_unless_it_takes_several() {
    var euros = List.of(new Line("desk", number("2"), Money.of("10", "EUR"), false));
    var total = Money.of("20.00", "EUR");
    assertThat(found(BidArithmetic.check(euros, total, "UAH", false)))
        .containsExactly("wrong-currency /price");
    assertThat(BidArithmetic.check(euros, total, "UAH", true)).isEmpty();
    assertThat(found(BidArithmetic.check(euros, money("20.00"), "UAH", true)))
        .containsExactly("wrong-currency /unitPrices/0");
  }

  @Test
  void a_sum_nobody_can_pay_rounds_to_the_smallest_coin() {
    var kilowattHours = line("10001.0001", "0.1234567891");
    assertThat(check("1234.69", kilowattHours)).isEmpty();
    assertThat(check("1234.70", kilowattHours)).containsExactly("sum-differs /price");
    var yen = List.of(new Line("ticket", number("3"), Money.of("33.5", "JPY"), false));
    assertThat(BidArithmetic.check(yen, Money.of("101", "JPY"), "JPY", false)).isEmpty();
  }

  @Test
  void negative_lines_cannot_even_a_sum_out() {
    assertThat(check("0", line("-1", "10"), line("1", "10")))
        .containsExactly("quantity-not-positive /unitPrices/0/quantity");
    assertThat(check("0", line("1", "-10"), line("1", "10")))
        .containsExactly("unit-price-negative /unitPrices/0/unitPrice");
  }

  private static List<String> check(String total, Line... lines) {
    return found(BidArithmetic.check(List.of(lines), money(total), "UAH", false));
  }

  private static Line line(String quantity, String unitPrice) {
    return new Line("desk", number(quantity), money(unitPrice), false);
  }
}
