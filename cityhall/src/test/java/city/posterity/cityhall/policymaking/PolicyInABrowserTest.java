package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.policymaking.WorkingGroup.Draft;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A working group takes a policy from its charter to its first day in force: forty contributions
 * come by four ways, each is answered and can be traced both ways, one change is material and is
 * asked about again, and then the policy shuts a gate that a published waiver opens. Another
 * installation takes the text over and adopts it with two changes.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // a city of its own: the policy binds whoever buys there
    properties = "spring.application.name=policy-city")
class PolicyInABrowserTest implements WithDemoCity {

  private static final List<Draft> CLAUSES =
      List.of(
          new Draft(
              "PB-1",
              "Reuse before new",
              "The department must look for something to reuse before anything new is bought.",
              true),
          new Draft("PB-2", "Look ahead", "Costs must be counted for 10 years ahead.", false),
          new Draft("PB-3", "Say why", "The city must say why it buys.", false));

  private static final String WITH_ONE_VOICE = "Read it out to us: not everybody is online.";

  /** Those that nobody comes by on the way. */
  private static final List<String> PAGES =
      List.of(
          "",
          "/text",
          "/compare?from=1&to=2",
          "/clauses/PB-2",
          "/moderation",
          "/launch",
          "/launch/slides",
          "/answers");

  @LocalServerPort int port;

  @Test
  void aWorkingGroupTakesAPolicyFromItsCharterIntoForce() throws Exception {
    var clock = new DemoHttp(port);
    try (var chromium = new Chromium();
        var visitor = new Visitor(chromium.window(320, "en", true), port, true, "policy");
        var quick = new Visitor(chromium.window(1000, "en", false), port, false, "quick")) {
      var group = new WorkingGroup(visitor, clock);
      group.chartered("buying-for-good", "Buying for good").grouped().drafted(CLAUSES).planned();
      visitor.be(WorkingGroup.DRAFTER).open(group.address() + "/take");
      group.asked("publish-primer");
      visitor.be(WorkingGroup.DRAFTER).open(group.address() + "/desk/new").open("/policies");

      var codes = fortyInputs(new WorkingGroup(quick, clock).of(group.id()), quick, clock);
      group.alike(WorkingGroup.MODERATOR, WITH_ONE_VOICE);
      assertThat(visitor.text()).contains("10 contributions are done");
      group.all(WorkingGroup.MODERATOR, "waiting", "publish", List.of());
      group.closed();
      group.themed("Longer ahead").themed("Less work").themed("Other things");
      var sorting = new WorkingGroup(quick, clock).of(group.id());
      sorted(sorting, quick);
      visitor.be(WorkingGroup.RESPONDER);
      group.verb("end-analysis");

      group.answered("Longer ahead", "accepted", "Ten years are too short for buildings.", "", "");
      group.answered("Less work", "rejected", "The form has one page.", "PB-3", "");
      group.answered("Other things", "partly", "We look into it.", "", "A report to the council");
      changed(group, visitor);
      visitor.be(WorkingGroup.CHAIR);
      group.verb("publish-answers");

      visitor.open(group.address() + "/answers");
      assertThat(visitor.text())
          .contains("Ten years are too short for buildings.", "From ten to fifteen years");
      for (String code : List.of(codes.getFirst(), codes.get(13), codes.getLast())) {
        assertThat(byCode(visitor, code))
            .containsAnyOf("Ten years are too short", "one page", "We look into it");
      }

      visitor
          .be(WorkingGroup.CHAIR)
          .open("/work/policies/" + group.id() + "/finalise")
          .startAfresh();
      visitor
          .set("/legal", "Seen by the lawyers")
          .set("/translation", "One language")
          .press("send");
      assertThat(visitor.text()).as("a material change is asked about again").contains("PB-2");

      group.asked("plan-second-round");
      quick.be(WorkingGroup.DRAFTER).open("/");
      String last = sorting.entered("phone", "comment", "PB-2", "Fifteen is right.", "youth");
      group.all(WorkingGroup.MODERATOR, "waiting", "publish", List.of());
      group.closed();
      sorting.all(WorkingGroup.RESPONDER, "unsorted", "classify", List.of("Longer ahead"));
      secondCoder(sorting, quick, 1, "Longer ahead");
      visitor.be(WorkingGroup.RESPONDER);
      group.verb("end-analysis");
      group.answered("Longer ahead", "already-covered", "Fifteen years it is.", "PB-2", "");
      visitor.be(WorkingGroup.CHAIR);
      group.verb("publish-answers");
      assertThat(byCode(visitor, last))
          .as("and not what was answered before it was said")
          .contains("Fifteen years it is.")
          .doesNotContain("Ten years are too short");
      group.decided();
      assertThat(visitor.wrong()).isEmpty();
      new PolicyInForce(visitor, clock).shutsTheGateUntilItIsWaivedInPublic("PB-1");
      assertThat(visitor.wrong()).isEmpty();
      visitor.be(WorkingGroup.SPONSOR).open("/policies/import");
      for (String page : PAGES) {
        visitor.open(group.address() + page);
      }
      visitor.followLast("/inputs/");
      assertThat(visitor.wrong()).isEmpty();
      byte[] model =
          visitor
              .page()
              .request()
              .get("http://127.0.0.1:" + port + group.address() + "/model.json")
              .body();
      try (var second = SecondCity.start()) {
        second.adoptsWithTwoChanges(model, chromium.window(1000, "en", false));
        second.showsWhatItChanged(chromium.window(320, "en", true));
      }
    }
  }

