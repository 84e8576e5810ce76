package city.posterity.procurement.laws;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import java.util.HashSet;

/**
 * 3: no more awards stand for a lot than it has winners, and each contract that is in force rests
 * on exactly one final award of its lot.
 */
final class Winners03 implements Law {

  @Override
  public int number() {
    return 3;
  }

  @Override
  public void event(World world, Moment moment) {
    if (moment.recorded().event() instanceof ContractEvent.ContractActivated) {
      var contract = moment.after().get(Contract.class, moment.recorded().stream());
      var lot = moment.before().get(Tender.class, World.TENDER).lots().get(contract.origin().lot());
      require(lot == LotStatus.ACTIVE, "%s comes into force on a lot that is %s", contract, lot);
    }
  }

  @Override
  public void rest(World world) {
    world
        .tender()
        .ifPresent(tender -> {
          for (String lot : tender.lots().keySet()) {
            long standing =
                world.all(Award.class).filter(a -> a.lot().equals(lot) && a.counts()).count();
            require(
                standing <= tender.terms().winnersPerLot(),
                "%s awards stand for %s, which has %s winners",
                standing,
                lot,
                tender.terms().winnersPerLot());
          }
        });
    var awards = new HashSet<StreamId>();
    world
        .all(Contract.class)
        .filter(c -> c.status() == ContractStatus.ACTIVE)
        .forEach(c -> {
          var award = world.get(Award.class, c.origin().award());
          require(
              award.status() == AwardStatus.FINAL && award.lot().equals(c.origin().lot()),
              "%s is in force on %s",
              c,
              award);
          require(awards.add(award.id()), "two contracts are in force on %s", award);
        });
  }
}
