package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.costing.SampleMethod;
import city.posterity.cityhall.people.SignInFixture;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.market.tender.ProposeAmendment;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.ranking.AwardMethod;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A costing method from the first line to the published file, on a small screen without scripts.
 * Skipped where there is no Chromium, unless {@code REQUIRE_BROWSER} is set.
 */
class CostingInABrowserTest extends BiddingContext {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The button that sends a form, not one that adds a row or saves a draft. */
  private static final String SEND =
      "main form button.govuk-button:not(.govuk-button--secondary):not([value^='add'])";

  private static @Nullable Chromium chromium;

  @Autowired BiddingFixture fixture;
  @Autowired SignInFixture doors;
  @Autowired StandingTime time;
  @LocalServerPort int port;

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

  @BeforeEach
  void startAgain() {
    time.set(StandingTime.START);
  }

  @Test
  void aMethodIsBuiltFromATemplateTriedOutPublishedAndCheckedByItsDigest() throws Exception {
    for (String language : List.of("en", "ar")) {
      var live = fixture.draft(1, UnaryOperator.identity());
      Person officer = fixture.staff().officer();
      doors.mayEnter(fixture.city(), officer.account());
      try (BrowserContext context = phone(language, false)) {
        Page page = context.newPage();
        page.navigate(url(costing(live)));
        signIn(page, officer);
        page.check("#t-energy");
        page.click("button[value=begin]");
        page.click("button[value=store]");
        assertThat(page.locator(".govuk-error-summary li").count()).isGreaterThan(4);
        fill(page);
        page.click("button[value=store]");
        assertThat(page.locator(".govuk-error-summary").count()).isZero();
        String shown = page.textContent("#hash").strip();
        assertThat(shown).isEqualTo(method(live).hash());
        assertThat(terms(live).awardMethod()).isInstanceOf(AwardMethod.LifeCycleCost.class);

        editsTheTerms(page, live);
        assertThat(method(live).hash()).isEqualTo(shown);
      }
      fixture.publish(live);
      published(live, language);
    }
    assertThat(wrong).isEmpty();
  }

  private static void fill(Page page) {
    page.selectOption("[name='/schedule']", "eu-cohesion-2021-27");
    page.selectOption("[name='/population']", "FRA");
    page.fill("[name='/priceBase']", "2023");
    page.fill("[name='/noHarm']", "2");
    page.fill("[name='/lines/4/own']", "0.25");
    page.fill("[name='/lines/4/growth']", "1.5");
    page.fill("[name='/lines/4/source']", "The city's contract of 2026");
    for (int line = 5; line <= 8; line++) {
      page.selectOption("[name='/lines/" + line + "/value']", "fr-vac-2025");
    }
    page.click("button[value='remove /lines/3']");
  }

  /** The form of the terms neither shows nor loses the method. */
  private void editsTheTerms(Page page, Live live) {
    page.navigate(url("/work/tenders/" + live.tender().id() + "/edit"));
    assertThat(page.locator("[name^='/terms/costing']").count()).isZero();
    assertThat(page.locator("main a[href='" + costing(live) + "']").count()).isPositive();
    page.fill("[name='/terms/description']", "Lamps that last for 30 years");
    page.click(SEND);
    assertThat(terms(live).description()).isEqualTo("Lamps that last for 30 years");
  }

  private void published(Live live, String language) throws Exception {
    String ocid = fixture.casefile.ocid(fixture.city(), live.procurement()).orElseThrow();
    try (BrowserContext context = phone(language, true)) {
      Page page = context.newPage();
      page.navigate(url("/procurements/" + ocid));
      page.click("main a[href='/procurements/" + ocid + "/method']");
      check(page, language);
      String shown = page.textContent("#hash").strip();
      byte[] file = page.request().get(url("/procurements/" + ocid + "/method.yaml")).body();
      assertThat(shown)
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }
  }

