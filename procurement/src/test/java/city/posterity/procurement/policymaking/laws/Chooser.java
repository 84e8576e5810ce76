package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.laws.Chance;
import city.posterity.procurement.laws.Spoiling;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.Making;
import city.posterity.procurement.policymaking.process.CharterPolicy;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes up the next attempt of a run. */
final class Chooser {

  private static final int WRONG_PERSON = 6;
  private static final int WRONG_DATA = 8;
  private static final int WRONG_TIME = 2;

  private final Chance chance;

  Chooser(Chance chance) {
    this.chance = chance;
  }

  /** A charter, and everybody who takes part joins the group. */
  List<Attempt> opening() {
    var opening = new ArrayList<Attempt>();
    opening.add(
        new Attempt(
            Fixtures.START,
            Group.SPONSOR,
            Making.POLICY,
            new CharterPolicy(new PolicyIdeas(chance).charter(), null)));
    Cast.joining()
        .forEach(j -> opening.add(new Attempt(Fixtures.START, Group.SPONSOR, Making.POLICY, j)));
    return opening;
  }

  Attempt next(PolicyCase policy) {
    Instant at = policy.now().plusSeconds(chance.below(600));
    if (chance.percent(WRONG_TIME)) {
      return wait(at.plus(Duration.ofHours(chance.below(24 * 30))));
    }
    var prospects = Prospects.of(policy);
    double waiting = Prospects.patience(policy);
    double point =
        chance.part() * (waiting + prospects.stream().mapToDouble(Prospects.One::weight).sum());
    if (point < waiting) {
      return wait(moment(policy, at));
    }
    point -= waiting;
    for (Prospects.One one : prospects) {
      point -= one.weight();
      if (point < 0) {
        return attempt(policy, at, one);
      }
    }
    return wait(at);
  }

  private Attempt attempt(PolicyCase policy, Instant at, Prospects.One one) {
    Actor who = who(policy, one);
    Command command = Ideas.of(policy, chance, one.thing(), one.verb());
    return new Attempt(
        at,
        who,
        one.thing(),
        chance.percent(WRONG_DATA)
            ? Spoiling.spoil(command, policy.procurement(), chance)
            : command);
  }

  /** Mostly somebody whom the engine would let try. */
  private Actor who(PolicyCase policy, Prospects.One one) {
    if (chance.percent(WRONG_PERSON)) {
      return chance.of(Cast.ALL);
    }
    if (one.who() != null) {
      return one.who();
    }
    Enum<?> status =
        policy.procurement().held(one.thing()).map(h -> h.state().status()).orElse(null);
    var rows =
        policy.engine().machine(one.thing().thing()).moves().stream()
            .filter(m -> m.from() == status && m.verb().equals(one.verb()))
            .toList();
    Actor some = chance.of(Cast.ALL);
    for (int i = 0; i < 40 && !mayTry(policy, one, rows, some); i++) {
      some = chance.of(Cast.ALL);
    }
    return some;
  }

  private static boolean mayTry(PolicyCase policy, Prospects.One one, List<Move> rows, Actor some) {
    Actor who = policy.withRoles(some);
    return rows.stream().anyMatch(m -> who.hasAny(m.actors()))
        && rows.stream()
            .flatMap(m -> m.unlike().stream())
            .noneMatch(v -> policy.procurement().whoDid(one.thing(), v).contains(who.person()));
  }

  private static Attempt wait(Instant until) {
    return new Attempt(until, Actor.CLOCK, Making.POLICY, null);
  }

  /** To when a round closes or something falls due, just before it, or well after. */
  private Instant moment(PolicyCase policy, Instant at) {
    Instant then =
        policy
            .policy()
            .filter(p -> p.status().isListening())
            .flatMap(PolicyProcess::round)
            .map(r -> r.plan().closes())
            .or(policy::nextDue)
            .filter(t -> !t.isBefore(at))
            .orElse(at.plus(Duration.ofDays(chance.between(1, 40))));
    return switch (chance.below(6)) {
      case 0 -> then.minusMillis(1).isBefore(at) ? then : then.minusMillis(1);
      case 1 -> then.plus(Duration.ofHours(chance.between(1, 90)));
      default -> then;
    };
  }
}
