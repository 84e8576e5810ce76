package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static city.posterity.cityhall.people.internal.db.Tables.SESSION;
import static city.posterity.cityhall.people.internal.db.Tables.THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.Public;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PeopleTest
class SignInPageTest implements WithDatabase {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;
  @Autowired Persons persons;
  @Autowired DSLContext database;
  @Autowired Tidying tidying;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return browser.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String mail, String password)
      throws IOException, InterruptedException {
    String csrf = csrf(get("/sign-in").body());
    return post("/sign-in", Map.of("mail", mail, "password", password, "_csrf", csrf));
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String csrf(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).as("a form with a token").isTrue();
    return found.group(1);
  }

  /** An address of the pattern: variables that say what they take are given such a thing. */
  private static String filled(String pattern) {
    return pattern
        .replaceAll("\\{\\w+:\\[0-9]\\{[^{}]*}}", "1")
        .replaceAll("\\{\\w+:(\\w[\\w-]*)\\|[^{}]*}", "$1")
        .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "0190f0f0-0000-7000-8000-000000000001");
  }

  private static String location(HttpResponse<?> answer) {
    return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
  }

  @Test
  void signingInAndOutWorksWithoutAnyScript() throws Exception {
    var ada = fixture.resident();
    assertThat(get("/").body()).contains("Sign in").doesNotContain("Sign out");
    var answer = signIn(ada.mail(), PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo("/");
    assertThat(String.join("\n", answer.headers().allValues("Set-Cookie")))
        .containsPattern("posterity-session=[^\n]*HttpOnly[^\n]*SameSite=Lax");
    String home = get("/").body();
    assertThat(home).contains(ada.name(), "Sign out");
    post("/sign-out", Map.of("_csrf", csrf(home)));
    assertThat(get("/").body()).doesNotContain(ada.name());
  }

  @Test
  void aWrongPasswordIsToldInPlainWordsAndNotWhichPartWasWrong() throws Exception {
    var ada = fixture.resident();
    var wrong = signIn(ada.mail(), "not the right password");
    assertThat(location(wrong)).isEqualTo("/sign-in");
    var page = get("/sign-in?problem=wrong");
    assertThat(page.body()).contains("The email address or the password is wrong");
    assertThat(signIn("nobody@example.org", PASSWORD).headers().firstValue("Location"))
        .isEqualTo(wrong.headers().firstValue("Location"));
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    var ada = fixture.resident();
    var answer = post("/sign-in", Map.of("mail", ada.mail(), "password", PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(get("/").body()).doesNotContain(ada.name());
  }

  @Test
  void aSessionChangesItsNameAtSignInAndHoldsTextsOnly() throws Exception {
    var ada = fixture.resident();
    signIn(ada.mail(), PASSWORD);
    String before = session();
    signIn(ada.mail(), PASSWORD);
    assertThat(session()).isNotEqualTo(before);
    assertThat(
            database
                .resultQuery(
                    "select convert_from(attribute_bytes, 'UTF8') from people.session_attributes"
                        + " where attribute_name = 'account'")
                .fetch()
                .formatCSV())
        .contains(ada.account().id().toString());
  }

  @Test
  void lookingAtPagesMakesNoSession() throws Exception {
    int before = database.fetchCount(SESSION);
    get("/");
    get("/sign-in");
    get("/no-such-page");
    assertThat(database.fetchCount(SESSION)).isEqualTo(before);
  }

  @Test
  void whoIsErasedIsSignedOutAtOnce() throws Exception {
    var ada = fixture.resident();
    signIn(ada.mail(), PASSWORD);
    assertThat(get("/").body()).contains(ada.name());
    persons.erase(fixture.city(), ada.account().person());
    assertThat(get("/").body()).contains("Sign in").doesNotContain("Sign out");
  }

  @Test
  void tidyingRemovesSessionsAndCountsThatHaveEndedAndNoOthers() throws Exception {
    var ada = fixture.resident();
    signIn(ada.mail(), PASSWORD);
    String id = UUID.randomUUID().toString();
    database
        .insertInto(SESSION)
        .set(SESSION.PRIMARY_ID, id)
        .set(SESSION.SESSION_ID, id)
        .set(SESSION.CREATION_TIME, 0L)
        .set(SESSION.LAST_ACCESS_TIME, 0L)
        .set(SESSION.MAX_INACTIVE_INTERVAL, 1)
        .set(SESSION.EXPIRY_TIME, 1L)
        .execute();
    database
        .insertInto(THROTTLE)
        .set(THROTTLE.CITY_ID, fixture.city())
        .set(THROTTLE.SUBJECT, id.getBytes(StandardCharsets.UTF_8))
        .set(THROTTLE.FULL_AT, OffsetDateTime.parse("2001-01-01T00:00:00Z"))
        .execute();
    tidying.run();
    assertThat(database.fetchExists(SESSION, SESSION.PRIMARY_ID.eq(id))).isFalse();
    assertThat(
            database.fetchExists(
                THROTTLE, THROTTLE.SUBJECT.eq(id.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
    assertThat(get("/").body()).contains(ada.name());
  }

  @Test
  void aPageAboutSomebodySignedInIsKeptNowhere() throws Exception {
    var ada = fixture.resident();
    signIn(ada.mail(), PASSWORD);
    var answer = get("/account");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aSessionCookieMeansNothingToTheApi() throws Exception {
    var ada = fixture.resident();
    signIn(ada.mail(), PASSWORD);
    assertThat(get("/api/v1/people/me").statusCode()).isEqualTo(401);
  }

  @Test
  void everyAddressThatIsNotMarkedPublicAsksWhoIsThere() throws Exception {
    int asked = 0;
    for (var entry : mappings.getHandlerMethods().entrySet()) {
      var method = entry.getValue();
      if (method.hasMethodAnnotation(Public.class)
          || method.getBeanType().isAnnotationPresent(Public.class)) {
        continue;
      }
      for (String pattern : entry.getKey().getPatternValues()) {
        String path = filled(pattern);
        for (var verb : entry.getKey().getMethodsCondition().getMethods()) {
          var answer =
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(at(path))
                          .header("Accept", "*/*")
                          .header("Content-Type", "application/json")
                          .method(verb.name(), BodyPublishers.ofString("{}"))
                          .build(),
                      BodyHandlers.ofString());
          boolean turnedAway =
              answer.statusCode() == 401
                  || answer.statusCode() == 403
                  || answer.statusCode() == 302 && location(answer).equals("/sign-in");
          assertThat(turnedAway).as("%s %s: %s", verb, path, answer).isTrue();
          asked++;
        }
      }
    }
    assertThat(asked).isGreaterThan(5);
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals(SessionConfiguration.COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
