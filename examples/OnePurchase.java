import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One purchase from the first need to the closing report, over HTTP alone, as the seven people that
 * the neutral pack asks for at least: five of a small town and two suppliers. Run it against a fresh
 * {@code ./posterity demo} with {@code examples/one-purchase}. Given several addresses, those of
 * nodes on one database, it asks each in turn, as behind a proxy.
 *
 * <p>Everything that it sends and all it reads is public interface: addresses, keys of JSON, ETags.
 */
final class OnePurchase {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NADIA = "need"; // department officer; leads the panel and the contract
  private static final String OMAR = "officer"; // procurement officer
  private static final String ALMA = "administrator"; // names the team and approves
  private static final String OLGA = "opener-legal"; // opens, scores, answers for the money
  private static final String OSKAR = "opener-audit"; // opens, scores, inspects and pays
  private static final String LENA = "acme"; // a supplier
  private static final String BO = "bolt"; // another

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<URI> nodes;
  private int turn;
  private final Map<String, JsonNode> people = new LinkedHashMap<>();
  private final TreeSet<String> acted = new TreeSet<>();
  private String procurement = "";

  private OnePurchase(List<URI> nodes) {
    this.nodes = nodes;
  }

  public static void main(String[] arguments) throws Exception {
    var nodes =
        arguments.length == 0
            ? List.of(URI.create("http://localhost:8080"))
            : Arrays.stream(arguments).map(URI::create).toList();
    try {
      new OnePurchase(nodes).run();
    } catch (ConnectException e) {
      System.err.println("Nobody answers at " + nodes + ": start ./posterity demo first");
      System.exit(2);
    }
  }

  private void run() throws Exception {
    for (JsonNode person : get(null, "/api/v1/demo/people")) {
      people.put(person.get("key").asString(), person);
    }
    plan();
    String tender = publish();
    ask(tender);
    bid(tender, LENA, "46800.00", true);
    bid(tender, BO, "44500.00", false);
    open(tender);
    evaluate(tender);
    String contract = contract(award(tender));
    deliver(contract, "first", "23400.00", "2027-001");
    change(contract);
    deliver(contract, "second", "25700.00", "2027-002");
    lookBack(contract);
    say("Done, as %d people: %s", acted.size(), acted);
    JsonNode record = get(null, "/api/v1/records/" + ocid()).get("records").get(0);
    say("The public record %s has %d releases.", ocid(), record.get("releases").size());
    say("Read it at %s/procurements/%s", nodes.getFirst(), ocid());
  }

  // ── planning ──────────────────────────────────────────────────────────────────────────────────

  private void plan() throws Exception {
    heading("Planning");
    JsonNode need =
        create(NADIA, "/api/v1/procurements", """
            {"title":"Drinking fountains for the market and the school street",
             "problem":"On hot days people faint, and the kiosks sell 900 plastic bottles a day.",
             "outcome":"Anybody can drink within 150 m, by wheelchair too; half the bottles are gone.",
             "origin":"department"}""");
    procurement = need.get("procurement").asString();
    assign(OMAR, "finance", "procurement-officer");
    assign(NADIA, "works", "need-officer", "chair", "evaluator", "contract-manager");
    assign(ALMA, "it", "approver");
    assign(OLGA, "legal", "opener", "evaluator", "budget-holder");
    assign(OSKAR, "audit", "opener", "evaluator", "inspector", "treasurer");
    String self = "/api/v1/needs/" + procurement;
    Instant end = now().plus(21, ChronoUnit.DAYS);
    act(NADIA, self, "open-consultation", """
        {"end":"%s","routes":"web, text message, library desk"}""".formatted(end));
    UUID input = UUID.randomUUID();
    act(LENA, self, "give-input", """
        {"input":"%s","text":"Put one beside the bus stop, low enough for children."}"""
        .formatted(input));
    advanceTo(end.plusSeconds(60));
    act(NADIA, self, "answer-input", """
        {"input":"%s","answer":"Yes: one of the eight stands there, with a bowl at 70 cm."}"""
        .formatted(input));
    act(ALMA, self, "accept", """
        {"needTest":"The two old fountains cannot be repaired; none can be shared.",
         "reason":"Heat plan, measure 4."}""");
    LocalDate today = today();
    act(OMAR, self, "add-to-plan", """
        {"plan":{"title":"Eight drinking fountains","description":"Delivered, connected, kept for ten years.",
         "buyer":"%s","category":"goods",
         "classification":{"scheme":"CPV","id":"39370000","description":"Water installations"},
         "estimate":{"amount":52000,"currency":"EUR"},
         "estimateMethod":"three offers of last year and the price index","aggregated":true,
         "procedureId":"open","procedureReason":"the usual way in the middle band",
         "budgetLines":[{"id":"B-4711","description":"Heat plan","year":%d,
                         "amount":{"amount":60000,"currency":"EUR"}}],
         "deliveryPlace":"Fairhaven","tenderExpected":"%s","planYearEnd":"%s"}}"""
        .formatted(city(), today.getYear(), today, today.plusYears(1)));
    act(OLGA, self, "confirm-budget", """
        {"reference":"council decision 12/2026"}""");
    act(OMAR, self, "submit-plan", "{}");
    act(ALMA, self, "approve-plan", "{}");
    act(OMAR, self, "publish-plan", "{}");
  }

