package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesInABrowserTest implements WithDatabase {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired SpendingStore spending;
  @LocalServerPort int port;

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
  void rows() {
    SampleRows.fill(database, TestCity.in(cities));
    spending.run();
  }

  @Test
  void everyPageIsAccessibleQuietAndFitsOnSmallPhones() {
    var wrong = new ArrayList<String>();
    for (int width : new int[] {1280, 320}) {
      for (String language : new String[] {"en", "ar"}) {
        try (BrowserContext context = context(width, language, true)) {
          Page page = context.newPage();
          page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
              wrong.add(page.url() + ": " + m.text());
            }
          });
          for (String address : addresses()) {
            String where = address + " at " + width + " in " + language;
            page.navigate(url(address));
            PageChecks.accessibility(page, RULES).forEach(v -> wrong.add(where + ": " + v));
            int overflow =
                (Integer)
                    page.evaluate(
                        "() => document.documentElement.scrollWidth -"
                            + " document.documentElement.clientWidth");
            if (overflow > 0) {
              wrong.add(where + ": wider than the screen by " + overflow);
            }
            if (!page.getAttribute("html", "dir").equals(language.equals("en") ? "ltr" : "rtl")) {
              wrong.add(where + ": wrong direction");
            }
            if (language.equals("ar")
                && !page.textContent("footer").matches("(?s).*\\p{IsArabic}.*")) {
              wrong.add(where + ": not in Arabic");
            }
            PageChecks.picture(
                page,
                address.replaceAll("[^a-z]+", "-").replaceAll("ocds.*", "") + width + language);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void amountsAreInSightOnSmallPhones() {
    for (int width : new int[] {320, 360}) {
      try (BrowserContext context = context(width, "en", true)) {
        Page page = context.newPage();
        page.navigate(url("/spending"));
        int hidden =
            (Integer)
                page.evaluate(
                    "() => [...document.querySelectorAll('.pc-spending td')].filter(c =>"
                        + " c.getBoundingClientRect().right > innerWidth"
                        + " || c.getBoundingClientRect().left < 0).length");

        assertThat(page.locator(".pc-spending td").count()).isPositive();
        assertThat(hidden).as("cells out of sight at " + width).isZero();
      }
    }
  }

  @Test
  void searchingWorksWithAndWithoutScripts() {
    for (boolean scripts : new boolean[] {true, false}) {
      try (BrowserContext context = context(1280, "en", scripts)) {
        Page page = context.newPage();
        page.navigate(url("/"));
        page.fill("#q", "street ligh");
        page.click("form.pc-search button[type=submit]");

        assertThat(page.url()).contains("q=street+ligh");
        assertThat(page.textContent("#results")).isEqualTo("One purchase found");
        page.click(".pc-cards a");
        assertThat(page.textContent("h1")).isEqualTo("Street lighting for the old town");
      }
    }
  }

  /** As a phone at the edge of the city's net has it: 400 kbit/s, 400 ms. */
  @Test
  void aSlowLineBringsAFirstPageInFiveSecondsAndLittleAfterThat() {
    var fetched = new AtomicLong();
    try (BrowserContext context = context(360, "en", true)) {
      Page page = context.newPage();
      var line = context.newCDPSession(page);
      line.send("Network.enable");
      var conditions = new JsonObject();
      conditions.addProperty("offline", false);
      conditions.addProperty("latency", 400);
      conditions.addProperty("downloadThroughput", 400_000 / 8);
      conditions.addProperty("uploadThroughput", 400_000 / 8);
      line.send("Network.emulateNetworkConditions", conditions);
      line.on(
          "Network.loadingFinished",
          e -> fetched.addAndGet(e.get("encodedDataLength").getAsLong()));
      for (String address :
          List.of("/", "/spending", "/procurements/" + SampleRows.ocid(SampleRows.LAMPS))) {
        long before = fetched.get();
        page.navigate(url(address));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        double readable =
            ((Number)
                    page.evaluate(
                        "() =>"
                            + " performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                .doubleValue();
        long bytes = fetched.get() - before;
        System.out.printf("%s: %d bytes, readable after %.0f ms%n", address, bytes, readable);
        assertThat(bytes).as(address).isLessThan(before == 0 ? 100_000 : 20_000);
        assertThat(readable).as(address).isLessThan(5_000);
      }
    }
  }

  @Test
  void theKeyboardReachesEveryControl() {
    try (BrowserContext context = context(320, "en", true)) {
      Page page = context.newPage();
      for (String address : addresses()) {
        page.navigate(url(address));
        int all =
            (Integer)
                page.evaluate(
                    "() => [...document.querySelectorAll('a[href], button, input, select, summary,"
                        + " [tabindex=\"0\"]')].filter(e => e.type !== 'hidden' &&"
                        + " e.checkVisibility()).length");
        page.evaluate("() => { window.reached = new Set() }");
        for (int i = 0; i < all + 2; i++) {
          page.keyboard().press("Tab");
          page.evaluate("() => window.reached.add(document.activeElement)");
        }
        int reached =
            (Integer)
                page.evaluate("() => [...window.reached].filter(e => e !== document.body).length");
        assertThat(reached).as(address).isEqualTo(all);
      }
    }
  }

  private static List<String> addresses() {
    return List.of(
        "/",
        "/?q=paper&stage=nonsense",
        "/?q=nothing-like-that",
        "/?direct=yes&min=x&supplier=s",
        "/spending",
        "/spending?year=2024",
        "/follow-search?q=paper",
        "/procurements/" + SampleRows.ocid(SampleRows.LAMPS) + "/follow",
        "/follow/sent",
        "/letters-stopped",
        "/procurements/" + SampleRows.ocid(SampleRows.LAMPS),
        "/about-data",
        "/sign-in");
  }

  private static BrowserContext context(int width, String language, boolean scripts) {
    return java.util.Objects.requireNonNull(chromium).window(width, language, scripts);
  }

  private String url(String address) {
    return "http://127.0.0.1:" + port + address;
  }
}
