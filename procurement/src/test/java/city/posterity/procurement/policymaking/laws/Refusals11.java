package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.RuleSentences;
import city.posterity.procurement.laws.Broken;
import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Held;
import city.posterity.procurement.machine.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 11: a refusal says why, in sentences that exist, and changes nothing; nothing happens before what
 * happened before it.
 */
final class Refusals11 implements PolicyLaw {

  /** Which findings were seen to have their sentences, by their rules and the names of facts. */
  private final Set<String> complete = new HashSet<>();

  @Override
  public int number() {
    return 11;
  }

  @Override
  public void refusal(PolicyCase policy, List<Finding> findings) {
    require(!findings.isEmpty(), "refused without a reason");
    for (Finding f : findings) {
      if (!complete.add(f.ruleId() + f.facts().keySet())) {
        continue;
      }
      try {
        RuleSentences.requireComplete(f, policy.engine());
      } catch (AssertionError e) {
        throw new Broken(number(), String.valueOf(e.getMessage()), e);
      }
    }
    requireNothingElse(policy);
  }

  @Override
  public void event(PolicyCase policy, Moment moment) {
    Recorded r = moment.recorded();
    long before = moment.before().held(r.stream()).map(Held::version).orElse(0L);
    require(r.version() == before + 1, "%s follows version %s", r, before);
    require(!r.processedAt().isBefore(r.at()), "%s was processed before it happened", r);
    // a late clock catches up before anybody does anything, so that time never goes back
    int at = policy.history().indexOf(r);
    require(
        at == 0 || !r.at().isBefore(policy.history().get(at - 1).at()),
        "%s happened before what came before it",
        r);
  }

  @Override
  public void end(PolicyCase policy, List<Attempt> script) {
    requireNothingElse(policy);
  }

  private void requireNothingElse(PolicyCase policy) {
    long versions = policy.procurement().things().values().stream().mapToLong(Held::version).sum();
    require(
        versions == policy.history().size(),
        "%s events make %s versions",
        policy.history().size(),
        versions);
  }
}
