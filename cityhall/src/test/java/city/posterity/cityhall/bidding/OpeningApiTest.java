package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.Bidder.content;
import static city.posterity.cityhall.bidding.Bidder.packed;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.bidding.BiddingFixture.Live;
import city.posterity.cityhall.bidding.BiddingFixture.Person;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.TestDatabase;
import city.posterity.procurement.bidding.bid.AdmitBid;
import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.bidding.bid.DisqualifyBid;
import city.posterity.procurement.bidding.opening.Opening;
import city.posterity.procurement.evaluation.panel.CloseAdmissibility;
import city.posterity.procurement.evaluation.panel.DeclareInterest;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.NominateMember;
import city.posterity.procurement.evaluation.panel.PreparePanel;
import city.posterity.procurement.evaluation.panel.StartAdmissibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ExtendWith(OutputCaptureExtension.class)
class OpeningApiTest extends BiddingContext {

  @Autowired InstallationSettings installation;
  @Autowired RestTestClient http;
  @Autowired BiddingFixture fixture;
  @Autowired StandingTime time;
  @Autowired DSLContext database;
  @LocalManagementPort int managementPort;

  @BeforeEach
  void startAgain() {
    time.set(StandingTime.START);
  }

  private Bidder bidder(Live live, Person supplier) {
    return new Bidder(http, supplier.bearer(), fixture.started(live, supplier));
  }

