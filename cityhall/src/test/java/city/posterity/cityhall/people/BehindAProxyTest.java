package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.PeopleFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** As a city runs it: a proxy in front speaks TLS and says for whom it asks. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "posterity.forwarded-headers=native")
@Import(PeopleFixture.class)
@ExtendWith(OutputCaptureExtension.class)
class BehindAProxyTest implements WithDatabase {

  @LocalServerPort int port;
  @Autowired PeopleFixture fixture;

  private final HttpClient proxy =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** What the browser keeps, by name. */
  private final TreeMap<String, String> cookies = new TreeMap<>();

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  private HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws Exception {
    var form = new TreeMap<>(fields);
    form.put("_csrf", TestBrowser.csrf(get(page).body()));
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer =
        proxy.send(
            request
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.77")
                .build(),
            BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> signIn(PeopleFixture.Enrolled who) throws Exception {
    return post("/sign-in", "/sign-in", Map.of("mail", who.mail(), "password", PASSWORD));
  }

  @Test
  void everyCookieIsForThisHostAlone() throws Exception {
    var ada = fixture.resident();
    var answers =
        List.of(
            get("/account"), get("/sign-in"), get("/language?to=ar"), signIn(ada), get("/account"));
    assertThat(answers.getLast().statusCode()).as("the cookies are read again").isEqualTo(200);
    assertThat(answers.getLast().body()).contains("lang=\"ar\"", ada.name());
    var set = answers.stream().flatMap(a -> a.headers().allValues("Set-Cookie").stream()).toList();
    assertThat(set).hasSizeGreaterThanOrEqualTo(4);
    assertThat(set)
        .allSatisfy(cookie -> {
          assertThat(cookie).startsWith("__Host-");
          assertThat(cookie.split("; ?"))
              .contains("Secure", "HttpOnly", "Path=/")
              .noneMatch(part -> part.startsWith("Domain"));
        });
    assertThat(cookies.keySet())
        .contains("__Host-posterity-session", "__Host-posterity-form", "__Host-posterity-language");
  }

  @Test
  void aCookieWithoutThePrefixIsNotBelieved() throws Exception {
    var ada = fixture.resident();
    signIn(ada);
    assertThat(get("/account").statusCode()).isEqualTo(200);
    cookies.put("posterity-session", String.valueOf(cookies.remove("__Host-posterity-session")));
    assertThat(get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void browsersAreToldToUseTlsForAYearHereAndBeneath() throws Exception {
    for (String path :
        List.of("/", "/no-such-page", "/assets/init.js", "/api/v1/organisations", "/account")) {
      assertThat(get(path).headers().firstValue("Strict-Transport-Security"))
          .as(path)
          .hasValueSatisfying(
              v -> assertThat(v.split("; ?")).contains("max-age=31536000", "includeSubDomains"));
    }
  }

  @Test
  void whoSignsOutLeavesNothingInTheBrowser() throws Exception {
    var ada = fixture.resident();
    signIn(ada);
    String before = String.valueOf(cookies.get("__Host-posterity-session"));
    var out = post("/account", "/sign-out", Map.of());
    assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
    cookies.put("__Host-posterity-session", before);
    assertThat(get("/account").statusCode()).as("with the cookie kept from before").isEqualTo(302);

    signIn(ada);
    var everywhere = post("/account", "/account/sign-out-everywhere", Map.of());
    assertThat(everywhere.headers().firstValue("Clear-Site-Data")).isPresent();
  }

  @Test
  void theAddressOfTheVisitorIsTheOneTheProxySaw(CapturedOutput output) throws Exception {
    var ada = fixture.resident();
    post("/sign-in", "/sign-in", Map.of("mail", ada.mail(), "password", "not the right one"));
    assertThat(output.getErr()).contains("sign-in refused, network 203.0.113.77");
  }
}
