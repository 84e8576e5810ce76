package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.people.People;
import city.posterity.policy.Policy;
import city.posterity.procurement.assurance.regime.PolicyVersion;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a purchase goes by, and what it would go by if it began today. */
@Component
public class Regimes {

  private final Adoptions adoptions;
  private final Casefile casefile;
  private final People people;

  Regimes(Adoptions adoptions, Casefile casefile, People people) {
    this.adoptions = adoptions;
    this.casefile = casefile;
    this.people = people;
  }

  /** What a purchase is judged under, in the order of the policies' ids. */
  List<Adopted> of(Procurement procurement) {
    UUID city = people.cityId();
    Instant begun = casefile.begunAt(city, procurement.id()).orElseGet(casefile::now);
    return adoptions.of(city, procurement, begun);
  }

  /** What a purchase that began now would be judged under. */
  public List<PolicyVersion> ofToday() {
    return adoptions.inForce(people.cityId(), casefile.now()).stream()
        .map(Adopted::policy)
        .map(p -> new PolicyVersion(p.id(), p.version(), p.digest()))
        .toList();
  }

  /** What would be different for a purchase under the policies of today; empty for nothing. */
  public List<PolicyDifference> differences(Procurement procurement, Locale locale) {
    Map<String, Policy> before = byId(of(procurement));
    Map<String, Policy> after = byId(adoptions.inForce(people.cityId(), casefile.now()));
    var differences = new ArrayList<PolicyDifference>();
    after.forEach((id, policy) -> {
      Policy was = before.get(id);
      if (was == null) {
        differences.add(PolicyDifference.begins(policy, locale));
      } else if (!was.digest().equals(policy.digest())) {
        differences.add(PolicyDifference.between(was, policy, locale));
      }
    });
    before.forEach((id, policy) -> {
      if (!after.containsKey(id)) {
        differences.add(PolicyDifference.ends(policy, locale));
      }
    });
    return List.copyOf(differences);
  }

  private static Map<String, Policy> byId(List<Adopted> adopted) {
    var policies = new LinkedHashMap<String, Policy>();
    adopted.forEach(a -> policies.put(a.policy().id(), a.policy()));
    return policies;
  }
}
