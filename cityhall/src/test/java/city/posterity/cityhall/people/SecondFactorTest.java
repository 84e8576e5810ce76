package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.TestBrowser.location;
import static city.posterity.cityhall.people.internal.db.Tables.CODE_APP;
import static city.posterity.cityhall.people.internal.db.Tables.FACTOR_EVENT;
import static city.posterity.cityhall.people.internal.db.Tables.RECOVERY_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.FactorRule.Group;
import city.posterity.cityhall.people.PeopleFixture.Enrolled;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.context=second-factor")
@AutoConfigureRestTestClient
@Import(PeopleFixture.class)
class SecondFactorTest implements WithDatabase {

  private static final Pattern CODE = Pattern.compile("<code dir=\"ltr\">([a-z2-7-]{34})</code>");

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired FactorRule rule;
  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired RestTestClient http;

  private Enrolled admin;

  @BeforeEach
  void theCityAsksForASecondFactor() {
    admin = fixture.administrator();
    rule.choose(fixture.city(), FactorRule.FOR_A_NEW_CITY, admin.account().person());
  }

  @AfterEach
  void nothingIsAskedAnyMore() {
    rule.choose(fixture.city(), Set.of(), admin.account().person());
  }

  /** Somebody with an app, signed in. */
  private record Guarded(TestBrowser browser, TestCodes app, List<String> recovery) {}

  private Guarded enrol(Enrolled who) {
    var browser = new TestBrowser(port);
    assertThat(location(browser.signIn(who.mail(), PASSWORD))).isEqualTo("/sign-in/second");
    assertThat(location(browser.get("/sign-in/second"))).isEqualTo("/account/enrol");
    var app = TestCodes.of(browser.get("/account/enrol/app").body());
    var done =
        browser.post("/account/enrol/app", "/account/enrol/app", Map.of("code", app.code(0)));
    assertThat(done.statusCode()).isEqualTo(200);
    return new Guarded(browser, app, codes(done));
  }

  private static List<String> codes(HttpResponse<String> page) {
    return CODE.matcher(page.body()).results().map(r -> r.group(1)).toList();
  }

  private HttpResponse<String> second(TestBrowser browser, String code) {
    return browser.post("/sign-in/second", "/sign-in/second", Map.of("code", code));
  }

  private TestBrowser halfway(Enrolled who) {
    var browser = new TestBrowser(port);
    assertThat(location(browser.signIn(who.mail(), PASSWORD))).isEqualTo("/sign-in/second");
    return browser;
  }

  @Test
  void aMemberSetsAFactorUpAndNothingIsReachableWithThePasswordAlone() {
    var browser = halfway(admin);
    for (String page :
        List.of(
            "/account",
            "/work",
            "/administration",
            "/administration/people",
            "/account/factors",
            "/account/proof",
            "/following",
            "/welcome")) {
      assertThat(location(browser.get(page))).as(page).startsWith("/sign-in");
    }
    assertThat(browser.get("/api/v1/people/me").statusCode()).isEqualTo(401);
    assertThat(browser.get("/").body()).doesNotContain(admin.name());
    http.post()
        .uri("/api/v1/sign-in")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("mail", admin.mail(), "password", PASSWORD))
        .exchange()
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("second-factor-not-set-up");

    var guarded = enrol(admin);
    assertThat(guarded.recovery()).hasSize(10).doesNotHaveDuplicates();
    assertThat(guarded.browser().isSignedIn()).isTrue();
    assertThat(guarded.browser().get("/account/factors").body())
        .contains("Set up on", "10 codes are left");

