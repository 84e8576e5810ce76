package city.posterity.cityhall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDemoCity;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** What the program gives away to nobody, and lets nobody do, seen from outside over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class HardeningTest implements WithDemoCity {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>|<[a-z][^>]* (on[a-z]+|style)=|javascript:");

  private static final List<String> ALL_KINDS =
      List.of(
          "/",
          "/no-such-page",
          "/assets/init.js",
          "/sign-in",
          "/account",
          "/api/v1/organisations",
          "/api/v1/people/me",
          "/api/v1/needs");

  /** What a visit may write: that somebody is here, and how much they ask. */
  private static final Set<String> OF_THE_VISIT =
      Set.of("people.session", "people.session_attributes", "people.throttle");

  /** What time does by itself, and is noted by whoever comes by first. */
  private static final Set<String> OF_TIME =
      Set.of("casefile.scheduled_tasks", "operations.key_check", "participation.progress");

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired DSLContext database;
  @Autowired Environment environment;

  private HttpClient browser = visitor();

  private static HttpClient visitor() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return ask("GET", path, "", headers);
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/html, application/json, */*;q=0.5")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String page, Map<String, String> fields, String... headers)
      throws Exception {
    var token = TOKEN.matcher(get(page).body());
    assertThat(token.find()).isTrue();
    var form = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), UTF_8));
    fields.forEach((k, v) -> form.append('&').append(k).append('=').append(encoded(v)));
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return ask("POST", page, form.toString(), all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private void be(String key) throws Exception {
    browser = visitor();
    assertThat(post("/demo/people", Map.of("key", key)).statusCode()).isEqualTo(302);
  }

  @Test
  void otherSitesMayReadOpenDataOnly() throws Exception {
    var records = get("/api/v1/records", "Origin", "https://evil.example").headers();
    assertThat(records.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(records.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    for (String path : ALL_KINDS) {
      for (String method : List.of("GET", "OPTIONS")) {
        var answer =
            ask(
                method,
                path,
                "",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");
        assertThat(answer.headers().map().keySet())
            .as(method + " " + path)
            .noneMatch(h -> h.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
      }
    }
  }

  @Test
  void everyAnswerKeepsOtherWindowsAway() throws Exception {
    for (String path : ALL_KINDS) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }
  }

  @Test
  void traceAndMethodsThatDoNotExistAreRefused() throws Exception {
    for (String path : List.of("/", "/api/v1/organisations", "/assets/init.js")) {
      for (String method : List.of("TRACE", "TRACK", "PROPFIND", "DEBUG")) {
        var answer = ask(method, path, "", "X-Secret", "sesame");
        assertThat(answer.statusCode()).as(method + " " + path).isBetween(400, 501);
        assertThat(answer.body()).as("nothing is echoed").doesNotContain("sesame");
      }
    }
  }

  @Test
  void noDirectoryIsListed() throws Exception {
    for (String path :
        List.of("/assets", "/assets/", "/static/", "/messages/", "/openapi/", "/db/migration/")) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("drafts.js", "V1__", ".yaml");
    }
  }

  @Test
  void nothingOfTheProgramsMakingIsServed() throws Exception {
    for (String path :
        List.of(
            "/.git/config",
            "/.git/HEAD",
            "/.gitignore",
            "/.svn/entries",
            "/.env",
            "/pom.xml",
            "/application.yaml",
            "/logback-spring.xml",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/assets/../application.yaml",
            "/assets/%2e%2e/application.yaml",
            "/assets/..%2fapplication.yaml")) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
    var loader = HardeningTest.class.getClassLoader();
    for (String folder : List.of(".git", ".svn", "static/.git", "static/.gitignore")) {
      assertThat(Collections.list(loader.getResources(folder))).as(folder).isEmpty();
    }
  }

  @Test
  void nothingForDevelopersAnswersThePublic() throws Exception {
    for (String path :
        List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/actuator/health",
            "/actuator/loggers",
            "/actuator/mappings",
            "/actuator/shutdown",
            "/h2-console",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/debug",
            "/trace")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    var links =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(JsonMapper.builder().build().readTree(links.body()).path("_links").propertyNames())
        .as("what is measured, on a port of its own")
        .allMatch(n -> n.matches("self|health.*|metrics.*|prometheus"));
    assertThat(
            ClassUtils.isPresent(
                "org.springframework.boot.devtools.RemoteUrlPropertyExtractor", null))
        .isFalse();
    assertThat(environment.getProperty("debug", "false")).isEqualTo("false");
    assertThat(environment.getProperty("trace", "false")).isEqualTo("false");
    assertThat(get("/no-such-page?trace=true&message=true&exception=true&errors=true").body())
        .doesNotContain("Exception", "at city.posterity", "springframework");
  }

  @Test
  void whatAProxyWouldSayIsNotBelievedWhereThereIsNone(CapturedOutput output) throws Exception {
    String[] said = {
      "X-Forwarded-Proto", "https",
      "X-Forwarded-Host", "evil.example",
      "X-Forwarded-For", "203.0.113.99",
      "Forwarded", "for=203.0.113.99;host=evil.example;proto=https"
    };
    var answer = get("/account", said);
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .noneMatch(c -> c.contains("__Host"));
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    post("/sign-in", Map.of("mail", "nobody@example.org", "password", "x".repeat(20)), said);
    assertThat(output.getErr())
        .contains("sign-in refused, network 127.0.0.1")
        .doesNotContain("203.0.113.99");
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() throws Exception {
    Map<String, String> form = Map.of("key", "officer");
    for (String site : List.of("cross-site", "same-site")) {
      assertThat(post("/demo/people", form, "Sec-Fetch-Site", site).statusCode())
          .as("a form that has its token, of a page that is %s", site)
          .isEqualTo(403);
      assertThat(get("/account").statusCode()).isEqualTo(302);
      assertThat(
              ask(
                      "POST",
                      "/api/v1/needs",
                      "{}",
                      "Sec-Fetch-Site",
                      site,
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isEqualTo(403);
      assertThat(get("/", "Sec-Fetch-Site", site).statusCode()).as("a link").isEqualTo(200);
    }
    assertThat(post("/demo/people", form, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(302);
    assertThat(get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void lookingAtPagesChangesNothing() throws Exception {
    var changed = visited();
    if (!changed.isEmpty()) {
      // time may have done something in between: by itself it does not do the same again
      changed.retainAll(visited());
    }
    assertThat(changed).as("tables that differ after nothing but GET").isEmpty();
  }

  /** Goes wherever links lead several people; the tables that are different afterwards. */
  private Set<String> visited() throws Exception {
    var before = tables();
    int pages = 0;
    for (String key : List.of("administrator", "officer", "approver", "acme")) {
      be(key);
      pages += wander(60);
    }
    assertThat(pages).isGreaterThan(100);
    var after = tables();
    var changed = new LinkedHashSet<String>();
    after.forEach((table, sum) -> {
      if (!sum.equals(before.get(table))) {
        changed.add(table);
      }
    });
    return changed;
  }

  private int wander(int most) throws Exception {
    var waiting = new ArrayDeque<>(List.of("/work", "/", "/account", "/following"));
    var seen = new LinkedHashSet<>(waiting);
    int pages = 0;
    while (!waiting.isEmpty() && pages < most) {
      String path = waiting.remove();
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      pages++;
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      assertThat(INLINE.matcher(answer.body()).results().map(r -> r.group()).toList())
          .as("scripts and styles within %s", path)
          .isEmpty();
      LINK.matcher(answer.body())
          .results()
          .map(r -> r.group(1).replace("&amp;", "&"))
          .filter(l -> !l.startsWith("/language") && !l.startsWith("/demo"))
          .filter(seen::add)
          .forEach(waiting::add);
    }
    return pages;
  }

  /** A sum over the rows of every table. */
  private Map<String, String> tables() {
    var sums = new TreeMap<String, String>();
    database
        .fetch(
            "select schemaname || '.' || tablename from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema', 'public')")
        .getValues(0, String.class)
        .stream()
        .filter(t -> !OF_THE_VISIT.contains(t) && !OF_TIME.contains(t))
        .forEach(table -> {
          String[] name = table.split("\\.");
          var row = DSL.table(DSL.name(name)).as("t");
          sums.put(
              table,
              String.valueOf(
                  database
                      .select(DSL.count(), DSL.field("sum(hashtextextended(t::text, 0))"))
                      .from(row)
                      .fetchSingle()));
        });
    assertThat(sums).hasSizeGreaterThan(40);
    return sums;
  }

  @Test
  void whoIsTurnedAwayIsLoggedByThePatternOfTheAddress(CapturedOutput output) throws Exception {
    String id = "0190f0f0-0000-7000-8000-00000000beef";
    be("acme");
    assertThat(get("/administration/people/" + id).statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/people/" + id).statusCode()).isEqualTo(401);
    assertThat(output.getErr())
        .contains("refused with 403: GET /administration/people/{id}")
        .contains("refused with 401: GET /api/v1/people/{id}")
        .doesNotContain(id);
  }

  @Test
  void whatPeopleSearchForIsNoPattern() throws Exception {
    Pattern result = Pattern.compile("href=\"/procurements/ocds-");
    assertThat(result.matcher(get("/").body()).results().count()).isPositive();
    for (String words :
        List.of("%", "_", "%%", ".*", "(", "[a-z]", "\\", "'", "' or 1=1 --", "*", ":*")) {
      var answer = get("/?q=" + encoded("zzz" + words));
      assertThat(answer.statusCode()).as(words).isEqualTo(200);
      assertThat(result.matcher(answer.body()).results().count()).as(words).isZero();
    }
    be("administrator");
    for (String words : List.of("%", "_____", "zzz%", "' or 1=1 --")) {
      var answer = get("/administration/people?group=all&search=" + encoded(words));
      assertThat(answer.statusCode()).as(words).isEqualTo(200);
      assertThat(answer.body()).as(words).doesNotContain("href=\"/administration/people/0");
    }
  }

  @Test
  void whatIsSentComesBackEscapedOnce() throws Exception {
    String sent = encoded("<b>\"x\"</b> &amp; </title><script>alert(1)</script>");
    assertThat(get("/follow-search?q=" + sent).body())
        .contains("&lt;b&gt;", "&amp;amp;", "&lt;/title&gt;&lt;script&gt;")
        .doesNotContain("<b>", "</title><script>", "&amp;amp;amp;", "&amp;lt;");
    assertThat(get("/?q=" + sent).body())
        .contains("&amp;amp;", "%3Cscript%3E")
        .doesNotContain("<b>", "</title><script>", "\"x\"", "&amp;amp;amp;");
    var json =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/procurements?q=" + sent))
                    .header("Accept", "application/json")
                    .build(),
                BodyHandlers.ofString());
    assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(json.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aBrokenAddressIsTheVisitorsMistakeAndNoFailure(CapturedOutput output) throws Exception {
    for (String broken : List.of("/?q=%ff", "/?q=%C3&sort=%E0%80", "/sign-in?problem=%ED%A0%80")) {
      var answer = get(broken);
      assertThat(answer.statusCode()).as(broken).isEqualTo(400);
      assertThat(answer.body()).as(broken).contains("<h1").doesNotContain("Exception");
    }
    for (String broken : List.of("/%ff", "/procurements/%ff", "/procurements/%C3/follow")) {
      assertThat(get(broken).statusCode()).as(broken).isIn(400, 404);
    }
    var form =
        ask(
            "POST",
            "/sign-in",
            "mail=%ff&password=%",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(form.statusCode()).isIn(400, 403);
    assertThat(output.getAll()).doesNotContain("Exception", "ERROR");
  }

  @Test
  void aFileOfMoreThanFiftyMegabytesIsRefused() throws Exception {
    String people = get("/api/v1/demo/people").body();
    String token = JsonMapper.builder().build().readTree(people).get(0).path("token").asString("");
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/documents"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/octet-stream")
                    .header("Content-Disposition", "attachment; filename=\"large.txt\"")
                    .POST(BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024 + 1]))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("upload-too-large", "50");
  }

  @Test
  void passwordsCanBePastedAndFilledIn() throws Exception {
    var tags = new LinkedHashSet<String>();
    var input = Pattern.compile("<input[^>]*name=\"(?:password|current)\"[^>]*>");
    for (String page : List.of("/sign-in", "/forgotten-password", "/register")) {
      input.matcher(get(page).body()).results().forEach(r -> tags.add(r.group()));
    }
    be("officer");
    input.matcher(get("/account/password").body()).results().forEach(r -> tags.add(r.group()));
    assertThat(tags).hasSizeGreaterThanOrEqualTo(3);
    assertThat(tags)
        .allSatisfy(tag -> {
          assertThat(tag).contains("type=\"password\"");
          assertThat(tag).containsPattern("autocomplete=\"(current|new)-password\"");
          assertThat(tag).doesNotContain("readonly", "onpaste");
        });
    try (var scripts = Files.list(Path.of("src/main/resources/static/assets"))) {
      for (Path script : scripts.filter(s -> s.toString().endsWith(".js")).toList()) {
        String text = Files.readString(script);
        assertThat(text).as(script.toString()).doesNotContain("paste", "clipboard");
        assertThat(text)
            .as("builds no page out of text, runs no text, and sets nothing by a name it was sent")
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
            .doesNotContain("eval(", "new Function", "__proto__", ".prototype")
            .doesNotContainPattern("\\w\\[[a-z]\\w*\\] *=[^=]");
      }
    }
  }
}