  private ResponseSpec post(Person who, String address, String body) {
    return http.post()
        .uri(address)
        .header("Authorization", who.bearer())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Bidder.utf8(body))
        .exchange();
  }

  private ResponseSpec get(Person who, String address) {
    return http.get().uri(address).header("Authorization", who.bearer()).exchange();
  }

  private ResponseSpec opening(Live live, Person who) {
    return post(who, "/api/v1/tenders/" + live.procurement() + "/openings", "");
  }

  private ResponseSpec attend(Live live, Person who) {
    return post(
        who, "/api/v1/openings/" + live.opening().id() + "/shares", "{\"conflictFree\":true}");
  }

  private ResponseSpec reveal(Live live, Person who) {
    return post(who, "/api/v1/openings/" + live.opening().id() + "/reveal", "{}");
  }

  private static void problem(ResponseSpec answer, int status, String code) {
    answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
  }

  private long refusals(Live live) {
    return database
        .fetchSingle(
            "SELECT count(*) FROM casefile.command WHERE procurement_id = ? AND outcome = 'refused'",
            live.procurement())
        .get(0, Long.class);
  }

  private Bid bid(Live live, UUID bid) {
    return fixture.casefile.find(fixture.city(), live.procurement()).orElseThrow().stream(Bid.class)
        .filter(b -> b.id().id().equals(bid))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bidsAreOpenedTogetherAfterThePauseByPeopleOfTwoUnitsAndNotBefore() {
    var live = fixture.live(1);
    var s = fixture.staff();
    var acme = bidder(live, fixture.supplier());
    var bolt = bidder(live, fixture.supplier());
    var cora = bidder(live, fixture.supplier());
    var dora = bidder(live, fixture.supplier());
    acme.submit(1, Map.of("whole", packed(content("111.00")))).expectStatus().isCreated();
    acme.submit(2, Map.of("whole", packed(content("222.00"), "plan", "map")))
        .expectStatus()
        .isCreated();
    bolt.submit(1, Map.of("whole", packed(content("333.00")))).expectStatus().isCreated();
    bolt.withdraw().expectStatus().isOk();
    cora.submit(1, Map.of("whole", Bidder.utf8("this is no package"))).expectStatus().isCreated();
    dora.submit(1, Map.of("whole", packed(content("444.00")))).expectStatus().isCreated();

    problem(opening(live, s.legal()), 423, "opening.too-early");
    assertThat(refusals(live)).isEqualTo(1);
    opening(live, fixture.supplier()).expectStatus().isNotFound();
    fixture.close(live);
    problem(opening(live, s.legal()), 423, "opening.too-early");
    problem(attend(live, s.legal()), 423, "opening.too-early");
    problem(reveal(live, s.legal()), 423, "opening.too-early");
    assertThat(refusals(live)).isEqualTo(4);
    get(s.legal(), "/api/v1/openings/" + live.opening().id())
        .expectBody(String.class)
        .value(view ->
            assertThat(view)
                .contains("\"bids\":[]", "\"due\":[]", "commitment")
                .doesNotContain(acme.bid().toString()));

    time.set(live.deadline().plus(Duration.ofDays(1)));
    opening(live, s.legal())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(live.opening().id().toString());
    attend(live, s.legal()).expectBody().jsonPath("$.enough").isEqualTo(false);
    reveal(live, s.legal()).expectStatus().isForbidden();
    attend(live, s.legal()).expectStatus().isForbidden();
    problem(attend(live, s.legalToo()), 403, "opening.same-unit");
    reveal(live, s.legal()).expectStatus().isForbidden();
    attend(live, s.chair()).expectStatus().isForbidden();
    attend(live, s.audit()).expectBody().jsonPath("$.enough").isEqualTo(true);
    reveal(live, s.chair()).expectStatus().isForbidden();
    get(s.chair(), "/api/v1/bids/" + acme.bid()).expectStatus().isNotFound();
    post(s.legal(), "/api/v1/openings/" + live.opening().id() + "/reveal-prices", "{}")
        .expectStatus()
        .isNotFound();
    problem(acme.get("/documents"), 423, "bid-sealed");
    reveal(live, s.audit())
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("opened");

    var opened = bid(live, acme.bid());
    assertThat(opened.content()).isNotNull();
    assertThat(opened.lotBid("L1").orElseThrow().price()).hasToString("222.00 EUR");
    assertThat(bid(live, bolt.bid()).status()).isEqualTo(BidStatus.WITHDRAWN);
    assertThat(bid(live, cora.bid()).status()).isEqualTo(BidStatus.UNREADABLE);
    assertThat(bid(live, cora.bid()).reason()).contains("a package begins with CSBP1");
    get(s.chair(), "/api/v1/bids/" + acme.bid() + "/documents")
        .expectBody()
        .jsonPath("$[0].name")
        .isEqualTo("plan.txt")
        .jsonPath("$.length()")
        .isEqualTo(2);
    get(s.chair(), "/api/v1/bids/" + acme.bid() + "/documents/2")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .value("Content-Disposition", d -> assertThat(d).startsWith("attachment"))
        .expectBody(String.class)
        .isEqualTo("about map");
    get(fixture.supplier(), "/api/v1/bids/" + acme.bid() + "/documents")
        .expectStatus()
        .isNotFound();
    assertThat(
            database.fetchCount(
                org.jooq.impl.DSL.table("bidding.reading"),
                org.jooq.impl.DSL.field("bid_id", UUID.class).eq(acme.bid())))
        .isEqualTo(1);
    assertThat(everyTable()).doesNotContain("111.00", "333.00");
  }

  @Test
  void pricesOfTwoEnvelopesStaySealedUntilTheyAreCalledFor() {
    var live = fixture.live(2);
    var s = fixture.staff();
    var acme = bidder(live, fixture.supplier());
    var bolt = bidder(live, fixture.supplier());
    acme.submit(
            1,
            new TreeMap<>(
                Map.of(
                    "technical",
                    packed(Bidder.technical(), "plan"),
                    "price",
                    packed(content("555.00"), "sums"))))
        .expectStatus()
        .isCreated();
    bolt.submit(
            1, Map.of("technical", packed(content("666.00")), "price", packed(content("666.00"))))
        .expectStatus()
        .isCreated();
    fixture.close(live);
    time.set(live.deadline().plus(Duration.ofDays(1)));
    attend(live, s.legal()).expectStatus().isOk();
    attend(live, s.audit()).expectStatus().isOk();
    reveal(live, s.legal()).expectStatus().isOk();

    assertThat(bid(live, acme.bid()).isPriced()).isFalse();
    assertThat(bid(live, bolt.bid()).reason()).contains("technical envelope");
    assertThat(everyTable()).doesNotContain("555.00", "666.00");
    get(s.chair(), "/api/v1/bids/" + acme.bid() + "/documents")
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(1);
    var panel = Evaluation.idOf(live.tender());
    UUID p = live.procurement();
    fixture.does(p, s.chair(), panel, new PreparePanel());
    for (Person member : List.of(s.chair(), s.evaluator(), s.evaluatorToo())) {
      fixture.does(p, s.approver(), panel, new NominateMember(member.actor().person()));
      fixture.does(p, member, panel, new DeclareInterest(null));
    }
    fixture.does(p, s.chair(), panel, new StartAdmissibility());
    fixture.does(p, s.chair(), bid(live, acme.bid()).id(), new AdmitBid(List.of()));
    fixture.does(
        p,
        s.chair(),
        bid(live, bolt.bid()).id(),
        new DisqualifyBid("unreadable", "a price stood in the technical envelope"));
    fixture.does(p, s.chair(), panel, new CloseAdmissibility());
    assertThat(fixture.state(live, Opening.class, live.opening()).stage())
        .isEqualTo(Opening.Stage.PRICES);
    attend(live, s.legal()).expectStatus().isOk();
    attend(live, s.audit()).expectStatus().isOk();
    reveal(live, s.audit()).expectStatus().isOk();

    assertThat(bid(live, acme.bid()).lotBid("L1").orElseThrow().price()).hasToString("555.00 EUR");
    get(s.chair(), "/api/v1/bids/" + acme.bid() + "/documents/2")
        .expectBody(String.class)
        .isEqualTo("about sums");
    assertThat(everyTable()).doesNotContain("666.00");
  }

  @Test
  void aPriceStandsNowhereBeforeTheOpeningAndNothingCountsBids(CapturedOutput output)
      throws Exception {
    var live = fixture.live(1);
    var s = fixture.staff();
    var random = new java.util.Random();
    // another one in each run: the server keeps what earlier runs opened
    String canary = "7%04d.%04d".formatted(random.nextInt(10_000), 1_000 + random.nextInt(9_000));
    String before = counted(live);
    for (int i = 0; i < 3; i++) {
      bidder(live, fixture.supplier())
          .submit(1, Map.of("whole", packed(content(canary), "canary-" + canary)))
          .expectStatus()
          .isCreated();
    }
    assertThat(counted(live)).isEqualTo(before);
    RestTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + managementPort)
        .build()
        .get()
        .uri("/actuator/prometheus")
        .exchange()
        .expectBody(String.class)
        .value(metrics -> assertThat(metrics).contains("http_server").doesNotContain("/bids/{"));
    assertThat(everyTable()).doesNotContain(canary);
    assertThat(filesWith(canary)).isEmpty();
    assertThat(output.getAll()).doesNotContain(canary);

    fixture.close(live);
    time.set(live.deadline().plus(Duration.ofDays(1)));
    attend(live, s.legal()).expectStatus().isOk();
    attend(live, s.audit()).expectStatus().isOk();
    reveal(live, s.legal()).expectStatus().isOk();
    assertThat(everyTable()).contains(canary);
    assertThat(filesWith(canary)).isNotEmpty();
    assertThat(output.getAll()).doesNotContain(canary);
  }

  /** All that staff and everybody can see of a tender, and when time goes on with it. */
  private String counted(Live live) {
    String staff =
        get(fixture.staff().officer(), "/api/v1/procurements/" + live.procurement())
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    String history =
        get(fixture.staff().officer(), "/api/v1/procurements/" + live.procurement() + "/history")
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    var due =
        database.fetchSingle(
            "SELECT next_due FROM casefile.procurement WHERE id = ?", live.procurement());
    return staff + history + due;
  }

  private String everyTable() {
    var text = new StringBuilder();
    database
        .fetch(
            "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM"
                + " information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT"
                + " IN ('pg_catalog', 'information_schema') AND table_schema <> 'operations'")
        .forEach(table ->
            database
                .fetch("SELECT t::text FROM " + table.get(0, String.class) + " t")
                .forEach(row -> text.append(row.get(0, String.class)).append('\n')));
    return text.toString();
  }

  /** Files of the database and of the program in which a text stands. */
  private List<Path> filesWith(String text) throws IOException, SQLException {
    var administrator = TestDatabase.administrator();
    try (var connection =
            DriverManager.getConnection(
                TestDatabase.server("postgres"), administrator.name(), administrator.password());
        var statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
    var found = new java.util.ArrayList<Path>();
    for (Path root : List.of(TestDatabase.DIRECTORY, installation.data())) {
      try (var files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          try {
            if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
              found.add(file);
            }
          } catch (NoSuchFileException _) {
            // the server does not wait for us
          }
        }
      }
    }
    return found;
  }
}
