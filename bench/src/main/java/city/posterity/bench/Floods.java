package city.posterity.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Ten thousand times the same words within minutes, from as many networks as that takes, by the
 * form that everybody uses: how many are shown, what everybody is told, what the pages cost before
 * and after, and how many steps a moderator needs. One more network sends more than it may.
 */
final class Floods {

  private static final int CONTRIBUTIONS = 10_000;

  /** As many as one network may send at once, see {@code Contributions}. */
  private static final int OF_ONE_NETWORK = 60;

  private static final int TOO_MANY = 80;
  private static final String CLAUSE = "FH-2";
  private static final Pattern POLICY = Pattern.compile("href=\"(/policies/[0-9a-f-]{36})\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern BURST = Pattern.compile("<p class=\"govuk-inset-text\">([^<]*)</p>");
  private static final Pattern CHOICE = Pattern.compile("name=\"input\"[^>]*value=\"([^\"]+)\"");

  private final String base;
  private String policy = "";

  private Floods(int port) {
    base = "http://127.0.0.1:" + port;
  }

  static void run(Path work) throws Exception {
    try (Server server = HelloServers.demo(work)) {
      new Floods(server.port()).run(server.port(), new Database(work.resolve("demo-data")));
    }
  }

  private void run(int port, Database database) throws Exception {
    policy = found(POLICY, read("/policies"));
    byte[] clause = Connection.get(policy + "/clauses/" + CLAUSE);
    byte[] say = Connection.get(policy + "/say?clause=" + CLAUSE);
    double[] before = {median(port, clause), median(port, say)};
    var statuses = new TreeMap<Integer, Integer>();
    long begin = System.nanoTime();
    int left = CONTRIBUTIONS;
    for (int n = 2; left > 0; n++) {
      left -= send(n, Math.min(OF_ONE_NETWORK, left), statuses);
    }
    double minutes = (System.nanoTime() - begin) / 6e10;
    System.out.printf(
        "%,d identical contributions in %.1f minutes, by the status of the answer: %s%n",
        CONTRIBUTIONS, minutes, statuses);
    var more = new TreeMap<Integer, Integer>();
    send(255, TOO_MANY, more);
    System.out.printf("%,d more from one network: %s%n", TOO_MANY, more);
    System.out.println("As they stand: " + standing(database));
    System.out.println("What everybody is told: " + found(BURST, read(policy + "/moderation")));
    double[] after = {median(port, clause), median(port, say)};
    System.out.printf(
        "Page of the clause %.2f ms before, %.2f after, %.2f times; form %.2f, %.2f, %.2f times%n",
        before[0], after[0], after[0] / before[0], before[1], after[1], after[1] / before[1]);
    moderate(database);
  }

  /** Fills the form in as often as wanted, waits as long as somebody who writes, and sends. */
  private int send(int number, int howMany, Map<Integer, Integer> statuses) throws Exception {
    try (HttpClient client = network(number)) {
      var forms = new ArrayList<Map<String, String>>();
      for (int i = 0; i < howMany; i++) {
        forms.add(hidden(get(client, policy + "/say?clause=" + CLAUSE)));
      }
      post(client, "/api/v1/demo/clock", "application/json", "{\"advance\":\"PT3S\"}");
      for (var form : forms) {
        form.put("text", "We want no change at all.");
        form.put("language", "en");
        var answer = post(client, policy + "/say", form);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
      }
    }
    return howMany;
  }

  /** Hides what waits, by choosing one of them and all with the same words. */
  private void moderate(Database database) throws Exception {
    try (HttpClient client = network(1)) {
      var person = hidden(get(client, "/demo/people"));
      person.put("key", "moderator");
      post(client, "/demo/people", person);
      int steps = 0;
      long begin = System.nanoTime();
      for (String desk = waiting(client); CHOICE.matcher(desk).find(); desk = waiting(client)) {
        var form = hidden(desk);
        form.put("input", found(CHOICE, desk));
        form.put("alike", "true");
        form.put("act", "hide");
        form.put("reason", "burst");
        form.put("note", "One text, sent ten thousand times.");
        if (post(client, policy + "/desk", form).statusCode() != 200) {
          throw new IllegalStateException("the desk refused it");
        }
        steps++;
      }
      System.out.printf(
          "A moderator pressed %d times, %.1f seconds each; as they stand: %s%n",
          steps, (System.nanoTime() - begin) / 1e9 / Math.max(1, steps), standing(database));
    }
  }

  private String waiting(HttpClient client) throws Exception {
    return get(client, policy + "/desk?show=waiting&q=change");
  }

  private Map<String, Integer> standing(Database database) throws Exception {
    var found = new TreeMap<String, Integer>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT status, count(*) FROM policymaking.input"
                    + " WHERE said = 'We want no change at all.' GROUP BY status")) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getInt(2));
      }
    }
    return found;
  }

  private static double median(int port, byte[] request) throws Exception {
    return Consultations.median(port, request, 60, 150, 0);
  }

  /** Somebody whose address is one of this machine's own. */
  private static HttpClient network(int number) throws IOException {
    return HttpClient.newBuilder()
        .localAddress(InetAddress.getByName("127.0.1." + number))
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static Map<String, String> hidden(String page) {
    var fields = new HashMap<String, String>();
    var matcher = HIDDEN.matcher(page);
    while (matcher.find()) {
      fields.put(matcher.group(1), matcher.group(2));
    }
    return fields;
  }

  private static String found(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing like " + pattern + " in\n" + page);
    }
    return matcher.group(1);
  }

  private String read(String path) throws Exception {
    try (HttpClient client = network(1)) {
      return get(client, path);
    }
  }

  private String get(HttpClient client, String path) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> post(HttpClient client, String path, Map<String, String> form)
      throws Exception {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return post(client, path, "application/x-www-form-urlencoded", body);
  }

  private HttpResponse<String> post(HttpClient client, String path, String type, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
