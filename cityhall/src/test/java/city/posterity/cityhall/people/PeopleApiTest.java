package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@PeopleTest
class PeopleApiTest implements WithDatabase {

  @Autowired RestTestClient http;
  @Autowired PeopleFixture fixture;
  @Autowired Persons persons;
  @Autowired People people;
  @Autowired DSLContext database;

  private ResponseSpec get(String uri, @Nullable String bearer) {
    return http.get()
        .uri(uri)
        .headers(h -> {
          if (bearer != null) {
            h.set("Authorization", bearer);
          }
        })
        .exchange();
  }

  private ResponseSpec post(String uri, @Nullable String bearer, Map<String, ?> body) {
    return http.post()
        .uri(uri)
        .headers(h -> {
          if (bearer != null) {
            h.set("Authorization", bearer);
          }
        })
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private ResponseSpec signIn(String mail, String password) {
    return post("/api/v1/sign-in", null, Map.of("mail", mail, "password", password));
  }

  @Test
  void mailAndPasswordGiveATokenHoweverTheMailIsWritten() {
    var ada = fixture.resident();
    var token = new ArrayList<String>();
    signIn(" " + ada.mail().toUpperCase(java.util.Locale.ROOT), PASSWORD)
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Cache-Control", "no-store")
        .expectBody()
        .jsonPath("$.token")
        .value(String.class, token::add);
    assertThat(token.getFirst()).matches("pst_[A-Za-z0-9_-]{43}");
    get("/api/v1/people/me", "Bearer " + token.getFirst())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo(ada.name());
  }

  @Test
  void aWrongPasswordAndAnUnknownMailGetTheSameAnswer() {
    var ada = fixture.resident();
    String wrong = answer(signIn(ada.mail(), "not the right password"));
    String unknown = answer(signIn("nobody-" + ada.mail(), PASSWORD));
    assertThat(wrong).isEqualTo(unknown).contains("wrong-mail-or-password").contains("401");
  }

  private static String answer(ResponseSpec response) {
    String body =
        response
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
        .matcher(String.valueOf(body))
        .replaceAll("ID");
  }

  @Test
  void whoGuessesTooOftenHasToWaitAndTheRightPasswordHasToWaitToo() {
    var ada = fixture.resident();
    for (int i = 0; i < 6; i++) {
      signIn(ada.mail(), "guess number " + i + " of many").expectStatus().isUnauthorized();
    }
    signIn(ada.mail(), PASSWORD)
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value("Retry-After", s -> assertThat(Integer.parseInt(s)).isBetween(1, 30))
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("too-many-attempts");
    signIn(fixture.resident().mail(), PASSWORD).expectStatus().isCreated();
  }

  @Test
  void aRevokedAnExpiredAndAnInventedTokenAreRefusedEvenWhereNoneIsNeeded() {
    var ada = fixture.resident();
    http.delete()
        .uri("/api/v1/tokens/" + ada.token())
        .header("Authorization", ada.bearer())
        .exchange()
        .expectStatus()
        .isNoContent();
    String expired = fixture.bearer(ada.account(), Duration.ofSeconds(-1));
    for (String bearer :
        List.of(ada.bearer(), expired, "Bearer pst_" + "A".repeat(43), "Basic x")) {
      for (String uri : List.of("/api/v1/people/me", "/api/v1/organisations")) {
        get(uri, bearer)
            .expectStatus()
            .isUnauthorized()
            .expectHeader()
            .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
            .expectBody()
            .jsonPath("$.code")
            .isEqualTo("token-not-valid");
      }
    }
  }

  @Test
  void tokensAreListedWithoutTheirSecretAndEndedOnlyByTheirOwner() {
    var ada = fixture.resident();
    var mallory = fixture.resident();
    post("/api/v1/tokens", ada.bearer(), Map.of("label", "nightly export"))
        .expectStatus()
        .isCreated();
    get("/api/v1/tokens", ada.bearer())
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(body ->
            assertThat(body).contains("nightly export", "lastUsedAt").doesNotContain("pst_"));
    http.delete()
        .uri("/api/v1/tokens/" + ada.token())
        .header("Authorization", mallory.bearer())
        .exchange()
        .expectStatus()
        .isNotFound();
    get("/api/v1/people/me", ada.bearer()).expectStatus().isOk();
    post("/api/v1/tokens", ada.bearer(), Map.of("expiresAt", "2001-01-01T00:00:00Z", "color", 1))
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("\"/label\"", "\"/expiresAt\"", "\"/color\""));
  }

