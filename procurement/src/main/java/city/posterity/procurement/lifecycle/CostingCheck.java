package city.posterity.procurement.lifecycle;

import city.posterity.procurement.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is wrong with a costing method before it is published: everything, with its place. */
public final class CostingCheck {

  /** As far as populations are projected and schedules are of use. */
  private static final int LONGEST = 200;

  private static final int MOST_DRAWS = 100_000;

  private final CostingMethod method;
  private final List<Problem> problems = new ArrayList<>();

  private CostingCheck(CostingMethod method) {
    this.method = method;
  }

  /**
   * Pointers are relative to the method.
   *
   * @param currency of the tender
   */
  public static List<Problem> of(CostingMethod method, String currency) {
    var check = new CostingCheck(method);
    check.years();
    check.factors();
    check.numbers(currency);
    check.lines();
    return List.copyOf(check.problems);
  }

  private void years() {
    if (method.firstYear() < 1900 || method.firstYear() > 2200) {
      add("first-year-out-of-range", "/firstYear", "a year of the calendar, as in 2027");
    }
    if (method.horizon() < 0 || method.horizon() > LONGEST) {
      add("horizon-out-of-range", "/horizon", "0 to " + LONGEST + " years");
    }
    if (method.serviceFrom() < 0
        || method.serviceTo() < method.serviceFrom()
        || method.serviceTo() > method.horizon()) {
      add(
          "service-out-of-range",
          "/serviceTo",
          "the years of use lie within the years compared, 0 to " + method.horizon());
    }
  }

  private void factors() {
    var factors = method.discountFactors();
    if (factors.size() != count()) {
      add(
          "factors-missing",
          "/discountFactors",
          "a factor for each of the " + count() + " years from 0 to " + method.lastYear());
    } else if (factors.getFirst().compareTo(BigDecimal.ONE) != 0
        || factors.stream().anyMatch(f -> f.signum() <= 0)) {
      add("factor-out-of-range", "/discountFactors", "factors are over 0, the first is 1");
    }
  }

  private int count() {
    return CostingMethod.lastYear(Math.clamp(method.horizon(), 0, LONGEST)) + 1;
  }

  private void numbers(String currency) {
    if (!method.currency().equals(currency)) {
      add(
          "costing-currency-differs",
          "/currency",
          "the costing method is in " + method.currency() + ", the tender in " + currency);
    }
    if (method.draws() < 0 || method.draws() > MOST_DRAWS) {
      add("draws-out-of-range", "/draws", "0 to " + MOST_DRAWS + " draws");
    }
    BigDecimal margin = method.noHarm();
    if (margin != null && (margin.signum() < 0 || margin.compareTo(BigDecimal.ONE) > 0)) {
      add("margin-out-of-range", "/noHarm", "a share from 0 to 1, as in 0.02");
    }
  }

  private void lines() {
    var ids = new HashSet<String>();
    for (int i = 0; i < method.lines().size(); i++) {
      CostLine line = method.lines().get(i);
      String at = "/lines/" + i;
      if (line.id().isBlank() || !ids.add(line.id())) {
        add("duplicate-line", at + "/id", "each line has an id of its own");
      }
      if (line.title().isBlank()) {
        add("text-missing", at + "/title", "say what bidders state here");
      }
      if (line.unit().isBlank()) {
        add("text-missing", at + "/unit", "say in what it is stated");
      }
      line(line, at);
    }
    if (method.lines().stream().noneMatch(l -> l.borne() == CostLine.Borne.PRICE)) {
      add("price-line-missing", "/lines", "at least one line is what the bidder is paid");
    }
  }

  private void line(CostLine line, String at) {
    if (line.from() < 0 || line.to() < line.from() || line.to() > method.horizon()) {
      add("line-years-out-of-range", at + "/to", "from 0 to " + method.horizon() + ", in order");
    }
    if (line.unitPrices().size() != count()) {
      add(
          "unit-prices-missing",
          at + "/unitPrices",
          "a price for each of the " + count() + " years");
    } else if (line.unitPrices().stream().anyMatch(p -> p.signum() < 0)) {
      add("unit-price-negative", at + "/unitPrices", "a price is 0 or more");
    }
    CostLine.Second second = line.second();
    if (second != null
        && (second.unitPrices().size() != count()
            || second.unitPrices().stream().anyMatch(p -> p.signum() < 0))) {
      add("unit-prices-missing", at + "/second", "a price for each of the " + count() + " years");
    }
    if (second != null && second.value().equals(line.value())) {
      add("second-value-same", at + "/second", "the second value is another than the first");
    }
    boolean money = line.unitPrices().stream().allMatch(p -> p.compareTo(BigDecimal.ONE) == 0);
    if (line.borne() == CostLine.Borne.PRICE && !money) {
      add("price-line-not-money", at + "/unitPrices", "what the bidder is paid is stated in money");
    }
    if (!money && line.source().isBlank()) {
      add("source-missing", at + "/source", "say where the price of a unit comes from");
    }
    if (line.spread() != null
        && (line.spread().low().signum() < 0
            || line.spread().low().compareTo(BigDecimal.ONE) > 0
            || line.spread().high().compareTo(BigDecimal.ONE) < 0)) {
      add("spread-out-of-range", at + "/spread", "low is 0 to 1, high is 1 or more");
    }
  }

  private void add(String code, String pointer, String message) {
    problems.add(new Problem(code, pointer, message));
  }
}
