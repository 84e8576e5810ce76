package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.FORECAST_ERROR;
import static city.posterity.cityhall.delivery.internal.db.Tables.LONG_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.PageChecks;
import city.posterity.cityhall.support.Pictures;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page on the way is looked at with axe, where the window runs scripts. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommitmentsInABrowserTest implements WithDemoCity {

  @LocalServerPort int port;
  @Autowired DSLContext database;

  /** The contract of the sample city that is over and was bought by its cost over the life. */
  private UUID sweepers() {
    return Objects.requireNonNull(
        database
            .select(FORECAST_ERROR.CONTRACT_ID)
            .from(FORECAST_ERROR)
            .where(FORECAST_ERROR.CLASSIFICATION.eq("34144431"))
            .fetchAny(FORECAST_ERROR.CONTRACT_ID));
  }

  private String get(Visitor visitor, String address) {
    return visitor.page().request().get("http://127.0.0.1:" + port + address).text();
  }

  private static void report(Visitor visitor, UUID contract, int year, String power) {
    visitor
        .open("/work/contracts/" + contract + "/report-year")
        .set("/year", String.valueOf(year))
        .set("/lines/power/amount", power)
        .set("/lines/carbon/amount", "19")
        .set("/note", "Read once more at the meter.")
        .press("add /evidence")
        .attach("/evidence/0/sha256", Pictures.png())
        .send();
  }

  @Test
  void yearsAreReportedBesideTheForecastAndWhatIsLeftStandsInTheLedgerAfterTheContract() {
    UUID contract = sweepers();
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "forecast")) {
      String address = "/contracts/" + contract + "/forecast";
      String before = get(visitor, address + ".csv");
      assertThat(before).startsWith("year,line,title,stage,unit,expected,actual");
      int first =
          Integer.parseInt(before.lines().skip(1).findFirst().orElseThrow().substring(0, 4));

      visitor.be("manager");
      report(visitor, contract, first + 1, "60000");
      report(visitor, contract, first + 2, "61000");

      visitor.open("/work/contracts/" + contract).follow("/forecast");
      assertThat(visitor.text())
          .contains("more than expected", "Read once more at the meter.")
          .contains("nothing reported");
      assertThat(visitor.page().locator("main svg").count()).isEqualTo(1);
      assertThat(visitor.page().locator("main table").count()).isEqualTo(3);
      assertThat(get(visitor, address + ".csv")).contains("power", ",60000,").isNotEqualTo(before);

      visitor.open("/ledger");
      assertThat(visitor.text())
          .contains("Four drive batteries", "Taking down and away", "Data protection office");
      UUID data =
          Objects.requireNonNull(
              database
                  .select(LONG_OBLIGATION.ID)
                  .from(LONG_OBLIGATION)
                  .where(LONG_OBLIGATION.KIND.eq("data"))
                  .fetchAny(LONG_OBLIGATION.ID));
      visitor
          .be("approver")
          .open("/work/obligations/" + data + "/discharge")
          .set("/reason", "The maker confirmed that all routes are deleted.")
          .send()
          .open("/ledger");
      assertThat(visitor.text()).contains("Four drive batteries").doesNotContain("Routes of the");
      visitor.open("/ledger?show=all");
      assertThat(visitor.text()).contains("Routes of the");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void allLiveContractsAreAddedUpOnASmallPhoneFromRightToLeftAndOnPaper() {
    try (var chromium = new Chromium()) {
      for (String language : java.util.List.of("en", "ar", "fr", "es")) {
        try (var visitor =
            new Visitor(
                chromium.window(320, language, true), port, true, "commitments-" + language)) {
          visitor.open("/commitments?sort=-value");
          assertThat(visitor.page().locator("#money-EUR").count()).isEqualTo(1);
          assertThat(visitor.page().locator("main svg").count()).isGreaterThan(1);
          assertThat(visitor.wrong()).isEmpty();
        }
      }
      try (var visitor =
          new Visitor(chromium.window(1280, "en", true), port, true, "commitments-paper")) {
        visitor.open("/commitments?category=works");
        assertThat(visitor.text()).contains("Solar roofs", "not on observed payments");
        assertThat(get(visitor, "/commitments.csv?category=works"))
            .startsWith("year,currency,amount,of-which-spread-evenly,tonnes-co2e,senior_65plus");
        assertThat(get(visitor, "/commitments/contracts.csv")).contains("Solar roofs");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(visitor.page().locator("main form:visible, main nav:visible").count()).isZero();
        PageChecks.picture(visitor.page(), "commitments-printed");
      }
    }
  }

  @Test
  void anEmptyCityIsToldWhatWillStandHere() {
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "no-contracts")) {
      visitor.open("/commitments?category=services&department=works");
      assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
      assertThat(visitor.wrong()).isEmpty();
    }
  }
}
