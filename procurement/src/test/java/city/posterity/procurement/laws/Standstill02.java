package city.posterity.procurement.laws;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.Standstill;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractEvent;
import city.posterity.procurement.machine.Hold;
import java.util.Optional;

/**
 * 2: no contract comes into force while its standstill runs or a complaint holds its lot, unless a
 * ground for the exception is stored.
 */
final class Standstill02 implements Law {

  @Override
  public int number() {
    return 2;
  }

  @Override
  public void event(World world, Moment moment) {
    if (!(moment.recorded().event() instanceof ContractEvent.ContractActivated(var at))) {
      return;
    }
    var contract = moment.after().get(Contract.class, moment.recorded().stream());
    var award = moment.after().get(Award.class, contract.origin().award());
    Standstill standstill = award.standstill();
    require(standstill != null, "%s is in force and nobody was told of its award", contract);
    boolean excepted = standstill != null && standstill.exceptionGround() != null;
    require(
        excepted || standstill != null && !at.isBefore(standstill.end()),
        "%s is in force at %s, before the end of %s",
        contract,
        at,
        standstill);
    var lot = Optional.of(contract.origin().lot());
    world.engine().holds(moment.before(), at).stream()
        .filter(h -> h.reason() == Hold.Cause.COMPLAINT && h.covers(lot))
        .findFirst()
        .ifPresent(h -> require(false, "%s is in force under %s", contract, h));
    moment.before().stream(Complaint.class)
        .filter(c -> c.covers(contract.origin().lot()))
        .filter(c -> c.releasedAt() != null && c.releasedAt().isAfter(at))
        .filter(c -> !c.lodgedAt().isAfter(at))
        .forEach(
            c -> require(false, "%s is in force at %s, when it was held by %s", contract, at, c));
  }
}
