package city.posterity.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy of 200 clauses that people are asked about, with themes and answers, made over HTTP by
 * the sample people. What people said is put into the rows that pages read, since 20,000 requests
 * would be measured by nobody.
 *
 * @param cookie of somebody in the group who is signed in
 * @param themes ids, answered and not answered in turn
 */
record ConsultationCase(String policy, String cookie, List<String> themes) {

  private static final int CLAUSES = 200;
  private static final int THEMES = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String FILL =
      """
      INSERT INTO policymaking.input (city_id, id, policy_id, status, kind, channel, round, clause, version, place,
        place_clause, place_score, language, sector, people, author, received_at, said, alike, readable, themes,
        sorted_twice, answered, appealed)
      SELECT p.city_id, md5('bench' || n)::uuid, p.id, 'published', 'comment',
        (ARRAY['web','paper','phone','workshop'])[1 + n %% 4], 1, k.clause, 1, 'same', k.clause, 1, 'en', 'residents', 1,
        md5('author' || n %% 15000)::uuid, now() - (n || ' seconds')::interval,
        'What person ' || n || ' says about this clause, in a sentence or two of usual length.',
        decode(md5('words' || n), 'hex'), true, ARRAY[t.theme], false, n %% 2 = 0, false
      FROM policymaking.policy p, generate_series(%d, %d) n,
        LATERAL (SELECT 'BC-' || CASE WHEN n %% 4 = 0 THEN 1 ELSE 1 + n %% 200 END AS clause) k,
        LATERAL (SELECT (ARRAY[%s])[1 + n %% %d] AS theme) t
      WHERE p.id = '%s'
      """;

  ConsultationCase {
    themes = List.copyOf(themes);
  }

