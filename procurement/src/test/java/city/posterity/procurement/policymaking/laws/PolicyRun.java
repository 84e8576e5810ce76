package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.laws.Broken;
import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.laws.Moment;
import city.posterity.procurement.laws.Shrinking;
import city.posterity.procurement.machine.Decision;
import city.posterity.procurement.machine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run: a script, and the law that it broke, if it broke any.
 *
 * @param script everything that was tried, up to what broke the law
 */
record PolicyRun(long seed, List<Attempt> script, PolicyCase policy, @Nullable Broken broken) {

  private static final int LEAST = 100;
  private static final int MOST = 180;

  static PolicyRun of(long seed, Engine engine, List<PolicyLaw> laws) {
    var chance = new Chance(seed);
    var chooser = new Chooser(chance);
    int attempts = chance.between(LEAST, MOST);
    var policy = new PolicyCase(engine);
    var script = new ArrayList<Attempt>();
    try {
      for (Attempt attempt : chooser.opening()) {
        script.add(attempt);
        perform(policy, attempt, laws);
      }
      for (int i = 0; i < attempts; i++) {
        Attempt attempt = chooser.next(policy);
        script.add(attempt);
        perform(policy, attempt, laws);
      }
      laws.forEach(l -> l.end(policy, script));
    } catch (Broken broken) {
      return new PolicyRun(seed, List.copyOf(script), policy, broken);
    }
    return new PolicyRun(seed, List.copyOf(script), policy, null);
  }

  /** The same script once more, or what is left of it. */
  private static Optional<Broken> again(Engine engine, List<Attempt> script, List<PolicyLaw> laws) {
    var policy = new PolicyCase(engine);
    try {
      script.forEach(a -> perform(policy, a, laws));
      laws.forEach(l -> l.end(policy, script));
    } catch (Broken broken) {
      return Optional.of(broken);
    }
    return Optional.empty();
  }

  private static void perform(PolicyCase policy, Attempt attempt, List<PolicyLaw> laws) {
    PolicyCase.Result result;
    try {
      result = policy.perform(attempt);
    } catch (RuntimeException e) {
      // whoever tries something, and whenever, there is an answer
      throw new Broken(11, attempt + " ended in " + e, e);
    }
    for (Moment m : result.moments()) {
      laws.forEach(l -> l.event(policy, m));
    }
    if (result.decision().orElse(null) instanceof Decision.Refused(var findings)) {
      laws.forEach(l -> l.refusal(policy, findings));
    }
    if (!result.moments().isEmpty()) {
      laws.forEach(l -> l.rest(policy));
    }
  }

  /** The run as people read it, with as few attempts as can be found to see the law broken. */
  String story(List<PolicyLaw> laws) {
    var text = new StringBuilder("seed " + seed + '\n');
    Broken why = broken;
    if (why == null) {
      return text.append("  no law is broken\n").toString();
    }
    var only = laws.stream().filter(l -> l.number() == why.law()).toList();
    var shortest =
        new Shrinking<Attempt>(s -> again(policy.engine(), s, only).filter(why::isLike).isPresent())
            .of(script);
    shortest.forEach(a -> text.append("  ").append(a).append('\n'));
    return text.append("  ")
        .append(again(policy.engine(), shortest, only).orElse(why).getMessage())
        .append('\n')
        .toString();
  }
}
