package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDemoCity;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What scripts rely on, whatever they do: preconditions, repeats, problems, pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiContractTest implements WithDemoCity {

  private static final Map<String, String> NEED =
      Map.of("title", "Light", "problem", "Dark", "outcome", "Lit", "origin", "desk");

  @LocalServerPort int port;
  @Autowired DSLContext database;

  private DemoHttp http;

  @BeforeEach
  void open() {
    http = new DemoHttp(port);
  }

  private String need() {
    return DemoHttp.must(http.post("need", "/api/v1/procurements", NEED), 201)
        .json()
        .get("self")
        .asString();
  }

  private static final Map<String, String> CONSULTATION =
      Map.of("end", "2099-01-01T00:00:00Z", "routes", "web");

  @Test
  void aChangeWithoutTheVersionThatWasSeenIsRefused() {
    Answer answer = http.post("need", need() + "/open-consultation", CONSULTATION);
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.code()).isEqualTo("if-match-missing");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void whoWasSlowerIsToldWhatTheOtherChanged() {
    String need = need();
    DemoHttp.must(
        http.post("need", need + "/open-consultation", CONSULTATION, "If-Match", "\"1\""), 200);
    Answer stale =
        http.post("need", need + "/open-consultation", CONSULTATION, "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("stale-version");
    assertThat(stale.header("ETag")).isEqualTo("\"2\"");
    JsonNode change = stale.json().get("changes").get(0);
    assertThat(change.get("version").asInt()).isEqualTo(2);
    assertThat(change.get("verb").asString()).isEqualTo("open-consultation");
    assertThat(change.get("by").asString()).isEqualTo(http.person("need").get("person").asString());
    var differences = new HashMap<String, JsonNode>();
    stale.json().get("differences").forEach(d -> differences.put(d.get("pointer").asString(), d));
    JsonNode status = Objects.requireNonNull(differences.get("/status"));
    assertThat(status.get("was").asString()).isEqualTo("proposed");
    assertThat(status.get("now").asString()).isEqualTo("consulting");
    assertThat(differences).doesNotContainKey("/title");
  }

  @Test
  void aStaleVersionTellsNothingToWhoMayNotReadTheThing() {
    Answer answer =
        http.post(
            "resident",
            need() + "/give-input",
            Map.of("input", "00000000-0000-0000-0000-000000000001", "text", "x"),
            "If-Match",
            "\"9\"");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("changes", "currentVersion");
  }

  @Test
  void theSameRequestTwiceIsCarriedOutOnceAndAnsweredAlike() {
    String key = "key-" + System.nanoTime();
    Answer first = http.post("need", "/api/v1/procurements", NEED, "Idempotency-Key", key);
    Answer second = http.post("need", "/api/v1/procurements", NEED, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void whatIsNoCommandIsRepeatedAlikeTooAndItsSecretsAreKeptSealed() {
    String key = "key-" + System.nanoTime();
    var wanted = Map.of("label", "nightly export");
    Answer first = http.post("need", "/api/v1/tokens", wanted, "Idempotency-Key", key);
    Answer second = http.post("need", "/api/v1/tokens", wanted, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(
            http.post("need", "/api/v1/tokens", Map.of("label", "b"), "Idempotency-Key", key)
                .code())
        .isEqualTo("idempotency-key-reused");
    assertThat(
            database
                .resultQuery("select encode(body, 'escape') from api.answer where key = ?", key)
                .fetchSingle()
                .get(0, String.class))
        .doesNotContain("pst_", first.json().get("id").asString());
    String other = "key-" + System.nanoTime();
    assertThat(http.post("need", "/api/v1/tokens", Map.of(), "Idempotency-Key", other).status())
        .isEqualTo(422);
    assertThat(http.post("need", "/api/v1/tokens", wanted, "Idempotency-Key", other).status())
        .as("a refused request does not use its key up")
        .isEqualTo(201);
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsRefused() {
    String key = "key-" + System.nanoTime();
    http.post("need", "/api/v1/procurements", NEED, "Idempotency-Key", key);
    var other = new HashMap<>(NEED);
    other.put("title", "Another");
    Answer answer = http.post("need", "/api/v1/procurements", other, "Idempotency-Key", key);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("idempotency-key-reused");
    assertThat(
            http.post("resident", "/api/v1/procurements", other, "Idempotency-Key", key).status())
        .as("somebody else's keys are their own")
        .isEqualTo(201);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
    String id =
        http.get("officer", "/api/v1/procurements?mine=true").json().get(0).get("id").asString();
    Answer answer =
        http.post(
            "officer",
            "/api/v1/procurements/" + id + "/tenders",
            """
            {"terms": {"titles": "x", "category": "god", "deadline": "tomorrow", "envelopes": "two",
             "lots": [{"id": 1, "estimate": {"amount": 1, "currency": "EURO"}}],
             "method": {"kind": "magic"}}}
            """);
    assertThat(answer.status()).isEqualTo(422);
    var pointers = new HashMap<String, String>();
    answer
        .json()
        .get("errors")
        .forEach(e -> pointers.put(e.get("pointer").asString(), e.get("message").asString()));
    assertThat(pointers)
        .containsKeys(
            "/terms/titles",
            "/terms/title",
            "/terms/category",
            "/terms/deadline",
            "/terms/envelopes",
            "/terms/lots/0/id");
    assertThat(pointers.get("/terms/titles")).contains("did you mean title?");
    assertThat(pointers.get("/terms/category")).contains("goods", "works", "services");
  }

  @Test
  void aRefusalByARuleNamesItItsFactsAndTheWayOut() {
    Answer answer =
        http.post(
            "need",
            need() + "/open-consultation",
            Map.of("end", "2001-01-01T00:00:00Z", "routes", "web"),
            "If-Match",
            "\"1\"");
    JsonNode error = answer.json().get("errors").get(0);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(error.get("rule").asString()).startsWith("need.");
    assertThat(error.get("message").asString()).isNotBlank();
    assertThat(error.get("fix").asString()).isNotBlank();
    assertThat(error.get("facts").isObject()).isTrue();
    assertThat(answer.code()).isEqualTo(error.get("rule").asString());
  }

  @Test
  void aFormIsNoJson() {
    Answer answer =
        http.send(
            http.request("need", "/api/v1/procurements")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title=x")));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("body-not-json");
    assertThat(answer.text()).contains("x-www-form-urlencoded", "application/json");
  }

  @Test
  void whoHasNothingToSayNeedsNeitherBodyNorType() {
    Answer answer =
        http.send(
            http.request("officer", need() + "/publish-plan")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.noBody()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
  }

  @Test
  void whatCannotBeReadIsToldWithItsPlace() {
    Answer answer = http.post("need", "/api/v1/procurements", "{\n  \"title\": ,\n}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("unreadable");
    assertThat(answer.text()).contains("line 2, column");
    for (String body :
        List.of(
            "{\"title\":\"a\",\"title\":\"b\"}",
            "[".repeat(5_000) + "]".repeat(5_000),
            "{\"a\":".repeat(200) + "1" + "}".repeat(200),
            "{} {}",
            "{\"title\":\"\u0001\"}",
            "{\"title\":" + "9".repeat(2_000) + "}",
            "NaN",
            "{'title':1}")) {
      assertThat(http.post("need", "/api/v1/procurements", body).status())
          .as(body.length() > 60 ? body.substring(0, 60) : body)
          .isEqualTo(400);
    }
    byte[] latin1 = "{\"title\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(http.post("need", "/api/v1/procurements", latin1).status()).isEqualTo(400);
    for (String address : List.of("/api/v1/people", "/api/v1/tokens", "/api/v1/organisations")) {
      assertThat(http.post("administrator", address, "{\"name\":\"a\",\"name\":\"b\"}").status())
          .as(address)
          .isEqualTo(400);
    }
  }

  @Test
  void tooMuchIsRefusedWhetherItIsAnnouncedOrNot() {
    byte[] much = ("{\"title\":\"" + "x".repeat(3 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (String address : List.of("/api/v1/procurements", "/api/v1/people")) {
      Answer announced = http.post("administrator", address, much);
      assertThat(announced.status()).isEqualTo(413);
      assertThat(announced.code()).isEqualTo("body-too-large");
      Answer chunked =
          http.send(
              http.request("administrator", address)
                  .header("Content-Type", "application/json")
                  .POST(
                      BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(much))));
      assertThat(chunked.status()).isEqualTo(413);
    }
  }

  @Test
  void textsComeBackAsTheyWereSent() {
    var need = new HashMap<>(NEED);
    need.put("title", "Łódź – 東京 – مدينة – 👩🏽‍🚒 – e\u0301 \"\\/");
    String self =
        DemoHttp.must(http.post("need", "/api/v1/procurements", need), 201)
            .json()
            .get("self")
            .asString();
    assertThat(http.get("need", self).json().get("title").asString()).isEqualTo(need.get("title"));
  }

  @Test
  void numbersKeepTheirDigits() {
    var read =
        RecordReader.read(
            city.posterity.procurement.Money.class,
            StrictJson.read(
                "{\"amount\":123456789012345.0123456780,\"currency\":\"EUR\"}"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(String.valueOf(read.value())).isEqualTo("123456789012345.0123456780 EUR");
  }

  @Test
  void whatDoesNotExistIsToldWithWhatDoes() {
    Answer verb = http.post("need", need() + "/explode", Map.of());
    assertThat(verb.status()).isEqualTo(404);
    assertThat(verb.text()).contains("open-consultation", "give-input");
    Answer thing = http.get("need", "/api/v1/unicorns/00000000-0000-0000-0000-000000000001");
    assertThat(thing.status()).isEqualTo(404);
    assertThat(thing.text()).contains("tenders", "contracts");
    Answer method = http.send(http.request("need", need()).DELETE());
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).contains("GET");
    assertThat(http.get("need", "/api/v1/needs/1-1-1-1-1").status()).isEqualTo(404);
    assertThat(http.get(null, "/api/v2/needs").code()).isEqualTo("not-found");
  }

  @Test
  void headAnswersLikeGetWithoutABodyAndOptionsSaysWhatIsPossible() {
    String need = need();
    Answer head = http.send(http.request("need", need).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).isEqualTo("\"1\"");
    assertThat(head.response().body()).isEmpty();
    Answer options =
        http.send(http.request("need", need).method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.header("Allow")).contains("GET");
    assertThat(options.text()).doesNotContain("title");
  }

  @Test
  void aRequestThatBreaksOffLeavesNothingBehind() throws IOException, InterruptedException {
    int before = procurements();
    String head =
        "POST /api/v1/procurements HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + http.token("need")
            + "\r\nContent-Type: application/json\r\n";
    String whole = "{\"title\":\"a\",\"problem\":\"b\",\"outcome\":\"c\",\"origin\":\"d\"}";
    for (String request :
        List.of(
            head + "Content-Length: " + (whole.length() + 1) + "\r\n\r\n" + whole,
            head
                + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(whole.length())
                + "\r\n"
                + whole
                + "\r\n")) {
      try (var socket = new Socket("127.0.0.1", port);
          OutputStream out = socket.getOutputStream()) {
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    }
    Thread.sleep(1_000);
    assertThat(procurements()).isEqualTo(before);
  }

  private int procurements() {
    return database
        .resultQuery("select count(*)::int from casefile.procurement")
        .fetchSingle()
        .get(0, Integer.class);
  }

  @Test
  void allPagesTogetherHoldEverythingOnceAndNothingElse() {
    need();
    need();
    need();
    var all = pages("officer", "/api/v1/procurements?limit=2");
    assertThat(all).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(pages("officer", "/api/v1/procurements?limit=100")).isSubsetOf(all);
    var residents = pages("resident", "/api/v1/procurements?limit=3");
    assertThat(all).containsAll(residents);
    assertThat(residents.size()).as("proposed needs are not public").isLessThan(all.size());
    assertThat(pages("officer", "/api/v1/procurements?limit=2&stage=market")).isNotEmpty();
    assertThat(pages("officer", "/api/v1/procurements?text=SCHOOL")).hasSize(2);
    assertThat(http.get("officer", "/api/v1/procurements?stage=moon&limit=0").status())
        .isEqualTo(422);
    assertThat(http.get(null, "/api/v1/procurements").status()).isEqualTo(401);
  }

  @Test
  void theHistoryComesInPages() {
    String id =
        http.get("officer", "/api/v1/procurements?text=Library").json().get(0).get("id").asString();
    String address = "/api/v1/procurements/" + id + "/history";
    var whole = new ArrayList<String>();
    @Nullable String next = address + "?limit=7";
    while (next != null) {
      Answer page = DemoHttp.must(http.get("officer", next), 200);
      page.json().forEach(e -> whole.add(e.get("thing").asString() + e.get("version").asInt()));
      next = next(page);
    }
    assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
    assertThat(whole).hasSizeGreaterThan(40);
    assertThat(http.get("acme", address).status()).isEqualTo(404);
  }

  private List<String> pages(String who, String address) {
    var ids = new ArrayList<String>();
    @Nullable String next = address;
    while (next != null) {
      Answer page = DemoHttp.must(http.get(who, next), 200);
      page.json().forEach(p -> ids.add(p.get("id").asString()));
      next = next(page);
    }
    return ids;
  }

  private static @Nullable String next(Answer page) {
    String link = page.header("Link");
    Matcher matcher = Pattern.compile("<([^>]*)>; rel=\"next\"").matcher(String.valueOf(link));
    return matcher.find() ? matcher.group(1) : null;
  }
}
