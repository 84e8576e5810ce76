package city.posterity.cityhall.guidance;

import city.posterity.policy.PackException;
import city.posterity.policy.Policy;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door for policies that a body of the city has adopted: what it resolved shuts gates from a
 * day on, and no longer once it resolves so. It is called in the transaction that records the
 * resolution.
 */
@Component
public class Enactment {

  private final StoredPolicies policies;
  private final PolicyDecisions decisions;
  private final Adoptions adoptions;

  Enactment(StoredPolicies policies, PolicyDecisions decisions, Adoptions adoptions) {
    this.policies = policies;
    this.decisions = decisions;
    this.adoptions = adoptions;
  }

  /**
   * Whose hands it took: two different people.
   *
   * @param first who recorded the resolution
   * @param second who put it into force
   */
  public record Hands(UUID first, UUID second) {}

  /**
   * Puts a text into force. Purchases that begin from then on go by it.
   *
   * @param pack the text as a pack that tightens or uses those of the program alone
   * @param since from when; a moment that has passed counts from now on
   * @throws PackException with everything that is wrong with the pack
   */
  public void begin(
      UUID cityId, String pack, Instant since, String reason, Hands hands, Instant now) {
    Policy policy = policies.keep(cityId, PolicyBundle.own(pack), hands.first());
    decisions.decided(
        cityId,
        policy,
        Adopted.Mode.ENFORCE,
        new PolicyDecisions.Decided(since, reason, hands.first(), hands.second(), now));
  }

  /** Ends a policy that is in force or will be; nothing happens if it is neither. */
  public void end(UUID cityId, String policyId, String reason, Hands hands, Instant now) {
    adoptions
        .latest(cityId, policyId)
        .flatMap(digest -> policies.find(cityId, digest))
        .ifPresent(policy ->
            decisions.decided(
                cityId,
                policy,
                Adopted.Mode.OFF,
                new PolicyDecisions.Decided(now, reason, hands.first(), hands.second(), now)));
  }
}
