package city.posterity.cityhall.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A flood is declared by one person and confirmed by another, something is bought under it, it is
 * reviewed, it ends on the day that was announced, and it closes only when all is settled.
 * Everybody reads it in the register.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EmergencyInABrowserTest implements WithDemoCity {

  @LocalServerPort int port;

  @Test
  void anEmergencyIsDeclaredReviewedAndBroughtBackToOrdinaryBuying() {
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "emergency")) {
      var clock = new DemoHttp(port);
      LocalDate today = LocalDate.ofInstant(Instant.parse(clock.now()), ZoneOffset.UTC);
      adopt(visitor, "advise");
      String purchase = smallPurchase(visitor, today);
      adopt(visitor, "enforce");

      String desk = declared(visitor, today);
      String id = desk.substring(desk.lastIndexOf('/') + 1);
      String address = "/emergencies/" + today.getYear() + "-" + id.substring(id.length() - 6);
      assertThat(visitor.page().request().get(base() + address).status())
          .as("before anybody has confirmed it")
          .isEqualTo(404);
      visitor.be("approver").open(desk).follow("/confirm").send();
      visitor.open(desk);
      String register =
          visitor.page().locator("main a[href^='/emergencies/']").first().getAttribute("href");
      assertThat(register).isEqualTo(address);
      String tag = register.substring("/emergencies/".length());
      visitor.open(register);
      assertThat(visitor.text())
          .contains("Flood in the old town", tag, "Rapid response", "Natural disaster")
          .contains("Nothing has been bought under this emergency so far.");

      says(visitor, "officer", purchase, "emergency.declaration_id", tag);
      visitor.open(register);
      assertThat(visitor.text()).contains("Two pumps", "Acme", "900", "Not yet decided");
      String ocid =
          visitor
              .page()
              .locator("main a[href^='/procurements/']")
              .getAttribute("href")
              .substring(14);

      visitor.be("officer").open(desk).follow("/list-matter");
      visitor
          .set("/kind", "contract")
          .set("/title", "Two pumps")
          .set("/reference", ocid)
          .set("/reason", "The cellars of the hospital are under water.")
          .send();
      review(visitor, desk, today);
      assertThat(visitor.text())
          .as("what the overlay asks for at a review")
          .contains("EMG-16", "EMG-17");

      visitor.be("officer").open(desk).follow("/review-outcome");
      visitor
          .set("/matter", "1")
          .set("/quality", "Both ran for nine days.")
          .set("/price", "A fifth above the price of last year.")
          .send();
      says(visitor, "officer", desk, "emergency.payment_days", "12");
      says(visitor, "officer", desk, "emergency.largest_card_payment", "2500");
      explains(visitor, desk, "EMG-12", "What is missing is published on Friday.");
      review(visitor, desk, today);
      assertThat(visitor.page().url()).contains("done=emergency.review");

      visitor.be("officer").open(desk).follow("/announce-end");
      visitor
          .set("/endsOn", today.plusDays(2).toString())
          .set("/told", "All suppliers by letter, everybody on the first page.")
          .send();
      clock.advance("P4D");
      visitor.be("approver").open(desk);
      assertThat(visitor.text()).contains("Over, to be settled");
      assertThat(visitor.offers("/close")).as("before anything is settled").isFalse();

      visitor.be("officer").open(desk).follow("/settle");
      visitor
          .set("/matter", "1")
          .set("/way", "ends")
          .set("/agreedOn", today.toString())
          .set("/note", "They take the pumps back on Monday.")
          .send();
      explains(visitor, desk, "EMG-20", "The water fell sooner than anybody thought.");
      visitor.be("approver").open(desk).follow("/close").startAfresh();
      visitor.set("/lessons", "Keep two pumps in store.").send();

      visitor.open("/emergencies");
      assertThat(visitor.text()).contains("Flood in the old town", "Closed");
      visitor.open("/emergencies?page=9");
      assertThat(visitor.text())
          .as("behind the last page")
          .contains("Flood in the old town")
          .doesNotContain("No emergency has been declared.");
      visitor.open(register);
      assertThat(visitor.text())
          .contains("Relief", "It ends. They take the pumps back on Monday.")
          .contains("Both ran for nine days.", "Keep two pumps in store.");
      assertThat(visitor.page().request().get(base() + register + ".csv").text())
          .contains(tag + "," + ocid)
          .contains("Two pumps,Acme,900,");
      adopt(visitor, "off");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private String base() {
    return "http://localhost:" + port;
  }

  private static String declared(Visitor visitor, LocalDate today) {
    visitor.be("officer").open("/work").follow("/work/emergencies/new");
    assertThat(visitor.text())
        .contains("An emergency without a title yet")
        .doesNotContain("A purchase without a title yet");
    assertThat(visitor.page().locator("textarea[name='/declaration/happened']").count())
        .as("what happened takes more than a line")
        .isEqualTo(1);
    visitor.startAfresh().press("send");
    assertThat(visitor.page().locator(".govuk-error-summary li").count())
        .as("every required field is named at once")
        .isEqualTo(9);
    visitor
        .set("/declaration/title", "Flood in the old town")
        .set("/declaration/kind", "natural-disaster")
        .set("/declaration/happened", "The river is two metres above its banks.")
        .set("/declaration/declaredBy", "City council")
        .set("/declaration/instrument", "Decision 17")
        .set("/declaration/area", "Old town")
        .set("/declaration/starts", today.toString())
        .set("/declaration/until", today.plusDays(60).toString())
        .set("/declaration/reviewOn", today.plusDays(20).toString())
        .send();
    return visitor.page().url().replaceAll("\\?.*", "");
  }

  private static void review(Visitor visitor, String desk, LocalDate today) {
    visitor.be("approver").open(desk).follow("/review").startAfresh();
    visitor
        .set("/phase", "relief")
        .set("/until", today.plusDays(40).toString())
        .set("/nextReview", today.plusDays(30).toString())
        .set("/decision", "The hospital is dry; two districts are not.")
        .press("send");
  }

  private static void says(Visitor visitor, String who, String desk, String fact, String value) {
    visitor.be(who).open(desk + "/statements/new?path=" + fact);
    visitor.set("/path", fact).set("/value", value).set("/source", "File 7").send();
  }

  private static void explains(Visitor visitor, String desk, String clause, String reason) {
    visitor.be("approver").open(desk + "/departures/new?clause=" + clause + "&kind=explanation");
    visitor
        .set("/kind", "explanation")
        .set("/clause", clause)
        .set("/reason", reason)
        .set("/as", "approver")
        .send();
  }

  private static String smallPurchase(Visitor visitor, LocalDate today) {
    visitor.be("officer").open("/work/purchases/new").startAfresh();
    visitor
        .set("/title", "Two pumps")
        .set("/purpose", "The cellars of the hospital are dry.")
        .set("/category", "goods")
        .set("/classification/id", "42122000")
        .set("/method", "direct")
        .set("/ground", "low-value")
        .set("/reason", "The only firm that has them here.")
        .set("/quotations/0/name", "Acme")
        .set("/quotations/0/amount", "900")
        .set("/supplier", "Acme")
        .set("/price", "900")
        .set("/budgetLine", "B-4711")
        .set("/deliveryBy", today.plusDays(3).toString())
        .set("/deliveryPlace", "Hospital")
        .send();
    String desk = visitor.page().url().replaceAll("\\?.*", "");
    visitor.be("approver").open(desk).follow("/approve");
    visitor.set("/budgetReference", "B-4711").send();
    return desk;
  }

  private static void adopt(Visitor visitor, String mode) {
    visitor.be("administrator").open("/administration/policies");
    visitor
        .page()
        .locator("#policy")
        .selectOption(new SelectOption().setLabel("Emergency buying 2026-11"));
    visitor.page().locator("#mode-" + mode).check();
    visitor.page().locator("#reason").fill("The council wants it from now on.");
    visitor.page().locator("form[action$='/propose'] button").click();
    visitor.be("approver").open("/administration/policies");
    visitor.page().locator("form[action$='/decide'] button[value=true]").first().click();
  }
}
