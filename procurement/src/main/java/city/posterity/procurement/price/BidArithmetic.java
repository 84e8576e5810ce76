package city.posterity.procurement.price;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether a bid's price is the sum of its parts. (Scenario A12.) */
public final class BidArithmetic {

  private BidArithmetic() {}

  /**
   * @param taxIncluded whether the unit price includes value added tax, which it may not
   */
  public record Line(String item, BigDecimal quantity, Money unitPrice, boolean taxIncluded) {}

  /**
   * Every problem of the sum; none for a bid without unit prices.
   *
   * @param currency the tender's; any is allowed when {@code multiCurrency}
   */
  public static List<Problem> check(
      List<Line> lines, Money total, String currency, boolean multiCurrency) {
    var problems = new ArrayList<Problem>();
    if (!multiCurrency && !total.currency().equals(currency)) {
      problems.add(
          new Problem(
              "wrong-currency",
              "/price",
              "this tender is in " + currency + ", not in " + total.currency()));
    }
    boolean summable = true;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.taxIncluded()) {
        problems.add(
            new Problem(
                "tax-included", "/unitPrices/" + i, "give unit prices without value added tax"));
      }
      if (!line.unitPrice().currency().equals(total.currency())) {
        problems.add(
            new Problem(
                "wrong-currency",
                "/unitPrices/" + i,
                "unit prices are in the currency of the total, " + total.currency()));
        summable = false;
      }
    }
    if (!lines.isEmpty() && summable) {
      Money sum =
          Money.sum(
              lines.stream().map(l -> l.unitPrice().times(l.quantity())).toList(),
              total.currency());
      if (!sum.equals(total)) {
        problems.add(
            new Problem(
                "sum-differs",
                "/price",
                "the unit prices add up to " + sum + ", the stated price is " + total));
      }
    }
    return List.copyOf(problems);
  }
}
