package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.operations.DatabaseClock;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.cityhall.people.Throttle;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.input.SubmitInput;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what people say. */
@Component
class Contributions {

  /** Ours: a whole workshop may sit behind one address. */
  private static final Throttle.Limit OF_ONE_NETWORK =
      new Throttle.Limit(60, Duration.ofSeconds(20));

  private static final Duration ALIKE_WITHIN = Duration.ofHours(1);

  private final PolicySteps steps;
  private final Inputs inputs;
  private final Throttle throttle;
  private final KeyedHash hash;
  private final DatabaseClock clock;

  Contributions(
      PolicySteps steps, Inputs inputs, Throttle throttle, KeyedHash hash, DatabaseClock clock) {
    this.steps = steps;
    this.inputs = inputs;
    this.throttle = throttle;
    this.hash = hash;
    this.clock = clock;
  }

  /** Whether too many came from a network; each question counts. */
  boolean isTooMuch(UUID cityId, String network) {
    return !throttle
        .take(cityId, hash.of(cityId, "contribution-network", network), OF_ONE_NETWORK)
        .isZero();
  }

  /**
   * Takes something in under a code. Sent again, it is the same contribution.
   *
   * @param who absent for somebody who has not signed in
   * @return false, with nothing done, if something else was taken in under the code: somebody went
   *     back and wrote anew
   * @throws CasefileException.Refused if it cannot be taken in; nothing is kept then
   */
  boolean submit(
      UUID cityId, UUID policy, ReceiptCode code, SubmitInput said, @Nullable Actor who) {
    var there = inputs.find(code.input().id());
    if (there.isPresent()) {
      return there.filter(t -> t.text() != null && !isSame(t, said)).isEmpty();
    }
    Actor actor =
        who == null
            ? new Actor(code.author(), null, null, Set.of(Role.RESIDENT))
            : who.with(Set.of(Role.RESIDENT));
    int alike =
        inputs.alike(
            policy,
            said.text(),
            said.replacement(),
            clock.now().minus(ALIKE_WITHIN),
            SubmitInput.ALIKE);
    steps.take(cityId, policy, code.input(), with(said, alike), actor);
    return true;
  }

  private static boolean isSame(Said there, SubmitInput said) {
    return spaced(there.text()).equals(spaced(said.text()))
        && spaced(there.replacement()).equals(spaced(said.replacement()));
  }

  private static String spaced(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ").strip();
  }

  /** Does something to a contribution, as the one who has its code. */
  void act(UUID cityId, UUID policy, ReceiptCode code, Command command, PersonId author) {
    steps.take(
        cityId,
        policy,
        code.input(),
        command,
        new Actor(author, null, null, Set.of(Role.RESIDENT)));
  }

  private static SubmitInput with(SubmitInput said, int alike) {
    return new SubmitInput(
        said.kind(),
        said.channel(),
        said.clause(),
        said.quote(),
        said.text(),
        said.replacement(),
        said.language(),
        said.sector(),
        said.people(),
        said.name(),
        alike);
  }
}
