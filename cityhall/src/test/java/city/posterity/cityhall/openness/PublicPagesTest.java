package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.operations.RowId;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.planning.need.OpenConsultation;
import city.posterity.procurement.planning.need.ProposeNeed;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PublicPagesTest implements WithDatabase {

  private static final Pattern TITLE = Pattern.compile("pc-card__title\"><a [^>]*>([^<]*)<");
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\" rel=\"next\"");
  private static final Pattern PREVIOUS = Pattern.compile("href=\"([^\"]*)\" rel=\"prev\"");

  @Autowired Cities cities;
  @Autowired DSLContext database;
  @Autowired Casefile casefile;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void rows() {
    SampleRows.fill(database, TestCity.in(cities));
  }

  @Test
  void theStartPageLeadsToWhatIsOpenAndWhatIsPlanned() throws Exception {
    String page = body("/");

    assertThat(page)
        .contains("What Lindmouth buys", "School meals", "€250,000.50")
        .containsPattern("\\d\\d purchases")
        .contains(
            "Western European", "rel=\"alternate\"", "rel=\"canonical\"", "name=\"description\"")
        .contains("Purchases by stage");
    assertThat(body("/?year=2024")).contains("49 purchases found");
  }

  @Test
  void wordsFindTheirBeginningsAndPhrases() throws Exception {
    assertThat(titles(body("/?q=street+light"))).containsExactly("Street lighting");
    assertThat(titles(body("/?q=%22school+meals%22"))).containsExactly("School meals");
    assertThat(body("/?q=unheard-of")).contains("Nothing found", "use fewer words");
    assertThat(titles(body("/?q=" + encoded("'); DROP TABLE x; -- :*!&|")))).isEmpty();
  }

  @Test
  void filtersNarrowDownAndValuesNobodyCanUseAreNamed() throws Exception {
    assertThat(titles(body("/?open=yes"))).containsExactly("School meals");
    assertThat(titles(body("/?stage=implementation&category=goods&year=2024")))
        .containsExactly("Street lighting");
    assertThat(titles(body("/?year=2019"))).isEmpty();
    assertThat(body("/?stage=nonsense&category=x&year=20&sort=colour&open=perhaps&after=here"))
        .contains(
            "There is no such stage",
            "There is no such kind",
            "four digits",
            "cannot be sorted like that",
            "address of these results is incomplete");
  }

  @Test
  void everySortLeadsThroughAllResultsOnceForwardsAndBack() throws Exception {
    for (String sort : new String[] {"newest", "deadline", "value"}) {
      var seen = new ArrayList<String>();
      // of that year are the sample's alone, whatever other tests publish meanwhile
      String page = body("/?year=2024&sort=" + sort);
      String first = page;
      seen.addAll(titles(page));
      while (link(NEXT, page) != null) {
        page = body(java.util.Objects.requireNonNull(link(NEXT, page)));
        seen.addAll(titles(page));
      }
      assertThat(seen).as(sort).hasSize(49).doesNotHaveDuplicates();
      while (link(PREVIOUS, page) != null) {
        page = body(java.util.Objects.requireNonNull(link(PREVIOUS, page)));
      }
      assertThat(titles(page)).as(sort).isEqualTo(titles(first));
    }
    assertThat(titles(body("/?year=2024&sort=deadline")).getFirst()).isEqualTo("Closed tender");
    assertThat(titles(body("/?year=2024&sort=value")).getFirst()).isEqualTo("School meals");
  }

  @Test
  void aProcurementIsToldByItsNewestReleaseAndNamesNoPerson() throws Exception {
    assertThat(body("/procurements/" + SampleRows.ocid(SampleRows.LAMPS)))
        .contains(
            "Street lighting for the old town",
            "being delivered",
            "Department of Streets",
            "streets@city.example",
            "May the poles be of wood?",
            "Acme Light",
            "€110,000",
            "Scores of",
            "Acme Light has rank 1 of 1",
            "Light where it is needed (8.5 of 10)",
            "8.5 of 10",
            "<bdi>Light where it is needed</bdi></th>",
            "€55,000 of €110,000 paid (50 %)",
            "Twenty more lamps",
            "Apprenticeships",
            "/api/v1/records/" + SampleRows.ocid(SampleRows.LAMPS))
        .doesNotContain("Somebody Secret", "Old words", "Score for", ">Q1<");
  }

  @Test
  void theTimelineComesFromRecordedEventsAndCanBeTurned() throws Exception {
    City city = cities.current();
    UUID id = RowId.next();
    new SampleRows(database, city)
        .released(id, 1, "{\"tender\": {\"status\": \"planning\", \"title\": \"Shade\"}}");
    var officer =
        new Actor(
            new PersonId(UUID.randomUUID()),
            new OrganisationId(UUID.randomUUID()),
            "trees",
            Set.of(Role.NEED_OFFICER));
    perform(city, id, officer, new ProposeNeed("Shade", "It is hot <b>", "It is cool", "x", null));
    perform(
        city, id, officer, new OpenConsultation(casefile.now().plus(Duration.ofDays(30)), "web"));

    String newest = body("/procurements/" + SampleRows.ocid(id));
    String oldest = body("/procurements/" + SampleRows.ocid(id) + "?order=oldest");

    assertThat(newest)
        .contains("It is hot &lt;b")
        .doesNotContain("<b>")
        .doesNotContain(officer.person().toString());
    assertThat(newest.indexOf("A consultation was opened"))
        .isPositive()
        .isLessThan(newest.indexOf("A need was put forward"));
    assertThat(oldest.indexOf("A need was put forward"))
        .isPositive()
        .isLessThan(oldest.indexOf("A consultation was opened"));
  }

  @Test
  void whatDoesNotExistAndWhatIsNotPublicLookTheSame() throws Exception {
    City city = cities.current();
    UUID secret = RowId.next();
    var officer =
        new Actor(
            new PersonId(UUID.randomUUID()),
            new OrganisationId(UUID.randomUUID()),
            "trees",
            Set.of(Role.NEED_OFFICER));
    perform(city, secret, officer, new ProposeNeed("Secret", "x", "y", "x", null));

    var hidden = get("/procurements/" + SampleRows.ocid(secret));
    var absent = get("/procurements/ocds-000000-nothing");

    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(withoutRequest(hidden.body())).isEqualTo(withoutRequest(absent.body()));
  }

  @Test
  void publicPagesSetNoCookieAndAreNotSentTwice() throws Exception {
    for (String address :
        new String[] {
          "/", "/?q=paper", "/procurements/" + SampleRows.ocid(SampleRows.LAMPS), "/about-data"
        }) {
      var first = get(address);
      assertThat(first.statusCode()).as(address).isEqualTo(200);
      assertThat(first.headers().firstValue("Set-Cookie")).as(address).isEmpty();
      assertThat(first.headers().firstValue("Last-Modified")).as(address).isPresent();
      assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
      String etag = first.headers().firstValue("ETag").orElseThrow();
      var again =
          http.send(
              HttpRequest.newBuilder(uri(address))
                  .header("If-None-Match", etag)
                  .header("Accept", "text/html")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      // the start page is made anew each minute
      if (again.statusCode() == 304) {
        assertThat(again.body()).isEmpty();
      } else {
        assertThat(again.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
      }
    }
  }

  @Test
  void aboutTheDataLeadsToFeedFilesAndLicence() throws Exception {
    assertThat(body("/about-data"))
        .contains(
            "Lindmouth",
            "creativecommons.org",
            "OCDS) 1.1.5",
            "/api/v1/bulk/2024.csv",
            "/api/v1/bulk/2024.jsonl",
            "/api/v1/bulk/2024.xlsx",
            "curl",
            "ocds-000000");
  }

  private void perform(City city, UUID id, Actor who, Command command) {
    casefile.perform(
        new CommandRequest(
            city.id(),
            id,
            new StreamId(Thing.NEED, id),
            command,
            who,
            null,
            null,
            casefile.now(),
            null));
  }

  private String body(String address) throws Exception {
    var answer = get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String address) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(address)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String address) {
    return URI.create("http://127.0.0.1:" + port + address.replace("&amp;", "&"));
  }

  private static java.util.List<String> titles(String page) {
    return TITLE.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static @org.jspecify.annotations.Nullable String link(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    return found.find() ? found.group(1).replace("#results", "") : null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String withoutRequest(String page) {
    return page.replaceAll("<code id=\"request-id\">[^<]*</code>", "")
        // the way back from choosing a language is the address itself
        .replaceAll("back=[^\"]*", "");
  }
}