  @Test
  void thePagesForItAreAccessibleAndFitOnASmallScreen() {
    for (String language : List.of("en", "ar")) {
      var live = fixture.draft(1, t -> SampleMethod.with(t, SampleMethod.lamps(true)));
      Person officer = fixture.staff().officer();
      doors.mayEnter(fixture.city(), officer.account());
      try (BrowserContext context = phone(language, true)) {
        Page page = context.newPage();
        page.navigate(url(costing(live)));
        signIn(page, officer);
        page.navigate(url(costing(live)));
        check(page, language);
        page.fill("[name='/firstYear']", "");
        page.click("button[value=store]");
        assertThat(page.locator(".govuk-error-summary").count()).isOne();
        check(page, language);
        page.click("button[value=forget]");
        page.navigate(url("/work/tenders/" + live.tender().id() + "/scoring"));
        check(page, language);
        assertThat(page.locator("table svg").count()).isEqualTo(4);
        page.fill("[name='/middle/price']", "none");
        page.click("main form button");
        check(page, language);
        page.navigate(url(costing(live)));
        page.click("button[value=unset]");
        check(page, language);
        assertThat(terms(live).costing()).isNull();
        assertThat(terms(live).awardMethod()).isInstanceOf(AwardMethod.LowestPrice.class);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void afterPublicationNoAmendmentAndNoPageChangesTheMethod() {
    var live = fixture.live(1, t -> SampleMethod.with(t, SampleMethod.lamps(true)));
    var s = fixture.staff();
    var other = SampleMethod.with(terms(live), SampleMethod.lamps(false));
    assertThatThrownBy(() ->
            fixture.does(
                live.procurement(), s.officer(), live.tender(), new ProposeAmendment(other, "no")))
        .isInstanceOfSatisfying(
            CasefileException.Refused.class,
            e ->
                assertThat(e.findings())
                    .anySatisfy(f -> assertThat(f.pointer()).endsWith("/costing")));
    doors.mayEnter(fixture.city(), s.officer().account());
    try (BrowserContext context = phone("en", false)) {
      Page page = context.newPage();
      page.navigate(url(costing(live)));
      signIn(page, s.officer());
      assertThat(page.locator("main form").count()).isZero();
      assertThat(page.textContent("#hash").strip()).isEqualTo(method(live).hash());
      page.navigate(url("/work/tenders/" + live.tender().id() + "/propose-amendment"));
      assertThat(page.locator("[name^='/terms/costing']").count()).isZero();
      page.fill("[name='/terms/description']", "Lamps that last for 30 years");
      page.fill("[name='/reason']", "Somebody asked");
      page.click(SEND);
    }
    var proposed =
        Objects.requireNonNull(fixture.state(live, Tender.class, live.tender()).proposed());
    assertThat(proposed.terms().costing()).isEqualTo(method(live));
  }

  private city.posterity.procurement.market.tender.TenderTerms terms(Live live) {
    return fixture.state(live, Tender.class, live.tender()).terms();
  }

  private CostingMethod method(Live live) {
    return Objects.requireNonNull(terms(live).costing());
  }

  private static String costing(Live live) {
    return "/work/tenders/" + live.tender().id() + "/costing";
  }

  private static void signIn(Page page, Person person) {
    page.fill("[name=mail]", person.mail());
    page.fill("[name=password]", SignInFixture.PASSWORD);
    page.click("main button[type=submit]");
  }

  private void check(Page page, String language) {
    String where = page.url().replaceAll("[0-9a-f-]{36}", "…") + " in " + language;
    PageChecks.accessibility(page, RULES).forEach(v -> wrong.add(where + ": " + v));
    PageChecks.overflow(page).forEach(v -> wrong.add(where + ": " + v));
    if (!page.getAttribute("html", "dir").equals(language.equals("en") ? "ltr" : "rtl")) {
      wrong.add(where + ": wrong direction");
    }
    PageChecks.picture(page, "costing" + where.replaceAll(".*:[0-9]+|[^a-z]+", "-"));
  }

  private static BrowserContext phone(String language, boolean scripts) {
    return Objects.requireNonNull(chromium).window(320, language, scripts);
  }

  private String url(String address) {
    return "http://127.0.0.1:" + port + address;
  }
}
