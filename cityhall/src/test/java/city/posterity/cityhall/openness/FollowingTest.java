package city.posterity.cityhall.openness;

import static city.posterity.cityhall.participation.internal.db.Tables.FOLLOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.casefile.RoutineWork;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.support.TestCity;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.procurement.market.tender.PublishTender;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody without an account follows purchases and searches by mail, with a browser. */
@OpennessTest
@Import(Mailbox.class)
class FollowingTest implements WithDatabase {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern CONFIRM = Pattern.compile("(/follow/confirm/\\S+)");
  private static final Pattern STOP = Pattern.compile("(/letters/\\S+)");

  @Autowired CityStory.Teller teller;
  @Autowired StoryClock.Hands clock;
  @Autowired FeedSequencer sequencer;
  @Autowired List<RoutineWork> routines;
  @Autowired Mailbox mailbox;
  @Autowired DSLContext database;
  @Autowired Cities cities;
  @LocalServerPort int port;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @BeforeEach
  void nobodyFollowsAnything() {
    TestCity.in(cities);
    database.deleteFrom(FOLLOW).execute();
  }

  @Test
  void aPurchaseIsFollowedByMailFromTheQuestionWhetherToTheLastLetter() throws Exception {
    String mail = "ada@example.org";
    CityStory story = teller.tell().proposed().consulting();
    deliver();
    String page = "/procurements/" + story.ocid() + "/follow";

    assertThat(get("/procurements/" + story.ocid()).body()).contains(page);
    var wrong = post(page, "mail", "nonsense");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter a mail address like", "value=\"nonsense\"");

    assertThat(location(post(page, "mail", mail))).isEqualTo("/follow/sent");
    assertThat(mailbox.to(mail)).hasSize(1);
    assertThat(database.fetch(FOLLOW).formatJSON()).doesNotContain(mail, "Ada");
    String confirm = find(CONFIRM, mailbox.texts(mail));
    assertThat(get(confirm).body()).contains("Yes, send me letters");
    assertThat(database.fetchCount(FOLLOW, FOLLOW.CONFIRMED_AT.isNotNull())).isZero();
    assertThat(location(post(confirm))).startsWith("/letters/");
    assertThat(get(confirm).statusCode()).as("a token is used once").isEqualTo(410);

    story.planned();
    deliver();
    clock.forward(Duration.ofDays(2));
    deliver();
    assertThat(mailbox.texts(mail)).contains("The plan was published").doesNotContain("canary");
    List<Instant> times = mailbox.to(mail).stream().skip(1).map(Mailbox.Sent::at).toList();
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)))
          .as("once a day at most")
          .isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    story.written();
    deliver();
    int before = mailbox.to(mail).size();
    story.does("officer", story.tender(), new PublishTender());
    deliver();
    assertThat(mailbox.to(mail)).as("a deadline is told at once").hasSizeGreaterThan(before);
    assertThat(mailbox.to(mail).getLast().letter().text()).contains("The tender was published");

    String stop = find(STOP, mailbox.to(mail).getLast().letter().text());
    assertThat(get(stop).body()).contains("Stop these letters");
    assertThat(database.fetchCount(FOLLOW)).as("opening a link changes nothing").isOne();
    assertThat(get(stop + "x").statusCode()).isEqualTo(410);
    assertThat(location(post(stop))).isEqualTo("/letters-stopped");
    assertThat(database.fetchCount(FOLLOW)).as("the address is gone").isZero();
    assertThat(get(stop).statusCode()).isEqualTo(410);
  }

  @Test
  void theButtonOfAMailProgramStopsTheLettersWithoutASession() throws Exception {
    String mail = "cleo@example.org";
    CityStory story = teller.tell().proposed().consulting();
    deliver();
    post("/procurements/" + story.ocid() + "/follow", "mail", mail);
    assertThat(mailbox.to(mail).getFirst().letter().stop()).as("a letter that asks").isNull();
    post(find(CONFIRM, mailbox.texts(mail)));
    story.planned();
    clock.forward(Duration.ofDays(2));
    deliver();
    URI stop = Objects.requireNonNull(mailbox.to(mail).getLast().letter().stop());
    assertThat(mailbox.to(mail).getLast().letter().text()).contains(stop.toString());

    assertThat(bare(stop.getPath() + "x", "List-Unsubscribe=One-Click").statusCode())
        .isEqualTo(200);
    assertThat(database.fetchCount(FOLLOW)).as("not by another name").isOne();
    var answer = bare(stop.getPath(), "List-Unsubscribe=One-Click");
    assertThat(answer.statusCode()).as("no redirect (RFC 8058, 3.1)").isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("session"));
    assertThat(database.fetchCount(FOLLOW)).isZero();
  }

  @Test
  void aSearchIsToldOfInTheMorningWithoutWhatIsOver() throws Exception {
    String mail = "bea@example.org";
    teller.tell();
    Instant now = clock.instant();
    SampleRows rows = new SampleRows(database, TestCity.in(cities));
    rows.listed(UUID.randomUUID(), "Lantern of old", "tender", "goods", "5", days(now, 9), now);
    String page = "/follow-search?q=lantern";
    assertThat(get(page).body()).contains("“lantern”");
    assertThat(location(get("/follow-search"))).startsWith("/");
    assertThat(location(post(page, "mail", mail))).isEqualTo("/follow/sent");
    post(find(CONFIRM, mailbox.texts(mail)));

    Instant then = now.plus(Duration.ofMinutes(5));
    rows.listed(UUID.randomUUID(), "Lantern open", "tender", "goods", "5", days(now, 9), then)
        .listed(
            UUID.randomUUID(),
            "Lantern closed",
            "tender",
            "goods",
            "5",
            now.plus(Duration.ofHours(2)),
            then)
        .listed(UUID.randomUUID(), "Lantern ended", "ended", "goods", "5", null, then)
        .listed(UUID.randomUUID(), "Something else", "tender", "goods", "5", days(now, 9), then);
    clock.forward(Duration.ofDays(1));
    deliver();
    clock.forward(Duration.ofDays(1));
    deliver();

    assertThat(mailbox.to(mail)).as("one that asks, one that tells").hasSize(2);
    assertThat(mailbox.to(mail).getLast().letter().text())
        .contains("Lantern open", "Bids until", "/letters/")
        .doesNotContain("Lantern of old", "Lantern closed", "Lantern ended", "Something else");
  }

  private void deliver() {
    sequencer.run(teller.city());
    routines.stream()
        .filter(r -> r.name().equals("participation-alerts"))
        .forEach(RoutineWork::run);
  }

  private static Instant days(Instant now, int days) {
    return now.plus(Duration.ofDays(days));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  /** Fills in the form of a page and sends it. */
  private HttpResponse<String> post(String path, String... field) throws Exception {
    String body =
        "_csrf=" + URLEncoder.encode(find(TOKEN, get(path).body()), StandardCharsets.UTF_8);
    if (field.length > 0) {
      body += "&" + field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8);
    }
    return browser.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** As a program does: without cookies, without a token. */
  private HttpResponse<String> bare(String path, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String location(HttpResponse<?> answer) {
    assertThat(answer.statusCode()).isBetween(300, 399);
    return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
  }

  private static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
