package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@PeopleTest
class OrganisationsApiTest implements WithDatabase {

  @Autowired RestTestClient http;
  @Autowired PeopleFixture fixture;

  private ResponseSpec post(String bearer, Map<String, ?> body) {
    return http.post()
        .uri("/api/v1/organisations")
        .header("Authorization", bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private static Map<String, Object> lamps(String kind, String number) {
    return Map.of(
        "kinds", List.of(kind),
        "name", "Zenith Lamps " + number,
        "identifier", Map.of("scheme", "XT-REG", "id", number),
        "address", Map.of("locality", "Lindmouth", "countryName", "Lusania"),
        "contactPoint", Map.of("email", "sales@lamps.example"),
        "units", List.of(Map.of("code", "sales", "name", "Sales")));
  }

  @Test
  void whatIsRegisteredIsPublicAndNamedAsInOpenData() {
    String number = UUID.randomUUID().toString();
    var self = new ArrayList<String>();
    post(fixture.administrator().bearer(), lamps("supplier", number))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.self")
        .value(String.class, self::add);
    http.get()
        .uri(self.getFirst())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.ocdsId")
        .isEqualTo("XT-REG-" + number)
        .jsonPath("$.address.locality")
        .isEqualTo("Lindmouth")
        .jsonPath("$.address.region")
        .doesNotExist()
        .jsonPath("$.units[0].code")
        .isEqualTo("sales");
    post(fixture.administrator().bearer(), lamps("supplier", number))
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("identifier-registered");
  }

  @Test
  void whoActsForNobodyRegistersOneSupplierAndActsForIt() {
    var ada = fixture.resident();
    post(ada.bearer(), lamps("buyer", UUID.randomUUID().toString())).expectStatus().isForbidden();
    post(ada.bearer(), lamps("supplier", UUID.randomUUID().toString())).expectStatus().isCreated();
    http.get()
        .uri("/api/v1/people/me")
        .header("Authorization", ada.bearer())
        .exchange()
        .expectBody()
        .jsonPath("$.actingAs.roles")
        .isEqualTo(List.of("resident", "supplier"));
    post(ada.bearer(), lamps("supplier", UUID.randomUUID().toString()))
        .expectStatus()
        .isForbidden();
  }

  @Test
  void aListIsReadPageByPageWithNothingSkippedOrDoubled() {
    String mark = UUID.randomUUID().toString();
    var ids = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      ids.add(fixture.organisation(OrganisationKind.SUPPLIER, "Quay_" + mark + " " + i).toString());
    }
    fixture.organisation(OrganisationKind.BUYER, "Quay_" + mark + " 9");
    fixture.organisation(OrganisationKind.SUPPLIER, "QuayX" + mark + " 9");
    var found = new ArrayList<String>();
    String next = "/api/v1/organisations?limit=2&kind=supplier&search=quay_" + mark;
    for (int page = 0; page < 3; page++) {
      var answer = http.get().uri(next).exchange().expectStatus().isOk();
      answer
          .expectBody()
          .jsonPath("$[*].id")
          .value(List.class, page1 -> page1.forEach(id -> found.add(String.valueOf(id))));
      List<String> links =
          answer.returnResult().getResponseHeaders().getOrDefault("Link", List.of());
      assertThat(links).hasSize(page < 2 ? 1 : 0);
      next = links.isEmpty() ? next : links.getFirst().replaceAll("<(.*)>; rel=\"next\"", "$1");
    }
    assertThat(found).containsExactlyElementsOf(ids);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    post(
            fixture.administrator().bearer(),
            Map.of(
                "kinds", List.of("review-body", "buyer"),
                "identifier", Map.of("scheme", "XT"),
                "units",
                    List.of(Map.of("code", "a", "name", "A"), Map.of("code", "a", "name", " "))))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .value(
            List.class,
            p ->
                assertThat(p.stream().map(String::valueOf).toList())
                    .containsExactlyInAnyOrder(
                        "/kinds", "/name", "/identifier/id", "/units/1/name", "/units/1/code"));
    http.get()
        .uri("/api/v1/organisations?limit=1000&after=x")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
  }
}
