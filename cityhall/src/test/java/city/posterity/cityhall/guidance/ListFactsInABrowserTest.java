package city.posterity.cityhall.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A clause reads a list of records that no record of the purchase yields. Somebody enters it in a
 * form, record by record, and the gate opens. The policy is about fountains only, because other
 * tests buy in the same city.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ListFactsInABrowserTest implements WithDemoCity {

  private static final String POLICY =
      """
      schema_version: 1
      policy_id: lindmoor-talks
      version: "1"
      title: Talking in our city
      languages: [en]
      facts:
        need.problem_statement: {type: string, text: The problem}
        city.talks[].id: {type: string, text: Talk about the need, entered_by: need-officer}
        city.talks[].on: {type: date, text: Day of the talk}
        city.talks[].open: {type: bool, text: Whether everybody could come}
        city.talks[].staff: {type: int, text: How many of the city were there}
        city.talks[].topics: {type: list<string>, text: What it was about}
      gates:
      - {id: G0, name: Need, asks: Should we buy at all?, commands: [need.accept]}
      clauses:
      - id: TALK-1
        title: Nobody of us talks alone
        text: At each talk two people of the city are there.
        obligation: must
        gate: G0
        applies_when: "need.problem_statement.contains('fountain')"
        check: {mode: automated, expr: "city.talks.all(t, t.staff >= 2 && t.open)"}
        on_fail: block
        waiver: Two people, in public.
        how_to_fix: Take somebody with you.
      """;

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

  @Test
  void aClauseThatReadsAListPassesOnceSomebodyHasEnteredItsRecords() {
    var window = Objects.requireNonNull(chromium).window(320, "en", true);
    try (var visitor = new Visitor(window, port, true, "lists")) {
      adopt(visitor);
      String desk = consulted(visitor);
      accept(visitor, desk);
      assertThat(visitor.text()).contains("TALK-1").contains("city.talks");

      visitor.be("need").open(desk + "/gates").follow("/facts/city.talks");
      assertThat(visitor.page().locator("main").textContent())
          .contains("Talk about the need")
          .contains("TALK-1");
      visitor.set("/records/0/id", "Market day").set("/records/0/staff", "two");
      visitor.press("send");
      assertThat(visitor.page().locator(".govuk-error-summary").innerText())
          .contains("How many of the city were there")
          .contains("Where it can be looked up");
      visitor.press("add /records").press("add /records");
      assertThat(visitor.page().locator("[name='/records/0/staff']").inputValue())
          .as("what was typed is not lost")
          .isEqualTo("two");
      visitor
          .set("/records/0/staff", "2")
          .set("/records/0/open", "true")
          .set("/records/1/id", "A mistake")
          .set("/records/2/id", "Visit to the bus stop")
          .set("/records/2/on", "2026-05-04")
          .set("/records/2/open", "true")
          .set("/records/2/staff", "3")
          .set("/records/2/topics", "Shade\nHeight of the tap")
          .press("remove /records/1");
      assertThat(visitor.page().locator("[name='/records/1/id']").inputValue())
          .isEqualTo("Visit to the bus stop");
      visitor.set("/source", "Minutes 4 and 5").send();
      assertThat(visitor.page().url()).contains("/gates?told=city.talks");
      assertThat(visitor.text())
          .contains("The list is saved.")
          .contains("Height of the tap")
          .contains("Minutes 4 and 5");

      visitor.follow("/statements/" + statement(visitor));
      assertThat(visitor.text()).contains("Visit to the bus stop").doesNotContain("{");
      visitor.follow("/correct");
      assertThat(visitor.page().url()).endsWith("/facts/city.talks");
      assertThat(visitor.page().locator("[name='/records/1/topics']").inputValue())
          .isEqualTo("Shade\nHeight of the tap");

      accept(visitor, desk);
      assertThat(visitor.page().url()).contains("done=need.accept");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void thatThereAreNoneIsAnAnswerOfItsOwnAndASecondWriterOverwritesNobody() {
    try (var visitor =
            new Visitor(
                Objects.requireNonNull(chromium).window(320, "en", false), port, false, "lists");
        var other =
            new Visitor(
                Objects.requireNonNull(chromium).window(320, "en", false), port, false, "lists")) {
      adopt(visitor);
      String desk = consulted(visitor);
      String page = desk + "/facts/city.talks";
      visitor.be("need").open(page);
      other.be("officer").open(page);
      visitor.set("/any", "none").set("/source", "Nobody talked").send();
      assertThat(visitor.text()).contains("There are none.");

      other.set("/records/0/id", "A talk").set("/source", "My diary").press("send");
      assertThat(other.text()).contains("Somebody changed this list").contains("There are none.");
      assertThat(other.page().locator("[name='/records/0/id']").inputValue()).isEqualTo("A talk");
      other.send();
      assertThat(other.text()).contains("A talk").contains("My diary");
      programsAreToldWhatDoesNotFit("/api/v1/statements/" + statement(other));
      accept(visitor, desk);
      assertThat(visitor.text()).as("it is not known whether it was open").contains("TALK-1");
    }
  }

  private void programsAreToldWhatDoesNotFit(String statement) {
    var http = new DemoHttp(port);
    var refused =
        http.change(
            "officer",
            statement + "/correct",
            Map.of(
                "value",
                "[{\"id\": \"a\"}, {\"id\": \"b\", \"staff\": \"two\", \"colour\": \"red\"}]",
                "source",
                "diary"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Record 2 of city.talks: staff is not what the policy asks for")
        .contains("a whole number")
        .contains("Record 2 of city.talks: no policy of this purchase asks for colour")
        .contains("/value");
    var value = "[{\"id\": \"A talk\", \"staff\": 4}]";
    DemoHttp.must(
        http.change("officer", statement + "/correct", Map.of("value", value, "source", "diary")),
        200);
    assertThat(http.get("officer", statement).text()).contains("A talk");
  }

  private static String statement(Visitor visitor) {
    return visitor
        .page()
        .locator("#facts a[href*='/statements/']")
        .first()
        .getAttribute("href")
        .replaceAll(".*/", "");
  }

  private String consulted(Visitor visitor) {
    visitor.be("need").open("/work/new").startAfresh();
    visitor
        .set("/title", "A fountain for the market square")
        .set("/problem", "Nobody finds the fountain between the market and the bus stop.")
        .set("/outcome", "There is water every hundred metres.")
        .set("/origin", "department")
        .send();
    String desk = visitor.page().url().replaceAll("\\?.*", "");
    assign(visitor, desk, "/teams/new", "Omar", "finance", "procurement-officer");
    assign(visitor, desk, "/assign", "Nadia", "works", "need-officer");
    assign(visitor, desk, "/assign", "Alma", "it", "approver");
    var clock = new DemoHttp(port);
    Instant end = Instant.parse(clock.now()).plus(Duration.ofDays(21));
    var local = end.atZone(ZoneId.of("Europe/Lisbon"));
    visitor.be("need").open(desk).follow("/open-consultation").startAfresh();
    visitor
        .set("/end#day", local.toLocalDate().toString())
        .set("/end#time", "%02d:%02d".formatted(local.getHour(), local.getMinute()))
        .set("/routes", "web")
        .send();
    clock.advance("P22D");
    return desk;
  }

  private static void accept(Visitor visitor, String desk) {
    visitor.be("administrator").open(desk).follow("/accept").startAfresh();
    visitor
        .set("/needTest", "The old fountain cannot be repaired; none can be shared.")
        .set("/reason", "Plan for hot summers, measure 4.")
        .press("send");
  }

  private static void assign(
      Visitor visitor, String desk, String verb, String name, String unit, String role) {
    visitor.be("administrator").open(desk).follow(verb);
    visitor.choose("/person", name).choose("/organisation", "City of Fairhaven");
    visitor.set("/unit", unit).set("/roles", role).send();
  }

  private static void adopt(Visitor visitor) {
    visitor.be("administrator").open("/administration/policies");
    if (visitor.text().contains("Talking in our city")) {
      return;
    }
    visitor.page().locator("#yaml").fill(POLICY);
    visitor.page().locator("form[action$='/add'] button").click();
    visitor
        .page()
        .locator("#policy")
        .selectOption(new SelectOption().setLabel("Talking in our city 1"));
    visitor.page().locator("#mode-enforce").check();
    visitor.page().locator("#reason").fill("The council wants it from now on.");
    visitor.page().locator("form[action$='/propose'] button").click();
    visitor.page().locator("form[action$='/decide'] button[value=true]").first().click();
    visitor.be("approver").open("/administration/policies");
    visitor.page().locator("form[action$='/decide'] button[value=true]").first().click();
    assertThat(visitor.page().content()).contains("It shuts gates");
  }
}
