package city.posterity.procurement.laws;

import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.pack.Parameter;

/**
 * 10: once published, a deadline never moves to an earlier moment, and after a substantial
 * amendment at least the pack's remainder is left.
 */
final class Deadline10 implements Law {

  @Override
  public int number() {
    return 10;
  }

  @Override
  public void event(World world, Moment moment) {
    var before = moment.before().find(Tender.class, World.TENDER).orElse(null);
    var after = moment.after().find(Tender.class, World.TENDER).orElse(null);
    if (before == null || after == null || before.publishedAt() == null) {
      return;
    }
    require(
        !after.deadline().isBefore(before.deadline()),
        "the deadline moved from %s to %s",
        before.deadline(),
        after.deadline());
    if (moment.recorded().event() instanceof TenderEvent.TenderAmended a && a.substantial()) {
      var remainder = world.procedure().term(Parameter.AMENDMENT_REMAINDER);
      require(
          world.procedure().calendar().leaves(remainder, a.at(), after.deadline()),
          "less than %s are left of %s at %s",
          remainder,
          after.deadline(),
          a.at());
    }
  }
}
