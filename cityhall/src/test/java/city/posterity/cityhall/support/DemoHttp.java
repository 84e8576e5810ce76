package city.posterity.cityhall.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample people, each at a keyboard of their own: everything they do goes over HTTP. */
public final class DemoHttp {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final Map<String, JsonNode> people = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();

  public DemoHttp(int port) {
    this.port = port;
    get(null, "/api/v1/demo/people").json().forEach(p -> people.put(p.get("key").asString(), p));
    people.forEach((key, p) -> tokens.put(key, p.get("token").asString()));
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String code() {
      return json().path("code").asString("");
    }

    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  public int port() {
    return port;
  }

  /** A sample person's public particulars. */
  public JsonNode person(String key) {
    return Objects.requireNonNull(people.get(key), key);
  }

  public String token(String key) {
    return Objects.requireNonNull(tokens.get(key), key);
  }

  /** Somebody more, who has got a token. */
  public void add(String key, String token, String person, String organisation, String unit) {
    tokens.put(key, token);
    people.put(
        key,
        JSON.valueToTree(
            Map.of("key", key, "person", person, "organisation", organisation, "unit", unit)));
  }

  public Answer get(@Nullable String who, String path) {
    return send(request(who, path).GET());
  }

  public Answer post(@Nullable String who, String path, @Nullable Object body, String... headers) {
    HttpRequest.Builder request = request(who, path);
    request.header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(body(body)));
  }

  /** Reads the thing's version first, as whoever changes something has to. */
  public Answer change(String who, String path, @Nullable Object body) {
    Answer seen = get(who, path.substring(0, path.lastIndexOf('/')));
    String etag = seen.header("ETag");
    return etag == null ? post(who, path, body) : post(who, path, body, "If-Match", etag);
  }

  public HttpRequest.Builder request(@Nullable String who, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (who != null) {
      request.header("Authorization", "Bearer " + token(who));
    }
    return request;
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public void advance(String duration) {
    must(post(null, "/api/v1/demo/clock", Map.of("advance", duration)), 200);
  }

  public String now() {
    return get(null, "/api/v1/demo/clock").json().get("now").asString();
  }

  public static Answer must(Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError(
          "expected " + status + ", got " + answer.status() + ": " + answer.text());
    }
    return answer;
  }

  private static HttpRequest.BodyPublisher body(@Nullable Object body) {
    return switch (body) {
      case null -> BodyPublishers.noBody();
      case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
      case String text -> BodyPublishers.ofString(text);
      default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
    };
  }
}
