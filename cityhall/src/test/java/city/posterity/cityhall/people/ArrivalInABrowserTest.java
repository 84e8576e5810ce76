package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.notifications.ReadLetters;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.WithDatabase;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * From an empty installation to a supplier who is signed in, on a small phone. Skipped where there
 * is no Chromium, unless {@code REQUIRE_BROWSER} is set.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.context=arrival-in-a-browser")
@Import(ReadLetters.class)
class ArrivalInABrowserTest implements WithDatabase {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final String WIDTH =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static @Nullable Chromium chromium;

  @LocalServerPort int port;
  @Autowired SetupToken token;
  @Autowired Cities cities;
  @Autowired ReadLetters letters;

  private final List<String> wrong = new ArrayList<>();

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

  private BrowserContext phone(boolean scripts) {
    return Objects.requireNonNull(chromium).window(320, "en", scripts);
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onConsoleMessage(m -> {
      // the answer to wrong input is told as a failure to load, which it is not
      if (m.type().equals("error") && !m.text().contains("422")) {
        wrong.add(page.url() + ": " + m.text());
      }
    });
    return page;
  }

  private void look(Page page, String name) {
    PageChecks.accessibility(page, RULES).forEach(v -> wrong.add(name + ": " + v));
    int overflow = (Integer) page.evaluate(WIDTH);
    if (overflow > 0) {
      wrong.add(name + ": wider than the screen by " + overflow);
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pictures", "arrival-" + name + ".png"))
            .setFullPage(true));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  @Test
  void aCityIsSetUpAColleagueInvitedAndASupplierRegisteredOnASmallPhone() throws Exception {
    try (BrowserContext first = phone(true);
        BrowserContext second = phone(true);
        BrowserContext third = phone(false)) {
      Page alma = open(first);
      alma.navigate(url("/setup/" + token.make()));
      look(alma, "setup");
      alma.click("main button[type=submit]");
      assertThat(alma.textContent(".govuk-error-summary")).contains("Enter the full name");
      look(alma, "setup-wrong");
      alma.fill("#name", "City of Brinkwater");
      alma.selectOption("#zone", "Europe/Dublin");
      alma.fill("#departments", "works Public works\nlaw Law office");
      alma.fill("#administrator", "Alma Berg");
      alma.fill("#mail", "alma@brinkwater.example");
      alma.fill("#password", "four kettles on a ladder");
      alma.click("main button[type=submit]");
      assertThat(alma.textContent("h1")).contains("Welcome to the city hall");
      look(alma, "welcome");
      for (String page : List.of("people", "departments", "organisations", "mail")) {
        alma.navigate(url("/administration/" + page));
        look(alma, page);
      }
      alma.navigate(url("/administration"));
      look(alma, "administration");

      alma.navigate(url("/administration/people/invite"));
      look(alma, "invite");
      alma.fill("#name", "Ben Osei");
      alma.fill("#mail", "ben@brinkwater.example");
      alma.selectOption("#place", new com.microsoft.playwright.options.SelectOption().setIndex(2));
      alma.click("main button[type=submit]");
      look(alma, "invited");
      String link = String.valueOf(alma.textContent("#link")).replaceFirst("https?://[^/]+", "");
      alma.click("text=Go to Ben Osei");
      look(alma, "person");
      alma.click("text=Erase this person");
      look(alma, "erase");

      Page ben = open(second);
      ben.navigate(url(link));
      look(ben, "choose-password");
      ben.fill("#password", "nine boats in a bottle");
      ben.click("main button[type=submit]");
      assertThat(ben.url()).as("a new city asks for a second factor").endsWith("/account/enrol");
      ben.click("a[href='/account/enrol/app']");
      ben.fill("#code", TestCodes.of(ben.content()).code(0));
      ben.click("main button[type=submit]");
      look(ben, "recovery-codes");
      ben.click("main a.govuk-button");
      assertThat(ben.url()).endsWith("/work");
      ben.navigate(url("/account"));
      assertThat(ben.textContent("main")).contains("Ben Osei");
      look(ben, "account");
      ben.navigate(url("/account/password"));
      look(ben, "change-password");

      supplier(open(third));
    }
    assertThat(wrong).isEmpty();
  }

  /** Without scripts. Axe needs them, so the pages are looked at by whoever has them. */
  private void supplier(Page cora) throws Exception {
    cora.navigate(url("/sign-in"));
    cora.click("text=Register your organisation");
    cora.fill("#organisation", "Cora Systems Cooperative");
    cora.selectOption("#country", "IE");
    cora.selectOption("#scale", "small");
    cora.fill("#name", "Cora Diaz");
    cora.fill("#mail", "cora@supplier.example");
    assertThat((Integer) cora.evaluate(WIDTH)).isZero();
    cora.click("main button[type=submit]");
    assertThat(cora.textContent("h1")).isEqualTo("Look at your email");
    var letter = letters.await(cities.current().id(), "cora@supplier.example", 1);
    cora.navigate(url(ReadLetters.link(letter)));
    cora.fill("#password", "seven herons at low tide");
    cora.click("main button[type=submit]");
    assertThat(cora.textContent("h1")).isEqualTo("You are registered");
    cora.click("text=See your account");
    assertThat(cora.textContent("main")).contains("Cora Systems Cooperative");
    try (BrowserContext looking = phone(true)) {
      Page page = open(looking);
      for (String path :
          List.of(
              "sign-in", "register", "register/resident", "register/sent", "forgotten-password")) {
        page.navigate(url("/" + path));
        look(page, path.replace('/', '-'));
      }
    }
  }
}
