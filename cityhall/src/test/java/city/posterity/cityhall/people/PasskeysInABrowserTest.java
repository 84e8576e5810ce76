package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.internal.db.Tables.PASSKEY;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.notifications.ReadLetters;
import city.posterity.cityhall.people.PeopleFixture.Enrolled;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.WithDatabase;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Passkeys with the authenticator that Chromium makes for tests, on a small phone. Skipped where
 * there is no Chromium, unless {@code REQUIRE_BROWSER} is set.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = "test.context=passkeys")
@Import({PeopleFixture.class, ReadLetters.class})
class PasskeysInABrowserTest implements WithDatabase {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static int port;
  private static @Nullable Chromium chromium;

  @Autowired PeopleFixture fixture;
  @Autowired FactorRule rule;
  @Autowired DSLContext database;
  @Autowired ReadLetters letters;

  private final List<String> wrong = new ArrayList<>();
  private Enrolled admin;

  /** Passkeys belong to an address, port and all, so that it must be known beforehand. */
  @DynamicPropertySource
  static void address(DynamicPropertyRegistry registry) throws IOException {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    registry.add("posterity.port", () -> port);
    registry.add("posterity.management-port", () -> 0);
  }

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void theCityAsksForASecondFactor() {
    admin = fixture.administrator();
    rule.choose(fixture.city(), FactorRule.FOR_A_NEW_CITY, admin.account().person());
  }