    var next = halfway(admin);
    assertThat(next.isSignedIn()).isFalse();
    assertThat(location(next.get("/account/enrol/app")))
        .as("who has one sets none up in its place with the password")
        .isEqualTo("/sign-in");
    assertThat(second(next, "000000").statusCode()).isEqualTo(422);
    assertThat(location(second(next, guarded.app().code(1)))).isEqualTo("/account");
    assertThat(next.isSignedIn()).isTrue();
  }

  @Test
  void aCodeIsTakenOnceAndAnOlderOneNotAfterIt() {
    var guarded = enrol(admin);
    assertThat(second(halfway(admin), guarded.app().code(0)).statusCode())
        .as("the one used to set it up")
        .isEqualTo(422);
    String code = guarded.app().code(1);
    assertThat(second(halfway(admin), code).statusCode()).isEqualTo(302);
    assertThat(second(halfway(admin), code).body()).contains("it was used before");
    assertThat(second(halfway(admin), guarded.app().code(0)).statusCode()).isEqualTo(422);
  }

  @Test
  void aRecoveryCodeWorksOnceAndIsKeptAsAHash() {
    var guarded = enrol(admin);
    String code = guarded.recovery().get(3);
    assertThat(second(halfway(admin), " " + code.toUpperCase(java.util.Locale.ROOT)).statusCode())
        .isEqualTo(302);
    assertThat(second(halfway(admin), code).statusCode()).isEqualTo(422);
    assertThat(events(admin)).containsExactly("app-added", "codes-made", "code-spent");
    assertThat(
            database
                .select(RECOVERY_CODE.HASH)
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(admin.account().id()))
                .fetch(r -> new String(r.value1(), StandardCharsets.ISO_8859_1)))
        .doesNotContain(code, code.replace("-", ""));
  }

  @Test
  void whoGuessesCodesHasToWaitAndTheRightCodeHasToWaitToo() {
    var guarded = enrol(admin);
    var browser = halfway(admin);
    for (int i = 0; i < 6; i++) {
      assertThat(second(browser, "12345" + i).body()).contains("This code is wrong");
    }
    assertThat(second(browser, guarded.app().code(1)).body()).contains("Too many attempts");
    assertThat(second(halfway(admin), guarded.recovery().getFirst()).body())
        .contains("Too many attempts");
  }

  @Test
  void theSecretLiesUnreadableInTheDatabase() {
    var guarded = enrol(admin);
    byte[] sealed =
        database
            .select(CODE_APP.SEALED)
            .from(CODE_APP)
            .where(CODE_APP.ACCOUNT_ID.eq(admin.account().id()))
            .fetchSingle()
            .value1();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(guarded.app().secret());
  }

  @Test
  void aProgramSignsInWithACodeAndATokenThatWasMadeBeforeGoesOnWorking() {
    var guarded = enrol(admin);
    me(admin.bearer()).isOk();
    var body = new HashMap<>(Map.of("mail", admin.mail(), "password", PASSWORD));
    signIn(body).expectStatus().isUnauthorized();
    body.put("code", "000000");
    signIn(body).expectStatus().isUnauthorized();
    body.put("code", guarded.app().code(1));
    signIn(body).expectStatus().isCreated();
    signIn(body).expectStatus().isUnauthorized();
  }

  private RestTestClient.ResponseSpec signIn(Map<String, String> body) {
    return http.post()
        .uri("/api/v1/sign-in")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private org.springframework.test.web.servlet.client.StatusAssertions me(String bearer) {
    return http.get()
        .uri("/api/v1/people/me")
        .header("Authorization", bearer)
        .exchange()
        .expectStatus();
  }

  @Test
  void aTokenIsMadeWithAFreshProofOnly() {
    database.execute(
        "update people.token set proved_at = now() - interval '11 minutes' where id = ?",
        admin.token());
    var wanted = new HashMap<>(Map.of("label", "export"));
    token(wanted).expectStatus().isForbidden();
    wanted.put("password", "wrong");
    token(wanted).expectStatus().isForbidden();
    wanted.put("password", PASSWORD);
    token(wanted).expectStatus().isCreated();
  }

  private RestTestClient.ResponseSpec token(Map<String, String> body) {
    return http.post()
        .uri("/api/v1/tokens")
        .header("Authorization", admin.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  @Test
  void suppliersAndResidentsMayHaveOneAndAreAskedForItThen() {
    var seller =
        fixture.member(fixture.organisation(OrganisationKind.SUPPLIER, "Cora Systems"), null);
    var browser = new TestBrowser(port);
    browser.signIn(seller.mail(), PASSWORD);
    assertThat(browser.isSignedIn()).isTrue();
    var app = TestCodes.of(browser.get("/account/enrol/app").body());
    assertThat(
            codes(
                browser.post(
                    "/account/enrol/app", "/account/enrol/app", Map.of("code", app.code(0)))))
        .hasSize(10);
    var next = halfway(seller);
    assertThat(second(next, app.code(1)).statusCode()).isEqualTo(302);
    var gone = next.post("/account/factors", "/account/factors/app/remove", Map.of());
    assertThat(location(gone)).isEqualTo("/account/factors?done=removed");
    var without = new TestBrowser(port);
    without.signIn(seller.mail(), PASSWORD);
    assertThat(without.isSignedIn()).isTrue();
  }

  @Test
  void theLastFactorStaysWhereTheCityAsksForOne() {
    var guarded = enrol(admin);
    var refused =
        guarded.browser().post("/account/factors", "/account/factors/app/remove", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("this is your last one");
  }

  @Test
  void anAdministratorChoosesOfWhomItIsAskedAndThatIsWrittenDown() {
    var guarded = enrol(admin);
    String page = "/administration/second-factor";
    assertThat(guarded.browser().get(page).body()).contains("value=\"members\" checked");
    guarded.browser().post(page, page, Map.of("asked", "administrators"));
    var officer =
        fixture.member(
            fixture.organisation(OrganisationKind.BUYER, "Harbour office"),
            null,
            Role.NEED_OFFICER);
    var browser = new TestBrowser(port);
    browser.signIn(officer.mail(), PASSWORD);
    assertThat(browser.isSignedIn()).isTrue();
    assertThat(browser.get(page).statusCode()).as("not for officers").isEqualTo(403);
    assertThat(rule.history(fixture.city()).getFirst().asked())
        .containsExactly(Group.ADMINISTRATORS);
    assertThat(guarded.browser().get(page).body()).contains(admin.name());
  }

  @Test
  void whoProvedItLongAgoProvesItAgainAndFindsWhatWasTyped() {
    var officer = fixture.resident();
    var guarded = enrol(admin);
    var browser = guarded.browser();
    String erase = "/administration/people/" + officer.account().person().value() + "/erase";
    String csrf = TestBrowser.csrf(browser.get(erase).body());
    longAgo(admin);
    var held =
        browser.postBare(
            erase, Map.of("_csrf", csrf, "understood", "yes", "reason", "asked by letter 7"));
    assertThat(location(held)).isEqualTo("/account/proof");
    assertThat(waiting(admin)).doesNotContain("letter 7");
    var wrong =
        browser.post("/account/proof", "/account/proof", Map.of("password", "not it at all"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(location(browser.get("/account/factors"))).isEqualTo("/account/proof");
    browser.postBare(
        erase, Map.of("_csrf", csrf, "understood", "yes", "reason", "asked by letter 7"));
    var right = browser.post("/account/proof", "/account/proof", Map.of("password", PASSWORD));
    assertThat(location(right)).isEqualTo("/account/proof/on");
    assertThat(browser.get("/account/proof/on").body())
        .contains("value=\"asked by letter 7\"", "action=\"" + erase + "\"");
    var done =
        browser.post(
            "/account/proof/on", erase, Map.of("understood", "yes", "reason", "asked by letter 7"));
    assertThat(location(done)).endsWith("?done=asked");
  }

  @Test
  void aCodeIsAFreshProofToo() {
    var guarded = enrol(admin);
    longAgo(admin);
    assertThat(location(guarded.browser().get("/account/enrol/app"))).isEqualTo("/account/proof");
    var right =
        guarded
            .browser()
            .post("/account/proof", "/account/proof", Map.of("code", guarded.app().code(1)));
    assertThat(location(right)).isEqualTo("/account/proof/on");
    assertThat(location(guarded.browser().get("/account/proof/on")))
        .isEqualTo("/account/enrol/app");
  }

  @Test
  void everyDeedThatDecidesWhoComesInAsksForAFreshProof() {
    var browser = enrol(admin).browser();
    var other = fixture.resident().account().person().value();
    String csrf = TestBrowser.csrf(browser.get("/account").body());
    longAgo(admin);
    for (String deed :
        List.of(
            "/account/enrol/app",
            "/account/enrol/passkey",
            "/account/factors/app/remove",
            "/account/factors/codes",
            "/account/factors/passkeys/" + UUID.randomUUID() + "/remove",
            "/administration/second-factor",
            "/administration/people/invite",
            "/administration/people/" + other + "/join",
            "/administration/people/" + other + "/leave",
            "/administration/people/" + other + "/erase",
            "/administration/people/" + other + "/factors")) {
      assertThat(location(browser.postBare(deed, Map.of("_csrf", csrf))))
          .as(deed)
          .isEqualTo("/account/proof");
    }
  }

  @Test
  void lostFactorsAreTakenAwayByTwoAdministratorsAndNotByOneself() {
    var officer = fixture.administrator();
    var lost = enrol(officer);
    var first = enrol(admin).browser();
    var second = enrol(fixture.administrator()).browser();
    String page = "/administration/people/" + officer.account().person().value() + "/factors";
    assertThat(lost.browser().post("/account", page, Map.of()).statusCode()).isEqualTo(422);
    assertThat(location(first.post(page, page, Map.of()))).endsWith("?done=asked");
    assertThat(first.post("/account", page, Map.of()).body())
        .contains("Another administrator has to do it");
    assertThat(halfway(officer).get("/account/enrol/app").statusCode()).isEqualTo(302);
    assertThat(second.get(page).body()).contains(admin.name());
    assertThat(location(second.post(page, page, Map.of()))).endsWith("?done=reset");
    assertThat(lost.browser().isSignedIn()).as("signed out everywhere").isFalse();
    assertThat(events(officer)).endsWith("reset");
    assertThat(location(halfway(officer).get("/sign-in/second"))).isEqualTo("/account/enrol");
  }

  private List<String> events(Enrolled who) {
    return database
        .select(FACTOR_EVENT.WHAT)
        .from(FACTOR_EVENT)
        .where(FACTOR_EVENT.ACCOUNT_ID.eq(who.account().id()))
        .orderBy(FACTOR_EVENT.ID)
        .fetch(FACTOR_EVENT.WHAT);
  }

  private void longAgo(Enrolled who) {
    database.execute(
        "update people.session_attributes a set attribute_bytes ="
            + " convert_to('2001-01-01T00:00:00Z', 'UTF8') from people.session s"
            + " where s.primary_id = a.session_primary_id and a.attribute_name = 'proved'"
            + " and s.principal_name = ?",
        who.account().id().toString());
  }

  private String waiting(Enrolled who) {
    return String.valueOf(
        database.fetchValue(
            "select convert_from(attribute_bytes, 'UTF8') from people.session_attributes a"
                + " join people.session s on s.primary_id = a.session_primary_id"
                + " where attribute_name = 'waiting-form' and principal_name = ?",
            who.account().id().toString()));
  }
}
