package city.posterity.cityhall.policymaking;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A purchase that begins when a policy is in force. */
final class PolicyInForce {

  private final Visitor visitor;
  private final DemoHttp clock;

  PolicyInForce(Visitor visitor, DemoHttp clock) {
    this.visitor = visitor;
    this.clock = clock;
  }

  /** A need is not accepted because of a clause, until two people have signed a waiver. */
  void shutsTheGateUntilItIsWaivedInPublic(String clause) {
    clock.advance("P2D");
    visitor.be("need").open("/work/new").startAfresh();
    visitor
        .set("/title", "Benches for the market square")
        .set("/problem", "Older people find nowhere to sit between the market and the bus stop.")
        .set("/outcome", "There is a place to rest every hundred metres.")
        .set("/origin", "department")
        .send();
    String desk = visitor.page().url().replaceAll("\\?.*", "");
    assign(desk, "/teams/new", "Omar", "finance", "procurement-officer");
    assign(desk, "/assign", "Nadia", "works", "need-officer");
    assign(desk, "/assign", "Alma", "it", "approver");
    Instant end = Instant.parse(clock.now()).plus(Duration.ofDays(21));
    visitor.be("need").open(desk).follow("/open-consultation").startAfresh();
    var local = end.atZone(ZoneId.of("Europe/Dublin"));
    visitor
        .set("/end#day", local.toLocalDate().toString())
        .set("/end#time", "%02d:%02d".formatted(local.getHour(), local.getMinute()))
        .set("/routes", "web")
        .send();
    clock.advance("P22D");
    accept(desk);
    assertThat(visitor.text()).as("the adopted text shuts the gate").contains(clause);

    visitor.be("officer").open(desk).follow("/gates").follow("/departures/new");
    visitor
        .set("/reason", "The store was emptied in spring and nothing is left in it.")
        .set("/as", "procurement-officer")
        .set("/until", LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays(60).toString())
        .send();
    visitor.be("administrator").open(desk + "/gates").follow("/sign");
    visitor.set("/as", "approver").send();
    accept(desk);
    assertThat(visitor.page().url()).contains("done=need.accept");
    visitor.open(desk);
    visitor.open(visitor.page().locator("a[href^='/procurements/']").first().getAttribute("href"));
    assertThat(visitor.text()).contains(clause, "The store was emptied in spring");
  }

  private void accept(String desk) {
    visitor.be("administrator").open(desk).follow("/accept").startAfresh();
    visitor
        .set("/needTest", "The two old benches cannot be repaired; none can be shared.")
        .set("/reason", "Plan for an age-friendly town, measure 4.")
        .press("send");
  }

  private void assign(String desk, String verb, String name, String unit, String role) {
    visitor.be("administrator").open(desk).follow(verb);
    visitor.choose("/person", name).choose("/organisation", "City of Fairhaven");
    visitor.set("/unit", unit).set("/roles", role).send();
  }
}
