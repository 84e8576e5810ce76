package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.TestBrowser.location;
import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;
import static city.posterity.cityhall.people.internal.db.Tables.REGISTRATION;
import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.notifications.ReadLetters;
import city.posterity.cityhall.support.WithDatabase;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Registration, recovery and accounts over HTTP. */
@PeopleTest
class ArrivalTest implements WithDatabase {

  private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2001-01-01T00:00:00Z");
  private static final String NEW = "three umbrellas on a bus";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired ReadLetters letters;
  @Autowired Persons persons;
  @Autowired Accounts accounts;
  @Autowired DSLContext database;

  private UUID city = new UUID(0, 0);
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void open() {
    city = fixture.city();
    browser = new TestBrowser(port);
    // all tests come from one network
    database.deleteFrom(THROTTLE).execute();
  }

  private static Map<String, String> company(String mail) {
    var form = new HashMap<String, String>();
    form.put("organisation", "Joinery " + mail);
    form.put("country", "IE");
    form.put("register", "CRO");
    form.put("number", String.valueOf(500_000 + COUNT.incrementAndGet()));
    form.put("scale", "small");
    form.put("name", "Josie Joiner");
    form.put("mail", mail);
    form.put("next", "/procurements/ocds-1?x=y");
    return form;
  }

  private static String mail() {
    return "new" + COUNT.incrementAndGet() + "@supplier.example";
  }

