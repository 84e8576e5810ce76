package city.posterity.procurement.price;

import city.posterity.procurement.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Whether the payments planned for each lot make exactly the whole. (Scenario A13.) */
public final class PaymentSchedule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private PaymentSchedule() {}

  /**
   * @param shares percentages by lot; a lot without any has no schedule and no problem
   */
  public static List<Problem> check(Map<String, List<BigDecimal>> shares) {
    return shares.entrySet().stream()
        .flatMap(lot -> {
          BigDecimal sum = lot.getValue().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          boolean inRange =
              lot.getValue().stream().allMatch(s -> s.signum() > 0 && s.compareTo(WHOLE) <= 0);
          return lot.getValue().isEmpty() || (inRange && sum.compareTo(WHOLE) == 0)
              ? java.util.stream.Stream.<Problem>empty()
              : java.util.stream.Stream.of(
                  new Problem(
                      "shares-do-not-add-up",
                      "/paymentSchedule",
                      "the payments of lot "
                          + lot.getKey()
                          + " make "
                          + sum.toPlainString()
                          + " %; each is over 0 and all together make exactly 100 %"));
        })
        .toList();
  }
}
