package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.ocds.OcdsSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A purchase of 9,000 between an officer and an approver, over HTTP, without anybody's help. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SmallPurchaseTest implements WithDemoCity {

  @LocalServerPort int port;

  @Test
  void twoPeopleBuyForNineThousandAndEverybodySeesWhatBecameOfIt() {
    var http = new DemoHttp(port);
    String title = "Sandboxes for the nursery at the harbour";
    String purchase = ask(http, request(http, title, "9000.00"));
    String id = purchase.substring(purchase.lastIndexOf('/') + 1);
    String ocid = http.get("officer", "/api/v1/procurements/" + id).json().get("ocid").asString();

    // nothing is public before the approval, and whoever asked does not approve
    assertThat(http.get(null, "/api/v1/records/" + ocid).status()).isEqualTo(404);
    assertThat(http.get("resident", purchase).status()).isEqualTo(404);
    assertThat(
            http.change("officer", purchase + "/approve", Map.of("budgetReference", "x")).status())
        .isEqualTo(403);

    does(http, "approver", purchase, "approve", Map.of("budgetReference", "C-17"));
    JsonNode approved = released(http, ocid);
    assertThat(approved.at("/tender/procurementMethod").asString()).isEqualTo("direct");
    assertThat(approved.at("/tender/directAward/ground").asString()).isEqualTo("low-value");
    assertThat(approved.at("/awards/0/status").asString()).isEqualTo("active");
    assertThat(approved.has("contracts")).isFalse();
    assertThat(http.get("resident", purchase).text()).doesNotContain("C-17");

    does(
        http,
        "officer",
        purchase,
        "order",
        Map.of("reference", "O-5", "terms", "Two years of warranty"));
    does(
        http,
        "officer",
        purchase,
        "confirm-delivery",
        Map.of(
            "delivered",
            "Three sandboxes",
            "whole",
            true,
            "evidence",
            "Delivery note 88",
            "rating",
            5));
    Answer self = http.change("officer", purchase + "/pay", payment("9000.00"));
    assertThat(self.status()).isEqualTo(403);
    Answer more = http.change("approver", purchase + "/pay", payment("9000.01"));
    assertThat(more.text()).contains("purchase.more-than-delivered");
    does(http, "approver", purchase, "pay", payment("9000.00"));
    does(http, "officer", purchase, "close", Map.of("lessons", "Ask for the weight of the lids."));

    JsonNode closed = released(http, ocid);
    JsonNode contract = closed.at("/contracts/0");
    assertThat(contract.get("status").asString()).isEqualTo("terminated");
    assertThat(contract.at("/implementation/milestones/0/status").asString()).isEqualTo("met");
    assertThat(contract.at("/implementation/transactions/0/value/amount").decimalValue())
        .isEqualByComparingTo("9000");
    assertThat(contract.at("/closingReport/lessons").asString()).startsWith("Ask for");
    everyReleaseFollowsTheStandard(http, ocid);

    String page = http.get(null, "/procurements/" + ocid).text();
    assertThat(page)
        .contains(
            title,
            "Direct award",
            "asking several suppliers would cost more",
            "Meadow Play Ltd",
            "Ask for the weight of the lids.",
            "It was ordered.",
            "This purchase is finished.");
    assertThat(page).doesNotContain("C-17", "{0", "openness.");
    for (String somebody : List.of("officer", "approver")) {
      assertThat(page).doesNotContain(http.person(somebody).get("name").asString());
    }
  }

  @Test
  void aComparisonOfQuotationsIsToldWithTheAward() {
    var http = new DemoHttp(port);
    Map<String, Object> body = request(http, "Book trolleys", "8000.00");
    body.put("method", "quotations");
    body.remove("ground");
    body.put(
        "quotations",
        List.of(
            quotation("Meadow Play Ltd", "8000.00"),
            quotation("Third Wheel", "8100.00"),
            Map.of(
                "organisation",
                http.person("bolt").get("organisation").asString(),
                "amount",
                money("8200.00"))));
    String purchase = ask(http, body);
    String id = purchase.substring(purchase.lastIndexOf('/') + 1);
    String ocid = http.get("officer", "/api/v1/procurements/" + id).json().get("ocid").asString();
    does(http, "approver", purchase, "approve", Map.of("budgetReference", "C-18"));

    JsonNode release = released(http, ocid);
    assertThat(release.at("/tender/procurementMethod").asString()).isEqualTo("limited");
    assertThat(release.at("/bids/details")).hasSize(3);
    assertThat(release.at("/awards/0/relatedBids/0").asString())
        .isEqualTo(release.at("/bids/details/0/id").asString());
    assertThat(release.at("/parties").valueStream().map(p -> p.path("name").asString("")))
        .contains("Meadow Play Ltd", "Third Wheel", "Bolt and Daughters");
    everyReleaseFollowsTheStandard(http, ocid);

    does(http, "approver", purchase, "cancel", Map.of("reason", "The library got some for free."));
    JsonNode cancelled = released(http, ocid);
    assertThat(cancelled.at("/tender/status").asString()).isEqualTo("cancelled");
    assertThat(cancelled.at("/awards/0/status").asString()).isEqualTo("cancelled");
    everyReleaseFollowsTheStandard(http, ocid);
    assertThat(http.get(null, "/procurements/" + ocid).text())
        .contains(
            "Request for quotations",
            "Third Wheel",
            "Bolt and Daughters",
            "The library got some for free.");
  }

  @Test
  void whatThePackDoesNotAllowIsRefusedWithRuleBasisAndFix() {
    var http = new DemoHttp(port);
    Answer refused =
        http.post("officer", "/api/v1/purchases", request(http, "Too dear", "10000.01"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text())
        .contains("purchase.over-ground-cap", "neutral/2026-01-01", "/price", "quotations");
  }

  @Test
  void theSameRequestSentTwiceIsOnePurchase() {
    var http = new DemoHttp(port);
    var body = request(http, "Sent twice", "100.00");
    String key = UUID.randomUUID().toString();
    Answer first = http.post("officer", "/api/v1/purchases", body, "Idempotency-Key", key);
    Answer second = http.post("officer", "/api/v1/purchases", body, "Idempotency-Key", key);

    assertThat(DemoHttp.must(second, 201).text()).isEqualTo(DemoHttp.must(first, 201).text());
  }

  @Test
  void whoBuysForTheWholeCityHasNoPartInATenderWithoutATeam() {
    var http = new DemoHttp(port);
    Answer need =
        DemoHttp.must(
            http.post(
                "need",
                "/api/v1/procurements",
                Map.of("title", "Shade", "problem", "Hot", "outcome", "Cool", "origin", "works")),
            201);
    String address = need.json().get("self").asString();

    Answer accepted =
        http.post(
            "approver",
            address + "/accept",
            Map.of("needTest", "looked", "reason", "needed"),
            "If-Match",
            "\"1\"");

    assertThat(accepted.status()).isEqualTo(403);
    assertThat(accepted.text()).contains("machine.role-missing");
  }

  private static String ask(DemoHttp http, Map<String, Object> request) {
    return DemoHttp.must(http.post("officer", "/api/v1/purchases", request), 201)
        .json()
        .get("self")
        .asString();
  }

  private static void does(
      DemoHttp http, String who, String purchase, String verb, Map<String, Object> body) {
    DemoHttp.must(http.change(who, purchase + "/" + verb, body), 200);
  }

  private static Map<String, Object> request(DemoHttp http, String title, String price) {
    LocalDate day = LocalDate.ofInstant(Instant.parse(http.now()), ZoneOffset.UTC).plusDays(60);
    var body = new LinkedHashMap<String, Object>();
    body.put("title", title);
    body.put("purpose", "Children play outside again.");
    body.put("category", "goods");
    body.put(
        "classification",
        Map.of("scheme", "CPV", "id", "37535200-9", "description", "Playground equipment"));
    body.put("method", "direct");
    body.put("ground", "low-value");
    body.put("reason", "The only one who delivers before summer.");
    body.put("quotations", List.of(quotation("Meadow Play Ltd", price)));
    body.put("supplier", "Meadow Play Ltd");
    body.put("price", money(price));
    body.put("budgetLine", "B-4400");
    body.put("deliveryBy", day.toString());
    body.put("deliveryPlace", "Nursery, Harbour Road");
    return body;
  }

  private static Map<String, Object> quotation(String name, String amount) {
    return Map.of("name", name, "amount", money(amount));
  }

  private static Map<String, Object> payment(String amount) {
    return Map.of("amount", money(amount), "invoice", "I-1", "reference", "T-light-1");
  }

  private static Map<String, Object> money(String amount) {
    return Map.of("amount", new java.math.BigDecimal(amount), "currency", "EUR");
  }

  private static JsonNode released(DemoHttp http, String ocid) {
    return DemoHttp.must(http.get(null, "/api/v1/records/" + ocid), 200)
        .json()
        .at("/records/0/compiledRelease");
  }

  private static void everyReleaseFollowsTheStandard(DemoHttp http, String ocid) {
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    int releases =
        DemoHttp.must(http.get(null, "/api/v1/records/" + ocid), 200)
            .json()
            .at("/records/0/releases")
            .size();
    assertThat(releases).isPositive();
    for (int i = 1; i <= releases; i++) {
      JsonNode release =
          DemoHttp.must(http.get(null, "/api/v1/releases/" + ocid + "/" + i), 200).json();
      assertThat(schema.releasePackage(release)).as("%s %d", ocid, i).isEmpty();
    }
  }
}
