package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The working pages say what a person needs who sees them for the first time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WhatPagesTellTest implements WithDemoCity {

  private static @org.jspecify.annotations.Nullable Chromium chromium;

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

  private Visitor visitor() {
    return new Visitor(
        Objects.requireNonNull(chromium).window(1280, "en", false), port, false, "told");
  }

  @Test
  void aScoreSheetLeadsToTheBidAndIsNotSentEmpty() {
    try (var visitor = visitor()) {
      visitor.be("evaluator-2").open("/work/procurements?q=lighting");
      visitor.page().locator("main a[href^='/work/procurements/']").last().click();
      visitor.follow("/sheets/new");
      assertThat(visitor.text()).contains("Step 1 of 3 – not convincing");
      assertThat(visitor.page().locator("a[href^='/bids/'][href$='/documents']").count()).isOne();
      visitor.press("send");
      assertThat(visitor.page().locator(".govuk-error-summary").innerText())
          .contains("no score in this sheet yet");

      visitor.page().locator("a[href^='/work/bids/']").first().click();
      assertThat(visitor.page().locator("h1").count()).isOne();
      assertThat(visitor.text()).doesNotContain("no-exclusion").doesNotContain("take-back");
    }
  }

  @Test
  void aSheetThatIsOpenInTwoWindowsIsNotWrittenOverInSilence() {
    try (var first = visitor();
        var second = visitor()) {
      first.be("evaluator-2").open("/work/procurements?q=lighting");
      first.page().locator("main a[href^='/work/procurements/']").last().click();
      String desk = first.page().url();
      first.follow("/sheets/new").startAfresh();
      score(first, "1");
      first.send();
      first.open(desk).follow("/write").startAfresh();
      second.be("evaluator-2").open(desk).follow("/write");
      score(second, "2");
      second.send();

      score(first, "3");
      first.press("send");
      assertThat(first.text()).contains("Somebody changed this");
      assertThat(first.page().url()).contains("/write").doesNotContain("done=");
    }
  }

  @Test
  void aSupplierIsNotAskedWhatTheCityNeeds() {
    try (var visitor = visitor()) {
      visitor.be("need").open("/work");
      assertThat(visitor.page().locator("main a[href='/work/new']").count()).isPositive();
      visitor.be("acme").open("/work");
      assertThat(visitor.page().locator("main a[href='/work/new']").count()).isZero();
    }
  }

  private static void score(Visitor visitor, String score) {
    visitor.page().locator("input[name$='/score']").first().fill(score);
    visitor
        .page()
        .locator("textarea[name$='/reason'], input[name$='/reason']")
        .first()
        .fill("Seen.");
  }

  @Test
  void aTenderTellsItsCodeAndHowBidsAreCompared() {
    try (var visitor = visitor()) {
      visitor.be("evaluator-2").open("/work/procurements?q=lighting");
      visitor.page().locator("main a[href^='/work/procurements/']").last().click();
      visitor.page().locator("a[href^='/work/tenders/']").first().click();
      assertThat(visitor.text())
          .contains("How bids are compared")
          .containsPattern("Code\\s+\\d{8}")
          .contains("Weight")
          .contains("Highest score")
          .contains("clearly better than asked");
    }
  }

  @Test
  void aDepartmentThatIsNotThePersonsIsRefusedAndAnEmptyOneIsFilledIn() {
    try (var visitor = visitor()) {
      visitor.be("administrator").open("/work/procurements?q=lighting");
      visitor.page().locator("main a[href^='/work/procurements/']").last().click();
      String desk = visitor.page().url();
      visitor.follow("/assign").startAfresh();
      assertThat(visitor.page().locator("main").innerHTML()).contains("Ivo Petrov – IT");
      visitor
          .choose("/person", "Ivo Petrov")
          .choose("/organisation", "City of Fairhaven")
          .set("/unit", "finance")
          .set("/roles", "inspector")
          .press("send");
      assertThat(visitor.page().locator(".govuk-error-summary").innerText())
          .contains("works in another department");
      visitor.set("/unit", "").send();
      assertThat(visitor.page().url()).startsWith(desk);
    }
  }
}
