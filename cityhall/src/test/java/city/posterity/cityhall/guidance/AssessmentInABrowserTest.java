package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.People;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator answers what the records cannot say; everybody reads it, with the goals. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AssessmentInABrowserTest implements WithDemoCity {

  private static @Nullable Chromium chromium;

  @LocalServerPort int port;

  @Autowired DSLContext database;

  @Autowired People people;

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

  @Test
  void whatTheRecordsCannotSayIsAnsweredWithEvidence() {
    var window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, true, "assess")) {
      visitor.open("/guide/self-assessment");
      assertThat(visitor.text())
          .contains("define no levels of maturity")
          .contains("Counted from the records")
          .contains("Suppliers in the city’s register.")
          .contains("The source gives one point for each field")
          .contains("This part does not come from the Guidelines.")
          .doesNotContain("Yes, since spring");

      visitor.be("administrator").open("/administration/self-assessment/em-2.4");
      visitor.page().locator("main form button[type=submit]").click();
      assertThat(visitor.text()).contains("Choose yes or no").contains("Give a reason");
      visitor.page().locator("#yes").check();
      visitor.page().locator("#reason").fill("Yes, since spring the works department may.");
      visitor.page().locator("#evidence").fill("javascript:alert(1)");
      visitor.page().locator("main form button[type=submit]").click();
      assertThat(visitor.text()).contains("Give a whole address");
      visitor.page().locator("#evidence").fill("https://example.org/ordinance-4");
      visitor.page().locator("main form button[type=submit]").click();
      visitor.page().waitForURL("**/administration/self-assessment#q-em-2.4");

      visitor.open("/guide/self-assessment");
      assertThat(visitor.text())
          .contains("Yes, since spring the works department may.")
          .contains("https://example.org/ordinance-4")
          .contains("Answered with evidence: 1");
      visitor.be("officer");
      visitor.page().navigate("http://127.0.0.1:" + port + "/administration/self-assessment");
      assertThat(visitor.page().title()).doesNotContain("How we buy");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void onlyWhatPassedAndIsPublicServesAGoal() {
    UUID city = people.cityId();
    String[] shown = publish(city, "PASS", "IGP-01", "need");
    String[] failed = publish(city, "FAIL", "IGP-02", "need");

    var window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, true, "align")) {
      visitor.open("/guide/alignment");
      assertThat(visitor.text())
          .contains("Pact for the Future")
          .contains("What was not:")
          .doesNotContain("ompliant");
      visitor.open("/guide/alignment/sdg/12.7");
      assertThat(visitor.text()).contains("State the need, and consider not buying");
      assertThat(visitor.page().locator("a[href='/procurements/" + shown[0] + "']").count())
          .isPositive();
      visitor.open("/guide/alignment/sdg/12.5");
      assertThat(visitor.page().locator("a[href='/procurements/" + failed[0] + "']").count())
          .isZero();
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void bothPagesCanBeReadInArabic() {
    var window = Objects.requireNonNull(chromium).window(320, "ar", true);
    try (var visitor = new Visitor(window, port, true, "assess-ar")) {
      visitor.open("/guide");
      assertThat(visitor.text()).contains("كيف نشتري: تقييم ذاتي");
      visitor.open("/guide/self-assessment");
      assertThat(visitor.text()).contains("محسوب من السجلات");
      visitor.open("/guide/alignment");
      visitor.open("/guide/alignment/pact_for_the_future/A12");
      assertThat(visitor.text()).contains("ما جرى التحقق منه:");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  /** What a clause came to in some public purchase of the sample city. */
  private String[] publish(UUID city, String outcome, String clause, String thing) {
    var row =
        Objects.requireNonNull(
            database.fetchOne(
                "select ocid, procurement_id from openness.listing where city_id = ?"
                    + " order by ocid limit 1",
                city));
    database.execute(
        "insert into guidance.standing select ?, 'posterity-igp-draft', ?, procurement_id, ?, 'G0',"
            + " ?, updated_at from openness.listing where procurement_id = ?"
            + " on conflict (city_id, policy_id, clause, procurement_id) do update set"
            + " outcome = excluded.outcome, at = excluded.at, thing = excluded.thing",
        city,
        clause,
        thing,
        outcome,
        row.get(1, UUID.class));
    return new String[] {String.valueOf(row.get(0))};
  }
}
