package city.posterity.cityhall.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small identity provider: it hands out each code once, for the verifier of its challenge. */
final class TestProvider {

  static final String CLIENT = "posterity";
  static final String SECRET = "between the two of us";

  /** How it signs. */
  enum Signing {
    PROPERLY,
    WITH_ANOTHER_KEY,
    WITH_THE_CLIENT_SECRET,
    NOT_AT_ALL
  }

  private record Visit(String challenge, String redirect, JWTClaimsSet claims) {}

  final AtomicInteger discoveries = new AtomicInteger();
  volatile String names;
  volatile boolean down;
  volatile boolean tokensDown;
  volatile Signing signing = Signing.PROPERLY;
  volatile Map<String, Object> userInfo = Map.of();
  volatile String lastToken = "";
  private volatile String lastSubject = "";

  private final HttpServer server;
  private final RSAKey key = newKey();
  private final RSAKey another = newKey();
  private final Map<String, Visit> visits = new ConcurrentHashMap<>();

  TestProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names = issuer();
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/token", this::token);
    server.createContext("/keys", e -> send(e, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext(
        "/people",
        e -> send(e, 200, json(userInfo.isEmpty() ? Map.of("sub", lastSubject) : userInfo)));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What somebody is sent there with. */
  static Map<String, String> query(URI at) {
    return parameters(at.getRawQuery());
  }

  /**
   * Somebody signs in there.
   *
   * @param sent the address to which the browser was sent
   * @param changes what is different from a good token
   * @return the address to which the browser is sent back: path and query
   */
  String signIn(URI sent, String subject, Consumer<JWTClaimsSet.Builder> changes) {
    assertThat(sent.toString()).startsWith(issuer() + "/authorize?");
    Map<String, String> asked = query(sent);
    Instant now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(subject)
            .audience(CLIENT)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", asked.get("nonce"));
    changes.accept(claims);
    String code = UUID.randomUUID().toString();
    String back = asked.getOrDefault("redirect_uri", "");
    visits.put(code, new Visit(asked.getOrDefault("code_challenge", ""), back, claims.build()));
    return URI.create(back).getRawPath()
        + "?code="
        + code
        + "&state="
        + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    discoveries.incrementAndGet();
    String at = issuer();
    send(
        exchange,
        down ? 503 : 200,
        json(
            Map.of(
                "issuer",
                names,
                "authorization_endpoint",
                at + "/authorize",
                "token_endpoint",
                at + "/token",
                "jwks_uri",
                at + "/keys",
                "userinfo_endpoint",
                at + "/people",
                "response_types_supported",
                new String[] {"code"},
                "subject_types_supported",
                new String[] {"public"},
                "id_token_signing_alg_values_supported",
                new String[] {"RS256"})));
  }

  private void token(HttpExchange exchange) throws IOException {
    var form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Visit visit = visits.remove(form.getOrDefault("code", ""));
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
    if (tokensDown) {
      send(exchange, 503, "");
    } else if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (visit == null
        || !visit.redirect().equals(form.get("redirect_uri"))
        || !visit.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
      send(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      lastToken = signed(visit.claims());
      lastSubject = visit.claims().getSubject();
      send(
          exchange,
          200,
          json(
              Map.of(
                  "access_token",
                  "for nothing else",
                  "token_type",
                  "Bearer",
                  "expires_in",
                  60,
                  "id_token",
                  lastToken)));
    }
  }

  private String signed(JWTClaimsSet claims) {
    try {
      if (signing == Signing.NOT_AT_ALL) {
        return new PlainJWT(claims).serialize();
      }
      boolean shared = signing == Signing.WITH_THE_CLIENT_SECRET;
      var token =
          new SignedJWT(
              shared
                  ? new JWSHeader(JWSAlgorithm.HS256)
                  : new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims);
      token.sign(
          shared
              ? new MACSigner((SECRET + SECRET).getBytes(StandardCharsets.UTF_8))
              : new RSASSASigner(signing == Signing.PROPERLY ? key : another));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, Object> value) {
    return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(value);
  }

  private static Map<String, String> parameters(@Nullable String text) {
    return Arrays.stream((text == null ? "" : text).split("&"))
        .map(p -> p.split("=", 2))
        .filter(p -> p.length == 2)
        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
