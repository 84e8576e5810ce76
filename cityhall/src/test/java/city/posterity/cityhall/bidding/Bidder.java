package city.posterity.cityhall.bidding;

import city.posterity.cityhall.operations.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

/** What a bidder's program does over HTTP. */
record Bidder(RestTestClient http, String bearer, UUID bid) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  static byte[] content(String price) {
    return utf8(
        """
        {"lots":[{"lot":"L1","price":{"amount":%s,"currency":"EUR"}}]}\
        """
            .formatted(price));
  }

  static byte[] technical() {
    return utf8("{\"lots\":[{\"lot\":\"L1\"}]}");
  }

  static byte[] packed(byte[] content, String... documents) {
    return BidPackage.of(
        content,
        Arrays.stream(documents)
            .map(d -> new BidPackage.Document(d + ".txt", "text/plain", utf8("about " + d)))
            .toList());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  ResponseSpec put(int version, int number, byte[] bytes, String... digest) {
    return http.put()
        .uri("/api/v1/bids/{b}/versions/{v}/parts/{n}", bid, version, number)
        .header("Authorization", bearer)
        .headers(h -> Arrays.stream(digest).forEach(d -> h.set("Content-Digest", d)))
        // what curl sends unasked
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(bytes)
        .exchange();
  }

  ResponseSpec get(String path) {
    return http.get().uri("/api/v1/bids/" + bid + path).header("Authorization", bearer).exchange();
  }

  ResponseSpec commit(int version, String key, Map<String, ?> body) {
    return http.post()
        .uri("/api/v1/bids/{b}/versions/{v}/commit", bid, version)
        .header("Authorization", bearer)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(body))
        .exchange();
  }

  ResponseSpec withdraw() {
    return http.post()
        .uri("/api/v1/bids/{b}/withdraw", bid)
        .header("Authorization", bearer)
        .exchange();
  }

  static Map<String, Object> envelope(String kind, byte[] bytes, int... parts) {
    return Map.of(
        "kind",
        kind,
        "parts",
        Arrays.stream(parts).boxed().toList(),
        "sha256",
        Sha256.hex(bytes),
        "size",
        bytes.length);
  }

  @SafeVarargs
  static Map<String, Object> body(int docset, Map<String, Object>... envelopes) {
    return Map.of(
        "envelopes", List.of(envelopes), "docset", docset, "declaration", "This is our whole bid.");
  }

  /** Uploads the envelopes, one part each, and commits them. */
  ResponseSpec submit(int version, Map<String, byte[]> envelopes) {
    var declared = new ArrayList<Map<String, Object>>();
    int number = 1;
    for (var e : new LinkedHashMap<>(envelopes).entrySet()) {
      put(version, number, e.getValue()).expectStatus().is2xxSuccessful();
      declared.add(envelope(e.getKey(), e.getValue(), number++));
    }
    return commit(
        version,
        UUID.randomUUID().toString(),
        Map.of("envelopes", declared, "docset", 0, "declaration", "This is our whole bid."));
  }
}
