package city.posterity.cityhall.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.support.WithDemoCity;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables of the working pages stand as their addresses say, without any script. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SortedTablesTest implements WithDemoCity {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern ROW = Pattern.compile("(?s)<th scope=\"row\"[^>]*>(.*?)</th>");
  private static final Pattern SORTED = Pattern.compile("aria-sort=\"([a-z]+)\"");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @LocalServerPort int port;
  @Autowired Cities cities;
  @Autowired Organisations organisations;

  @Value("${posterity.database.url}")
  String database;

  @ParameterizedTest
  @CsvSource({
    "administrator, /work/procurements, title stage status changed",
    "administrator, /administration/people?group=staff, name place state added",
    "administrator, /administration/organisations, name kinds identifier country",
    "administrator, /administration/mail, written purpose state problem",
    "administrator, /administration/packs, pack name place procedures",
    "administrator, /administration/contracts, reference title supplier department value end",
    "administrator, /work/contracts?within=365, due title end department supplier value",
    "officer, /work, due title stage changed",
    "acme, /bids, begun deadline title status"
  })
  void everyColumnSortsUpwardsAndDownwards(String who, String page, String columns)
      throws Exception {
    be(who);
    for (String column : columns.split(" ")) {
      List<String> up = rows(get(with(page, column)));
      List<String> down = rows(get(with(page, "-" + column)));
      if (!get(with(page, column)).contains("rel=\"next\"")) {
        assertThat(down).as(column).containsExactlyInAnyOrderElementsOf(up);
      }
    }
  }

  @Test
  void theOrderIsKeptOnTheNextPageAndInTheFilters() throws Exception {
    var firms = ManyFirms.registered(organisations, cities, database, 25, SortedTablesTest::bench);
    try (firms) {
      be("administrator");
      String first = get("/administration/organisations?sort=name");
      assertThat(SORTED.matcher(first).results().map(m -> m.group(1))).containsExactly("ascending");
      assertThat(first)
          .contains("name=\"sort\" value=\"name\"", "sort=-name", "sort=country")
          .doesNotContain("sort=name\"");
      var names = new java.util.ArrayList<>(rows(first));
      var next = NEXT.matcher(first);
      assertThat(next.find()).as("a second page").isTrue();
      assertThat(next.group(1)).contains("sort=name", "page=2");
      names.addAll(rows(get(next.group(1).replace("&amp;", "&"))));

      assertThat(names).hasSizeGreaterThan(20).isSortedAccordingTo(SortedTablesTest::lowered);
    }
  }

  @Test
  void anythingElseIsNoOrder() throws Exception {
    be("administrator");
    String usual = get("/work/procurements");
    for (String asked : List.of("nonsense", "title; drop table", "--title", "1", "TITLE", "-")) {
      assertThat(rows(get("/work/procurements?sort=" + URLEncoder.encode(asked, UTF_8))))
          .as(asked)
          .isEqualTo(rows(usual));
    }
  }

  private static String bench(int number) {
    return (number % 2 == 0 ? "bench " : "Bench ") + number;
  }

  private static int lowered(String one, String other) {
    return one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT));
  }

  private static String with(String page, String sort) {
    return page + (page.contains("?") ? "&" : "?") + "sort=" + sort;
  }

  private static List<String> rows(String page) {
    return ROW.matcher(page)
        .results()
        .map(m -> m.group(1).replaceAll("<[^>]*>", "").strip())
        .toList();
  }

  private void be(String key) throws Exception {
    var found = TOKEN.matcher(get("/demo/people"));
    assertThat(found.find()).isTrue();
    browser.send(
        HttpRequest.newBuilder(at("/demo/people"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "key=" + key + "&_csrf=" + URLEncoder.encode(found.group(1), UTF_8)))
            .build(),
        BodyHandlers.discarding());
  }

  private String get(String path) throws Exception {
    var answer =
        browser.send(
            HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
