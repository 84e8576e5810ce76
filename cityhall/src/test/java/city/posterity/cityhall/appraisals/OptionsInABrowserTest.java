package city.posterity.cityhall.appraisals;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The options beside buying, from a template to the plan's public page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OptionsInABrowserTest implements WithDemoCity {

  private static final String NADIA = "need";
  private static final String OMAR = "officer";
  private static final String ALMA = "administrator";
  private static final String OLGA = "opener-legal";
  private static @Nullable Chromium chromium;

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

  @ParameterizedTest
  @CsvSource({"320, en, false", "1280, ar, true"})
  void optionsAreComparedFromATemplateToThePublicPage(int width, String language, boolean scripts) {
    var window = Objects.requireNonNull(chromium).window(width, language, scripts);
    try (var visitor = new Visitor(window, port, scripts, "options-" + language + width)) {
      String desk = drafted(visitor);
      visitor.be(OMAR).open(desk).follow("/appraise-options");
      String page = visitor.page().url();
      visitor.follow("?template=energy-using");

      visitor.press("calculate");
      assertThat(visitor.page().locator("[id$='whyZero-error'], .govuk-error-message").count())
          .as("every line that is nothing has to say why")
          .isGreaterThan(10);
      fill(visitor);
      visitor.press("calculate");
      assertThat(errors(visitor)).hasSize(1);
      visitor.set("/options/3/lines/6/whyZero", "It is scrap by then.").press("calculate");
      assertThat(visitor.page().locator(".govuk-error-summary").count()).isZero();
      assertThat(visitor.page().locator("main svg.pc-bar").count()).isGreaterThan(30);

      visitor.press("record");
      assertThat(errors(visitor)).as("a choice and its reason").hasSize(2);
      visitor.set("/chosen", "4").set("/reason", "It costs the least over its life.");
      visitor.press("record");
      assertThat(visitor.page().url()).endsWith("/options?done=1");
      assertThat(visitor.page().locator("main svg.pc-bar").count()).isGreaterThan(30);

      byte[] input = file(visitor, "input");
      assertThat(new String(file(visitor, "result"), StandardCharsets.UTF_8))
          .as("an outsider comes to the same bytes")
          .isEqualTo(appraised(input));
      assertThat(new String(file(visitor, "report.html", ""), StandardCharsets.UTF_8))
          .contains("<!doctype html>");

      visitor.open(page.replaceAll("/appraise-options.*", ""));
      assertThat(visitor.page().locator("main svg.pc-bar").count()).isEqualTo(8);
      String ocid = published(visitor, desk);
      visitor.open(ocid);
      assertThat(visitor.text()).contains("It costs the least over its life.");
      assertThat(visitor.page().locator("main section:has(#planning) svg.pc-bar").count())
          .isEqualTo(8);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private static List<String> errors(Visitor visitor) {
    return visitor.page().locator(".govuk-error-summary li").allInnerTexts();
  }

  private static void fill(Visitor visitor) {
    int[] lines = {2, 4, 2, 7};
    for (int o = 0; o < lines.length; o++) {
      for (int l = 0; l < lines[o]; l++) {
        String at = "/options/" + o + "/lines/" + l;
        boolean once = !visitor.page().inputValue("[name='" + at + "/onceYear']").isEmpty();
        if (o == 3 && l == 6) {
          continue;
        }
        visitor.set(at + (once ? "/once" : "/yearly"), String.valueOf(1000 * (4 - o) + 100 * l));
        visitor.set(at + "/low", "10").set(at + "/high", "40");
      }
    }
  }

  private static String appraised(byte[] input) {
    return ResultJson.write(
            Appraising.run(
                AppraisalReader.read(input),
                Inputs.published(),
                Appraiser.hash(input),
                1,
                10_000,
                2))
        + "\n";
  }

  private byte[] file(Visitor visitor, String what) {
    return file(visitor, what, ".json");
  }

  private byte[] file(Visitor visitor, String what, String end) {
    String href =
        visitor.page().locator("main a[href$='/options/" + what + end + "']").getAttribute("href");
    return visitor.page().request().get("http://127.0.0.1:" + port + href).body();
  }

  /** A need that is planned, as a draft: the address of its purchase at work. */
  private static String drafted(Visitor visitor) {
    visitor.be(NADIA).open("/work/new").startAfresh();
    visitor
        .set("/title", "New fridges for the kitchens")
        .set("/problem", "The old ones break and use much electricity.")
        .set("/outcome", "Food stays cold for less.")
        .set("/origin", "department")
        .send();
    String desk = visitor.page().url().replaceAll("\\?.*", "");
    assign(visitor, desk, true, "Omar", "finance", "procurement-officer");
    assign(visitor, desk, false, "Nadia", "works", "need-officer");
    assign(visitor, desk, false, "Alma", "it", "approver");
    assign(visitor, desk, false, "Olga", "legal", "budget-holder");
    visitor.be(ALMA).open(desk).follow("/accept");
    visitor.set("/needTest", "None can be shared.").set("/reason", "They break.").send();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    visitor.be(OMAR).open(desk).follow("/add-to-plan");
    visitor
        .set("/plan/title", "Fridges")
        .set("/plan/description", "Delivered and connected.")
        .choose("/plan/buyer", "City of Fairhaven")
        .set("/plan/category", "goods")
        .set("/plan/classification/id", "39711100")
        .set("/plan/estimate", "1200000")
        .set("/plan/estimateMethod", "offers of last year")
        .set("/plan/aggregated", "true")
        .set("/plan/procedureId", "open")
        .set("/plan/procedureReason", "the usual way")
        .set("/plan/budgetLines/0/id", "B-4711")
        .set("/plan/budgetLines/0/description", "Kitchens")
        .set("/plan/budgetLines/0/year", String.valueOf(today.getYear()))
        .set("/plan/budgetLines/0/amount", "1300000")
        .set("/plan/deliveryPlace", "Fairhaven")
        .set("/plan/tenderExpected", today.plusYears(1).toString())
        .set("/plan/planYearEnd", today.plusYears(2).toString())
        .send();
    visitor.be(OLGA).open(desk).follow("/confirm-budget");
    visitor.set("/reference", "council decision").send();
    visitor.be(OMAR).open(desk).follow("/submit-plan");
    visitor.press("send");
    assertThat(errors(visitor)).as("a large plan without its options").hasSize(1);
    return desk;
  }

  private static void assign(
      Visitor visitor, String desk, boolean first, String name, String unit, String role) {
    visitor.be(ALMA).open(desk).follow(first ? "/teams/new" : "/assign");
    visitor
        .choose("/person", name)
        .choose("/organisation", "City of Fairhaven")
        .set("/unit", unit)
        .set("/roles", role)
        .send();
  }

  /** The address of the public page. */
  private static String published(Visitor visitor, String desk) {
    for (String verb : List.of("/submit-plan", "/approve-plan", "/publish-plan")) {
      visitor.be(verb.equals("/approve-plan") ? ALMA : OMAR).open(desk).follow(verb);
      visitor.send();
    }
    return Objects.requireNonNull(
        visitor
            .open(desk)
            .page()
            .locator("main a[href^='/procurements/']")
            .first()
            .getAttribute("href"));
  }
}
