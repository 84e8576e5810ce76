package city.posterity.procurement.laws;

import city.posterity.procurement.RuleSentences;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Recorded;
import java.util.List;

/**
 * 8: every refusal says why, in sentences that exist; and the versions of each stream have no gap.
 * That refusals are journalled and that outsiders count as many leaves as there are events is
 * tested with the casefile.
 */
final class Refusals08 implements Law {

  @Override
  public int number() {
    return 8;
  }

  @Override
  public void refusal(World world, List<Finding> findings) {
    require(!findings.isEmpty(), "refused without a reason");
    for (Finding f : findings) {
      try {
        RuleSentences.requireComplete(f, world.engine());
      } catch (AssertionError e) {
        throw new Broken(number(), String.valueOf(e.getMessage()), e);
      }
    }
  }

  @Override
  public void event(World world, Moment moment) {
    Recorded r = moment.recorded();
    long before = moment.before().held(r.stream()).map(Held::version).orElse(0L);
    require(r.version() == before + 1, "%s follows version %s", r, before);
    require(!r.processedAt().isBefore(r.at()), "%s was processed before it happened", r);
  }

  @Override
  public void end(World world, List<Step> script) {
    long versions = world.procurement().things().values().stream().mapToLong(Held::version).sum();
    require(
        versions == world.history().size(),
        "%s events make %s versions",
        world.history().size(),
        versions);
  }
}
