package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.TestBrowser.location;
import static city.posterity.cityhall.people.internal.db.Tables.FACTOR_EVENT;
import static city.posterity.cityhall.people.internal.db.Tables.IDENTITY;
import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.notifications.ReadLetters;
import city.posterity.cityhall.people.PeopleFixture.Enrolled;
import city.posterity.cityhall.people.TestProvider.Signing;
import city.posterity.cityhall.support.WithDatabase;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/** Signing in at an identity provider, with a small real one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "posterity.oidc.client-id=" + TestProvider.CLIENT,
      "posterity.oidc.label=the directory of Lindmouth",
      "posterity.oidc.second-factor-amr=mfa"
    })
@Import({PeopleFixture.class, ReadLetters.class})
@ExtendWith(OutputCaptureExtension.class)
class OidcSignInTest implements WithDatabase {

  private static final TestProvider PROVIDER = new TestProvider();

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired ReadLetters letters;
  @Autowired FactorRule rule;
  @Autowired Factors factors;
  @Autowired Cities cities;
  @Autowired Persons persons;
  @Autowired Invitations invitations;
  @Autowired Provider provider;
  @Autowired DSLContext database;

  private TestBrowser browser = new TestBrowser(0);

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    registry.add("posterity.oidc.issuer", PROVIDER::issuer);
    registry.add("posterity.oidc.client-secret-file", () -> secretFile(TestProvider.SECRET));
  }

  private static Path secretFile(String secret) {
    try {
      Path file = Files.createTempFile("oidc", ".secret");
      file.toFile().deleteOnExit();
      return Files.writeString(file, secret + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() {
    fixture.city();
    browser = new TestBrowser(port);
    database.deleteFrom(THROTTLE).execute();
  }

  @AfterEach
  void theProviderIsWellAgain() {
    PROVIDER.down = false;
    PROVIDER.tokensDown = false;
    PROVIDER.signing = Signing.PROPERLY;
    PROVIDER.userInfo = Map.of();
    PROVIDER.names = PROVIDER.issuer();
    forgetWhatTheProviderSaid();
  }

  private void forgetWhatTheProviderSaid() {
    ReflectionTestUtils.setField(provider, "partner", null);
    ReflectionTestUtils.setField(provider, "failed", Instant.MIN);
  }

  private static Consumer<JWTClaimsSet.Builder> verified(String mail) {
    return c -> c.claim("email", mail).claim("email_verified", true);
  }

  /** To the provider: where it is asked. */
  private URI there(TestBrowser who) {
    var sent = who.get("/sign-in/provider");
    assertThat(sent.statusCode()).isEqualTo(302);
    return URI.create(sent.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> comes(
      TestBrowser who, String subject, Consumer<JWTClaimsSet.Builder> claims) {
    return who.get(PROVIDER.signIn(there(who), subject, claims));
  }

  private void isRefused(HttpResponse<String> answer, String problem, String sentence) {
    assertThat(location(answer)).isEqualTo("/sign-in?problem=provider-" + problem);
    assertThat(browser.get(location(answer)).body()).contains(sentence).doesNotContain("Exception");
    assertThat(browser.isSignedIn()).isFalse();
  }

  private List<String> events(Enrolled who) {
    return database
        .select(FACTOR_EVENT.WHAT)
        .from(FACTOR_EVENT)
        .where(FACTOR_EVENT.ACCOUNT_ID.eq(who.account().id()))
        .orderBy(FACTOR_EVENT.ID)
        .fetch(FACTOR_EVENT.WHAT);
  }

  private long pins(Enrolled who) {
    return database.fetchCount(IDENTITY, IDENTITY.ACCOUNT_ID.eq(who.account().id()));
  }

  private static String fresh() {
    return "sub-" + UUID.randomUUID();
  }

  @Test
  void theLinkLeadsToTheProviderWithStateNonceAndChallengeAndNoForm() {
    String page = browser.get("/sign-in").body();
    assertThat(page)
        .contains("Sign in with the directory of Lindmouth", "href=\"/sign-in/provider\"");
    var asked = TestProvider.query(there(browser));
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("scope", "openid email")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge")
        .doesNotContainKey("client_secret");
    assertThat(asked.get("redirect_uri")).endsWith("/sign-in/provider/back");
    assertThat(browser.get("/sign-in").headers().firstValue("Content-Security-Policy"))
        .as("a link needs no wider policy")
        .hasValueSatisfying(p -> assertThat(p).contains("form-action 'self'"));
  }

  @Test
  void aVerifiedAddressIsPinnedOnceAndFromThenOnTheSubjectDecides() throws Exception {
    var officer = fixture.resident();
    String subject = fresh();
    var welcome = comes(browser, subject, verified(officer.mail().toUpperCase(Locale.ROOT)));
    assertThat(location(welcome)).isEqualTo("/");
    assertThat(browser.get("/account").body()).contains(officer.name());
    assertThat(events(officer)).containsExactly("provider-pinned");
    assertThat(letters.await(fixture.city(), officer.mail(), 1).text()).contains("was linked");
    byte[] kept =
        database
            .select(IDENTITY.SUBJECT)
            .from(IDENTITY)
            .where(IDENTITY.ACCOUNT_ID.eq(officer.account().id()))
            .fetchSingle()
            .value1();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(subject);

    var later = new TestBrowser(port);
    comes(later, subject, c -> c.claim("email", "married@example.org"));
    assertThat(later.get("/account").body())
        .as("neither the address nor whether it is verified matters any more")
        .contains(officer.name());
    assertThat(events(officer)).containsExactly("provider-pinned");
  }

  @Test
  void anotherPersonWithTheSameAddressIsRefusedWrittenDownAndTheOwnerIsTold() throws Exception {
    var officer = fixture.resident();
    comes(new TestBrowser(port), fresh(), verified(officer.mail()));
    isRefused(
        comes(browser, fresh(), verified(officer.mail())),
        "other",
        "belongs to another account at your organisation");
    assertThat(events(officer)).containsExactly("provider-pinned", "provider-refused");
    assertThat(letters.await(fixture.city(), officer.mail(), 2).text()).contains("was refused");
    assertThat(pins(officer)).isEqualTo(1);
  }

  @Test
  void theProviderMakesNoAccountAndPinsNoAddressThatItHasNotVerified() {
    var officer = fixture.resident();
    isRefused(
        comes(browser, fresh(), verified("stranger@example.org")), "unknown", "Nobody with this");
    isRefused(
        comes(browser, fresh(), c -> c.claim("email", officer.mail())),
        "unverified",
        "does not confirm your email address");
    isRefused(
        comes(
            browser, fresh(), c -> c.claim("email", officer.mail()).claim("email_verified", false)),
        "unverified",
        "does not confirm");
    assertThat(pins(officer)).isZero();
  }

  @Test
  void anAddressThatOnlyTheProvidersDirectoryTellsIsFoundThere() {
    var officer = fixture.resident();
    String subject = fresh();
    PROVIDER.userInfo = Map.of("sub", subject, "email", officer.mail(), "email_verified", true);
    assertThat(location(comes(browser, subject, _ -> {}))).isEqualTo("/");
    assertThat(browser.isSignedIn()).isTrue();
    browser = new TestBrowser(port);
    PROVIDER.userInfo = Map.of("sub", "another", "email", officer.mail(), "email_verified", true);
    isRefused(comes(browser, fresh(), _ -> {}), "wrong", "could not be trusted");
  }

  @Test
  void anInvitationThatIsOpenIsAcceptedThisWayAndARevokedOneIsNot() {
    var mail = "invited" + UUID.randomUUID() + "@example.org";
    var account = persons.enrol(fixture.city(), new NewPerson("Ines Invited", mail, List.of()));
    String subject = fresh();
    isRefused(comes(browser, subject, verified(mail)), "unknown", "Nobody with this");
    var issued = invitations.issue(fixture.city(), account.id());
    browser = new TestBrowser(port);
    assertThat(location(comes(browser, subject, verified(mail)))).isEqualTo("/");
    assertThat(browser.isSignedIn()).isTrue();
    assertThat(new TestBrowser(port).get("/invitation/" + issued.secret()).body())
        .as("the letter's link opens nothing any more")
        .doesNotContain("name=\"password\"");
  }

  @Test
  void whoseMembershipEndedMayDoAsLittleAsWithThePasswordAndWhoWasErasedDoesNotComeIn() {
    var admin = fixture.administrator();
    String subject = fresh();
    comes(browser, subject, verified(admin.mail()));
    assertThat(browser.get("/administration").statusCode()).isEqualTo(200);
    database.execute(
        "update people.membership set ended_at = now() where person_id = ?",
        admin.account().person().value());
    var again = new TestBrowser(port);
    comes(again, subject, verified(admin.mail()));
    var byPassword = new TestBrowser(port);
    byPassword.signIn(admin.mail(), PASSWORD);
    for (var one : List.of(browser, again, byPassword)) {
      assertThat(one.get("/administration").statusCode()).isEqualTo(403);
    }
    persons.erase(fixture.city(), admin.account().person());
    assertThat(pins(admin)).isZero();
    browser = new TestBrowser(port);
    isRefused(comes(browser, subject, verified(admin.mail())), "unknown", "Nobody with this");
  }

  @Test
  void whoOwesASecondFactorIsAskedForItUnlessTheProvidersCounts() {
    var admin = fixture.administrator();
    rule.choose(fixture.city(), FactorRule.FOR_A_NEW_CITY, admin.account().person());
    try {
      String subject = fresh();
      assertThat(location(comes(browser, subject, verified(admin.mail()))))
          .isEqualTo("/sign-in/second");
      assertThat(browser.isSignedIn()).isFalse();
      assertThat(location(browser.get("/sign-in/second"))).isEqualTo("/account/enrol");

      browser = new TestBrowser(port);
      assertThat(location(comes(browser, subject, c -> c.claim("amr", List.of("pwd")))))
          .isEqualTo("/sign-in/second");
      assertThat(location(comes(browser, subject, c -> c.claim("amr", List.of("pwd", "mfa")))))
          .isEqualTo("/");
      assertThat(browser.isSignedIn()).isTrue();
    } finally {
      rule.choose(fixture.city(), Set.of(), admin.account().person());
    }
    var nothingSaid = new OidcSettings(null, null, null, null, List.of(), List.of());
    assertThat(nothingSaid.countsAsTwo(List.of("mfa"), "high")).as("it does not count").isFalse();
    var byClass = new OidcSettings(null, null, null, null, List.of(), List.of("high"));
    assertThat(byClass.countsAsTwo(null, "high")).isTrue();
    assertThat(byClass.countsAsTwo(null, "low")).isFalse();
  }

  @Test
  void twoAdministratorsTakeAPinAwayAndAnotherPersonAtTheProviderMayBePinnedThen() {
    var officer = fixture.resident();
    var one = fixture.administrator();
    var two = fixture.administrator();
    var first = new TestBrowser(port);
    var second = new TestBrowser(port);
    first.signIn(one.mail(), PASSWORD);
    second.signIn(two.mail(), PASSWORD);
    comes(browser, fresh(), verified(officer.mail()));
    String page = "/administration/people/" + officer.account().person().value() + "/factors";
    assertThat(first.get(page).body()).contains("is linked");
    assertThat(location(first.post(page, page, Map.of()))).endsWith("?done=asked");
    assertThat(pins(officer)).isEqualTo(1);
    assertThat(location(second.post(page, page, Map.of()))).endsWith("?done=reset");
    assertThat(pins(officer)).isZero();
    assertThat(browser.isSignedIn()).as("signed out everywhere").isFalse();
    comes(browser, fresh(), verified(officer.mail()));
    assertThat(browser.isSignedIn()).isTrue();
    assertThat(events(officer)).containsExactly("provider-pinned", "reset", "provider-pinned");
  }

  @Test
  void anAnswerCountsOnceAndOnlyForTheBrowserThatAsked() {
    var officer = fixture.resident();
    String back = PROVIDER.signIn(there(browser), fresh(), verified(officer.mail()));
    var thief = new TestBrowser(port);
    assertThat(location(thief.get(back))).isEqualTo("/sign-in?problem=provider-again");
    there(thief);
    assertThat(location(thief.get(back)))
        .as("with a visit of its own begun")
        .isEqualTo("/sign-in?problem=provider-again");
    assertThat(location(browser.get(back))).isEqualTo("/");
    assertThat(location(browser.get(back))).isEqualTo("/sign-in?problem=provider-again");

    browser = new TestBrowser(port);
    String changed =
        PROVIDER
            .signIn(there(browser), fresh(), verified(officer.mail()))
            .replaceAll("state=.*", "state=another");
    isRefused(browser.get(changed), "again", "used already");
    isRefused(browser.get("/sign-in/provider/back"), "again", "used already");
  }

  @Test
  void theSessionGetsANewNameSoThatNobodyWhoKnewTheOldOneComesInToo() {
    var officer = fixture.resident();
    var sent = browser.get("/sign-in/provider");
    String before = session(sent);
    var back =
        browser.get(
            PROVIDER.signIn(
                URI.create(sent.headers().firstValue("Location").orElseThrow()),
                fresh(),
                verified(officer.mail())));
    assertThat(session(back)).isNotEqualTo(before);
  }

  @Test
  void aFreshProofIsGivenAtTheProviderByTheSamePersonAskedJustNow() {
    var mail = "unproved" + UUID.randomUUID() + "@example.org";
    var account = persons.enrol(fixture.city(), new NewPerson("Una Unproved", mail, List.of()));
    invitations.issue(fixture.city(), account.id());
    String subject = fresh();
    comes(browser, subject, verified(mail));
    database.execute(
        "update people.session_attributes a set attribute_bytes ="
            + " convert_to('2001-01-01T00:00:00Z', 'UTF8') from people.session s"
            + " where s.primary_id = a.session_primary_id and a.attribute_name = 'proved'"
            + " and s.principal_name = ?",
        account.id().toString());
    assertThat(location(browser.get("/account/enrol/app"))).isEqualTo("/account/proof");
    assertThat(browser.get("/account/proof").body())
        .contains("Prove it with the directory of Lindmouth")
        .doesNotContain("name=\"password\"");
    assertThat(TestProvider.query(again())).containsEntry("max_age", "0");
    Instant longAgo = Instant.now().minusSeconds(300);
    for (Consumer<JWTClaimsSet.Builder> wrong :
        List.<Consumer<JWTClaimsSet.Builder>>of(
            _ -> {},
            c -> c.claim("auth_time", longAgo.getEpochSecond()),
            c -> c.subject("another").claim("auth_time", Instant.now().getEpochSecond()))) {
      var refused = browser.get(PROVIDER.signIn(again(), subject, wrong));
      assertThat(location(refused)).isEqualTo("/account/proof?problem=provider");
      assertThat(browser.get(location(refused)).body()).contains("did not prove");
      assertThat(location(browser.get("/account/enrol/app"))).isEqualTo("/account/proof");
    }
    var right =
        browser.get(
            PROVIDER.signIn(
                again(), subject, c -> c.claim("auth_time", Instant.now().getEpochSecond())));
    assertThat(location(right)).isEqualTo("/account/proof/on");
    assertThat(browser.get("/account/enrol/app").statusCode()).isEqualTo(200);
    assertThat(location(new TestBrowser(port).get("/sign-in/provider/again")))
        .isEqualTo("/sign-in");
  }

  private URI again() {
    var sent = browser.get("/sign-in/provider/again");
    return URI.create(sent.headers().firstValue("Location").orElseThrow());
  }

  private static String session(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith(SessionConfiguration.COOKIE + "="))
        .map(c -> c.replaceAll(";.*", ""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void cancellingComesBackToTheSignInWithAPlainSentence() {
    String state = TestProvider.query(there(browser)).get("state");
    isRefused(
        browser.get(
            "/sign-in/provider/back?error=access_denied&error_description=%3Cb%3E&state=" + state),
        "denied",
        "The sign-in was cancelled");
  }

  @Test
  void aTokenForAnotherOrFromAnotherOrTooOldOrNotSignedIsRefusedAndNothingSecretIsLogged(
      CapturedOutput log) {
    var officer = fixture.resident();
    UnaryOperator<Consumer<JWTClaimsSet.Builder>> and = verified(officer.mail())::andThen;
    for (Consumer<JWTClaimsSet.Builder> fault :
        List.<Consumer<JWTClaimsSet.Builder>>of(
            c -> c.claim("nonce", "another"),
            c -> c.claim("nonce", null),
            c -> c.audience("another"),
            c -> c.issuer("http://127.0.0.1:1"),
            c -> c.issuer(PROVIDER.issuer() + "/"),
            c -> c.expirationTime(Date.from(Instant.now().minusSeconds(600))),
            c -> c.expirationTime(null))) {
      isRefused(comes(browser, fresh(), and.apply(fault)), "wrong", "could not be trusted");
      assertThat(log.getAll()).doesNotContain(PROVIDER.lastToken);
    }
    for (Signing signing :
        List.of(Signing.WITH_ANOTHER_KEY, Signing.WITH_THE_CLIENT_SECRET, Signing.NOT_AT_ALL)) {
      PROVIDER.signing = signing;
      isRefused(comes(browser, fresh(), verified(officer.mail())), "wrong", "could not be trusted");
    }
    PROVIDER.signing = Signing.PROPERLY;
    String unknown =
        PROVIDER
            .signIn(there(browser), fresh(), verified(officer.mail()))
            .replaceAll("code=[^&]*", "code=a-code-of-nobody");
    isRefused(browser.get(unknown), "wrong", "could not be trusted");
    assertThat(log.getAll())
        .contains("sign-in at the identity provider failed")
        .doesNotContain("a-code-of-nobody", TestProvider.SECRET, officer.mail(), "\tat ");
    assertThat(pins(officer)).isZero();
  }

  @Test
  void aProviderThatIsDownOrSomebodyElseIsToldOfPlainlyAndAskedWhenSomebodyWantsToSignIn() {
    forgetWhatTheProviderSaid();
    int before = PROVIDER.discoveries.get();
    browser.get("/sign-in");
    assertThat(PROVIDER.discoveries).as("nothing is asked for the page").hasValue(before);
    PROVIDER.down = true;
    isRefused(browser.get("/sign-in/provider"), "away", "cannot be reached");
    isRefused(browser.get("/sign-in/provider"), "away", "cannot be reached");
    assertThat(PROVIDER.discoveries).as("it is left in peace a while").hasValue(before + 1);
    PROVIDER.down = false;
    PROVIDER.names = "https://another.example";
    forgetWhatTheProviderSaid();
    isRefused(browser.get("/sign-in/provider"), "away", "cannot be reached");
    PROVIDER.names = PROVIDER.issuer();
    forgetWhatTheProviderSaid();
    String back = PROVIDER.signIn(there(browser), fresh(), verified("a@example.org"));
    PROVIDER.tokensDown = true;
    isRefused(browser.get(back), "away", "cannot be reached");
  }
}
