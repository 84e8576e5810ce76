package city.posterity.procurement.laws;

import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent;
import java.math.BigDecimal;

/** 13: how much a contract changed, recomputed from its versions, is what was stored. */
final class Shares13 implements Law {

  @Override
  public int number() {
    return 13;
  }

  @Override
  public void event(World world, Moment moment) {
    if (!(moment.recorded().event() instanceof ContractEvent.ContractChanged e)) {
      return;
    }
    var versions = moment.after().get(Contract.class, moment.recorded().stream()).versions();
    var first = versions.getFirst().value().amount();
    var last = versions.getLast().value().amount();
    var before = versions.get(versions.size() - 2).value().amount();
    BigDecimal small = BigDecimal.ZERO;
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).ground() == ChangeGround.SMALL) {
        small =
            small
                .add(versions.get(i).value().amount())
                .subtract(versions.get(i - 1).value().amount());
      }
    }
    requireShare("this change", e.share(), last.subtract(before), first);
    requireShare("all changes", e.cumulative(), last.subtract(first), first);
    requireShare("small changes", e.cumulativeSmall(), small, first);
    require(
        before.add(e.delta().amount()).compareTo(e.value().amount()) == 0
            && e.value().amount().compareTo(last) == 0,
        "%s does not follow from %s",
        e,
        versions);
  }

  private void requireShare(String what, BigDecimal stored, BigDecimal part, BigDecimal whole) {
    // compared as part = share × whole, within half of the last digit that is stored
    BigDecimal error = stored.multiply(whole).subtract(part).abs();
    require(
        whole.signum() == 0
            ? stored.signum() == 0
            : error.compareTo(whole.abs().movePointLeft(6).divide(BigDecimal.TWO)) <= 0,
        "%s is %s of %s, not %s",
        what,
        part,
        whole,
        stored);
  }
}
