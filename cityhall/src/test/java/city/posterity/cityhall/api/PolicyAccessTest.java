package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody tries everything with a policy that is made over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PolicyAccessTest implements WithDemoCity {

  private static final List<Thing> THINGS =
      Stream.of(Thing.values()).filter(Thing::isOfPolicy).toList();

  /** Those of a policy, and those that people have in the whole city or as who they are. */
  private static final List<String> WORDS =
      Stream.of(Role.values())
          .filter(r ->
              r.isOfPolicy()
                  || Set.of(
                          Role.RESIDENT,
                          Role.SUPPLIER,
                          Role.NEED_OFFICER,
                          Role.PROCUREMENT_OFFICER,
                          Role.APPROVER,
                          Role.REVIEWER,
                          Role.ADMINISTRATOR)
                      .contains(r))
          .map(Role::word)
          .toList();

  /** What the sample people may in every case, or in this one. */
  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("need", Set.of("need-officer")),
          Map.entry("officer", Set.of("procurement-officer")),
          Map.entry("approver", Set.of("approver")),
          Map.entry("administrator", Set.of("administrator")),
          Map.entry("reviewer", Set.of("reviewer")),
          Map.entry("acme", Set.of("supplier")),
          Map.entry("sponsor", Set.of("sponsor")),
          Map.entry("group-chair", Set.of("group-member", "group-chair")),
          Map.entry("drafter", Set.of("group-member", "drafter")),
          Map.entry("moderator", Set.of("group-member", "moderator")),
          Map.entry("responder", Set.of("group-member", "responder")),
          Map.entry("clerk", Set.of("group-member", "clerk")),
          Map.entry("treasurer", Set.of()),
          Map.entry("resident", Set.of()));

  @LocalServerPort int port;

  @Test
  void nobodyDoesOrReadsWhatIsNotTheirs() {
    var http = new DemoHttp(port);
    var attempts = new Attempts(http, roles());
    var life = new Life(http, attempts::everybodyElseTries);
    var policy = new PolicyLife(http, life);
    policy.charter();
    attempts.reads(life, Map.of(policy.id(), Reading.STAFF));
    policy.approveGroup();
    attempts.reads(life, Map.of(policy.id(), Reading.EVERYBODY));
    policy.draft();
    attempts.reads(life, Map.of(policy.clause(), Reading.STAFF));
    policy.publish();
    attempts.reads(life, Map.of(policy.clause(), Reading.STAFF));
    policy.hear();
    attempts.reads(life, Map.of(policy.input(), Reading.STAFF.and("resident")));
    policy.show();
    attempts.reads(life, Map.of(policy.input(), Reading.EVERYBODY));
    String resident = http.person("resident").get("person").asString();
    for (String who : ROLES.keySet()) {
      assertThat(life.state(who, policy.input()).toString())
          .as("who said it is for nobody, not for %s either", who)
          .doesNotContain(resident);
    }
    policy.answer();
    attempts.reads(
        life, Map.of(policy.response(), Reading.STAFF, policy.revision(), Reading.STAFF));
    policy.publishAnswers();
    policy.decide();

    attempts.everyVerbIsRefusedToEveryRoleOutsideItsRows(THINGS, life);
    attempts.everyCellOfTheMatrixWasTried(THINGS, WORDS);
  }

  private static Map<String, Set<String>> roles() {
    var roles = new LinkedHashMap<String, Set<String>>();
    ROLES.forEach((who, mine) -> {
      var all = new TreeSet<>(mine);
      all.add("resident");
      roles.put(who, all);
    });
    return roles;
  }
}