  private void assign(String who, String unit, String... roles) throws Exception {
    String member =
        JSON.writeValueAsString(Map.of(
            "person", people.get(who).get("person").asString(),
            "organisation", city(),
            "unit", unit,
            "roles", roles));
    String team = "/api/v1/teams/" + procurement;
    if (etag(ALMA, team) == null) {
      create(ALMA, "/api/v1/procurements/" + procurement + "/teams", member);
    } else {
      act(ALMA, team, "assign", member);
    }
  }

  // ── market ────────────────────────────────────────────────────────────────────────────────────

  private String publish() throws Exception {
    heading("Tender");
    Instant deadline = now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    LocalDate start = deadline.atZone(ZoneOffset.UTC).toLocalDate().plusDays(60);
    JsonNode tender =
        create(OMAR, "/api/v1/procurements/" + procurement + "/tenders", """
            {"terms":{"title":"Eight drinking fountains","description":"Delivered, connected, kept for ten years.",
             "procuringEntity":"%1$s","buyers":["%1$s"],"category":"goods",
             "classification":{"scheme":"CPV","id":"39370000","description":"Water installations"},
             "procedureId":"open","currency":"EUR","multiCurrency":false,
             "lots":[{"id":"L1","title":"Fountains","description":"All eight, one kind of tap.",
                      "value":{"amount":52000,"currency":"EUR"}}],
             "noLotsReason":"One kind of tap and filter, so that spare parts fit everywhere.",
             "items":[{"id":"1","description":"Drinking fountain with a bowl at 70 cm",
                       "classification":{"scheme":"CPV","id":"39370000","description":"Water installations"},
                       "quantity":8,"unit":"fountain","lot":"L1"}],
             "criteria":[{"id":"hygiene","kind":"requirement","title":"Drinking water hygiene",
                          "description":"A test report for the tap and the filter."}],
             "awardMethod":{"kind":"weighted-criteria","priceWeight":40,"formula":{"kind":"lowest-ratio"},
               "criteria":[{"id":"lasting","title":"How long it lasts and how it is repaired","weight":60,
                            "scale":10,"minimum":4,"levels":["cannot be repaired","parts for ten years","parts for thirty years"]}],
               "tieBreak":"earlier-receipt"},
             "deadline":"%2$s","envelopes":1,"winnersPerLot":1,
             "paymentSchedule":[{"lot":"L1","code":"first","title":"Four stand","percentage":50},
                                {"lot":"L1","code":"second","title":"All eight stand","percentage":50}],
             "documents":[],"deliveryPlace":"Fairhaven","contractStart":"%3$s","contractEnd":"%4$s"}}"""
            .formatted(city(), deadline, start, start.plusYears(2)));
    String self = tender.get("self").asString();
    act(OMAR, self, "submit", "{}");
    act(ALMA, self, "approve", """
        {"note":"Read with its documents; can be used with a screen reader."}""");
    act(OMAR, self, "publish", "{}");
    return self;
  }

