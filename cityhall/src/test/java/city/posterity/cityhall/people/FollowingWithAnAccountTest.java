package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PeopleTest
class FollowingWithAnAccountTest implements WithDatabase {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern STOP = Pattern.compile("action=\"(/following/[^\"]+/stop)\"");

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void whoIsSignedInFollowsWithOneClickOnceAndStopsAgain() throws Exception {
    var ada = fixture.resident();
    assertThat(get("/following").uri().getPath()).isEqualTo("/sign-in");
    post("/sign-in", "/sign-in", "mail=" + encoded(ada.mail()) + "&password=" + encoded(PASSWORD));
    assertThat(get("/following").body()).contains("You follow nothing yet");

    post("/follow-search?q=bridges", "/follow-search?q=bridges", "");
    var again = post("/follow-search?q=bridges", "/follow-search?q=bridges", "");
    assertThat(again.uri().getPath()).isEqualTo("/following");
    String mine = get("/following").body();
    assertThat(STOP.matcher(mine).results()).hasSize(1);
    assertThat(mine).contains("“bridges”");

    post("/following", find(STOP, mine), "");
    assertThat(get("/following").body()).contains("You follow nothing yet");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return follow(
        browser.send(
            HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
            BodyHandlers.ofString()));
  }

  private HttpResponse<String> post(String form, String path, String fields) throws Exception {
    String body = "_csrf=" + encoded(find(TOKEN, get(form).body())) + "&" + fields;
    return follow(
        browser.send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString()));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
    return answer.statusCode() / 100 == 3
        ? get(
            answer
                .uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .getRawPath())
        : answer;
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
