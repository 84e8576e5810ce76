package city.posterity.cityhall.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.ocds.OcdsSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The sample city as it is made, with nothing done to it since. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=sample-city")
class DemoCityTest implements WithDemoCity {

  @LocalServerPort int port;
  @Autowired DemoPeople people;
  @Autowired List<Check> checks;

  private DemoHttp http;

  @BeforeEach
  void signIn() {
    http = new DemoHttp(port);
  }

  @Test
  void fifteenProcurementsAndAPolicyStandInEveryStageOfALife() {
    var statuses = statuses();
    assertThat(statuses).hasSize(16);
    assertThat(statuses.get("Sandboxes for two nurseries")).containsExactly("purchase closed");
    assertThat(statuses.get("Pump for the harbour underpass")).containsExactly("purchase ordered");
    assertThat(statuses.get("Drinking fountains in the parks")).contains("need proposed");
    assertThat(statuses.get("Accessible parking app")).contains("need consulting");
    assertThat(statuses.get("Flood-warning network")).contains("need planned-published");
    assertThat(statuses.get("School laptops")).contains("tender live", "enquiry published");
    assertThat(statuses.get("Repair stands for bicycles")).contains("tender live");
    assertThat(statuses.get("Bus-lane cameras")).containsAnyOf("tender closed", "tender opening");
    assertThat(statuses.get("Swimming lessons in the holidays")).contains("tender unsuccessful");
    assertThat(statuses.get("Street-lighting renewal"))
        .contains("tender evaluating", "evaluation individual");
    assertThat(statuses.get("Library shelves and chairs"))
        .contains("tender standstill", "award notified", "complaint pending");
    assertThat(statuses.get("Meals for schools and day care"))
        .contains("evaluation reported", "contract signed", "obligation promised");
    assertThat(statuses.get("Solar roofs on six public buildings"))
        .contains(
            "contract active",
            "milestone met",
            "milestone late",
            "change effective",
            "invoice confirmed",
            "invoice disputed",
            "obligation binding");
    assertThat(statuses.get("Street sweepers that outlast their loan"))
        .contains("contract completed", "obligation transferred");
    assertThat(statuses.get("Defibrillators in public places"))
        .contains("contract completed", "obligation fulfilled", "obligation transferred");
  }

  @Test
  void twoTendersCanBeBidForForTenDaysYet() {
    Instant soon = Instant.parse(http.now()).plus(Duration.ofDays(10));
    long live =
        records().stream()
            .map(r -> r.at("/compiledRelease/tender"))
            .filter(t -> t.path("status").asString("").equals("active"))
            .map(t -> t.at("/tenderPeriod/endDate").asString(""))
            .filter(end ->
                !end.isEmpty() && java.time.OffsetDateTime.parse(end).toInstant().isAfter(soon))
            .count();
    assertThat(live).isGreaterThanOrEqualTo(2);
  }

  @Test
  void theDoctorFindsNothing() {
    for (Check check : checks) {
      assertThat(check.examine()).as(check.claim()).isEmpty();
    }
  }

  @Test
  void whatIsPublishedFollowsTheStandardAndNamesNobody() {
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    var published = new StringBuilder();
    for (JsonNode record : records()) {
      String ocid = record.get("ocid").asString();
      for (int i = 1; i <= record.get("releases").size(); i++) {
        JsonNode release =
            DemoHttp.must(http.get(null, "/api/v1/releases/" + ocid + "/" + i), 200).json();
        assertThat(schema.releasePackage(release)).as("%s %d", ocid, i).isEmpty();
        published.append(release);
      }
    }
    assertThat(published).contains("Solar roofs on six public buildings");
    for (var person : people.all()) {
      assertThat(published).as(person.key()).doesNotContainIgnoringCase(person.name());
    }
  }

  private List<JsonNode> records() {
    var all = new ArrayList<JsonNode>();
    DemoHttp.must(http.get(null, "/api/v1/records?limit=50"), 200)
        .json()
        .get("records")
        .forEach(all::add);
    return all;
  }

  /** Every thing's status, as in {@code tender live}, by title. */
  private Map<String, TreeSet<String>> statuses() {
    var all = new LinkedHashMap<String, TreeSet<String>>();
    http.get("officer", "/api/v1/procurements?limit=100")
        .json()
        .forEach(p -> {
          JsonNode whole = http.get("officer", p.get("self").asString()).json();
          var things = new TreeSet<String>();
          whole
              .get("things")
              .forEach(
                  t -> things.add(t.get("thing").asString() + " " + t.get("status").asString()));
          all.put(p.get("title").asString(), things);
        });
    return all;
  }
}
