package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ListsAndFeedsTest implements WithDatabase {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Pattern STYLE = Pattern.compile("href=\"(/assets/[^\"]+/app.css)\"");

  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired SpendingStore spending;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void rows() {
    SampleRows.fill(database, TestCity.in(cities));
    spending.run();
  }

  @Test
  void moreFiltersNarrowTheListDownAndAreNamedWhereTheyCannotBeUsed() throws Exception {
    assertThat(csvTitles("/procurements.csv?min=100000&max=120000"))
        .containsExactly("Street lighting");
    assertThat(csvTitles("/procurements.csv?within=30")).containsExactly("School meals");
    assertThat(csvTitles("/procurements.csv?within=1")).isEmpty();
    assertThat(csvTitles("/procurements.csv?buyer=Department+of+Streets"))
        .hasSizeGreaterThan(ListingQueries.PAGE);
    assertThat(csvTitles("/procurements.csv?buyer=Nobody")).isEmpty();
    assertThat(csvTitles("/procurements.csv?supplier=s")).containsExactly("Street lighting");
    assertThat(csvTitles("/procurements.csv?bought=yes")).containsExactly("Street lighting");
    assertThat(csvTitles("/procurements.csv?direct=yes")).isEmpty();
    assertThat(body("/?within=0&min=cheap&max=1e9&direct=maybe&bought=no"))
        .contains(
            "from 1 to 365", "smallest value must be", "largest value must be", "chosen or not");
    assertThat(get("/procurements.csv?min=cheap").statusCode()).isEqualTo(400);
  }

  @Test
  void aListIsHadWholeAsCsvAndAsWorkbookInItsOrder() throws Exception {
    List<String> titles = csvTitles("/procurements.csv?sort=value");
    assertThat(titles)
        .hasSizeGreaterThan(ListingQueries.PAGE)
        .startsWith("School meals", "Street lighting");
    var workbook =
        http.send(
            HttpRequest.newBuilder(uri("/procurements.xlsx?sort=value")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook.body()))) {
      assertThat(book.getFirstSheet().read().stream().skip(1).map(r -> r.getCellText(1)).toList())
          .isEqualTo(titles);
    }
  }

  @Test
  void feedsAreAtomThatReadersNeedNotFetchTwice() throws Exception {
    String lamps = "/procurements/" + SampleRows.ocid(SampleRows.LAMPS) + "/feed.atom";
    for (String address : List.of("/feed.atom", "/feed.atom?q=street&sort=value", lamps)) {
      var answer = get(address);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(t -> assertThat(t).startsWith("application/atom+xml"));
      Element feed = atom(answer.body()).getDocumentElement();
      assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
      for (String needed : List.of("id", "title", "updated", "author")) {
        assertThat(feed.getElementsByTagNameNS(ATOM, needed).getLength()).isPositive();
      }
      var ids = new ArrayList<String>();
      var entries = feed.getElementsByTagNameNS(ATOM, "entry");
      for (int i = 0; i < entries.getLength(); i++) {
        Element entry = (Element) entries.item(i);
        ids.add(text(entry, "id"));
        assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
        Instant.parse(text(entry, "updated"));
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
    assertThat(text(atom(body("/feed.atom?q=street")).getDocumentElement(), "title"))
        .contains("“street”");
    var first = get(lamps);
    var again =
        http.send(
            HttpRequest.newBuilder(uri(lamps))
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(get("/procurements/ocds-000000-none/feed.atom").statusCode()).isEqualTo(404);
    assertThat(get("/feed.atom?stage=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void aChosenLanguageIsRememberedAndBeatsTheBrowsers() throws Exception {
    assertThat(body("/about-data")).contains("hreflang=\"ar-XB\"", "lang=\"en\"");
    var chosen = get("/language?to=ar-XB&back=%2Fabout-data%3Fx%3D1");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).contains("/about-data?x=1");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("posterity-language=ar-XB;")
        .contains("Max-Age=31536000", "SameSite=Lax", "Path=/");
    var page = withCookie("/about-data", "posterity-language=ar-XB");
    assertThat(page.body()).contains("<html lang=\"ar-XB\" dir=\"rtl\"");
    assertThat(page.headers().firstValue("Vary"))
        .hasValueSatisfying(v -> assertThat(v).containsIgnoringCase("cookie"));
    assertThat(withCookie("/about-data", "posterity-language=xx").body()).contains("lang=\"en\"");
    // the same page again in the first language: what was kept of the other is not shown
    assertThat(body("/about-data")).contains("<html lang=\"en\"");
    for (String elsewhere : List.of("%2F%2Fevil.example", "https://evil.example", "%2F%5Cevil")) {
      assertThat(get("/language?to=en&back=" + elsewhere).headers().firstValue("Location"))
          .as(elsewhere)
          .contains("/");
    }
  }

  @Test
  void theFilesOfPagesAreKeptForEverUnderTheirDigest() throws Exception {
    var found = STYLE.matcher(body("/"));
    assertThat(found.find()).isTrue();
    var style = get(found.group(1));
    assertThat(style.statusCode()).isEqualTo(200);
    assertThat(style.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    assertThat(get(found.group(1).replace("app.css", "govuk-frontend.min.js")).statusCode())
        .isEqualTo(200);
    assertThat(get("/assets/0000000000000000/app.css").statusCode()).isEqualTo(404);
  }

  @Test
  void brokenAddressesAreTheVisitorsMistake() throws Exception {
    for (String broken : List.of("/?q=%ff", "/feed.atom?q=%C3", "/?q=%ED%A0%80")) {
      assertThat(get(broken).statusCode()).as(broken).isEqualTo(400);
    }
    for (String absent :
        List.of("/api/v1/bulk/abc", "/api/v1/bulk/20.csv", "/api/v1/bulk/2027.CSV")) {
      assertThat(get(absent).statusCode()).as(absent).isEqualTo(404);
    }
  }

  @Test
  void aPurchaseSaysFirstWhoWonAndWhatWasPaid() throws Exception {
    String page = body("/procurements/" + SampleRows.ocid(SampleRows.LAMPS));
    int outcome = page.indexOf("Who won, why, and what was paid");
    assertThat(outcome).isPositive().isLessThan(page.indexOf("Key facts"));
    assertThat(page.substring(outcome, page.indexOf("Key facts")))
        .contains("Acme Light", "€55,000 of €110,000 paid (50 %)", "Follow this purchase");
  }

  private List<String> csvTitles(String address) throws Exception {
    return CsvReader.builder().ofNamedCsvRecord(body(address)).stream()
        .map(r -> r.getField("title"))
        .toList();
  }

  private static Document atom(String text) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  private String body(String address) throws Exception {
    var answer = get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(address)).header("Accept-Language", "en").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> withCookie(String address, String cookie) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(address))
            .header("Accept-Language", "en")
            .header("Cookie", cookie)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String address) {
    return URI.create("http://127.0.0.1:" + port + address);
  }
}