  void fill(Database database, int from, int to) throws Exception {
    String array = themes.stream().map(t -> "'" + t + "'::uuid").collect(Collectors.joining(", "));
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(FILL.formatted(from, to, array, themes.size(), policy));
      statement.execute("VACUUM ANALYZE policymaking.input");
    }
  }

  static ConsultationCase make(int port) throws Exception {
    return new Maker(port).make();
  }

  /** The sample people at work. */
  private static final class Maker {

    private final HttpClient http =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final Map<String, JsonNode> people = new HashMap<>();

    Maker(int port) throws Exception {
      base = "http://127.0.0.1:" + port;
      get("sponsor", "/api/v1/demo/people", false)
          .forEach(p -> people.put(p.get("key").asString(), p));
    }

    ConsultationCase make() throws Exception {
      String policy =
          post("sponsor", "/api/v1/policies", Map.of("charter", charter()))
              .get("procurement")
              .asString();
      for (String who : List.of("group-chair", "drafter", "moderator", "responder")) {
        act(policy, "sponsor", "add-member", member(who));
      }
      act(policy, "approver", "approve-group", Map.of());
      for (int i = 1; i <= CLAUSES; i++) {
        post(
            "drafter",
            "/api/v1/procurements/" + policy + "/clauses",
            Map.of("key", "BC-" + i, "wording", wording(i)));
      }
      act(
          policy,
          "group-chair",
          "ask-seat",
          Map.of("method", "guardian", "holders", "A guardian", "year", 2090));
      act(policy, "group-chair", "refuse-seat", Map.of("reason", "No time"));
      act(policy, "group-chair", "publish-primer", Map.of("plan", plan()));
      advance("P1D");
      advance("P60D");
      act(policy, "group-chair", "close-round", Map.of());
      var themes = new ArrayList<String>();
      for (int i = 0; i < THEMES; i++) {
        themes.add(
            post(
                    "responder",
                    "/api/v1/procurements/" + policy + "/themes",
                    Map.of("title", "Theme " + i, "summary", "What theme " + i + " is about"))
                .get("id")
                .asString());
      }
      act(policy, "responder", "end-analysis", Map.of());
      for (int i = 0; i < THEMES; i += 2) {
        String response =
            post("responder", "/api/v1/procurements/" + policy + "/responses", answer(themes, i))
                .get("id")
                .asString();
        change("group-chair", "/api/v1/responses/" + response, "approve", Map.of());
      }
      act(policy, "group-chair", "publish-answers", Map.of());
      return new ConsultationCase(policy, signedIn("responder"), themes);
    }

    private static Map<String, Object> answer(List<String> themes, int i) {
      return Map.of(
          "answer",
          Map.of(
              "themes",
              List.of(themes.get(i)),
              "inputs",
              List.of(),
              "decision",
              "already-covered",
              "reason",
              "It stands in the text already.",
              "reference",
              "BC-1"));
    }

    private static Map<String, Object> charter() {
      return Map.of(
          "reach",
          "city",
          "name",
          "bench-consultation",
          "title",
          "A long policy",
          "purpose",
          "To measure",
          "question",
          "How long it takes",
          "fixed",
          "Nothing",
          "decisionMaker",
          "Council",
          "languages",
          List.of("en"),
          "sectors",
          List.of("residents"),
          "linkages",
          List.of());
    }

    private Map<String, Object> member(String who) {
      String duty = who.replace("group-", "");
      return Map.of(
          "person",
          of(who, "person"),
          "name",
          who,
          "sector",
          "public-sector",
          "interests",
          "None",
          "duties",
          List.of("member", duty),
          "reads",
          List.of("en"));
    }

    private static Map<String, Object> wording(int i) {
      String text = "The city must do what clause number " + i + " says about buying. ";
      return Map.of(
          "obligation",
          "must",
          "words",
          List.of(
              Map.of(
                  "language",
                  "en",
                  "title",
                  "Clause " + i,
                  "text",
                  text.repeat(8),
                  "plain",
                  text,
                  "rationale",
                  text)),
          "principle",
          "",
          "evidence",
          List.of(),
          "serves",
          List.of());
    }

    private Map<String, Object> plan() throws Exception {
      Instant now =
          Instant.parse(get("sponsor", "/api/v1/demo/clock", false).get("now").asString());
      return Map.of(
          "opens",
          now.plus(Duration.ofHours(1)).toString(),
          "closes",
          now.plus(Duration.ofDays(50)).toString(),
          "answersBy",
          LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(90).toString(),
          "moderation",
          "after",
          "moderationPolicy",
          "No insults",
          "coverage",
          List.of(Map.of("sector", "residents", "minimum", 0, "how", "Letters")));
    }

    private void advance(String time) throws Exception {
      post("sponsor", "/api/v1/demo/clock", Map.of("advance", time));
    }

    private void act(String policy, String who, String verb, Object body) throws Exception {
      change(who, "/api/v1/policies/" + policy, verb, body);
    }

    private void change(String who, String thing, String verb, Object body) throws Exception {
      var seen = send(request(who, thing, true).GET());
      String etag = seen.headers().firstValue("ETag").orElseThrow();
      send(
          request(who, thing + "/" + verb, true)
              .header("Content-Type", "application/json")
              .header("If-Match", etag)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private String of(String who, String what) {
      return Objects.requireNonNull(people.get(who), who).get(what).asString();
    }

    private JsonNode post(String who, String path, Object body) throws Exception {
      return JSON.readTree(
          send(request(who, path, people.containsKey(who))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))
              .body());
    }

    private JsonNode get(String who, String path, boolean signed) throws Exception {
      return JSON.readTree(send(request(who, path, signed).GET()).body());
    }

    private HttpRequest.Builder request(String who, String path, boolean signed) {
      var request = HttpRequest.newBuilder(URI.create(base + path));
      return signed ? request.header("Authorization", "Bearer " + of(who, "token")) : request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(
            answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return answer;
    }

    /** Signs a sample person in at the page that a demonstration has for it. */
    private String signedIn(String who) throws Exception {
      var page = send(request(who, "/demo/people", false).GET());
      var csrf = CSRF.matcher(page.body());
      if (!csrf.find()) {
        throw new IllegalStateException("the page of the sample people has no form");
      }
      String form =
          "key=" + who + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
      send(
          request(who, "/demo/people", false)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
      return ((CookieManager) http.cookieHandler().orElseThrow())
          .getCookieStore().getCookies().stream()
              .map(c -> c.getName() + "=" + c.getValue())
              .collect(Collectors.joining("; "));
    }
  }
}
