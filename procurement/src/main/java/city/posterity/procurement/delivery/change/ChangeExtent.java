package city.posterity.procurement.delivery.change;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.ContractVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How far changes have carried a contract from what was awarded; worked out from its versions. */
public final class ChangeExtent {

  private ChangeExtent() {}

  /**
   * Fractions of the original value, six decimals, half up.
   *
   * @param own of this change alone
   * @param cumulative net, of all changes, this one included
   * @param cumulativeSmall net, of all small changes, this one included if it is small
   */
  public record Shares(BigDecimal own, BigDecimal cumulative, BigDecimal cumulativeSmall) {}

  /** The shares of the last of these versions. */
  public static Shares of(List<ContractVersion> versions) {
    Money original = versions.getFirst().value();
    Money last = versions.getLast().value();
    Money before = versions.size() == 1 ? original : versions.get(versions.size() - 2).value();
    return new Shares(
        share(last.minus(before), original),
        share(last.minus(original), original),
        share(smallChanges(versions), original));
  }

  /** What all small changes added, net. */
  public static Money smallChanges(List<ContractVersion> versions) {
    Money sum = Money.zero(versions.getFirst().value().currency());
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).ground() == ChangeGround.SMALL) {
        sum = sum.plus(versions.get(i).value().minus(versions.get(i - 1).value()));
      }
    }
    return sum;
  }

  private static BigDecimal share(Money part, Money whole) {
    return whole.amount().signum() == 0
        ? BigDecimal.ZERO
        : part.amount().divide(whole.amount(), 6, RoundingMode.HALF_UP);
  }
}
