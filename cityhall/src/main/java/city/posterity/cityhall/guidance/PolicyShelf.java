package city.posterity.cityhall.guidance;

import city.posterity.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Texts of policies from which another can begin. */
@Component
public class PolicyShelf {

  private static final List<String> TO_BEGIN_FROM = List.of("posterity-igp-draft", "guidelines");

  private final StoredPolicies policies;

  PolicyShelf(StoredPolicies policies) {
    this.policies = policies;
  }

  /** Those of the program, then the newest text of each that the city ever had. */
  public List<Policy> all(UUID cityId) {
    var newest = new LinkedHashMap<String, Policy>();
    Stream.concat(TO_BEGIN_FROM.stream().map(policies::shipped), policies.own(cityId).stream())
        .forEach(p -> newest.putIfAbsent(p.id(), p));
    return List.copyOf(newest.values());
  }
}
