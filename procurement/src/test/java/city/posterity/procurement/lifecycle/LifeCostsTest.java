package city.posterity.procurement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostSheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifeCostsTest {

  private final CostingMethod method = LampCosting.method(true);

  @Test
  void everythingIsCountedInItsYearAtItsPriceAndNothingIsRounded() {
    var costs =
        LifeCosts.of(method, LampCosting.sheet(method, "1000", "10 20 30 40.01", "100", "0.5"));

    // 0.8 + 0.64 + 0.512 + 0.4096 = 2.3616
    assertThat(costs.byLine())
        .containsExactly(
            java.util.Map.entry("lamps", new BigDecimal("1000")),
            java.util.Map.entry("upkeep", sum("10 0.8", "20 0.64", "30 0.512", "40.01 0.4096")),
            java.util.Map.entry("electricity", new BigDecimal("70.848")),
            java.util.Map.entry("co2", new BigDecimal("118.08")))
        .satisfies(_ -> assertThat(costs.total()).isEqualByComparingTo("1241.476096"));
    assertThat(costs.price()).isEqualByComparingTo("1100.01");
  }

  @Test
  void whatIsDearAfterTheYearsComparedShowsInTheQuarterBeyondThem() {
    var costs = LifeCosts.of(method, LampCosting.sheet(method, "1000", "0 0 0 500", "100", "0"));

    assertThat(costs.total(3)).isEqualByComparingTo("1058.56");
    assertThat(costs.total(5).subtract(costs.total()))
        .isEqualByComparingTo(new BigDecimal("530").multiply(new BigDecimal("0.32768")));
  }

  @Test
  void theSameMethodIsTheSameBytesAndAnyOtherHasAnotherHash() {
    // Pinned: a hash that was published stays the hash of what was published.
    assertThat(method.hash())
        .isEqualTo(LampCosting.method(true).hash())
        .isEqualTo("8d0b840ccce01aa638a47110de4225a6b6f9aad54e1840725e86f4622e60421e")
        .isNotEqualTo(LampCosting.method(false).hash());
    assertThat(method.text()).startsWith("costing-method: 1\ncounts: true\n").endsWith("\n");
  }

  @Test
  void aSheetIsCheckedWholeAndEveryProblemHasItsPlace() {
    var sheet =
        new CostSheet(
            "of an earlier form",
            List.of(
                new Row("lamps", LampCosting.numbers("-1"), ""),
                new Row("lamps", LampCosting.numbers("1"), ""),
                new Row("upkeep", LampCosting.numbers("1", "2", "3"), ""),
                new Row("electricity", LampCosting.numbers("0"), " "),
                new Row("masts", LampCosting.numbers("1"), "")));

    assertThat(SheetCheck.of(method, sheet))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(
            tuple("sheet-of-another-method", "/method"),
            tuple("amount-negative", "/rows/0/amounts/0"),
            tuple("duplicate-line", "/rows/1/line"),
            tuple("years-differ", "/rows/2/amounts"),
            tuple("zero-without-reason", "/rows/3/zeroReason"),
            tuple("unknown-line", "/rows/4/line"),
            tuple("line-missing", "/rows"));
  }

  @Test
  void aPriceIsWhatTheLinesThatTheCityPaysMake() {
    var sheet = LampCosting.sheet(method, "1000", "10 20 30 40", "100", "0");

    assertThat(SheetCheck.ofPrice(method, sheet, new BigDecimal("1100.00"))).isEmpty();
    assertThat(SheetCheck.ofPrice(method, sheet, new BigDecimal("1099.99")))
        .extracting(Problem::code)
        .containsExactly("price-differs-from-sheet");
  }

  @Test
  void aMethodIsCheckedWholeBeforeItIsPublished() {
    var line =
        new CostLine(
            "lamps",
            " ",
            Stage.ENERGY,
            "",
            CostLine.Borne.BUYER,
            CostLine.Entry.ONCE,
            3,
            9,
            LampCosting.numbers("-2"),
            null,
            "",
            new CostLine.Spread(new BigDecimal("1.1"), new BigDecimal("0.9")));
    var wrong =
        new CostingMethod(
            true,
            27,
            4,
            "USD",
            2026,
            "zero",
            List.of(),
            LampCosting.numbers("0.9", "1", "1", "1", "1", "0"),
            "DEU",
            2,
            1,
            -1,
            1,
            new BigDecimal("1.5"),
            "",
            List.of(line, line));

    assertThat(CostingCheck.of(wrong, "EUR"))
        .extracting(Problem::code)
        .containsSubsequence(
            "first-year-out-of-range",
            "service-out-of-range",
            "factor-out-of-range",
            "costing-currency-differs",
            "draws-out-of-range",
            "margin-out-of-range",
            "text-missing",
            "text-missing",
            "line-years-out-of-range",
            "unit-prices-missing",
            "source-missing",
            "spread-out-of-range",
            "duplicate-line",
            "price-line-missing");
    assertThat(CostingCheck.of(method, "EUR")).isEmpty();
  }

  @Test
  void aSecondValueIsWorkedOutBesideAndCountsForNothing() {
    CostLine co2 = method.line("co2").orElseThrow();
    var lines = new ArrayList<>(method.lines());
    lines.set(
        3,
        new CostLine(
            co2.id(),
            co2.title(),
            co2.stage(),
            co2.unit(),
            co2.borne(),
            co2.entry(),
            co2.from(),
            co2.to(),
            co2.unitPrices(),
            "one",
            co2.source(),
            null,
            new CostLine.Second(
                "another", java.util.Collections.nCopies(6, new BigDecimal("200")))));
    var both =
        new CostingMethod(
            true,
            2027,
            4,
            "EUR",
            2026,
            "flat:0.25",
            List.of("zero"),
            method.discountFactors(),
            "DEU",
            1,
            4,
            1000,
            7,
            null,
            "",
            lines);
    var costs = LifeCosts.of(both, LampCosting.sheet(both, "1000", "10 20 30 40", "100", "0.5"));

    assertThat(CostingCheck.of(both, "EUR")).isEmpty();
    assertThat(costs.totalBySecondValues().subtract(costs.total())).isEqualByComparingTo("118.08");
    assertThat(both.text()).contains("second-value: another");
  }

  private static BigDecimal sum(String... products) {
    var terms = new ArrayList<BigDecimal>();
    for (String product : products) {
      var factors = LampCosting.numbers(product.split(" "));
      terms.add(factors.getFirst().multiply(factors.getLast()));
    }
    return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
