package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Five people of a sample city who make a policy, each at a browser, by what its pages offer. */
final class WorkingGroup {

  static final String SPONSOR = "sponsor";
  static final String CHAIR = "group-chair";
  static final String DRAFTER = "drafter";
  static final String MODERATOR = "moderator";
  static final String RESPONDER = "responder";
  static final String CLERK = "clerk";

  /** A clause, with a check for the one that gates are to obey. */
  record Draft(String key, String title, String text, boolean checked) {}

  private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

  private final Visitor visitor;
  private final DemoHttp clock;
  private String id = "";

  WorkingGroup(Visitor visitor, DemoHttp clock) {
    this.visitor = visitor;
    this.clock = clock;
  }

  String id() {
    return id;
  }

  String address() {
    return "/policies/" + id;
  }

  String desk() {
    return "/work/procurements/" + id;
  }

  Instant now() {
    return Instant.parse(clock.now());
  }

  /** Takes up the case of a policy that was begun in another way. */
  WorkingGroup of(String begun) {
    id = begun;
    return this;
  }

  WorkingGroup chartered(String name, String title) {
    visitor.be(SPONSOR).open("/work/policies/new").startAfresh();
    visitor
        .set("/charter/reach", "city")
        .set("/charter/name", name)
        .set("/charter/title", title)
        .set("/charter/purpose", "Buy so that whoever lives here later is not left with the bill.")
        .set("/charter/question", "How far we look ahead")
        .set("/charter/fixed", "That the law comes first")
        .set("/charter/decisionMaker", "City council")
        .set("/charter/languages", "en")
        .set("/charter/sectors", "residents")
        .set("/charter/sectors", "youth")
        .send();
    id = visitor.page().url().replaceAll(".*/procurements/([0-9a-f-]{36}).*", "$1");
    return this;
  }

  WorkingGroup grouped() {
    member("Grace Abara", "chair");
    member("Davit Kos", "drafter");
    member("Marta Lind", "moderator");
    member("Rui Costa", "responder");
    member("Clara Voss", "clerk");
    visitor.be("approver");
    return verb("approve-group");
  }

  private void member(String name, String duty) {
    visitor.be(SPONSOR).open("/work/policies/" + id + "/add-member").startAfresh();
    visitor
        .choose("/person", name)
        .set("/name", name)
        .set("/sector", "public-sector")
        .set("/interests", "Works for the city")
        .set("/duties", "member")
        .set("/duties", duty)
        .set("/reads", "en")
        .send();
  }

  /** A verb of the policy that asks for nothing. */
  WorkingGroup verb(String verb) {
    visitor.open("/work/policies/" + id + "/" + verb).startAfresh().send();
    return this;
  }

  WorkingGroup drafted(List<Draft> clauses) {
    visitor.be(DRAFTER);
    for (Draft c : clauses) {
      visitor.open(desk() + "/clauses/new").startAfresh();
      visitor
          .set("/key", c.key())
          .set("/wording/obligation", "must")
          .set("/wording/words/0/language", "en")
          .set("/wording/words/0/title", c.title())
          .set("/wording/words/0/text", c.text())
          .set("/wording/words/0/plain", "In short: " + c.title())
          .set("/wording/words/0/rationale", "So that nobody is left with the bill.");
      if (c.checked()) {
        visitor
            .set("/wording/check/gate", "G0")
            .set("/wording/check/appliesWhen", "true")
            .set("/wording/check/facts", "procurement.need.reuse_considered")
            .set("/wording/check/expression", "procurement.need.reuse_considered == true")
            .set("/wording/check/onFail", "block")
            .set("/wording/check/waivable", "true")
            .set("/wording/check/waivedBy", "approver")
            .set("/wording/check/waiverSignatures", "1")
            .set("/wording/check/howToFix", "Look in the city's store.");
      }
      visitor.send();
    }
    return this;
  }

  WorkingGroup planned() {
    visitor.be(CHAIR).open("/work/policies/" + id + "/ask-seat").startAfresh();
    visitor
        .set("/method", "youth-proxies")
        .set("/holders", "The youth council")
        .set("/year", "2060")
        .send();
    visitor.open("/work/policies/" + id + "/plan-work").startAfresh();
    visitor
        .press("add /milestones")
        .set("/milestones/0/kind", "first-draft")
        .set("/milestones/0/title", "First draft by mid-year")
        .set("/milestones/0/due", today().plusDays(30).toString())
        .send();
    visitor.open("/work/policies/" + id + "/call-meeting").startAfresh();
    moment("/starts", now());
    visitor.set("/place", "Room 2").set("/agenda", "The draft").send();
    clock.advance("PT10M");
    visitor.open("/work/policies/" + id + "/minute-meeting").startAfresh();
    visitor
        .set("/meeting", "1")
        .set("/attended", "All")
        .set("/text", "The draft goes out.")
        .set("/decisions", "Publish the draft")
        .send();
    visitor.open("/work/policies/" + id + "/present").startAfresh();
    visitor
        .set("/day", today().toString())
        .set("/event", "Open evening")
        .set("/place", "Library")
        .set("/audience", "residents")
        .set("/people", "30")
        .set("/heard", "Who checks it?")
        .send();
    return this;
  }

