package city.posterity.cityhall.guidance;

import city.posterity.policy.Policy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which commands a policy has anything to say about. */
final class Guarded {

  private static final Map<String, Set<String>> BY_DIGEST = new ConcurrentHashMap<>();

  private Guarded() {}

  static Set<String> commands(Policy policy) {
    return BY_DIGEST.computeIfAbsent(
        policy.digest(),
        _ ->
            Stream.concat(
                    policy.clauses().values().stream().flatMap(c -> policy.commands(c).stream()),
                    policy.gates().values().stream().flatMap(g -> g.commands().stream()))
                .collect(Collectors.toUnmodifiableSet()));
  }
}
