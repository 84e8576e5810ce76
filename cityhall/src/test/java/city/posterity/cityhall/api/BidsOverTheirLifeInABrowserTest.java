package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.file.AppraisalReader;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.cityhall.bidding.SealedBids;
import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.support.Chromium;
import city.posterity.cityhall.support.Costings;
import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.Visitor;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.award.award.ProposeAward;
import city.posterity.procurement.evaluation.panel.CheckPrices;
import city.posterity.procurement.evaluation.panel.CloseQuality;
import city.posterity.procurement.evaluation.panel.CloseScoring;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.evaluation.panel.EvaluationEvent;
import city.posterity.procurement.evaluation.panel.ProposeConsensus;
import city.posterity.procurement.evaluation.panel.SignConsensus;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.tender.NotifyBidders;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two lamps: one cheap to buy and dear to light, one dear and thrifty. Where the published method
 * counts, the thrifty one wins; where it only informs, the price decides, and nobody sees before
 * the sheets are signed what the comparison says.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BidsOverTheirLifeInABrowserTest implements WithDemoCity {

  private static final String WORDS = "Those who light it for twenty years pay less.";

  private static final String LOSS = "The criteria were published; the next tender counts it.";

  @LocalServerPort int port;
  @Autowired List<Check> checks;
  @Autowired DSLContext database;

  @Test
  void theThriftyBidWinsWhereThePublishedMethodCounts() {
    follow(true, "bolt");
  }

  @Test
  void theLowestPriceWinsWhereTheMethodOnlyInforms() {
    follow(false, "acme");
  }

  private void follow(boolean counts, String winner) {
    var http = new DemoHttp(port);
    var crowd = new Crowd(http);
    crowd.enrol("officer-2", "officer", java.util.Set.of());
    crowd.enrol("observer", "officer", java.util.Set.of());
    var life = new Life(http, _ -> {});
    var method = Costings.lamps(counts);
    var whole = new WholeLife(http, life, method);
    whole.plan();
    whole.draftTender();
    whole.publishTender();
    whole.seal(
        "acme",
        SealedBids.pack(
            Costings.bid(method, Costings.sheet(method, "1000", "0.50", "900", "0.05")),
            List.of()));
    whole.seal(
        "bolt",
        SealedBids.pack(
            Costings.bid(method, Costings.sheet(method, "1200", "0.50", "250", "0.02")),
            List.of()));
    whole.closeBids();
    whole.openBids();
    whole.scoreAlike("8");
    StreamId panel = Evaluation.idOf(whole.tender());
    life.does("chair", panel, new CloseScoring())
        .does("chair", panel, new ProposeConsensus(agreed(whole)));
    String comparison = "/work/evaluations/" + panel.id() + "/comparison";
    try (var chromium = new Chromium();
        var visitor =
            new Visitor(chromium.window(320, "en", true), port, true, "over-their-life")) {
      visitor.be("bolt").open("/");
      assertThat(visitor.page().request().get("http://127.0.0.1:" + port + comparison).status())
          .as("for a bidder")
          .isEqualTo(404);
      visitor.be("evaluator-1").open(comparison);
      assertThat(visitor.text())
          .as("before everybody has signed")
          .contains("The comparison is hidden")
          .doesNotContain("Children under 18");
      for (String m : List.of("chair", "evaluator-1", "evaluator-2")) {
        life.does(m, panel, new SignConsensus(null));
      }
      life.does("chair", panel, new CloseQuality());
      visitor.be("chair").open("/work/evaluations/" + panel.id()).follow("/comparison");
      assertThat(visitor.text())
          .contains("Children under 18", "Costs the least in")
          .contains(counts ? "The published method counts" : "changes no rank");
      life.does("chair", panel, new CheckPrices());
      visitor.open("/work/evaluations/" + panel.id()).follow("/rank").send();
      visitor.open("/work/evaluations/" + panel.id()).follow("/report");
      visitor.set("/summary", "As announced.").send();
      var award = life.makes("chair", Thing.AWARD, new ProposeAward("L1", whole.bid(winner)));
      visitor.be("approver").open("/work/awards/" + award.id()).follow("/accept");
      assertThat(visitor.page().locator("textarea[name='/generations']").inputValue())
          .contains("Over its life this bid costs", "children or not yet born in 2027", "t CO2e");
      visitor
          .set("/qualified", "true")
          .set("/eligible", "true")
          .set("/decisionNotice", "The first in the ranking.")
          .set("/generations", WORDS)
          .press("send");
      if (!counts) {
        assertThat(visitor.text())
            .as("the cheap lamp is dear for everybody, by more than the announced margin")
            .contains("leaves at least one generation worse off");
        visitor.set("/lossReason", LOSS).send();
      }
      life.does("officer", whole.tender(), new NotifyBidders());
      String ocid = ocid(http, life);
      visitor.open("/procurements/" + ocid);
      assertThat(visitor.text())
          .contains("What it leaves to whom", WORDS)
          .contains(counts ? "" : LOSS);
      visitor.follow("/comparison");
      assertThat(visitor.text()).contains("Children under 18", "Work it out again");
      recomputed(http, ocid);
      try (var other =
          new Visitor(chromium.window(320, "ar", true), port, true, "over-their-life-ar")) {
        other.open("/procurements/" + ocid + "/comparison");
        assertThat(other.text()).contains("العروض طوال عمرها");
        assertThat(other.wrong()).isEmpty();
      }
      assertThat(visitor.wrong()).isEmpty();
    }
    assertThat(rank(http, life, whole.bid(winner))).isEqualTo(1);
    doctorSeesWhatIsAltered();
  }

  private void doctorSeesWhatIsAltered() {
    Check check =
        checks.stream()
            .filter(c -> c.claim().startsWith("Every appraisal"))
            .findFirst()
            .orElseThrow();
    assertThat(check.examine()).isEmpty();
    int rows = database.execute("UPDATE appraisals.appraisal SET result_file = result_file || ' '");
    assertThat(check.examine())
        .as("each altered row, and each purchase that names one")
        .hasSizeGreaterThan(rows);
    database.execute(
        "UPDATE appraisals.appraisal SET result_file ="
            + " substring(result_file FROM 1 FOR length(result_file) - 1)");
    assertThat(check.examine()).isEmpty();
  }

  /** An outsider has what is published and the program, and nothing else. */
  private void recomputed(DemoHttp http, String ocid) {
    JsonNode told = release(http, ocid).at("/bids/appraisals/0");
    byte[] input = http.get(null, path(told.path("inputUrl").asString())).response().body();
    byte[] result = http.get(null, path(told.path("resultUrl").asString())).response().body();
    assertThat(hash(input)).isEqualTo(told.path("input").asString());
    assertThat(hash(result)).isEqualTo(told.path("result").asString());
    var again =
        Appraising.run(
            AppraisalReader.read(input),
            Inputs.published(),
            hash(input),
            Long.parseLong(told.path("seed").asString()),
            told.path("draws").asInt(),
            2);
    assertThat((ResultJson.write(again) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(result);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
  }

  private static String path(String url) {
    return java.net.URI.create(url).getPath();
  }

  private static JsonNode release(DemoHttp http, String ocid) {
    return JsonMapper.shared()
        .readTree(http.get(null, "/api/v1/records/" + ocid).response().body())
        .at("/records/0/compiledRelease");
  }

  private static int rank(DemoHttp http, Life life, StreamId bid) {
    return release(http, ocid(http, life))
        .path("bids")
        .path("details")
        .valueStream()
        .filter(b -> b.path("id").asString().equals(bid.id().toString()))
        .map(b -> b.at("/results/0/rank").asInt())
        .findFirst()
        .orElse(0);
  }

  private static String ocid(DemoHttp http, Life life) {
    return http.get("officer", "/api/v1/procurements/" + life.id()).json().path("ocid").asString();
  }

  private static List<EvaluationEvent.BidScores> agreed(WholeLife whole) {
    return List.of("acme", "bolt").stream()
        .map(s ->
            new EvaluationEvent.BidScores(
                whole.bid(s),
                Map.of(
                    "light",
                    new EvaluationEvent.ConsensusScore(new BigDecimal("8"), "All agree", null))))
        .toList();
  }
}
