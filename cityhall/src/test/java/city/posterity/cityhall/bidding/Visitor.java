package city.posterity.cityhall.bidding;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.SignInFixture;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: pages, forms and where they lead. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final int port;

  Visitor(int port) {
    this.port = port;
  }

  /** A page, as it is after all redirections. */
  record Shown(int status, String address, String text) {

    /** The value of a hidden field. */
    String hidden(String name) {
      var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(text);
      assertThat(found.find()).as(name + " in " + text).isTrue();
      return found.group(1);
    }
  }

  record Upload(String name, byte[] bytes) {}

  Visitor signedIn(BiddingFixture.Person person) throws Exception {
    post("/sign-in", "/sign-in", Map.of("mail", person.mail(), "password", SignInFixture.PASSWORD));
    return this;
  }

  Shown get(String path) throws Exception {
    return shown(
        path,
        browser.send(
            HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
            BodyHandlers.ofString()));
  }

  byte[] bytes(String path) throws Exception {
    return browser
        .send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  /** Sends a form that stands on a page. */
  Shown post(String form, String path, Map<String, String> fields) throws Exception {
    return send(token(form), path, fields);
  }

  String token(String form) throws Exception {
    var found = TOKEN.matcher(get(form).text());
    assertThat(found.find()).as("a form on " + form).isTrue();
    return found.group(1);
  }

  Shown send(String token, String path, Map<String, String> fields) throws Exception {
    var body = new StringBuilder("_csrf=" + encoded(token));
    fields.forEach(
        (name, value) -> body.append('&').append(encoded(name)).append('=').append(encoded(value)));
    return shown(
        path,
        browser.send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body.toString()))
                .build(),
            BodyHandlers.ofString()));
  }

  /** Sends a form with files. */
  Shown upload(String path, Map<String, String> fields, Upload... files) throws Exception {
    String boundary = "----posterity";
    var body = new ByteArrayOutputStream();
    var all = new java.util.LinkedHashMap<>(fields);
    all.put("_csrf", token(path));
    all.forEach((name, value) ->
        body.writeBytes(
            ("--"
                    + boundary
                    + "\r\nContent-Disposition: form-data; name=\""
                    + name
                    + "\"\r\n\r\n"
                    + value
                    + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
    for (Upload file : files) {
      body.writeBytes(
          ("--"
                  + boundary
                  + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                  + file.name()
                  + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(file.bytes());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return shown(
        path,
        browser.send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            BodyHandlers.ofString()));
  }

  private Shown shown(String path, HttpResponse<String> answer) throws Exception {
    if (answer.statusCode() / 100 != 3) {
      return new Shown(answer.statusCode(), path, answer.body());
    }
    URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    String query = next.getRawQuery();
    return get(query == null ? next.getRawPath() : next.getRawPath() + "?" + query);
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
