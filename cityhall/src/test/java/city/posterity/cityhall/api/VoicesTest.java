package city.posterity.cityhall.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.DemoHttp;
import city.posterity.cityhall.support.DemoHttp.Answer;
import city.posterity.cityhall.support.WithDemoCity;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What suppliers and residents say, from the API to the page that everybody reads. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class VoicesTest implements WithDemoCity {

  private static final Pattern NEXT =
      Pattern.compile("<(?:https?://[^/]*)?([^>]*)>; *rel=\"next\"");
  private static final String DECK = "c".repeat(64);

  @LocalServerPort int port;

  private DemoHttp http() {
    var http = new DemoHttp(port);
    var crowd = new Crowd(http);
    crowd.enrol("officer-2", "officer", Set.of());
    crowd.enrol("observer", "officer", Set.of());
    crowd.enrol("neighbour", null, Set.of());
    return http;
  }

  @Test
  void whatOneSupplierIsToldIsOnThePageForAllBeforeTalksCanEndAndNobodyIsNamed() {
    var http = http();
    var life = new Life(http, _ -> {});
    new WholeLife(http, life).plan();
    String talks = "/api/v1/procurements/" + life.id() + "/engagements";
    Answer opened =
        DemoHttp.must(
            http.post(
                "officer",
                talks,
                Map.of(
                    "purpose", "What lamps there are",
                    "participation", "Come on Monday",
                    "until", life.now().plus(Duration.ofDays(9)).toString())),
            201);
    String one = "/api/v1/engagements/" + opened.json().get("id").asString();
    String contact = UUID.randomUUID().toString();
    must(
        http.change(
            "officer",
            one + "/record-contact",
            Map.of(
                "contact", contact,
                "at", life.now().minusSeconds(60).toString(),
                "supplier", "Rivalry Light",
                "channel", "meeting",
                "asked", "Which colour?",
                "told", "Only warm white",
                "documents", List.of(Map.of("title", "Secret deck", "sha256", DECK)))));

    Answer refused = http.change("officer", one + "/close", Map.of("effect", "Warm white"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text())
        .contains("engagement.answer-not-shared", "engagement.document-not-shared", "Secret deck");
    assertThat(page(http, life))
        .contains("Talks with the market", "Come on Monday", "Nothing has been shared yet")
        .contains("Named after the opening")
        .doesNotContain("Rivalry", "warm white", "Secret deck");
    assertThat(http.get("acme", one).text()).doesNotContain("Rivalry", "warm white", "Secret");

    must(
        http.change(
            "officer",
            one + "/share",
            Map.of(
                "title", "Colour of the light",
                "text", "The light has to be warm white",
                "document",
                    Map.of(
                        "id", "deck",
                        "documentType", "marketStudies",
                        "title", "Slides",
                        "format", "application/pdf",
                        "size", 9,
                        "sha256", DECK,
                        "url", "documents/deck.pdf"),
                "contacts", List.of(contact),
                "leftOut", "The price list, a trade secret")));
    must(http.change("officer", one + "/close", Map.of("effect", "Warm white is asked for")));

    assertThat(page(http, life))
        .contains("The light has to be warm white", "The price list, a trade secret")
        .contains("Warm white is asked for", "All suppliers were told: Colour of the light")
        .doesNotContain("Rivalry");
  }

  @Test
  void aCommentOnADraftIsOnThePageWithItsAnswerAndNobodySeesWhoseItIs() {
    var http = http();
    var life = new Life(http, _ -> {});
    var whole = new WholeLife(http, life);
    whole.plan();
    whole.draftTender();
    String tender = Life.address(whole.tender());
    var end = life.now().plus(Duration.ofDays(21));
    must(http.change("officer", tender + "/open-comments", Map.of("end", end.toString())));
    assertThat(page(http, life))
        .contains("Comments on the draft", "No comment has been answered yet", "Lamps that last");

    Answer stale = http.post("acme", tender + "/submit", Map.of(), "If-Match", "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text()).as("the draft before it was shown").doesNotContain("\"was\"");

    String comment = UUID.randomUUID().toString();
    String resident = http.person("resident").get("person").asString();
    must(
        http.post(
            "resident",
            tender + "/comment",
            Map.of(
                "comment",
                comment,
                "text",
                "One lot is too large for us",
                "concern",
                "excludes-small-firms",
                "about",
                Map.of("kind", "lot", "id", "L1"),
                "author",
                Map.of("subject", resident, "value", "Ruth Adeyemi"))));
    Answer refused = http.change("officer", tender + "/submit", Map.of());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text())
        .contains("tender.comments-open", "tender.comment-unanswered", comment);
    assertThat(page(http, life)).doesNotContain("One lot is too large");

    must(
        http.change(
            "officer",
            tender + "/answer-comment",
            Map.of(
                "comment", comment,
                "answer", "We looked again",
                "decision", "partly",
                "changed", "Poles can be offered alone")));
    life.until(end.plusSeconds(5).toString());
    must(http.change("officer", tender + "/submit", Map.of()));

    assertThat(page(http, life))
        .contains("One lot is too large for us", "Excludes small firms", "Accepted in part:")
        .contains("We looked again", "What changed: Poles can be offered alone")
        .doesNotContain("Ruth");
    for (String who : List.of("officer", "approver", "acme", "resident")) {
      assertThat(http.get(who, tender).text()).as(who).doesNotContain("Ruth", resident);
    }
    assertThat(history(http, life)).contains("CommentGiven").doesNotContain(resident);
  }

  @Test
  void whatResidentsSeeOfADeliveryIsCountedOnThePageAndToldWithItsAnswer() {
    var http = http();
    var life = new Life(http, _ -> {});
    var whole = new WholeLife(http, life);
    whole.plan();
    whole.draftTender();
    whole.publishTender();
    whole.sealBids();
    whole.closeBids();
    whole.openBids();
    whole.score();
    whole.decide();
    whole.deliver();
    assertThat(page(http, life))
        .contains("Nobody confirms it, one disputes it.", "Ten of them are dark", "Mill Lane")
        .contains("They are replaced", "The supplier has to put it right.");

    StreamId first =
        life.things().keySet().stream()
            .filter(t -> t.thing() == Thing.CONTRACT)
            .map(c -> Milestone.idOf(c, "first"))
            .findFirst()
            .orElseThrow();
    String observations = "/api/v1/procurements/" + life.id() + "/observations";
    Map<String, Object> report =
        Map.of(
            "milestone", first.toString(),
            "verdict", "confirms",
            "text", "Bright enough to read",
            "place", "",
            "evidence", List.of(),
            "severity", "none");
    Answer reported = DemoHttp.must(http.post("neighbour", observations, report), 201);
    assertThat(http.post("neighbour", observations, report).text())
        .contains("observation.observed-already");
    String one = "/api/v1/observations/" + reported.json().get("id").asString();
    assertThat(page(http, life))
        .contains("One resident confirms it, one disputes it.")
        .doesNotContain("Bright enough");
    assertThat(http.get("bolt", one).status()).isEqualTo(404);
    String neighbour = http.person("neighbour").get("person").asString();
    assertThat(DemoHttp.must(http.get("acme", one), 200).text())
        .as("as the supplier sees it")
        .contains("Bright enough")
        .doesNotContain(neighbour);
    assertThat(history(http, life)).contains("ObservationReported").doesNotContain(neighbour);

    http.advance("P40D");
    assertThat(page(http, life)).contains("Bright enough to read", "Not answered in time.");

    must(http.change("neighbour", one + "/withdraw", Map.of()));
    assertThat(page(http, life))
        .contains("Nobody confirms it, one disputes it.", "Ten of them are dark")
        .doesNotContain("Bright enough");
  }

  private static Answer must(Answer answer) {
    return DemoHttp.must(answer, 200);
  }

  /** Everything that happened, as the officer sees it, page by page. */
  private static String history(DemoHttp http, Life life) {
    var all = new StringBuilder();
    String next = "/api/v1/procurements/" + life.id() + "/history?limit=100";
    while (next != null) {
      Answer page = DemoHttp.must(http.get("officer", next), 200);
      all.append(page.text());
      String link = page.header("Link");
      var address = NEXT.matcher(link == null ? "" : link);
      next = address.find() ? address.group(1) : null;
    }
    return all.toString();
  }

  /** The public page, by somebody who is not signed in. */
  private static String page(DemoHttp http, Life life) {
    // what a page is made from is kept for a second
    LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());
    String ocid =
        http.get("officer", "/api/v1/procurements/" + life.id()).json().get("ocid").asString();
    return DemoHttp.must(http.get(null, "/procurements/" + ocid), 200).text();
  }
}
