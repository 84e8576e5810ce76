package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.people.SignInFixture;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.StandingTime;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A bid from a phone. Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set.
 */
class OfferInABrowserTest extends BiddingContext {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static @Nullable Chromium chromium;

  @Autowired BiddingFixture fixture;
  @Autowired SignInFixture doors;
  @Autowired StandingTime time;
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
  void startAgain() {
    time.set(StandingTime.START);
  }

  @Test
  void fiveStepsOnASmallPhoneWithoutScriptsLeadToTheReceipt() {
    for (String language : List.of("en", "ar")) {
      var live = fixture.live(2);
      var supplier = fixture.supplier();
      doors.mayEnter(fixture.city(), supplier.account());
      try (BrowserContext context = phone(language, false)) {
        Page page = context.newPage();
        String ocid = fixture.casefile.ocid(fixture.city(), live.procurement()).orElseThrow();
        page.navigate(url("/procurements/" + ocid));
        page.click("a[href='/bids/for/" + live.tender().id() + "']");
        signIn(page, supplier);
        page.fill("#f-lots-L1-price", "1234.50");
        page.setInputFiles(
            "#f-documents", new FilePayload("plan.txt", "text/plain", Bidder.utf8("our plan")));
        page.click("button[name=do][value=check]");
        page.check("#declared");
        page.click("main form button[type=submit]");
        assertThat(page.url()).endsWith("?done=submitted");
        assertThat(page.textContent("h1"))
            .isEqualTo(language.equals("en") ? "Submitted" : "قُدِّم");
      }
    }
  }

  private static void signIn(Page page, Person person) {
    page.fill("[name=mail]", person.mail());
    page.fill("[name=password]", SignInFixture.PASSWORD);
    page.click("main button[type=submit]");
  }

  @Test
  void everyPageOfABidIsAccessibleAndFitsOnASmallPhone() {
    var wrong = new ArrayList<String>();
    for (String language : List.of("en", "ar")) {
      var live = fixture.live(1);
      var supplier = fixture.supplier();
      doors.mayEnter(fixture.city(), supplier.account());
      try (BrowserContext context = phone(language, true)) {
        Page page = context.newPage();
        page.navigate(url("/bids"));
        signIn(page, supplier);
        look(page, "/bids", language, wrong);
        form(page, live, language, wrong);
        String bid = "/bids/" + live.bid(supplier).id();
        look(page, bid + "/check", language, wrong);
        page.check("#declared");
        page.click("main form button[type=submit]");
        for (String address : List.of(bid, bid + "/receipts/1", bid + "/withdraw", "/bids")) {
          look(page, address, language, wrong);
        }
      }
      opening(live, language, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private void form(Page page, Live live, String language, List<String> wrong) {
    String form = "/bids/for/" + live.tender().id();
    page.navigate(url(form));
    page.click("button[value='add /promises']");
    look(page, form, language, wrong);
    page.click("button[name=do][value=check]");
    check(page, language, wrong);
    look(page, form + "?problems=1", language, wrong);
    page.fill("#f-lots-L1-price", "1234.50");
    page.click("button[value='remove /promises/0']");
    page.setInputFiles(
        "#f-documents",
        new FilePayload(
            "a-long-name-without-any-space-in-it-as-machines-give-them-to-files.txt",
            "text/plain",
            Bidder.utf8("our plan")));
    page.click("button[name=do][value=upload]");
    check(page, language, wrong);
    page.click("button[name=do][value=check]");
  }

  private void opening(Live live, String language, List<String> wrong) {
    var s = fixture.staff();
    fixture.close(live);
    doors.mayEnter(fixture.city(), s.legal().account());
    String address = "/work/openings/" + live.opening().id() + "/reveal";
    try (BrowserContext context = phone(language, true)) {
      Page page = context.newPage();
      page.navigate(url(address));
      signIn(page, s.legal());
      look(page, address, language, wrong);
      time.pass(java.time.Duration.ofDays(1));
      for (Person p : List.of(s.legal(), s.audit())) {
        fixture.does(
            live.procurement(),
            p,
            live.opening(),
            new city.posterity.procurement.bidding.opening.AttendOpening(true));
      }
      look(page, address, language, wrong);
      page.click("main form button[type=submit]");
      check(page, language, wrong);
      page.click("td a[href$='/documents']");
      check(page, language, wrong);
    } finally {
      time.set(StandingTime.START);
    }
  }

  private void look(Page page, String address, String language, List<String> wrong) {
    page.navigate(url(address));
    check(page, language, wrong);
  }

  private static void check(Page page, String language, List<String> wrong) {
    String where = page.url().replaceAll("[0-9a-f-]{36}", "…") + " in " + language;
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
    PageChecks.picture(page, "offer" + where.replaceAll(".*:[0-9]+|[^a-z]+", "-"));
  }

  private static BrowserContext phone(String language, boolean scripts) {
    return Objects.requireNonNull(chromium).window(320, language, scripts);
  }

  private String url(String address) {
    return "http://127.0.0.1:" + port + address;
  }
}
