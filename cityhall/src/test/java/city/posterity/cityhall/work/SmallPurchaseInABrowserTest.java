package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer and one approver buy something for £9,000, from the request to the look back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SmallPurchaseInABrowserTest implements WithDemoCity {

  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @LocalServerPort int port;
  @Autowired Cities cities;
  @Autowired Organisations organisations;

  @Value("${posterity.database.url}")
  String database;

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

  @ParameterizedTest
  @CsvSource({"320, en, true", "1280, en, false"})
  void anOfficerAndAnApproverCompleteASmallPurchase(int width, String language, boolean scripts) {
    var window = java.util.Objects.requireNonNull(chromium).window(width, language, scripts);
    try (var visitor = new Visitor(window, port, scripts, "small-" + language + width)) {
      visitor.be("officer").open("/work").follow("/work/purchases/new");
      visitor.startAfresh();
      visitor.press("send");
      assertThat(visitor.page().locator(".govuk-error-summary li").count())
          .as("every required field is named at once")
          .isBetween(5, 12);
      request(visitor);
      visitor.send();
      String desk = visitor.page().url().replaceAll("\\?.*", "");
      assertThat(visitor.text()).contains("Rules: small purchase").doesNotContain("Evaluation");

      visitor.be("approver").open(desk).follow("/approve");
      visitor.set("/budgetReference", "B-4711").send();
      visitor.be("officer").open(desk).follow("/order");
      visitor.set("/reference", "O-17").set("/terms", "Delivered and unpacked.").send();
      visitor.open(desk).follow("/confirm-delivery");
      visitor
          .set("/delivered", "All twelve tables.")
          .set("/whole", "true")
          .set("/evidence", "Delivery note 44")
          .send();
      visitor.be("approver").open(desk).follow("/pay");
      visitor.set("/amount", "9000").set("/invoice", "HR-17").set("/reference", "T-1").send();
      visitor.be("officer").open(desk).follow("/close");
      visitor.set("/lessons", "Ask for a longer warranty.").send();

      visitor.open(desk);
      assertThat(visitor.offers("/cancel")).isFalse();
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  /** Beyond what any list holds; the Enter key in the search searches and does not send. */
  @ParameterizedTest
  @CsvSource({"320, en, true", "1280, en, false"})
  void aSupplierIsFoundAmongHundredsAndNothingThatWasTypedIsLost(
      int width, String language, boolean scripts) {
    var window = java.util.Objects.requireNonNull(chromium).window(width, language, scripts);
    try (var _ = ManyFirms.registered(organisations, cities, database, 230, i -> "Firm " + i);
        var visitor = new Visitor(window, port, scripts, "choices-" + language + width)) {
      visitor.be("officer").open("/work/purchases/new").startAfresh();
      visitor.set("/title", "Chairs");
      String wanted = "Firm 99";
      var list = visitor.page().locator("select[name='/quotations/0/organisation']");
      assertThat(list.innerText()).doesNotContain(wanted);

      visitor.set("/quotations/0/organisation#find", "firm 99");
      visitor.page().keyboard().press("Enter");
      list.locator("option", containing(wanted)).waitFor(attached());
      assertThat(visitor.page().locator(".govuk-error-summary").count()).isZero();
      assertThat(visitor.page().inputValue("[name='/title']")).isEqualTo("Chairs");

      visitor.choose("/quotations/0/organisation", wanted);
      visitor.set("/quotations/0/organisation#find", "nobody").press("show");
      assertThat(list.locator("option:checked").innerText()).isEqualTo(wanted);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  private static Locator.LocatorOptions containing(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static void request(Visitor visitor) {
    visitor
        .set("/title", "Twelve folding tables for the town hall")
        .set("/purpose", "Citizens' assemblies have nothing to write on.")
        .set("/category", "goods")
        .set("/classification/id", "39121200")
        .set("/method", "quotations")
        .set("/reason", "The cheapest that can be repaired.")
        .set("/supplier", "Holz & Co")
        .set("/price", "9000")
        .set("/budgetLine", "B-4711")
        .set("/deliveryBy", "2030-01-31")
        .set("/deliveryPlace", "Town hall");
    for (int i = 0; i < 3; i++) {
      if (i > 0) {
        visitor.press("add /quotations");
      }
      visitor
          .set("/quotations/" + i + "/name", i == 0 ? "Holz & Co" : "Firm " + i)
          .set("/quotations/" + i + "/amount", String.valueOf(9000 + 500 * i));
    }
  }
}
