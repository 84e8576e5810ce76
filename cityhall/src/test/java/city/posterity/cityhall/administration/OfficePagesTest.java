package city.posterity.cityhall.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.support.WithDemoCity;
import java.io.ByteArrayInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages over HTTP, without any script. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OfficePagesTest implements WithDemoCity {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "/administration/contracts",
          "/administration/contracts.csv",
          "/administration/contracts/new",
          "/administration/contracts/import",
          "/administration/contracts/import/template.csv",
          "/administration/packs",
          "/administration/packs/show?pack=x",
          "/administration/packs/compare?before=x&after=x",
          "/administration/health",
          "/administration/export",
          "/administration/export.zip");

  @LocalServerPort int port;
  @Autowired CityClock clock;

  private HttpClient browser = HttpClient.newHttpClient();

  private void be(String key) throws Exception {
    browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    post("/demo/people", "/demo/people", Map.of("key", key));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String page, String path, Map<String, String> form)
      throws Exception {
    var all = new TreeMap<>(form);
    all.put("_csrf", csrf(page));
    String body =
        all.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(String csv) throws Exception {
    String body =
        "--XX\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + csrf("/administration/contracts/import")
            + "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"old.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + csv
            + "\r\n--XX--\r\n";
    return browser.send(
        HttpRequest.newBuilder(at("/administration/contracts/import"))
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String csrf(String page) throws Exception {
    var found = TOKEN.matcher(get(page).body());
    assertThat(found.find()).as("a form with a token on " + page).isTrue();
    return found.group(1);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String location(HttpResponse<?> answer) {
    return URI.create(answer.headers().firstValue("Location").orElse(""))
        .toString()
        .replaceAll("^https?://[^/]+", "");
  }

  private String line(String reference, int days) {
    return reference
        + ",Cleaning "
        + reference
        + ",Acme,City,2020-01-01,"
        + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days)
        + ",Streets\n";
  }

  @Test
  void onlyAdministratorsAreLetIn() throws Exception {
    for (String who : List.of("officer", "acme", "resident")) {
      be(who);
      for (String path : FOR_ADMINISTRATORS) {
        assertThat(get(path).statusCode()).as(who + " " + path).isEqualTo(403);
      }
    }
    browser = HttpClient.newHttpClient();
    for (String path : FOR_ADMINISTRATORS) {
      var answer = get(path);
      assertThat(answer.statusCode() == 302 && location(answer).startsWith("/sign-in"))
          .as(path + " " + answer)
          .isTrue();
    }
  }

  @Test
  void theRadarIsForThoseWhoWorkForTheCity() throws Exception {
    be("officer");
    assertThat(get("/work/contracts").statusCode()).isEqualTo(200);
    assertThat(get("/work/contracts.csv?within=365").body()).startsWith("kind,reference,title");
    for (String who : List.of("acme", "resident")) {
      be(who);
      assertThat(get("/work/contracts").statusCode()).as(who).isEqualTo(403);
      assertThat(get("/work/contracts.xlsx").statusCode()).as(who).isEqualTo(403);
    }
  }

  @Test
  void aFileIsImportedOnceAfterAPreviewAndWhatEndsSoonIsSeen() throws Exception {
    be("administrator");
    String header = get("/administration/contracts/import/template.csv").body().strip();
    assertThat(header).startsWith("reference,title,supplier");
    String file =
        "reference,title,supplier,buyer,start,end,department\n"
            + line("R-1", 20)
            + line("R-2", 60)
            + line("R-3", 500);
    var wrong = upload(file + "R-4,,Acme,City,soon,later,Streets\n");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("3 things are wrong", "“soon” is no day", "This is missing");
    assertThat(get("/administration/contracts?q=R-1").body()).contains("There are no contracts");

    String preview = location(upload(file));
    assertThat(get(preview).body()).contains("3 contracts are new", "Import 3 contracts");
    assertThat(get("/administration/contracts?q=R-1").body()).contains("There are no contracts");
    var done = post(preview, preview, Map.of("do", "import"));
    assertThat(location(done)).isEqualTo("/administration/contracts?done=imported&count=3");
    assertThat(get(location(done)).body()).contains("3 contracts were imported", "R-1");
    assertThat(location(get(preview))).as("confirmed again").contains("done=gone");

    String again = location(upload(file.replace("Cleaning R-2", "Washing R-2")));
    assertThat(get(again).body())
        .contains("Nothing in the file is new", "2 are here already", "One is here with something");
    assertThat(location(post(again, again, Map.of("do", "import")))).contains("count=0");
    assertThat(get("/administration/contracts.csv").body()).contains("R-1", "Cleaning R-2");

    be("officer");
    assertThat(get("/work/contracts?within=90").body())
        .contains("Cleaning R-1", "Cleaning R-2", "govuk-tag--red", "govuk-tag--orange", "<svg")
        .doesNotContain("Cleaning R-3");
    assertThat(get("/work/contracts?within=30&department=Streets&sort=value").body())
        .contains("Cleaning R-1")
        .doesNotContain("Cleaning R-2");
    assertThat(get("/work/contracts?within=30&department=Nobody").body())
        .contains("No contract ends");
    assertThat(get("/work/contracts.csv?within=90").body()).contains("inherited,R-1,Cleaning R-1");
  }

  @Test
  void aContractIsAddedChangedAndRemovedByHand() throws Exception {
    be("administrator");
    String form = "/administration/contracts/new";
    var wrong = post(form, form, Map.of("reference", "H-1", "title", "Kept"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("value=\"Kept\"", "id=\"supplier-error\"", "href=\"#end\"");
    var values =
        new TreeMap<>(
            Map.of(
                "reference",
                "H-1",
                "title",
                "=SUM(1)",
                "supplier",
                "Acme",
                "buyer",
                "City",
                "start",
                "2020-01-01",
                "end",
                "2030-01-01",
                "department",
                "Streets"));
    assertThat(location(post(form, form, values))).contains("done=added");
    assertThat(location(post(form, form, values))).as("a double click").contains("done=added");
    assertThat(get("/administration/contracts.csv").body()).contains("'=SUM(1)");
    var found =
        Pattern.compile("/administration/contracts/[0-9a-f-]{36}")
            .matcher(get("/administration/contracts?q=H-1").body());
    assertThat(found.find()).isTrue();
    String address = found.group();
    values.put("title", "Changed");
    values.put("version", "1");
    assertThat(location(post(address, address, values))).contains("done=changed");
    values.put("title", "Changed by another");
    var stale = post(address, address, values);
    assertThat(stale.statusCode()).isEqualTo(422);
    assertThat(stale.body()).contains("Somebody else has changed", "Changed by another");
    assertThat(get(address + "/remove").body()).contains("Yes, remove it", "Changed");
    assertThat(location(post(address + "/remove", address + "/remove", Map.of())))
        .contains("done=removed");
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void packsTellTheirValuesTheirDifferencesAndWhenATermEnds() throws Exception {
    be("administrator");
    assertThat(get("/administration/packs").body()).contains("neutral/", "In force");
    var found =
        Pattern.compile("/administration/packs/show\\?pack=neutral[^\"]+")
            .matcher(get("/administration/packs").body());
    assertThat(found.find()).isTrue();
    String pack = found.group();
    assertThat(get(pack).body()).contains("Standstill", "Weekend:", "tender-period-minimum");
    assertThat(get(pack + "&days=5&from=2027-03-05").body())
        .contains("A term of 5 working days from 5 March 2027 ends at the end of 12 March 2027");
    assertThat(get(pack + "&days=none&from=2027-02-30").body())
        .contains("id=\"days-error\"", "id=\"from-error\"");
    for (String far :
        List.of(
            "&days=2000&from=2999-12-31", "&days=5&from=%2B999999999-12-31", "&year=999999999")) {
      assertThat(get(pack + far).statusCode()).as(far).isEqualTo(200);
    }
    String key = pack.replaceAll(".*=", "");
    String other =
        get("/administration/packs").body().replaceAll("(?s).*pack=(aurelia[^\"]+)\".*", "$1");
    assertThat(get("/administration/packs/compare?before=" + key + "&after=" + key).body())
        .contains("are the same in effect");
    assertThat(get("/administration/packs/compare?before=" + key + "&after=" + other).body())
        .contains("They differ in", "standstill");
    assertThat(get("/administration/packs/show?pack=none").statusCode()).isEqualTo(404);
  }

  @Test
  void aPolicyCannotHoldFromTheEndOfTheWorldOn() throws Exception {
    be("administrator");
    String policies = "/administration/policies";
    for (String far : List.of("+999999999-12-31", "-999999999-01-01", "+10000-01-01")) {
      var form =
          Map.of(
              "policy", "none",
              "mode", "advise",
              "since", far,
              "reason", "it shall begin when everything is over");
      var answer = post(policies, policies + "/propose", form);
      assertThat(answer.statusCode()).as(far).isEqualTo(422);
      assertThat(answer.body()).as(far).contains("Write it as 2027-03-01");
    }
  }

  @Test
  void theChecksRunInTheBackgroundAndTheirResultsAreKept() throws Exception {
    be("administrator");
    assertThat(get("/administration/health").body())
        .contains("PostgreSQL", "Run the checks", "Free space", "Make one today");
    assertThat(location(post("/administration/health", "/administration/health", Map.of())))
        .isEqualTo("/administration/health");
    String page = "";
    for (int i = 0; i < 600 && !page.contains("Asked for"); i++) {
      Thread.sleep(200);
      page = get("/administration/health").body();
      if (page.contains("checks have ended")) {
        page = "";
      }
    }
    assertThat(page).contains("The tables are those of this version.", "Holds");
    assertThat(page).doesNotContain("Could not be looked at", "password");
  }

  @Test
  void everythingIsHandedOutInOneFileWithoutSecrets() throws Exception {
    be("administrator");
    assertThat(get("/administration/export").body()).contains("/administration/export.zip");
    var answer =
        browser.send(
            HttpRequest.newBuilder(at("/administration/export.zip")).build(),
            BodyHandlers.ofByteArray());
    var entries = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(entries)
        .containsKeys(
            "public/records.jsonl",
            "public/procurements.csv",
            "administration/organisations.csv",
            "administration/people.csv",
            "administration/contracts-before.csv");
    assertThat(entries.get("public/records.jsonl")).startsWith("{").contains("\"records\"");
    assertThat(entries.get("administration/people.csv")).contains("administrator", "@");
    assertThat(String.join("", entries.values())).doesNotContain("argon2", "Bearer");
  }
}