  /** Publishes the draft, or plans a second round; people can speak from tomorrow on. */
  WorkingGroup asked(String verb) {
    visitor.be(CHAIR).open("/work/policies/" + id + "/" + verb).startAfresh();
    moment("/plan/opens", now().plus(Duration.ofHours(1)));
    moment("/plan/closes", now().plus(Duration.ofDays(40)));
    visitor
        .set("/plan/answersBy", today().plusDays(90).toString())
        .set("/plan/moderation", "before")
        .set("/plan/moderationPolicy", "Insults and private data are not shown.");
    int rows = visitor.page().locator("[name^='/plan/coverage/'][name$='/how']").count();
    for (int i = 0; i < rows; i++) {
      boolean first = i == 0 && rows == 2 && verb.equals("publish-primer");
      visitor
          .set("/plan/coverage/" + i + "/how", "Letters")
          .set("/plan/coverage/" + i + "/minimum", first ? "2" : "0");
    }
    visitor.send();
    clock.advance("PT2H");
    return this;
  }

  WorkingGroup closed() {
    clock.advance("P41D");
    visitor.be(CHAIR);
    return verb("close-round");
  }

  /** Writes down what came another way, and gives the code. */
  String entered(String channel, String kind, String clause, String text, String sector) {
    if (!visitor.page().url().endsWith(address() + "/desk/new")) {
      visitor.be(DRAFTER).open(address() + "/desk/new");
    }
    visitor
        .set("channel", channel)
        .set("kind", kind)
        .set("clause", clause)
        .set("text", text)
        .set("sector", sector)
        .submit();
    return visitor.page().locator("#receipt-code").innerText().strip();
  }

  /** Shows, or sorts, everything that the desk lists. */
  WorkingGroup all(String who, String show, String act, List<String> themes) {
    visitor.be(who).open(address() + "/desk?show=" + show);
    while (visitor.page().locator("input[name=input]").count() > 0) {
      visitor.page().locator("input[name=input]").all().forEach(box -> box.check());
      themes.forEach(t -> visitor.page().locator("label:has-text('" + t + "')").last().click());
      visitor.page().locator("button[name=act][value=" + act + "]").click();
    }
    return this;
  }

  /** Shows everything with these words by choosing one of them. */
  WorkingGroup alike(String who, String words) {
    visitor.be(who).open(address() + "/desk?show=waiting&q=" + words.replaceAll("\\W+", "+"));
    visitor.page().locator("input[name=input]").first().check();
    visitor.page().locator("#alike").check();
    visitor.page().locator("button[name=act][value=publish]").click();
    return this;
  }

  WorkingGroup themed(String title) {
    visitor.be(RESPONDER).open(desk() + "/themes/new").startAfresh();
    visitor.set("/title", title).set("/summary", "What was said about " + title).send();
    return this;
  }

  /** Writes an answer to a theme, and lets another person stand by it. */
  WorkingGroup answered(
      String theme, String decision, String reason, String reference, String promised) {
    visitor.be(RESPONDER).open(desk() + "/responses/new").startAfresh();
    visitor
        .choose("/answer/themes", theme)
        .set("/answer/decision", decision)
        .set("/answer/reason", reason)
        .set("/answer/reference", reference);
    if (!promised.isEmpty()) {
      visitor
          .set("/answer/commitment/what", promised)
          .set("/answer/commitment/who", "Works department")
          .set("/answer/commitment/by", today().plusDays(200).toString());
    }
    visitor.send();
    visitor.be(CHAIR).open(desk());
    visitor.followLast("/approve").send();
    return this;
  }

  /** From the final text over dissent and resolution to the launch; another text is refused. */
  WorkingGroup decided() {
    visitor.be(CHAIR).open("/work/policies/" + id + "/finalise").startAfresh();
    visitor.set("/legal", "Seen by the lawyers").set("/translation", "One language").send();
    visitor.be(DRAFTER).open("/work/policies/" + id + "/record-dissent").startAfresh();
    visitor.set("/text", "Twenty years would be right.").send();
    visitor.be(CHAIR);
    verb("seek-approval");
    visitor.open(address());
    String hash = visitor.page().locator("main code").first().innerText().strip();
    visitor.be(CLERK).open("/work/policies/" + id + "/adopt").startAfresh();
    visitor
        .set("/resolution/body", "City council")
        .set("/resolution/day", today().toString())
        .set("/resolution/instrument", "Resolution 7")
        .set("/resolution/minutes", "Minutes of today, item 3")
        .set("/resolution/textHash", "0".repeat(64))
        .press("send");
    assertThat(visitor.text()).as("another text than was put before it").contains(hash);
    visitor.set("/resolution/textHash", hash).send();
    visitor.be(SPONSOR).open("/work/policies/" + id + "/launch").startAfresh();
    visitor
        .set("/startsOn", today().plusDays(1).toString())
        .set("/published", "The city's gazette")
        .set("/reviewOn", today().plusYears(2).toString())
        .send();
    return this;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private void moment(String field, Instant at) {
    var local = at.atZone(ZONE);
    visitor
        .set(field + "#day", local.toLocalDate().toString())
        .set(field + "#time", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
  }
}
