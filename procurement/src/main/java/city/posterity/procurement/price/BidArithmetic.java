package city.posterity.procurement.price;

import city.posterity.procurement.Money;
import city.posterity.procurement.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Whether a bid's price is the sum of its parts. (Scenario A12, after ProZorro's rule.) */
public final class BidArithmetic {

  private BidArithmetic() {}

  /**
   * @param quantity more than 0
   * @param unitPrice 0 or more, net of value added tax
   * @param taxIncluded whether the unit price includes value added tax, which it may not
   */
  public record Line(String item, BigDecimal quantity, Money unitPrice, boolean taxIncluded) {}

  /**
   * Every problem of the sum; none for a bid without unit prices. The exact sum is the price, or
   * rounds half up to it in the smallest coin of the currency: prices of a kilowatt hour have more
   * decimals than anybody can pay.
   *
   * @param total net of value added tax
   * @param currency the tender's; any is allowed when {@code multiCurrency}, but one bid has one
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
    for (int i = 0; i < lines.size(); i++) {
      ofLine(lines.get(i), Problem.pointerTo("unitPrices", i), total.currency(), problems);
    }
    if (!lines.isEmpty()
        && lines.stream().allMatch(l -> l.unitPrice().currency().equals(total.currency()))) {
      ofSum(lines, total, problems);
    }
    return List.copyOf(problems);
  }

  private static void ofLine(Line line, String at, String currency, List<Problem> problems) {
    if (line.taxIncluded()) {
      problems.add(new Problem("tax-included", at, "give unit prices without value added tax"));
    }
    if (line.quantity().signum() <= 0) {
      problems.add(
          new Problem("quantity-not-positive", at + "/quantity", "a quantity is more than 0"));
    }
    if (line.unitPrice().isNegative()) {
      problems.add(
          new Problem("unit-price-negative", at + "/unitPrice", "a unit price is 0 or more"));
    }
    if (!line.unitPrice().currency().equals(currency)) {
      problems.add(
          new Problem(
              "wrong-currency", at, "unit prices are in the currency of the total, " + currency));
    }
  }

  private static void ofSum(List<Line> lines, Money total, List<Problem> problems) {
    // Not added up as Money, which has fewer decimals than the product of a long unit price.
    BigDecimal sum =
        lines.stream()
            .map(l -> l.unitPrice().amount().multiply(l.quantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    int coin = Math.max(0, Currency.getInstance(total.currency()).getDefaultFractionDigits());
    if (sum.compareTo(total.amount()) != 0
        && sum.setScale(coin, RoundingMode.HALF_UP).compareTo(total.amount()) != 0) {
      problems.add(
          new Problem(
              "sum-differs",
              "/price",
              "the unit prices add up to "
                  + sum.toPlainString()
                  + " "
                  + total.currency()
                  + ", the stated price is "
                  + total));
    }
  }
}
