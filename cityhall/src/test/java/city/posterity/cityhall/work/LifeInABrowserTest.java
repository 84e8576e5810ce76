package city.posterity.cityhall.work;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Pictures;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Seven people take a purchase from the first need to the closing report through the pages alone;
 * only the clock of the demonstration is moved from outside.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LifeInABrowserTest implements WithDemoCity {

  private static final String NADIA = "need";
  private static final String OMAR = "officer";
  private static final String ALMA = "administrator";
  private static final String OLGA = "opener-legal";
  private static final String OSKAR = "opener-audit";
  private static final String LENA = "acme";
  private static final String BO = "bolt";

  private static @org.jspecify.annotations.Nullable Chromium chromium;

  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init") // each life sets it
  private DemoHttp clock;

  @SuppressWarnings("NullAway.Init") // each life sets it
  private Visitor visitor;

  private String desk = "";

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
  @CsvSource({"320, ar, true", "1280, en, false"})
  void sevenPeopleTakeAPurchaseFromNeedToClosingReport(
      int width, String language, boolean scripts) {
    clock = new DemoHttp(port);
    var window = Objects.requireNonNull(chromium).window(width, language, scripts);
    visitor = new Visitor(window, port, scripts, "life-" + language + width);
    try {
      plan();
      market();
      bid(LENA, "46800", true);
      bid(BO, "44500", false);
      open();
      evaluate();
      award();
      contract();
      deliver("23400", "2027-001-" + language + scripts);
      deliver("23400", "2027-002-" + language + scripts);
      lookBack();
      assertThat(visitor.wrong()).isEmpty();
    } finally {
      visitor.close();
    }
  }

  private void plan() {
    visitor.be(NADIA).open("/work/new").startAfresh();
    visitor
        .set("/title", "Drinking fountains for the market and the school street")
        .set("/problem", "On hot days people faint, and the kiosks sell 900 plastic bottles a day.")
        .set("/outcome", "Anybody can drink within 150 m, by wheelchair too.")
        .set("/origin", "department")
        .send();
    desk = visitor.page().url().replaceAll("\\?.*", "");
    assign(true, "Omar", "finance", "procurement-officer");
    assign(false, "Nadia", "works", "need-officer", "chair", "evaluator", "contract-manager");
    assign(false, "Alma", "it", "approver");
    assign(false, "Olga", "legal", "opener", "evaluator", "budget-holder");
    assign(false, "Oskar", "audit", "opener", "evaluator", "inspector", "treasurer");

    Instant end = now().plus(Duration.ofDays(21));
    by(NADIA, "/open-consultation");
    moment("/end", end).set("/routes", "web, text message, library desk").send();
    by(LENA, "/give-input");
    visitor.set("/text", "Put one beside the bus stop, low enough for children.").send();
    advanceTo(end.plus(Duration.ofDays(1)));
    by(NADIA, "/answer-input");
    visitor
        .choose("/input", "bus stop")
        .set("/answer", "Yes: one of the eight stands there, with a bowl at 70 cm.")
        .send();
    // with the keyboard alone
    by(ALMA, "/accept");
    visitor
        .type("/needTest", "The two old fountains cannot be repaired; none can be shared.")
        .type("/reason", "Heat plan, measure 4.")
        .enter();
    LocalDate today = today();
    by(OMAR, "/add-to-plan");
    visitor
        .set("/plan/title", "Eight drinking fountains")
        .set("/plan/description", "Delivered, connected, kept for ten years.")
        .choose("/plan/buyer", "City of Fairhaven")
        .set("/plan/category", "goods")
        .set("/plan/classification/id", "39370000")
        .set("/plan/estimate", "52000")
        .set("/plan/estimateMethod", "three offers of last year and the price index")
        .set("/plan/aggregated", "true")
        .set("/plan/procedureId", "open")
        .set("/plan/procedureReason", "the usual way in the middle band")
        .set("/plan/budgetLines/0/id", "B-4711")
        .set("/plan/budgetLines/0/description", "Heat plan")
        .set("/plan/budgetLines/0/year", String.valueOf(today.getYear()))
        .set("/plan/budgetLines/0/amount", "60000")
        .set("/plan/deliveryPlace", "Fairhaven")
        .set("/plan/tenderExpected", today.toString())
        .set("/plan/planYearEnd", today.plusYears(1).toString())
        .send();
    by(OLGA, "/confirm-budget");
    visitor.set("/reference", "council decision 12/2026").send();
    does(OMAR, "/submit-plan");
    does(ALMA, "/approve-plan");
    does(OMAR, "/publish-plan");
  }

  private void assign(boolean first, String name, String unit, String... roles) {
    visitor.be(ALMA).open(desk).follow(first ? "/teams/new" : "/assign");
    visitor.choose("/person", name).choose("/organisation", "City of Fairhaven").set("/unit", unit);
    List.of(roles).forEach(r -> visitor.set("/roles", r));
    visitor.send();
  }

  private void market() {
    Instant deadline = now().plus(Duration.ofDays(40));
    LocalDate start = LocalDate.ofInstant(deadline, ZoneOffset.UTC).plusDays(60);
    by(OMAR, "/tenders/new");
    moment("/terms/deadline", deadline);
    visitor
        .set("/terms/lots/0/description", "All eight, one kind of tap.")
        .set("/terms/noLotsReason", "One kind of tap, so that spare parts fit everywhere.")
        .set("/terms/items/0/quantity", "8")
        .set("/terms/items/0/unit", "fountain")
        .press("add /terms/criteria")
        .set("/terms/criteria/0/id", "hygiene")
        .set("/terms/criteria/0/kind", "requirement")
        .set("/terms/criteria/0/title", "Drinking water hygiene")
        .set("/terms/criteria/0/description", "A test report for the tap and the filter.")
        .set("/terms/awardMethod#kind", "weighted-criteria")
        .press("show")
        .set("/terms/awardMethod/priceWeight", "40")
        .set("/terms/awardMethod/formula#kind", "lowest-ratio")
        .set("/terms/awardMethod/tieBreak", "earlier-receipt")
        .press("add /terms/awardMethod/criteria")
        .set("/terms/awardMethod/criteria/0/id", "lasting")
        .set("/terms/awardMethod/criteria/0/title", "How long it lasts and how it is repaired")
        .set("/terms/awardMethod/criteria/0/weight", "60")
        .set("/terms/awardMethod/criteria/0/scale", "10")
        .set("/terms/awardMethod/criteria/0/minimum", "4")
        .set("/terms/awardMethod/criteria/0/levels", "cannot be repaired\nparts for thirty years");
    for (int i = 0; i < 2; i++) {
      visitor
          .press("add /terms/paymentSchedule")
          .set("/terms/paymentSchedule/" + i + "/lot", "L1")
          .set("/terms/paymentSchedule/" + i + "/code", i == 0 ? "first" : "second")
          .set("/terms/paymentSchedule/" + i + "/title", i == 0 ? "Four stand" : "All stand")
          .set("/terms/paymentSchedule/" + i + "/percentage", "50");
    }
    visitor
        .set("/terms/contractStart", start.toString())
        .set("/terms/contractEnd", start.plusYears(2).toString())
        .send();
    assertThat(visitor.text())
        .as("told from the draft on")
        .containsAnyOf("may open the bids", "فتح العطاءات");
    does(OMAR, "/submit");
    visitor.open(desk);
    visitor.page().locator("main a[href*='/work/tenders/']").last().click();
    visitor.follow("/preview");
    assertThat(visitor.text()).contains("Eight drinking fountains", "Drinking water hygiene");
    by(ALMA, "/approve");
    visitor.set("/note", "Read; can be used with a screen reader.").send();
    does(OMAR, "/publish");

    advance(Duration.ofDays(2));
    by(BO, "/enquiries/new");
    visitor.set("/question", "May the bowl be of recycled steel?").send();
    advance(Duration.ofHours(20));
    by(OMAR, "/answer");
    visitor.set("/answer", "Yes, if the hygiene report covers it.").send();
    does(ALMA, "/publish");
  }

  // ── bidding ───────────────────────────────────────────────────────────────────────────────────

  private void bid(String who, String price, boolean promises) {
    visitor.be(who).open(desk);
    visitor.page().locator("main a[href*='/bids/for/']").first().click();
    visitor.set("/lots/L1/price", price);
    visitor.set("/answers/hygiene", "Report 77 of the water laboratory");
    if (promises) {
      visitor
          .press("add /promises")
          .set("/promises/0/kind", "generational")
          .set("/promises/0/title", "Spare parts kept in stock")
          .set("/promises/0/unit", "years")
          .set("/promises/0/target", "30")
          .set("/promises/0/due", "2057-12-31")
          .set("/promises/0/verifier", "works office")
          .set("/promises/0/consequence", "200 EUR for each missing part");
    }
    visitor.press("check").set("declared", "true").submit();
    assertThat(visitor.page().url()).contains("done=submitted");
  }

  private void open() {
    advance(Duration.ofDays(39));
    for (String opener : List.of(OLGA, OSKAR)) {
      by(opener, "/attend");
      visitor.set("/conflictFree", "true").send();
    }
    by(OLGA, "/reveal");
    visitor.submit();
    does(OLGA, "/sign");
    does(OSKAR, "/sign");
  }

  // ── evaluation and award ──────────────────────────────────────────────────────────────────────

  private void evaluate() {
    for (var member :
        List.of(List.of(NADIA, "Nadia"), List.of(OLGA, "Olga"), List.of(OSKAR, "Oskar"))) {
      by(ALMA, "/nominate");
      visitor.choose("/person", member.get(1)).send();
      does(member.get(0), "/declare");
    }
    does(NADIA, "/start");
    for (int i = 0; i < 2; i++) {
      by(NADIA, "/admit");
      visitor.set("/assessments/0/met", "true").set("/assessments/0/reason", "Report seen").send();
    }
    does(NADIA, "/close-admissibility");
    for (String member : List.of(NADIA, OLGA, OSKAR)) {
      for (int i = 0; i < 2; i++) {
        by(member, "/sheets/new");
        boolean lasting = visitor.text().contains("Acme");
        visitor
            .set("/scores/lasting/score", lasting ? "9" : "5")
            .set("/scores/lasting/reason", "Stock of parts and how the tap comes off")
            .send();
        assertThat(visitor.text()).as("nobody sees another's sheet").doesNotContain("How long");
        does(member, "/submit");
      }
    }
    does(NADIA, "/close-scoring");
    by(NADIA, "/propose-consensus");
    visitor
        .set("/scores/0/scores/lasting/reason", "All three agree")
        .set("/scores/1/scores/lasting/reason", "All three agree")
        .send();
    for (String member : List.of(NADIA, OLGA, OSKAR)) {
      does(member, "/sign");
    }
    does(NADIA, "/close-quality");
    does(NADIA, "/check-prices");
    does(NADIA, "/rank");
    by(NADIA, "/report");
    visitor.set("/summary", "Parts for thirty years outweigh a price five per cent higher.").send();
  }

  private void award() {
    does(NADIA, "/awards/new");
    by(ALMA, "/accept");
    visitor
        .set("/qualified", "true")
        .set("/eligible", "true")
        .set("/decisionNotice", "The best of two bids by the announced criteria.")
        .send();
    does(OMAR, "/notify");
    advance(Duration.ofDays(15));
  }

  // ── delivery ──────────────────────────────────────────────────────────────────────────────────

  private void contract() {
    does(OMAR, "/contracts/new");
    LocalDate start = today().plusDays(5);
    by(OMAR, "/edit");
    visitor
        .set("/terms/title", "Eight drinking fountains")
        .set("/terms/start", start.toString())
        .set("/terms/end", start.plusYears(2).toString());
    for (int i = 0; i < 3; i++) {
      visitor
          .press("add /terms/indicators")
          .set("/terms/indicators/" + i + "/id", "i" + i)
          .set("/terms/indicators/" + i + "/title", List.of("Days", "Water", "Bottles").get(i))
          .set("/terms/indicators/" + i + "/target", "3");
    }
    for (int i = 0; i < 2; i++) {
      visitor.set("/terms/milestones/" + i + "/due", start.plusDays(90L * (i + 1)).toString());
    }
    visitor.set("/terms/handOver", "Keys of the valve boxes").send();
    does(ALMA, "/sign");
    does(LENA, "/sign");
    advance(Duration.ofDays(7));
  }

  private void deliver(String amount, String number) {
    advance(Duration.ofDays(30));
    by(LENA, "/claim");
    visitor
        .set("/text", "Four stand and run")
        .set("/place", "Market square")
        .press("add /evidence")
        .attach("/evidence/0/sha256", Pictures.png())
        .send();
    visitor.be("resident").open(desk).followLast("/observations/new");
    visitor
        .set("/verdict", "confirms")
        .set("/text", "I drank from it.")
        .set("/place", "Market")
        .set("/severity", "none")
        .press("add /evidence")
        .attach("/evidence/0/sha256", Pictures.png())
        .send();
    by(NADIA, "/answer");
    visitor.set("/answer", "Thank you.").set("/action", "none").send();
    by(OSKAR, "/inspect");
    visitor.set("/conforms", "true").set("/findings", "Tested, seen, drunk from").send();
    does(NADIA, "/accept");
    by(LENA, "/invoices/new");
    visitor
        .set("/data/number", number)
        .set("/data/issued", today().toString())
        .set("/data/value", amount)
        .set("/data/tax", "0")
        .set("/data/format", "paper")
        .attach("/data/sha256", Pictures.png())
        .send();
    by(NADIA, "/match");
    visitor.choose("/milestone", number.startsWith("2027-001") ? "Four" : "All").send();
    does(OLGA, "/approve");
    by(OSKAR, "/schedule");
    visitor.set("/payDay", today().plusDays(10).toString()).send();
    advance(Duration.ofDays(10));
    by(OSKAR, "/pay");
    visitor.set("/reference", "T-" + number).send();
    does(LENA, "/confirm");
  }

  private void lookBack() {
    by(NADIA, "/transfer");
    visitor
        .set("/transfer/owner", "Works office")
        .set("/transfer/reviewYear", "2036")
        .set("/transfer/costEstimate", "400")
        .send();
    by(NADIA, "/hand-over");
    visitor
        .choose("/item", "Keys")
        .set("/note", "All of them")
        .attach("/evidence/sha256", Pictures.png())
        .send();
    does(NADIA, "/start-closing");
    by(NADIA, "/report");
    visitor
        .set("/report/outcome", "Everybody can drink within 150 m.")
        .set("/report/needMet", "true")
        .set("/report/lessons", "Ask for the filler from the start.")
        .set("/report/nothingLeft/maintenance", "The water works keep it up as theirs.")
        .set("/report/nothingLeft/debt", "All is paid.")
        .set("/report/nothingLeft/data", "There are none.")
        .set("/report/nothingLeft/decommissioning", "It stays for good.")
        .set("/report/nothingLeft/promise-to-residents", "None was made.")
        .send();
    by(LENA, "/reply");
    visitor.set("/reply", "We would bring the filler as an option next time.").send();
    does(OLGA, "/close");
    visitor.open(desk);
    assertThat(visitor.text()).contains("Eight drinking fountains");
  }

  // ── what everybody does ───────────────────────────────────────────────────────────────────────

  private void by(String who, String verb) {
    visitor.be(who).open(desk).follow(verb).startAfresh();
  }

  private void does(String who, String verb) {
    by(who, verb);
    visitor.send();
  }

  private Visitor moment(String field, Instant at) {
    var local = at.atZone(java.time.ZoneId.of("Europe/Lisbon"));
    return visitor
        .set(field + "#day", local.toLocalDate().toString())
        .set(field + "#time", "%02d:%02d".formatted(local.getHour(), local.getMinute()));
  }

  private Instant now() {
    return Instant.parse(clock.now());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private void advance(Duration by) {
    clock.advance(by.toString());
  }

  private void advanceTo(Instant at) {
    advance(Duration.between(now(), at).plusSeconds(1));
  }
}