  private BrowserContext phone(String language) {
    return Objects.requireNonNull(chromium).window(320, language, true);
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") && !m.text().contains("422")) {
        wrong.add(page.url() + ": " + m.text());
      }
    });
    return page;
  }

  /** An authenticator in the device; the user it verifies or not. */
  private static Authenticator authenticator(Page page, boolean verifies) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    var made = session.send("WebAuthn.addVirtualAuthenticator", wanted);
    return new Authenticator(session, made.get("authenticatorId").getAsString());
  }

  private record Authenticator(CDPSession session, String id) {

    void verifies(boolean does) {
      var wanted = new JsonObject();
      wanted.addProperty("authenticatorId", id);
      wanted.addProperty("isUserVerified", does);
      session.send("WebAuthn.setUserVerified", wanted);
    }
  }

  private static String url(String path) {
    return "http://localhost:" + port + path;
  }

  private void look(Page page, String name) {
    PageChecks.accessibility(page, RULES).forEach(v -> wrong.add(name + ": " + v));
    PageChecks.overflow(page).forEach(v -> wrong.add(name + ": " + v));
    PageChecks.picture(page, "factors-" + name);
  }

  private void signIn(Page page, Enrolled who) {
    page.navigate(url("/sign-in"));
    page.fill("#mail", who.mail());
    page.fill("#password", PASSWORD);
    page.click("form[action='/sign-in'] button");
  }

  @Test
  void aPasskeyIsSetUpSignsInAloneProvesItAgainAndIsRemoved() throws Exception {
    try (BrowserContext context = phone("en")) {
      Page page = open(context);
      authenticator(page, true);
      page.navigate(url("/account"));
      signIn(page, admin);
      assertThat(page.url()).endsWith("/account/enrol");
      page.fill("#label", "my telephone");
      page.click("form[data-passkey=create] button");
      page.waitForSelector("#codes");
      assertThat(page.locator("#codes li").count()).isEqualTo(RecoveryCodes.HOW_MANY);
      page.click("main a.govuk-button");
      assertThat(page.url()).as("where it was going").endsWith("/account");
      assertThat(letters.await(fixture.city(), admin.mail(), 2).text()).contains("city hall");

      page.navigate(url("/account/factors"));
      assertThat(page.textContent("main")).contains("my telephone", "Not used yet.");
      page.fill("#label", "");
      page.click("form[data-passkey=create] button");
      page.waitForSelector("[data-passkey-problem]:visible");

      context.clearCookies();
      page.navigate(url("/account/factors"));
      page.click("form[data-passkey=get] button");
      page.waitForURL("**/account/factors*");
      assertThat(page.textContent("main")).contains("my telephone", "Used last on");

      database.execute(
          "update people.session_attributes set attribute_bytes ="
              + " convert_to('2001-01-01T00:00:00Z', 'UTF8') where attribute_name = 'proved'");
      page.navigate(url("/account/enrol/app"));
      assertThat(page.url()).endsWith("/account/proof");
      page.click("form[data-passkey=get] button");
      page.waitForURL("**/account/enrol/app");
      var app = TestCodes.of(page.content());
      page.fill("#code", app.code(0));
      page.click("form[action='/account/enrol/app'] button");
      assertThat(page.url()).endsWith("/account/factors?done=app");
      page.click("form[action*='/passkeys/'] button");
      assertThat(page.textContent("main")).contains("It has been removed");

      context.clearCookies();
      page.navigate(url("/sign-in"));
      page.click("form[data-passkey=get] button");
      page.waitForURL("**/sign-in?problem=passkey");
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aPasskeyIsTheSecondStepOfItsOwnerAndOfNobodyElse() {
    Enrolled other = fixture.administrator();
    try (BrowserContext context = phone("en")) {
      Page page = open(context);
      var device = authenticator(page, true);
      signIn(page, admin);
      page.fill("#label", "key");
      page.click("form[data-passkey=create] button");
      page.waitForSelector("#codes");
      context.clearCookies();
      signIn(page, admin);
      assertThat(page.url()).endsWith("/sign-in/second");
      device.verifies(false);
      page.click("form[data-passkey=get] button");
      page.waitForSelector("[data-passkey-problem]:visible");
      page.navigate(url("/account"));
      assertThat(page.url()).as("without verification it is none").endsWith("/sign-in/second");
      device.verifies(true);
      page.click("form[data-passkey=get] button");
      page.waitForURL("**/account");

      context.clearCookies();
      signIn(page, other);
      assertThat(page.url()).as("the passkey is not theirs").endsWith("/account/enrol");
      assertThat(database.fetchCount(PASSKEY, PASSKEY.ACCOUNT_ID.eq(other.account().id())))
          .isZero();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theNewPagesFitASmallPhoneAndAnybodyInEnglishAndArabic() {
    for (String language : List.of("en", "ar")) {
      rule.choose(fixture.city(), FactorRule.FOR_A_NEW_CITY, admin.account().person());
      Enrolled who = fixture.administrator();
      try (BrowserContext context = phone(language)) {
        Page page = open(context);
        authenticator(page, true);
        page.navigate(url("/sign-in"));
        page.navigate(url("/language?to=" + language + "&back=/sign-in"));
        look(page, "sign-in-" + language);
        signIn(page, who);
        look(page, "enrol-" + language);
        page.click("a[href='/account/enrol/app']");
        look(page, "app-" + language);
        page.click("form[action='/account/enrol/app'] button");
        look(page, "app-wrong-" + language);
        var app = TestCodes.of(page.content());
        page.fill("#code", app.code(0));
        page.click("form[action='/account/enrol/app'] button");
        look(page, "codes-" + language);
        page.navigate(url("/account/factors"));
        page.fill("#label", "key");
        page.click("form[data-passkey=create] button");
        page.waitForURL("**/account/factors?done=passkey");
        look(page, "factors-" + language);
        page.navigate(url("/administration/second-factor"));
        look(page, "rule-" + language);
        page.navigate(
            url("/administration/people/" + admin.account().person().value() + "/factors"));
        look(page, "reset-" + language);
        page.navigate(url("/account/proof"));
        look(page, "proof-" + language);
        context.clearCookies();
        page.navigate(url("/language?to=" + language + "&back=/sign-in"));
        signIn(page, who);
        look(page, "second-" + language);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutScriptsACodeDoes() {
    Enrolled who = fixture.administrator();
    try (BrowserContext context = Objects.requireNonNull(chromium).window(320, "en", false)) {
      Page page = open(context);
      signIn(page, who);
      assertThat(page.locator("form[data-passkey]").first().isVisible()).isFalse();
      page.click("a[href='/account/enrol/app']");
      var app = TestCodes.of(page.content());
      page.fill("#code", app.code(0));
      page.click("form[action='/account/enrol/app'] button");
      assertThat(page.locator("#codes li").count()).isEqualTo(RecoveryCodes.HOW_MANY);
      context.clearCookies();
      signIn(page, who);
      page.fill("#code", app.code(1));
      page.click("form[action='/sign-in/second'] button");
      page.navigate(url("/account"));
      assertThat(page.textContent("main")).contains(who.name());
    }
    rule.choose(fixture.city(), Set.of(), admin.account().person());
  }
}
