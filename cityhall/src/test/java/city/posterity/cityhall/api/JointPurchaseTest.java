package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.market.tender.CreateTender;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.team.AssignMember;
import city.posterity.procurement.ranking.AwardMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Several buyers in one purchase, one of them in the lead, people from departments of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JointPurchaseTest implements WithDemoCity {

  private static final JsonMapper JSON = CoreJson.builder().build();

  @LocalServerPort int port;

  @Test
  void twoBuyersBuyTogetherOneLeadsAndPeopleOfBothAreOnTheTeam() {
    var http = new DemoHttp(port);
    var crowd = new Crowd(http);
    crowd.enrol("officer-2", "officer", Set.of());
    crowd.enrol("observer", "officer", Set.of());
    crowd.enrol("joint-neighbour", null, Set.of());
    OrganisationId city = organisation(http, "officer");
    OrganisationId neighbour = organisation(http, "joint-neighbour");
    var life = new Life(http, _ -> {});
    // a plan of its own, which no other test's clock lets lapse
    new WholeLife(http, life).plan();
    String procurement = "/api/v1/procurements/" + life.id();

    Answer wrong =
        http.post(
            "officer",
            procurement + "/tenders",
            JSON.writeValueAsBytes(new CreateTender(terms(http, neighbour, List.of(city)))));
    assertThat(wrong.text()).contains("tender.buyer-not-among-buyers");
    assertThat(wrong.status()).isBetween(400, 499);

    Answer made =
        DemoHttp.must(
            http.post(
                "officer",
                procurement + "/tenders",
                JSON.writeValueAsBytes(
                    new CreateTender(terms(http, city, List.of(city, neighbour))))),
            201);
    String tender = made.json().get("self").asString();
    var stored = DemoHttp.must(http.get("officer", tender), 200).json().get("terms");
    assertThat(stored.get("procuringEntity").asString()).isEqualTo(city.toString());
    assertThat(stored.get("buyers").valueStream().map(b -> b.asString()))
        .containsExactly(city.toString(), neighbour.toString());

    assertThat(http.get("joint-neighbour", tender).status()).isEqualTo(404);
    String team = "/api/v1/teams/" + procurement.substring(procurement.lastIndexOf('/') + 1);
    var assign =
        new AssignMember(
            new PersonId(UUID.fromString(http.person("joint-neighbour").get("person").asString())),
            neighbour,
            "roads",
            Set.of(Role.EVALUATOR));
    String etag =
        Objects.requireNonNull(DemoHttp.must(http.get("administrator", team), 200).header("ETag"));
    DemoHttp.must(
        http.post(
            "administrator", team + "/assign", JSON.writeValueAsBytes(assign), "If-Match", etag),
        200);
    DemoHttp.must(http.get("joint-neighbour", tender), 200);
    assertThat(
            http.post(
                    "joint-neighbour",
                    tender + "/submit",
                    new byte[0],
                    "If-Match",
                    Objects.requireNonNull(made.header("ETag")))
                .code())
        .isEqualTo("machine.role-missing");
  }

  private static OrganisationId organisation(DemoHttp http, String key) {
    return new OrganisationId(UUID.fromString(http.person(key).get("organisation").asString()));
  }

  private static TenderTerms terms(DemoHttp http, OrganisationId lead, List<OrganisationId> all) {
    Instant deadline = Instant.parse(http.now()).plus(Duration.ofDays(60));
    LocalDate start = LocalDate.ofInstant(deadline, ZoneOffset.UTC).plusDays(60);
    return new TenderTerms(
        "Lamps of the border bridge",
        "Light on both sides of the border",
        lead,
        all,
        MainCategory.GOODS,
        new Classification("CPV", "34928500", "Lamps"),
        "open",
        "EUR",
        false,
        List.of(new Lot("L1", "Lamps", "All", Money.of("1500.00", "EUR"), null)),
        "One system has to fit together.",
        List.of(),
        List.of(),
        new AwardMethod.LowestPrice(AwardMethod.TieBreak.EARLIER_RECEIPT),
        deadline,
        1,
        1,
        null,
        List.of(),
        List.of(),
        "Fairhaven and Nexthaven",
        start,
        start.plusYears(2),
        null);
  }
}
