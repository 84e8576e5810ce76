package city.posterity.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** One supplier who submits one version of a bid after another, each of one part. */
final class Bidder implements Load.Work {

  private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");

  /** What was tried: nobody knows whether it took effect until an answer came. */
  record Submission(UUID bid, int version, String sha256, String key, byte[] commit) {}

  private final String token;
  private final UUID bid;
  private final Random random;
  private final byte[] bytes;
  private final List<Long> commitNanos = new ArrayList<>();
  private Connection connection;
  private int version;

  private Bidder(int port, String token, UUID bid, int size, long seed) throws IOException {
    this.token = token;
    this.bid = bid;
    random = new Random(seed);
    bytes = new byte[size];
    connection = new Connection(port);
  }

  /** Tokens of new suppliers. */
  static List<String> newSuppliers(int port, int count) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var uri = URI.create("http://127.0.0.1:" + port + "/bench/suppliers?count=" + count);
      var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      return answer.body().lines().toList();
    }
  }

  /**
   * Starts a bid.
   *
   * @param size of each envelope, in bytes
   */
  static Bidder start(int port, String token, UUID tender, int size, long seed)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/api/v1/tenders/" + tender + "/bids"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}"))
              .build();
      var answer = http.send(request, BodyHandlers.ofString());
      var id = ID.matcher(answer.body());
      if (answer.statusCode() / 100 != 2 || !id.find()) {
        throw new IllegalStateException("no bid was started: " + answer.body());
      }
      return new Bidder(port, token, UUID.fromString(id.group(1)), size, seed);
    }
  }

  UUID bid() {
    return bid;
  }

  int version() {
    return version;
  }

  /** Goes on after the server came back, from the version that it kept. */
  void reconnect(int port, int kept) throws IOException {
    connection.close();
    connection = new Connection(port);
    version = kept;
  }

  /** Uploads the next version; what is left to do is to commit it. */
  Submission upload() throws Exception {
    random.nextBytes(bytes);
    int next = version + 1;
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    String path = "/api/v1/bids/" + bid + "/versions/" + next;
    int status =
        connection.exchange(
            request("PUT", path + "/parts/1", "application/octet-stream", "", bytes));
    if (status / 100 != 2) {
      throw new IllegalStateException("part of version " + next + ": " + status);
    }
    byte[] body =
        """
        {"envelopes":[{"kind":"whole","parts":[1],"sha256":"%s","size":%d}],"docset":0,"declaration":"Whole and checked."}\
        """
            .formatted(sha256, bytes.length)
            .getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    return new Submission(
        bid,
        next,
        sha256,
        key,
        request(
            "POST",
            path + "/commit",
            "application/json",
            "Idempotency-Key: " + key + "\r\n",
            body));
  }

  /** Sends the commit; 201 when it is new, 200 when it had taken effect before. */
  int commit(Submission submission) throws IOException {
    long start = System.nanoTime();
    int status = connection.exchange(submission.commit());
    commitNanos.add(System.nanoTime() - start);
    if (status / 100 == 2) {
      version = submission.version();
    }
    return status;
  }

  List<Long> commitNanos() {
    return commitNanos;
  }

  @Override
  public boolean once() throws Exception {
    return commit(upload()) == 201;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private byte[] request(String method, String path, String type, String more, byte[] body) {
    byte[] head =
        ("%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
                .formatted(method, path, token, type, more, body.length))
            .getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }
}