  private List<String> fortyInputs(WorkingGroup group, Visitor visitor, DemoHttp clock) {
    var codes = new ArrayList<String>();
    visitor.open(group.address());
    for (int i = 0; i < 10; i++) {
      visitor.open(group.address() + "/say?clause=PB-2");
      clock.advance("PT3S");
      visitor.set("text", "Look further ahead than ten years, number " + i);
      if (i == 0) {
        visitor.page().locator("main summary").first().click();
        visitor.set("quote", "10 years ahead").set("replacement", "15 years ahead");
      }
      visitor.set("sector", "residents");
      visitor.page().locator("main form button[type=submit]").last().click();
      codes.add(visitor.page().locator("#receipt-code").innerText().strip());
    }
    for (String channel : List.of("paper", "phone", "workshop")) {
      for (int i = 0; i < 10; i++) {
        boolean seat = channel.equals("workshop") && i == 9;
        codes.add(
            group.entered(
                channel,
                seat ? "future-statement" : "comment",
                i % 2 == 0 ? "PB-3" : "PB-1",
                channel.equals("phone") ? WITH_ONE_VOICE : "By " + channel + ", number " + i,
                seat ? "future-generations" : "youth"));
      }
    }
    assertThat(codes).doesNotHaveDuplicates().hasSize(40);
    return codes;
  }

  private static void sorted(WorkingGroup group, Visitor visitor) {
    for (var by : List.of(List.of("PB-2", "Longer ahead"), List.of("PB-3", "Less work"))) {
      visitor
          .be(WorkingGroup.RESPONDER)
          .open(group.address() + "/desk?show=unsorted&clause=" + by.get(0));
      while (visitor.page().locator("input[name=input]").count() > 0) {
        visitor.page().locator("input[name=input]").all().forEach(box -> box.check());
        visitor.page().locator("fieldset label:has-text('" + by.get(1) + "')").last().click();
        visitor.page().locator("button[name=act][value=classify]").click();
      }
    }
    group.all(WorkingGroup.RESPONDER, "unsorted", "classify", List.of("Other things"));
    secondCoder(group, visitor, 4, "Longer ahead");
  }

  static void secondCoder(WorkingGroup group, Visitor visitor, int howMany, String theme) {
    visitor.be(WorkingGroup.CHAIR).open(group.address() + "/desk?show=all&clause=PB-2");
    visitor.page().locator("input[name=input]").all().reversed().stream()
        .limit(howMany)
        .forEach(box -> box.check());
    visitor.page().locator("fieldset label:has-text('" + theme + "')").last().click();
    visitor.page().locator("button[name=act][value=classify]").click();
  }

  /** The words that the first answer changes: a number, and so a material change. */
  private static void changed(WorkingGroup group, Visitor visitor) {
    visitor.be(WorkingGroup.DRAFTER).open(group.desk() + "/revisions/new").startAfresh();
    visitor
        .choose("/changes/responses", "Ten years are too short")
        .set("/changes/summary", "From ten to fifteen years")
        .press("add /changes/edits")
        .set("/changes/edits/0/kind", "reword")
        .set("/changes/edits/0/clause", "PB-2")
        .set("/changes/edits/0/fromVersion", "1")
        .set("/changes/edits/0/wording/obligation", "must")
        .press("add /changes/edits/0/wording/words")
        .set("/changes/edits/0/wording/words/0/language", "en")
        .set("/changes/edits/0/wording/words/0/title", "Look ahead")
        .set("/changes/edits/0/wording/words/0/text", "Costs must be counted for 15 years ahead.")
        .set("/changes/edits/0/wording/words/0/plain", "In short: look further")
        .set("/changes/edits/0/wording/words/0/rationale", "Buildings last.")
        .send();
    visitor.be(WorkingGroup.CHAIR).open(group.desk()).followLast("/apply").send();
  }

  private static String byCode(Visitor visitor, String code) {
    visitor.open("/policies/receipt");
    visitor.set("code", code);
    visitor.page().locator("main form button[type=submit]").first().click();
    return visitor.text();
  }
}