  private void ask(String tender) throws Exception {
    advance("P2D");
    JsonNode question =
        create(BO, tender + "/enquiries", """
            {"question":"May the bowl be of recycled steel?"}""");
    String self = question.get("self").asString();
    advance("PT20H");
    act(OMAR, self, "answer", """
        {"answer":"Yes, if the hygiene report covers it.","changesTerms":false}""");
    act(ALMA, self, "publish", "{}");
  }

  // ── bidding ───────────────────────────────────────────────────────────────────────────────────

  private void bid(String tender, String who, String price, boolean promises) throws Exception {
    heading("Bid of " + people.get(who).get("name").asString());
    String promise = promises ? """
        {"id":"parts","kind":"generational","title":"Spare parts kept in stock","unit":"years","target":30,
         "due":"2057-12-31","verifier":"works office","consequence":"200 EUR for each missing part"}""" : "";
    byte[] content = """
        {"lots":[{"lot":"L1","price":{"amount":%s,"currency":"EUR"},"unitPrices":[],"features":{},"costs":{}}],
         "answers":{"hygiene":"Report 77 of the water laboratory"},"documents":[],"promises":[%s]}"""
        .formatted(price, promise).getBytes(StandardCharsets.UTF_8);
    byte[] envelope = envelope(content);
    JsonNode started = create(who, tender + "/bids", "{}");
    String version = started.get("self").asString() + "/versions/1";
    int half = envelope.length / 2;
    put(who, version + "/parts/1", Arrays.copyOf(envelope, half));
    put(who, version + "/parts/2", Arrays.copyOfRange(envelope, half, envelope.length));
    JsonNode receipt =
        create(who, version + "/commit", """
            {"envelopes":[{"kind":"whole","parts":[1,2],"sha256":"%s","size":%d}],"docset":0,
             "declaration":"This is our whole bid, checked by us."}"""
            .formatted(sha256(envelope), envelope.length));
    say("receipt: %s", receipt);
  }

