package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.Replay;
import city.posterity.cityhall.people.People;
import city.posterity.policy.Facts;
import city.posterity.policy.Findings;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks all purchases of an installation as they stand. Reads, and keeps nothing of it. */
@Component
public final class EveryPurchase {

  private final Casefile casefile;
  private final Replay replay;
  private final Regimes regimes;
  private final People people;
  private final Surroundings surroundings;

  EveryPurchase(
      Casefile casefile, Replay replay, Regimes regimes, People people, Surroundings surroundings) {
    this.casefile = casefile;
    this.replay = replay;
    this.regimes = regimes;
    this.people = people;
    this.surroundings = surroundings;
  }

  /** Ids of all purchases. */
  public List<UUID> ids() {
    return replay.cities().stream().flatMap(city -> replay.procurements(city).stream()).toList();
  }

  /**
   * What the policies find about one purchase. Safe for many threads.
   *
   * @param instead in place of the policies that the purchase is under; absent: those
   * @param scope policies that lack its gate find nothing
   * @throws RuntimeException if its history cannot be read
   */
  public List<Findings> check(UUID id, @Nullable Policy instead, Scope scope) {
    UUID city = people.cityId();
    ZoneId zone = people.city().zone();
    Instant now = casefile.now();
    Procurement procurement = casefile.find(city, id).orElseThrow();
    Circumstances circumstances = surroundings.of(city, procurement, now);
    List<Policy> policies =
        instead != null
            ? List.of(instead)
            : regimes.of(procurement).stream().map(Adopted::policy).toList();
    return policies.stream()
        .filter(p -> scope.gate() == null || p.gates().containsKey(scope.gate()))
        .map(p ->
            PolicyCheck.run(
                p,
                Facts.of(p, Telling.of(p, procurement, circumstances)),
                scope,
                LocalDate.ofInstant(now, zone)))
        .toList();
  }
}
