package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.TestBrowser.location;
import static city.posterity.cityhall.people.internal.db.Tables.SESSION;
import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.FactorRule.Group;
import city.posterity.cityhall.people.PeopleFixture.Enrolled;
import city.posterity.cityhall.support.WithDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.session.SessionIdGenerator;

/** How long signing in lasts, and what is noted of it, with a clock that the test moves. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "logging.level.city.posterity=info")
@Import({PeopleFixture.class, SessionsTest.Moved.class})
@ExtendWith(OutputCaptureExtension.class)
class SessionsTest implements WithDatabase {

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired Invitations invitations;
  @Autowired FactorRule rule;
  @Autowired SessionIdGenerator names;
  @Autowired DSLContext database;
  @Autowired Hands clock;

  /** Time as everybody has it, and later than that. */
  static final class Hands implements CityClock {
    private volatile Duration later = Duration.ZERO;

    @Override
    public Instant instant() {
      return CityClock.real().instant().plus(later);
    }

    @Override
    public Duration offset() {
      return Duration.ZERO;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Moved {
    @Bean
    @Primary
    Hands hands() {
      return new Hands();
    }
  }

  @BeforeEach
  void nobodyHasGuessed() {
    fixture.city();
    database.deleteFrom(THROTTLE).execute();
  }

  @AfterEach
  void now() {
    clock.later = Duration.ZERO;
    rule.choose(fixture.city(), Set.of(), fixture.administrator().account().person());
  }

  private TestBrowser signedIn(Enrolled who) {
    var browser = new TestBrowser(port);
    browser.signIn(who.mail(), PASSWORD);
    assertThat(browser.isSignedIn()).isTrue();
    return browser;
  }

  /** As if nobody had touched any session for so long. */
  private void unused(Duration duration) {
    long millis = duration.toMillis();
    database
        .update(SESSION)
        .set(SESSION.LAST_ACCESS_TIME, SESSION.LAST_ACCESS_TIME.minus(millis))
        .set(SESSION.EXPIRY_TIME, SESSION.EXPIRY_TIME.minus(millis))
        .execute();
  }

  @Test
  void theNameOfASessionIsRandomWithMoreThan128Bits() {
    var made = IntStream.range(0, 1_000).mapToObj(_ -> names.generate()).toList();
    assertThat(made).doesNotHaveDuplicates().allMatch(n -> n.matches("[A-Za-z0-9_-]{36}"));
    for (int place = 0; place < 36; place++) {
      var seen = new HashSet<Character>();
      for (String name : made) {
        seen.add(name.charAt(place));
      }
      assertThat(seen).as("six bits at place %d", place).hasSizeGreaterThan(50);
    }
    signedIn(fixture.resident());
    assertThat(database.select(SESSION.SESSION_ID).from(SESSION).fetch(SESSION.SESSION_ID))
        .as("and sessions have such names")
        .isNotEmpty()
        .noneMatch(n -> n.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  }

  @Test
  void aSessionOfStaffThatIsNotUsedEndsAfterHalfAnHour() {
    var browser = signedIn(fixture.administrator());
    unused(Duration.ofMinutes(29));
    assertThat(browser.isSignedIn()).isTrue();
    unused(Duration.ofMinutes(31));
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void aSessionOfABidderThatIsNotUsedEndsAfterTwoHours() {
    var supplier = fixture.organisation(OrganisationKind.SUPPLIER, "Lamps Ltd");
    var browser = signedIn(fixture.member(supplier, null));
    unused(Duration.ofMinutes(119));
    assertThat(browser.isSignedIn()).isTrue();
    unused(Duration.ofMinutes(121));
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void howeverBusyASessionEndsAfterTwelveHours() {
    var browser = signedIn(fixture.resident());
    clock.later = Duration.ofHours(12).minusMinutes(1);
    assertThat(browser.isSignedIn()).isTrue();
    clock.later = Duration.ofHours(12).plusMinutes(1);
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void aPasswordIsAsGoodAfterTenYears() {
    var ada = fixture.resident();
    clock.later = Duration.ofDays(3653);
    signedIn(ada);
  }

  @Test
  void aCodeIsTooOldAfterAMinuteAndAHalf() {
    rule.choose(fixture.city(), Set.of(Group.values()), fixture.administrator().account().person());
    var ada = fixture.administrator();
    var browser = new TestBrowser(port);
    browser.signIn(ada.mail(), PASSWORD);
    var app = TestCodes.of(browser.get("/account/enrol/app").body());
    browser.post("/account/enrol/app", "/account/enrol/app", Map.of("code", app.code(0)));
    assertThat(browser.isSignedIn()).isTrue();

    clock.later = Duration.ofMinutes(60 + 2);
    String old = app.code(2 * 60);
    assertThat(second(ada, old).isSignedIn()).as("a code of two minutes ago").isFalse();
    assertThat(second(ada, app.code(2 * 62)).isSignedIn()).as("one of now").isTrue();
  }

  private TestBrowser second(Enrolled who, String code) {
    var browser = new TestBrowser(port);
    assertThat(location(browser.signIn(who.mail(), PASSWORD))).isEqualTo("/sign-in/second");
    browser.post("/sign-in/second", "/sign-in/second", Map.of("code", code));
    return browser;
  }

  @Test
  void aNewPasswordDoesNotGoRoundTheSecondStep() {
    rule.choose(fixture.city(), Set.of(Group.values()), fixture.administrator().account().person());
    var ada = fixture.administrator();
    var browser = new TestBrowser(port);
    browser.signIn(ada.mail(), PASSWORD);
    var app = TestCodes.of(browser.get("/account/enrol/app").body());
    browser.post("/account/enrol/app", "/account/enrol/app", Map.of("code", app.code(0)));

    var link = invitations.issue(fixture.city(), ada.account().id(), Invitations.Purpose.RECOVERY);
    var forgetful = new TestBrowser(port);
    String fresh = "nine boats in a green bottle";
    forgetful.post(
        "/new-password/" + link.secret(),
        "/new-password",
        Map.of("secret", link.secret(), "password", fresh));
    assertThat(forgetful.isSignedIn()).as("with the link alone").isFalse();
    assertThat(location(forgetful.signIn(ada.mail(), fresh))).isEqualTo("/sign-in/second");
    assertThat(forgetful.isSignedIn()).as("with the new password alone").isFalse();
  }

  @Test
  void everyAttemptToSignInIsLoggedWithoutAnySecret(CapturedOutput output) {
    var ada = fixture.resident();
    var browser = signedIn(ada);
    browser.signIn(ada.mail(), "a password that is wrong");
    for (int i = 0; i < 8; i++) {
      browser.signIn(ada.mail(), "guess number " + i + " of many");
    }
    assertThat(output.getErr())
        .contains("signed in: account " + ada.account().id())
        .contains("sign-in refused, network 127.0.0.1")
        .contains("sign-in throttled, network 127.0.0.1");
    var sessions =
        database.select(SESSION.SESSION_ID).from(SESSION).fetch(SESSION.SESSION_ID).stream()
            .map(String::strip)
            .toList();
    var secrets = new HashSet<>(sessions);
    secrets.addAll(List.of(PASSWORD, "a password that is wrong", "guess number", ada.bearer()));
    secrets.addAll(List.of(ada.mail(), ada.name()));
    for (String secret : secrets) {
      assertThat(output.getAll()).doesNotContain(secret);
    }
  }

  @Test
  void aGuessOnThePageIsCountedOnce(CapturedOutput output) {
    var ada = fixture.resident();
    var browser = new TestBrowser(port);
    for (int i = 0; i < 6; i++) {
      assertThat(location(browser.signIn(ada.mail(), "guess number " + i)))
          .isEqualTo("/sign-in?problem=wrong");
    }
    assertThat(location(browser.signIn(ada.mail(), PASSWORD))).isEqualTo("/sign-in?problem=later");
    assertThat(output.getErr().lines().filter(l -> l.contains("sign-in refused"))).hasSize(6);
  }

  @Test
  void everyLineOfTheLogSaysWhenInUtcOrWithItsZone(CapturedOutput output) {
    new TestBrowser(port).signIn("nobody@example.org", PASSWORD);
    assertThat(output.getErr().lines().filter(l -> l.contains("sign-in refused")))
        .isNotEmpty()
        .allSatisfy(l ->
            assertThat(l)
                .matches(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}(Z|[+-]\\d{2}:\\d{2}) .*"));
  }
}