  /** What goes into an envelope: docs/bid-package.md. */
  private static byte[] envelope(byte[] content) throws Exception {
    byte[] manifest =
        JSON.writeValueAsBytes(List.of(Map.of(
            "name", "bid.json",
            "size", content.length,
            "sha256", sha256(content),
            "type", "application/json")));
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.write("CSBP1".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(manifest.length);
    out.write(manifest);
    out.write(content);
    int padded = (bytes.size() + 65_535) / 65_536 * 65_536;
    out.write(new byte[padded - bytes.size()]);
    return bytes.toByteArray();
  }

  private void open(String tender) throws Exception {
    heading("Opening");
    Instant deadline = Instant.parse(get(OMAR, tender).at("/terms/deadline").asString());
    advanceTo(deadline.plus(2, ChronoUnit.HOURS));
    JsonNode opening = send(OLGA, "POST", tender + "/openings", "{}");
    String self = opening.get("self").asString();
    send(OLGA, "POST", self + "/shares", "{\"conflictFree\":true}");
    send(OSKAR, "POST", self + "/shares", "{\"conflictFree\":true}");
    send(OLGA, "POST", self + "/reveal", "{\"anomalies\":[]}");
    act(OLGA, self, "sign", "{}");
    act(OSKAR, self, "sign", "{}");
  }

  // ── evaluation and award ──────────────────────────────────────────────────────────────────────

  private void evaluate(String tender) throws Exception {
    heading("Evaluation");
    String self = create(NADIA, tender + "/evaluations", "{}").get("self").asString();
    for (String member : List.of(NADIA, OLGA, OSKAR)) {
      act(ALMA, self, "nominate", """
          {"person":"%s"}""".formatted(people.get(member).get("person").asString()));
      act(member, self, "declare", "{}");
    }
    act(NADIA, self, "start", "{}");
    var scores = new LinkedHashMap<String, String>();
    for (String bid : things("bid")) {
      act(NADIA, bid, "admit", """
          {"assessments":[{"criterion":"hygiene","met":true,"reason":"Report seen"}]}""");
      JsonNode read = get(NADIA, bid);
      scores.put(bid, read.at("/content/promises").isEmpty() ? "5" : "9");
    }
    act(NADIA, self, "close-admissibility", "{}");
    for (String member : List.of(NADIA, OLGA, OSKAR)) {
      for (var score : scores.entrySet()) {
        JsonNode sheet =
            create(member, score.getKey() + "/sheets", """
                {"bid":"%s","scores":{"lasting":{"score":%s,"reason":"Stock of parts and how the tap comes off"}}}"""
                .formatted(stream(score.getKey()), score.getValue()));
        act(member, sheet.get("self").asString(), "submit", "{}");
      }
    }
    act(NADIA, self, "close-scoring", "{}");
    var agreed = scores.entrySet().stream()
        .map(s -> Map.of(
            "bid", stream(s.getKey()),
            "scores", Map.of("lasting", Map.of(
                "score", Integer.parseInt(s.getValue()), "reason", "All three agree"))))
        .toList();
    act(NADIA, self, "propose-consensus", JSON.writeValueAsString(Map.of("scores", agreed)));
    for (String member : List.of(NADIA, OLGA, OSKAR)) {
      act(member, self, "sign", "{}");
    }
    act(NADIA, self, "close-quality", "{}");
    act(NADIA, self, "check-prices", "{}");
    act(NADIA, self, "rank", "{}");
    act(NADIA, self, "report", """
        {"summary":"Parts for thirty years outweigh a price five per cent higher."}""");
  }

  private String award(String tender) throws Exception {
    heading("Award");
    String winner = things("bid").stream()
        .filter(b -> !read(NADIA, b).at("/content/promises").isEmpty())
        .findFirst().orElseThrow();
    String self =
        create(NADIA, "/api/v1/procurements/" + procurement + "/awards", """
            {"lot":"L1","bid":"%s"}""".formatted(stream(winner))).get("self").asString();
    act(ALMA, self, "accept", """
        {"qualified":true,"eligible":true,"decisionNotice":"The best of two bids by the announced criteria."}""");
    act(OMAR, tender, "notify", "{}");
    advanceTo(Instant.parse(get(OMAR, self).at("/standstill/end").asString()).plusSeconds(1));
    return self;
  }

  // ── delivery ──────────────────────────────────────────────────────────────────────────────────

  private String contract(String award) throws Exception {
    heading("Contract");
    String self =
        create(OMAR, "/api/v1/procurements/" + procurement + "/contracts", """
            {"award":"%s"}""".formatted(stream(award))).get("self").asString();
    LocalDate start = today().plusDays(5);
    act(OMAR, self, "edit", """
        {"terms":{"title":"Eight drinking fountains","description":"Delivered, connected, kept for ten years.",
         "start":"%s","end":"%s",
         "indicators":[{"id":"days","title":"Days until a broken one runs again","target":"3"},
                       {"id":"water","title":"Water tests passed","target":"all"},
                       {"id":"bottles","title":"Plastic bottles sold near by","target":"half"}],
         "milestones":[
           {"code":"first","kind":"financing","title":"Four stand","description":"","due":"%s","percentage":50,"warrantyUntil":"%s"},
           {"code":"second","kind":"financing","title":"All eight stand","description":"","due":"%s","percentage":50,"warrantyUntil":"%s"}],
         "handOver":{"keys":"Keys of the valve boxes"},"securities":[],"subcontractors":[]}}"""
        .formatted(start, start.plusYears(2), start.plusDays(90), start.plusYears(2),
            start.plusDays(180), start.plusYears(2)));
    act(ALMA, self, "sign", "{}");
    act(LENA, self, "sign", "{}");
    advanceTo(start.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    return self;
  }

  private void deliver(String contract, String code, String amount, String number) throws Exception {
    heading("Delivery of the " + code + " half");
    advance("P30D");
    String milestone = things("milestone").stream()
        .filter(m -> read(NADIA, m).at("/plan/code").asString("").equals(code)
            || read(NADIA, m).at("/code").asString("").equals(code))
        .findFirst().orElseThrow();
    String photo = """
        {"title":"Photograph","format":"image/jpeg","sha256":"%s"}""".formatted("d".repeat(64));
    act(LENA, milestone, "claim", """
        {"text":"Four stand and run","place":"Market square","evidence":[%s]}""".formatted(photo));
    act(OSKAR, milestone, "inspect", """
        {"conforms":true,"findings":"Tested, seen, drunk from","evidence":[%s]}""".formatted(photo));
    act(NADIA, milestone, "accept", """
        {"whole":true,"accepted":{"amount":%s,"currency":"EUR"},"reason":"","answer":""}"""
        .formatted(amount));
    JsonNode invoice =
        create(LENA, "/api/v1/procurements/" + procurement + "/invoices", """
            {"data":{"contract":"%s","number":"%s","issued":"%s","value":{"amount":%s,"currency":"EUR"},
             "tax":{"amount":0,"currency":"EUR"},"lot":"L1","format":"ubl","sha256":"%s"}}"""
            .formatted(stream(contract), number, today(), amount, "e".repeat(64)));
    String self = invoice.get("self").asString();
    int version = get(NADIA, contract).at("/versions").size();
    act(NADIA, self, "match", """
        {"version":%d,"milestone":"%s"}""".formatted(version, stream(milestone)));
    act(OLGA, self, "approve", "{}");
    act(OSKAR, self, "schedule", """
        {"payDay":"%s"}""".formatted(today().plusDays(10)));
    advance("P10D");
    act(OSKAR, self, "pay", """
        {"reference":"T-%s"}""".formatted(number));
    act(LENA, self, "confirm", "{}");
  }

  private void change(String contract) throws Exception {
    heading("A change");
    String photo = """
        {"title":"Plan of the school street","format":"application/pdf","sha256":"%s"}"""
        .formatted("a".repeat(64));
    String self =
        create(NADIA, "/api/v1/procurements/" + procurement + "/changes", """
            {"proposal":{"contract":"%s","ground":"additional-need","valueDelta":{"amount":2300,"currency":"EUR"},
             "milestones":[{"code":"second","title":"","delta":{"amount":2300,"currency":"EUR"},"excused":false}],
             "text":"A bottle filler for the school","evidence":[%s]}}"""
            .formatted(stream(contract), photo)).get("self").asString();
    act(OMAR, self, "assess", """
        {"sameNature":true,"scope":"The same tap","recompetition":"Another maker's filler would not fit","budgetReference":"B-4711"}""");
    act(ALMA, self, "approve", "{}");
    act(OMAR, self, "notice", """
        {"notice":"notice 17"}""");
    act(LENA, self, "sign", "{}");
    act(NADIA, self, "take-effect", "{}");
  }

  private void lookBack(String contract) throws Exception {
    heading("Look back");
    for (String obligation : things("obligation")) {
      act(NADIA, obligation, "transfer", """
          {"transfer":{"owner":"Works office","reviewYear":2036,"costEstimate":{"amount":400,"currency":"EUR"}}}""");
    }
    act(NADIA, contract, "hand-over", """
        {"item":"keys","note":"All of them","evidence":{"title":"Receipt","format":"application/pdf","sha256":"%s"}}"""
        .formatted("b".repeat(64)));
    act(NADIA, contract, "start-closing", "{}");
    act(NADIA, contract, "report", """
        {"report":{"outcome":"Everybody can drink within 150 m; 420 bottles a day fewer.","needMet":true,
         "lessons":"Ask for the filler from the start.",
         "nothingLeft":{"maintenance":"The promise that was handed over is all that is kept up.",
          "debt":"All is paid.","data":"The contract holds none.",
          "decommissioning":"The taps stay for as long as the walls.",
          "promise-to-residents":"Nothing beyond what stands in the ledger."}}}""");
    act(LENA, contract, "reply", """
        {"reply":"We would bring the filler as an option next time."}""");
    act(OLGA, contract, "close", "{}");
  }

  // ── HTTP ──────────────────────────────────────────────────────────────────────────────────────

  /** Does something to a thing, at the version that it has now. */
  private void act(String who, String self, String verb, String body) throws Exception {
    var headers = new LinkedHashMap<String, String>();
    String version = etag(who, self);
    if (version != null) {
      headers.put("If-Match", version);
    }
    var answer = exchange(who, "POST", self + "/" + verb, json(body), headers);
    report(who, verb, self, answer);
  }

  private JsonNode create(String who, String path, String body) throws Exception {
    return send(who, "POST", path, body);
  }

  private JsonNode send(String who, String method, String path, String body) throws Exception {
    var answer = exchange(who, method, path, json(body), Map.of());
    report(who, method, path, answer);
    return JSON.readTree(answer.body());
  }

  private void put(String who, String path, byte[] bytes) throws Exception {
    var answer =
        exchange(who, "PUT", path, bytes, Map.of("Content-Type", "application/octet-stream"));
    report(who, "put", path, answer);
  }

  private String etag(String who, String path) throws Exception {
    return exchange(who, "GET", path, null, Map.of()).headers().firstValue("ETag").orElse(null);
  }

  private JsonNode get(String who, String path) throws Exception {
    var answer = exchange(who, "GET", path, null, Map.of());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("GET " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private JsonNode read(String who, String path) {
    try {
      return get(who, path);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> exchange(
      String who, String method, String path, byte[] body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(nodes.get(turn++ % nodes.size()).resolve(path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (who != null) {
      request.header("Authorization", "Bearer " + people.get(who).get("token").asString());
    }
    if (body != null && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (method.equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    headers.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void report(String who, String verb, String path, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(verb + " " + path + " as " + who + ": " + answer.statusCode() + " " + answer.body());
    }
    acted.add(people.get(who).get("name").asString());
    JsonNode body = answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    say("%-14s %-22s %-12s %s", people.get(who).get("name").asString(), verb,
        body.path("thing").asString(""), body.path("status").asString(""));
  }

  private static byte[] json(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** The addresses of the procurement's things of one kind. */
  private List<String> things(String kind) throws Exception {
    return get(OMAR, "/api/v1/procurements/" + procurement).get("things").valueStream()
        .filter(t -> t.get("thing").asString().equals(kind))
        .map(t -> t.get("self").asString())
        .toList();
  }

  /** {@code /api/v1/bids/0190…} as values in JSON name it: {@code bid:0190…}. */
  private static String stream(String self) {
    String[] parts = self.split("/");
    String thing = parts[parts.length - 2];
    return thing.substring(0, thing.length() - 1) + ":" + parts[parts.length - 1];
  }

  private String ocid() throws Exception {
    return get(OMAR, "/api/v1/procurements/" + procurement).get("ocid").asString();
  }

  private String city() {
    return people.get(OMAR).get("organisation").asString();
  }

  // ── time ──────────────────────────────────────────────────────────────────────────────────────

  private Instant now() throws Exception {
    return Instant.parse(get(null, "/api/v1/demo/clock").get("now").asString());
  }

  private LocalDate today() throws Exception {
    return now().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private void advance(String duration) throws Exception {
    clock("{\"advance\":\"%s\"}".formatted(duration));
  }

  private void advanceTo(Instant time) throws Exception {
    clock("{\"set\":\"%s\"}".formatted(time));
  }

  private void clock(String body) throws Exception {
    var answer = exchange(null, "POST", "/api/v1/demo/clock", json(body), Map.of());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("clock: " + answer.body());
    }
    say("— it is %s", JSON.readTree(answer.body()).get("now").asString());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static void heading(String text) {
    System.out.println();
    System.out.println(text);
  }

  private static void say(String text, Object... values) {
    System.out.println("  " + text.formatted(values));
  }
}