  @Test
  void anErasedPersonReadsErasedAndCanDoNothingMore() {
    var admin = fixture.administrator();
    var ada = fixture.member(fixture.organisation(OrganisationKind.SUPPLIER, "Lamps Ltd"), null);
    String address = "/api/v1/people/" + ada.account().person();
    post(address + "/erase", ada.bearer(), Map.of()).expectStatus().isForbidden();
    post(address + "/erase", admin.bearer(), Map.of("reason", "asked by letter 7"))
        .expectStatus()
        .isAccepted()
        .expectBody()
        .jsonPath("$.erased")
        .isEqualTo(false)
        .jsonPath("$.erasureAsked.by")
        .isEqualTo(admin.account().person().toString())
        .jsonPath("$.erasureAsked.reason")
        .isEqualTo("asked by letter 7");
    post(address + "/erase", fixture.administrator().bearer(), Map.of())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.name")
        .isEqualTo("erased")
        .jsonPath("$.mails")
        .isEmpty()
        .jsonPath("$.memberships")
        .isEmpty();
    get("/api/v1/people/me", ada.bearer()).expectStatus().isUnauthorized();
    signIn(ada.mail(), PASSWORD).expectStatus().isUnauthorized();
    post("/api/v1/people", admin.bearer(), Map.of("name", "Another Ada", "mail", ada.mail()))
        .expectStatus()
        .isCreated();
    get(address, admin.bearer()).expectBody().jsonPath("$.erased").isEqualTo(true);
  }