  @Test
  void aSupplierRegistersConfirmsAndArrivesWhereItWantedToGo() throws Exception {
    String mail = mail();
    var form = company(mail);
    assertThat(location(browser.post("/register", "/register", form))).isEqualTo("/register/sent");
    String link = ReadLetters.link(letters.await(city, mail, 1));
    assertThat(accounts.findByMail(city, mail)).as("nobody before it is confirmed").isEmpty();

    assertThat(browser.get(link).body()).contains("Choose a password");
    assertThat(browser.get(link).statusCode()).as("looking uses nothing up").isEqualTo(200);
    var confirmed = confirm(link);

    String done = location(confirmed);
    assertThat(done).isEqualTo("/register/done?next=%2Fprocurements%2Focds-1%3Fx%3Dy");
    assertThat(browser.get(done).body())
        .contains("You are registered", "href=\"/procurements/ocds-1?x=y\"");
    String account = browser.get("/account").body();
    assertThat(account).contains("Josie Joiner", mail, "Joinery " + mail, "Supplier");
    var person = accounts.findByMail(city, mail).orElseThrow().person();
    assertThat(persons.memberships(city, person).getFirst().kinds())
        .containsExactly(OrganisationKind.SUPPLIER);
    assertThat(new TestBrowser(port).get(link).statusCode()).as("works once").isEqualTo(410);
    assertThat(new TestBrowser(port).signIn(mail, PASSWORD).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).doesNotContain("problem"));
  }

  private java.net.http.HttpResponse<String> confirm(String link) {
    String secret = link.substring(link.lastIndexOf('/') + 1);
    return browser.post(link, "/register/confirm", Map.of("secret", secret, "password", PASSWORD));
  }

  @Test
  void whoRegistersWithTheAddressOfAnotherDoesNotChooseThePassword() throws Exception {
    String mail = mail();
    var form = company(mail);
    form.put("password", NEW);
    browser.post("/register", "/register", form);
    String link = ReadLetters.link(letters.await(city, mail, 1));
    String secret = link.substring(link.lastIndexOf('/') + 1);
    assertThat(browser.post(link, "/register/confirm", Map.of("secret", secret)).statusCode())
        .as("a password must be chosen now, and a mistake uses nothing up")
        .isEqualTo(422);
    assertThat(accounts.findByMail(city, mail)).isEmpty();

    confirm(link);

    var stranger = new TestBrowser(port);
    stranger.signIn(mail, NEW);
    assertThat(stranger.isSignedIn()).isFalse();
    stranger.signIn(mail, PASSWORD);
    assertThat(stranger.isSignedIn()).isTrue();
  }

  @Test
  void whoeverIsKnownGetsTheSameAnswerAndALetterThatSaysSo() throws Exception {
    var ada = fixture.resident();
    var form = Map.of("name", "Ada Again", "mail", ada.mail(), "next", "/");
    assertThat(location(browser.post("/register/resident", "/register/resident", form)))
        .isEqualTo("/register/sent");
    assertThat(letters.await(city, ada.mail(), 1).purpose()).isEqualTo("already-known");
    var known = new TestBrowser(port);
    known.signIn(ada.mail(), PASSWORD);
    assertThat(known.isSignedIn()).as("the password stays as it was").isTrue();
  }

  @Test
  void aResidentRegistersWithoutAnOrganisation() throws Exception {
    String mail = mail();
    browser.post(
        "/register/resident",
        "/register/resident",
        Map.of("name", "Rob Resident", "mail", mail, "next", "//evil.example/"));
    var answer = confirm(ReadLetters.link(letters.await(city, mail, 1)));
    assertThat(location(answer)).as("never to another host").isEqualTo("/register/done?next=%2F");
    var person = accounts.findByMail(city, mail).orElseThrow().person();
    assertThat(persons.memberships(city, person)).isEmpty();
  }

  @Test
  void everythingWrongIsSaidAtOnceBesideItsFieldAndWhatWasTypedStays() {
    var answer =
        browser.post(
            "/register",
            "/register",
            Map.of(
                "organisation", "\"onfocus=alert(1) & Co",
                "country", "ZZ",
                "register", "CRO",
                "mail", "no mail"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("There is a problem", "href=\"#country\"", "id=\"country-error\"")
        .contains("href=\"#number\"", "href=\"#scale\"", "href=\"#name\"", "href=\"#mail\"")
        .contains("value=\"&#34;onfocus=alert(1) &amp; Co\"");
  }

  @Test
  void anExpiredRegistrationMakesNobody() throws Exception {
    String mail = mail();
    browser.post("/register", "/register", company(mail));
    String link = ReadLetters.link(letters.await(city, mail, 1));
    String secret = link.substring(link.lastIndexOf('/') + 1);
    database.update(REGISTRATION).set(REGISTRATION.EXPIRES_AT, LONG_AGO).execute();
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
    var answer = browser.post("/register", "/register/confirm", Map.of("secret", secret));
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(accounts.findByMail(city, mail)).isEmpty();
  }

  @Test
  void whatWasTypedLiesUnreadableUntilItIsConfirmed() throws Exception {
    String mail = mail();
    browser.post("/register", "/register", company(mail));
    letters.await(city, mail, 1);
    for (byte[] sealed : database.selectFrom(REGISTRATION).fetch(REGISTRATION.SEALED)) {
      assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(mail, "Josie");
    }
  }

  @Test
  void nobodyCanHaveSomebodyFloodedWithLetters() {
    String mail = mail();
    for (int i = 0; i < 3; i++) {
      assertThat(ask(mail).statusCode()).isEqualTo(302);
    }
    var fourth = ask(mail);
    assertThat(fourth.statusCode()).isEqualTo(422);
    assertThat(fourth.body()).contains("Too many letters were asked for");
    assertThat(ask(mail()).statusCode()).as("others are not held up").isEqualTo(302);
  }

  private java.net.http.HttpResponse<String> ask(String mail) {
    return browser.post("/forgotten-password", "/forgotten-password", Map.of("mail", mail));
  }

  @Test
  void aForgottenPasswordIsChosenAnewOnceAndEverySessionEnds() throws Exception {
    var ada = fixture.resident();
    browser.signIn(ada.mail(), PASSWORD);
    assertThat(browser.isSignedIn()).isTrue();
    var stranger = new TestBrowser(port);
    var asked =
        stranger.post("/forgotten-password", "/forgotten-password", Map.of("mail", ada.mail()));
    assertThat(location(asked)).isEqualTo("/forgotten-password/sent");
    String link = ReadLetters.link(letters.await(city, ada.mail(), 1));
    String secret = link.substring(link.lastIndexOf('/') + 1);

    var weak = stranger.post(link, "/new-password", Map.of("secret", secret, "password", "short"));
    assertThat(weak.statusCode()).isEqualTo(422);
    var done = stranger.post(link, "/new-password", Map.of("secret", secret, "password", NEW));

    assertThat(location(done)).isEqualTo("/sign-in?done=password");
    assertThat(stranger.isSignedIn()).as("a second step is still asked for").isFalse();
    assertThat(browser.isSignedIn()).as("signed out everywhere").isFalse();
    assertThat(stranger.get(link).statusCode()).isEqualTo(410);
    stranger.signIn(ada.mail(), PASSWORD);
    assertThat(stranger.isSignedIn()).isFalse();
    stranger.signIn(ada.mail(), NEW);
    assertThat(stranger.isSignedIn()).isTrue();
    assertThat(letters.await(city, ada.mail(), 2).purpose()).isEqualTo("password-changed");
  }

  @Test
  void anUnknownAddressGetsTheSameAnswerAndNoLetter() throws Exception {
    String mail = mail();
    var answer = ask(mail);
    assertThat(location(answer)).isEqualTo("/forgotten-password/sent");
    var ada = fixture.resident();
    ask(ada.mail());
    letters.await(city, ada.mail(), 1);
    assertThat(letters.to(city, mail)).isEmpty();
  }

  @Test
  void aRecoveryExpires() throws Exception {
    var ada = fixture.resident();
    ask(ada.mail());
    String link = ReadLetters.link(letters.await(city, ada.mail(), 1));
    database.update(INVITATION).set(INVITATION.EXPIRES_AT, LONG_AGO).execute();
    assertThat(browser.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void aRecoveryIsNoInvitationAndTheOtherWayRound() throws Exception {
    var ada = fixture.resident();
    ask(ada.mail());
    String link = ReadLetters.link(letters.await(city, ada.mail(), 1));
    assertThat(browser.get(link.replace("new-password", "invitation")).statusCode()).isEqualTo(410);
  }

  @Test
  void changingThePasswordAsksForTheOldOneAndEndsAllOtherSessions() throws Exception {
    var ada = fixture.resident();
    browser.signIn(ada.mail(), PASSWORD);
    var elsewhere = new TestBrowser(port);
    elsewhere.signIn(ada.mail(), PASSWORD);
    String page = "/account/password";
    var wrong = browser.post(page, page, Map.of("current", "something else", "password", NEW));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This is not your password so far");
    assertThat(elsewhere.isSignedIn()).isTrue();

    var right = browser.post(page, page, Map.of("current", PASSWORD, "password", NEW));

    assertThat(location(right)).isEqualTo("/account?done=password");
    assertThat(browser.isSignedIn()).isTrue();
    assertThat(elsewhere.isSignedIn()).isFalse();
    assertThat(letters.await(city, ada.mail(), 1).purpose()).isEqualTo("password-changed");
  }

  @Test
  void signingOutEverywhereEndsThisSessionToo() {
    var ada = fixture.resident();
    browser.signIn(ada.mail(), PASSWORD);
    var elsewhere = new TestBrowser(port);
    elsewhere.signIn(ada.mail(), PASSWORD);
    assertThat(browser.get("/account").body()).contains("This browser", "Another browser");
    browser.post("/account", "/account/sign-out-everywhere", Map.of());
    assertThat(browser.isSignedIn()).isFalse();
    assertThat(elsewhere.isSignedIn()).isFalse();
  }

  @Test
  void lettersOfADemonstrationAreNotThereInACitysRealWork() {
    assertThat(browser.get("/demo/letters").statusCode()).isEqualTo(404);
  }

  @Test
  void theWizardIsGoneOnceThereIsACity() {
    assertThat(browser.get("/setup").statusCode()).isEqualTo(404);
    assertThat(browser.get("/setup/pss_anything").statusCode()).isEqualTo(404);
  }
}
