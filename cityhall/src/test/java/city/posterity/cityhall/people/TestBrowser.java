package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of one person, without scripts: fills in the forms that it was shown. */
final class TestBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  TestBrowser(int port) {
    this.port = port;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build());
  }

  /** Sends a form that stands on a page. */
  HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("_csrf", csrf(get(page).body()));
    return postBare(path, form);
  }

  HttpResponse<String> postBare(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> signIn(String mail, String password) {
    return post("/sign-in", "/sign-in", Map.of("mail", mail, "password", password));
  }

  boolean isSignedIn() {
    return get("/account").statusCode() == 200;
  }

  static String csrf(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).as("a form with a token in %s", page).isTrue();
    return found.group(1);
  }

  /** Where an answer sends the browser: path and query. */
  static String location(HttpResponse<?> answer) {
    List<String> header = answer.headers().allValues("Location");
    assertThat(header).as("%s sends on", answer).hasSize(1);
    URI to = URI.create(header.getFirst());
    return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