  @Test
  void erasingTakesAReasonAndTwoAdministratorsHereToo() {
    var admin = fixture.administrator();
    var ada = fixture.resident();
    String address = "/api/v1/people/" + ada.account().person();
    post(address + "/erase", admin.bearer(), Map.of())
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(body -> assertThat(body).contains("\"/reason\""));
    for (int status : new int[] {202, 409}) {
      post(address + "/erase", admin.bearer(), Map.of("reason", "asked by letter 8"))
          .expectStatus()
          .isEqualTo(status);
    }
    get("/api/v1/people/me", ada.bearer()).expectStatus().isOk();
    http.delete()
        .uri(address + "/erase")
        .header("Authorization", admin.bearer())
        .exchange()
        .expectStatus()
        .isNoContent();
    get(address, admin.bearer()).expectBody().jsonPath("$.erasureAsked").doesNotExist();
    post(address + "/erase", fixture.administrator().bearer(), Map.of())
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void anAdministratorCannotEraseThemselves() {
    var admin = fixture.administrator();
    post("/api/v1/people/" + admin.account().person() + "/erase", admin.bearer(), Map.of())
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-oneself");
  }

  @Test
  void everybodySeesTheirOwnRoles() {
    var buyer =
        fixture.organisation(
            OrganisationKind.BUYER, "City", new OrganisationView.Unit("transport", "Transport"));
    var officer = fixture.member(buyer, "transport", Role.NEED_OFFICER, Role.OBSERVER);
    get("/api/v1/people/me", officer.bearer())
        .expectBody()
        .jsonPath("$.actingAs.unit")
        .isEqualTo("transport")
        .jsonPath("$.actingAs.roles")
        .isEqualTo(List.of("resident", "need-officer", "observer"));
    var supplier = fixture.member(fixture.organisation(OrganisationKind.SUPPLIER, "S"), null);
    get("/api/v1/people/me", supplier.bearer())
        .expectBody()
        .jsonPath("$.actingAs.roles")
        .isEqualTo(List.of("resident", "supplier"));
    get("/api/v1/people/me", fixture.resident().bearer())
        .expectBody()
        .jsonPath("$.actingAs.roles")
        .isEqualTo(List.of("resident"));
  }

  @Test
  void whoActsForTwoOrganisationsSaysForWhichAndNeverHasTheRolesOfBoth() {
    var buyer = fixture.organisation(OrganisationKind.BUYER, "City");
    var supplier = fixture.organisation(OrganisationKind.SUPPLIER, "Harbour Ltd");
    var ada = fixture.member(buyer, null, Role.ADMINISTRATOR);
    persons.join(
        fixture.city(), ada.account().person(), new NewMembership(supplier, null, Set.of()));
    assertThat(people.actorOf(ada.account().person()).roles())
        .containsExactlyInAnyOrder(Role.RESIDENT, Role.ADMINISTRATOR);
    http.get()
        .uri("/api/v1/people/me")
        .header("Authorization", ada.bearer())
        .header(People.ACTING_FOR, supplier.toString())
        .exchange()
        .expectBody()
        .jsonPath("$.actingAs.roles")
        .isEqualTo(List.of("resident", "supplier"));
    http.get()
        .uri("/api/v1/people/me")
        .header("Authorization", ada.bearer())
        .header(People.ACTING_FOR, fixture.organisation(OrganisationKind.BUYER, "B").toString())
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("not-a-member");
  }

  @Test
  void twoAccountsOfOnePersonAreOnePerson() {
    var ada = fixture.resident();
    var second =
        persons.openAccount(fixture.city(), ada.account().person(), "second-" + ada.mail());
    assertThat(second.id()).isNotEqualTo(ada.account().id());
    get("/api/v1/people/me", fixture.bearer(second, Duration.ofHours(1)))
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(ada.account().person().toString());
  }

  @Test
  void aRoleTakenAwayIsGoneWithTheNextRequest() {
    var admin = fixture.administrator();
    var other = fixture.administrator();
    get("/api/v1/people/" + admin.account().person(), other.bearer()).expectStatus().isOk();
    var membership = persons.memberships(fixture.city(), other.account().person()).getFirst().id();
    http.delete()
        .uri("/api/v1/people/" + other.account().person() + "/memberships/" + membership)
        .header("Authorization", admin.bearer())
        .exchange()
        .expectStatus()
        .isNoContent();
    get("/api/v1/people/" + admin.account().person(), other.bearer()).expectStatus().isForbidden();
  }

  @Test
  void anAdministratorEnrolsSomebodyWhoChoosesThePasswordAlone() {
    var admin = fixture.administrator();
    var supplier = fixture.organisation(OrganisationKind.SUPPLIER, "Lamps Ltd");
    String mail = "grace-" + supplier + "@example.org";
    var invitation = new ArrayList<String>();
    post(
            "/api/v1/people",
            admin.bearer(),
            Map.of(
                "name",
                "Grace",
                "mail",
                mail,
                "memberships",
                List.of(Map.of("organisation", supplier.toString()))))
        .expectStatus()
        .isCreated()
        .expectBody()
        .jsonPath("$.invitation")
        .value(String.class, invitation::add);
    var acceptance = Map.of("invitation", invitation.getFirst(), "password", PASSWORD);
    signIn(mail, PASSWORD).expectStatus().isUnauthorized();
    post("/api/v1/invitations/accept", null, Map.of("invitation", "psi_x", "password", "short"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/password");
    post("/api/v1/invitations/accept", null, acceptance).expectStatus().isNoContent();
    post("/api/v1/invitations/accept", null, acceptance).expectStatus().isEqualTo(410);
    signIn(mail, PASSWORD).expectStatus().isCreated();
    post("/api/v1/people", admin.bearer(), Map.of("name", "G", "mail", mail))
        .expectStatus()
        .isEqualTo(409);
  }

  @Test
  void enrollingTellsEveryMistakeAtOnce() {
    var admin = fixture.administrator();
    var supplier = fixture.organisation(OrganisationKind.SUPPLIER, "Lamps Ltd");
    var buyer =
        fixture.organisation(
            OrganisationKind.BUYER, "City", new OrganisationView.Unit("transport", "Transport"));
    post(
            "/api/v1/people",
            admin.bearer(),
            Map.of(
                "mail", "no address",
                "status", "AWARDED",
                "memberships",
                    List.of(
                        Map.of("organisation", supplier.toString(), "roles", List.of("reviewer")),
                        Map.of("organisation", buyer.toString(), "unit", "parks"),
                        Map.of("organisation", "x", "roles", List.of("king")))))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].pointer")
        .value(
            List.class,
            pointers ->
                assertThat(pointers.stream().map(String::valueOf).toList())
                    .containsExactlyInAnyOrder(
                        "/name",
                        "/mail",
                        "/status",
                        "/memberships/0/roles",
                        "/memberships/1/unit",
                        "/memberships/2/organisation",
                        "/memberships/2/roles/0"));
  }

  @Test
  void onlyAdministratorsEnrolPeople() {
    var body = Map.of("name", "X", "mail", "x@example.org");
    post("/api/v1/people", null, body)
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .valueEquals("WWW-Authenticate", "Bearer")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("sign-in-needed");
    post("/api/v1/people", fixture.resident().bearer(), body).expectStatus().isForbidden();
  }

  @Test
  void whatIsStoredTellsNothingAboutAPersonWithoutTheKey() {
    var ada = fixture.resident();
    String rows =
        database.resultQuery("select p::text from people.person p").fetch().formatCSV()
            + database.resultQuery("select a::text from people.account a").fetch().formatCSV()
            + database
                .resultQuery(
                    "select encode(mail_sealed, 'escape') || encode(mail_hash, 'escape')"
                        + " from people.account")
                .fetch()
                .formatCSV()
            + database
                .resultQuery("select encode(name_sealed, 'escape') from people.person")
                .fetch()
                .formatCSV()
            + database.resultQuery("select t::text from people.token t").fetch().formatCSV();
    assertThat(rows)
        .contains(ada.account().id().toString())
        .doesNotContainIgnoringCase(ada.mail())
        .doesNotContain(ada.name())
        .doesNotContain("pst_");
  }
}
