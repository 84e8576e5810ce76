package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.bidding.Visitor.Shown;
import city.posterity.cityhall.costing.SampleMethod;
import city.posterity.cityhall.people.SignInFixture;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.opening.AttendOpening;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bids whose costs over their life are asked, from the form to the opening. */
class SheetPagesTest extends BiddingContext {

  private static final CostingMethod METHOD = SampleMethod.lamps(true);
  private static final String AT = "/lots/L1/sheet/lines/";

  @Autowired BiddingFixture fixture;
  @Autowired SignInFixture doors;
  @Autowired StandingTime time;
  @LocalServerPort int port;

  @BeforeEach
  void startAgain() {
    time.set(StandingTime.START);
  }

  private Visitor visitor(Person person) throws Exception {
    doors.mayEnter(fixture.city(), person.account());
    return new Visitor(port).signedIn(person);
  }

  private static String form(Live live) {
    return "/bids/for/" + live.tender().id();
  }

  private static Map<String, String> sheet(String buy, String care, String power, String wanted) {
    var fields = new HashMap<String, String>();
    fields.put("/lots/L1/sheet#method", METHOD.hash());
    fields.put(AT + "buy/amount", buy);
    fields.put(AT + "care/amount", care);
    for (String year : new String[] {"2029", "2030", "2031"}) {
      fields.put(AT + "power/" + year, power);
    }
    fields.put("do", wanted);
    return fields;
  }

  private void submits(Live live, Person supplier, Map<String, String> fields) throws Exception {
    var visitor = visitor(supplier);
    Shown checked = visitor.upload(form(live), fields);
    Shown done =
        visitor.post(
            checked.address(),
            checked.address(),
            Map.of("token", checked.hidden("token"), "declared", "true"));
    assertThat(done.text()).contains("Submitted", "What the costs come to");
  }

  @Test
  void theFormAsksForTheLinesAndNotForThePriceAndShowsTheTotals() throws Exception {
    var live = fixture.live(1, t -> SampleMethod.with(t, METHOD));
    var visitor = visitor(fixture.supplier());
    assertThat(visitor.get(form(live)).text())
        .contains("Line power", "2030 (kWh)", "Save and work out the totals")
        .doesNotContain("name=\"/lots/L1/price\"", "What the costs come to");

    Shown totals = visitor.upload(form(live), sheet("1000.50", "100", "10", "totals"));

    // 1000.50 + 100 × (0.97 + 0.94 + 0.91) + 10 × (0.21 × 0.97 + 0.22 × 0.94 + 0.23 × 0.91)
    assertThat(totals.text())
        .contains("€1,300.50", "1288.698", "€1,288.70", "0.94", "10 kWh", METHOD.hash());
    Shown wrong = visitor.upload(form(live), sheet("1000.50", "0", "", "totals"));
    assertThat(wrong.text())
        .contains("“Line power, 2029” is empty", "id=\"f-lots-L1-sheet-lines-power-2029-error\"")
        .doesNotContain("What the costs come to", "Answer “");
    assertThat(visitor.upload(form(live), sheet("1000.50", "0", "1", "check")).text())
        .contains("Say why “Line care” is nothing in every year")
        .doesNotContain("name=\"token\"");
  }

  @Test
  void aSheetOfManyYearsIsTakenWhole() throws Exception {
    var method = SampleMethod.lampsForLong(80);
    var live = fixture.live(1, t -> SampleMethod.with(t, method));
    var fields = new HashMap<String, String>();
    for (int year = 2028; year <= 2108; year++) {
      fields.put(AT + "rent/" + year, "10");
    }
    fields.put("do", "totals");

    assertThat(visitor(fixture.supplier()).upload(form(live), fields).text())
        .contains("€810", "What the costs come to");
  }

  @Test
  void aDraftThatWasMadeForAnotherMethodIsRefusedUntilItIsSavedAnew() throws Exception {
    var live = fixture.live(1, t -> SampleMethod.with(t, METHOD));
    var visitor = visitor(fixture.supplier());
    var old = sheet("1000", "1", "1", "check");
    old.put("/lots/L1/sheet#method", "0".repeat(64));
    assertThat(visitor.upload(form(live), old).text())
        .contains("another version of the costing method")
        .doesNotContain("name=\"token\"");
    assertThat(visitor.upload(form(live), sheet("1000", "1", "1", "check")).text())
        .contains("name=\"token\"");
  }

  @Test
  void sealedSheetsAreReadAfterTheOpeningWithTheSameTotals() throws Exception {
    var live = fixture.live(1, t -> SampleMethod.with(t, METHOD));
    var s = fixture.staff();
    var cheapNow = fixture.supplier();
    var cheapLater = fixture.supplier();
    submits(live, cheapNow, sheet("1000", "100", "1000", "check"));
    submits(live, cheapLater, sheet("1500", "50", "100", "check"));
    fixture.close(live);
    Shown opened = opened(live);

    for (Person bidder : new Person[] {cheapNow, cheapLater}) {
      Bid bid = fixture.state(live, Bid.class, live.bid(bidder));
      var lot = Objects.requireNonNull(bid.content()).lots().getFirst();
      var costs = LifeCosts.of(METHOD, Objects.requireNonNull(lot.sheet()));
      assertThat(costs.price()).isEqualByComparingTo(Objects.requireNonNull(lot.price()).amount());
      String exact = costs.total().stripTrailingZeros().toPlainString();
      assertThat(opened.text()).contains(exact);
      String address = "/work/bids/" + bid.id().id();
      assertThat(visitor(s.chair()).get(address).text()).contains(exact, "Line power");
      assertThat(visitor(bidder).get("/bids/" + bid.id().id()).text()).contains(exact);
    }
  }

  private Shown opened(Live live) throws Exception {
    var s = fixture.staff();
    time.pass(Duration.ofDays(1));
    for (Person p : new Person[] {s.legal(), s.audit()}) {
      fixture.does(live.procurement(), p, live.opening(), new AttendOpening(true));
    }
    var opener = visitor(s.legal());
    String address = "/work/openings/" + live.opening().id() + "/reveal";
    return opener.post(address, address, Map.of("once", opener.get(address).hidden("once")));
  }

  @Test
  void ofTwoEnvelopesTheSheetLiesInTheOneWithThePrices() throws Exception {
    var live = fixture.live(2, t -> SampleMethod.with(t, METHOD));
    var supplier = fixture.supplier();
    submits(live, supplier, sheet("1000", "100", "1000", "check"));
    fixture.close(live);

    assertThat(opened(live).text()).contains("What was opened").doesNotContain("Line power");
    Bid bid = fixture.state(live, Bid.class, live.bid(supplier));
    assertThat(Objects.requireNonNull(bid.content()).lots().getFirst().sheet()).isNull();
    assertThat(fixture.state(live, Opening.class, live.opening()).record().getFirst().unreadable())
        .isNull();
  }
}
