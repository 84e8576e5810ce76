package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A city adopts a policy of its own; a need is blocked by one of its clauses, passes with a waiver
 * that two people sign, and the public page shows why. Later the city goes by another text, and
 * what was decided is found again as it was.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GatesInABrowserTest implements WithDemoCity {

  private static final String POLICY =
      """
      schema_version: 1
      policy_id: lindmoor
      version: "1"
      title: Buying in our city
      languages: [en]
      facts:
        procurement.need.reuse_considered: {type: bool, text: Whether something could be used again, entered_by: need-officer}
      gates:
      - {id: G0, name: Need, asks: Should we buy at all?, commands: [need.accept]}
      clauses:
      - id: CITY-1
        title: Look for what is there
        text: Before anything is bought, somebody looks for what could be used again.
        obligation: must
        gate: G0
        check: {mode: automated, facts: [procurement.need.reuse_considered], expr: "procurement.need.reuse_considered"}
        on_fail: block
        waiver: Two people, in public.
        how_to_fix: Look in the city's store.
      """;

  private static @Nullable Chromium chromium;

  @LocalServerPort int port;

  @Autowired KeptDecisions decisions;

  @Autowired city.posterity.cityhall.people.People people;

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
  void aClauseBlocksUntilTwoPeopleWaiveItInPublic() {
    var window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, true, "gates")) {
      adopt(visitor, POLICY, "1");

      visitor.be("need").open("/work/new").startAfresh();
      assertThat(visitor.page().locator("#f-problem-advice").textContent())
          .as("advice beside the field")
          .contains("Section 4.1.2");
      visitor
          .set("/title", "Benches for the market square")
          .set("/problem", "Older people find nowhere to sit between the market and the bus stop.")
          .set("/outcome", "There is a place to rest every hundred metres.")
          .set("/origin", "department")
          .send();
      String desk = visitor.page().url().replaceAll("\\?.*", "");
      assign(visitor, desk, "/teams/new", "Omar", "finance", "procurement-officer");
      assign(visitor, desk, "/assign", "Nadia", "works", "need-officer");
      assign(visitor, desk, "/assign", "Alma", "it", "approver");
      var clock = new DemoHttp(port);
      Instant end = Instant.parse(clock.now()).plus(Duration.ofDays(21));
      visitor.be("need").open(desk).follow("/open-consultation").startAfresh();
      moment(visitor, "/end", end);
      visitor.set("/routes", "web").send();
      clock.advance("P22D");

      visitor.be("administrator").open(desk).follow("/accept").startAfresh();
      assertThat(visitor.page().locator("#f-needTest-advice").textContent())
          .as("the check that reads the field, beside it")
          .contains("Section 4.1.2", "one check that asks for more", "Not known yet");
      accept(visitor, desk);
      assertThat(visitor.text()).contains("CITY-1").contains("Look for what is there");

      visitor.be("officer").open(desk).follow("/gates");
      assertThat(visitor.text().replaceAll("\\s+", " "))
          .as("which fact is missing, and who enters it")
          .contains(
              "Enter this fact: Whether something could be used again Who: Department officer");
      visitor.follow("/departures/new");
      visitor
          .set("/reason", "The store was emptied in spring and nothing is left in it.")
          .set("/as", "procurement-officer")
          .set("/until", LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays(60).toString())
          .send();
      accept(visitor, desk);
      assertThat(visitor.text()).as("one signature is not enough").contains("CITY-1");

      visitor.be("administrator").open(desk + "/gates").follow("/sign");
      visitor.set("/as", "approver").send();
      accept(visitor, desk);
      assertThat(visitor.page().url()).contains("done=need.accept");

      visitor.open(desk).follow("/procurements/" + ocid(visitor));
      assertThat(visitor.text())
          .contains("CITY-1")
          .contains("The store was emptied in spring")
          .contains("Waived by two people")
          .contains("Procurement officer, and Approver");

      adopt(
          visitor,
          POLICY.replace("version: \"1\"", "version: \"2\"").replace("block", "warn"),
          "2");
      var differences = new ArrayList<KeptDecisions.Difference>();
      decisions.examine(people.city().id(), differences::add);
      assertThat(differences).isEmpty();

      move(visitor, desk);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  /** To the policies of today, after it was shown what is different. */
  private static void move(Visitor visitor, String desk) {
    visitor.be("administrator").open(desk + "/gates");
    assertThat(visitor.page().content())
        .contains("Version 1 now, version 2 then.", "was block and is warn");
    visitor.page().locator("details:has(a[href$='/regimes/new']) summary").click();
    visitor.follow("/regimes/new");
    assertThat(visitor.text()).contains("was block and is warn");
    visitor.set("/reason", "The council asked for the same rules in all purchases.").send();
    visitor.open(desk + "/gates");
    assertThat(visitor.page().content()).doesNotContain("Version 1 now");
  }

  private static void moment(Visitor visitor, String field, Instant at) {
    var local = at.atZone(java.time.ZoneId.of("Europe/Lisbon"));
    visitor
        .set(field + "#day", local.toLocalDate().toString())
        .set(field + "#time", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
  }

  private static String ocid(Visitor visitor) {
    return visitor
        .page()
        .locator("a[href^='/procurements/']")
        .first()
        .getAttribute("href")
        .substring("/procurements/".length());
  }

  private static void accept(Visitor visitor, String desk) {
    visitor.be("administrator").open(desk).follow("/accept").startAfresh();
    visitor
        .set("/needTest", "The two old benches cannot be repaired; none can be shared.")
        .set("/reason", "Plan for an age-friendly town, measure 4.")
        .press("send");
  }

  private static void assign(
      Visitor visitor, String desk, String verb, String name, String unit, String role) {
    visitor.be("administrator").open(desk).follow(verb);
    visitor.choose("/person", name).choose("/organisation", "City of Fairhaven");
    visitor.set("/unit", unit).set("/roles", role).send();
  }

  private static void adopt(Visitor visitor, String policy, String version) {
    visitor.be("administrator").open("/administration/policies");
    visitor.page().locator("#yaml").fill(policy);
    visitor.page().locator("form[action$='/add'] button").click();
    visitor
        .page()
        .locator("#policy")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption()
                .setLabel("Buying in our city " + version));
    visitor.page().locator("#mode-enforce").check();
    visitor.page().locator("#reason").fill("The council wants it from now on.");
    visitor.page().locator("form[action$='/propose'] button").click();
    visitor.page().locator("form[action$='/decide'] button[value=true]").first().click();
    assertThat(visitor.page().content()).contains("somebody else has to decide");
    visitor.be("approver").open("/administration/policies");
    assertThat(visitor.text())
        .contains(
            version.equals("1")
                ? "The city would go by it for the first time"
                : "was block and is warn");
    visitor.page().locator("form[action$='/decide'] button[value=true]").first().click();
    assertThat(visitor.page().content()).contains("It shuts gates");
  }
}
