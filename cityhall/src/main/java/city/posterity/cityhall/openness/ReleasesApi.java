package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.ocds.OcdsJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/**
 * Releases, as a change feed that can be mirrored without loss, and one by one.
 *
 * <p>To mirror: ask for {@code /api/v1/releases}, keep the releases, follow the {@code next} link
 * (header and {@code links.next}). It is always given: at the end it leads to a page that is empty
 * until something new is published, so that the same link is simply asked again later. A place in
 * the feed is given to a release after it is stored and never changes; nothing ever comes before a
 * place that was handed out.
 */
@RestController
@Public
class ReleasesApi {

  private final ReleaseStore store;
  private final Packages packages;
  private final Cities cities;
  private final PublicAddress address;

  ReleasesApi(ReleaseStore store, Packages packages, Cities cities, PublicAddress address) {
    this.store = store;
    this.packages = packages;
    this.cities = cities;
    this.address = address;
  }

  @GetMapping("/api/v1/releases")
  ResponseEntity<byte[]> feed(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit,
      ServletWebRequest request) {
    FeedPage page = FeedPage.of(after, limit);
    var shown = store.feed(cities.current().id(), page.after(), page.limit());
    List<ReleaseRecord> rows = shown.rows();
    long last = rows.isEmpty() ? page.after() : rows.getLast().getPosition();
    String self = path(page.after(), page.limit());
    String next = path(last, page.limit());
    var answer =
        Answers.json(
            request,
            "feed-" + page.after() + "-" + last + "-" + page.limit() + shown.mark(),
            false,
            () -> text(self, next, rows));
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.LINK, "</" + next + ">; rel=\"next\"")
        .body(answer.getBody());
  }

  private static String path(long after, int limit) {
    return "api/v1/releases?after=" + after + "&limit=" + limit;
  }

  /** Releases stand in it as the text that was published, without what is withheld. */
  private String text(String self, String next, List<ReleaseRecord> rows) {
    Instant published =
        rows.stream()
            .map(r -> r.getReleasedAt().toInstant())
            .max(java.util.Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    ObjectNode head = packages.open(self, published);
    head.putObject("links").put("next", address.at(next).toString());
    String start = OcdsJson.write(head);
    return rows.stream()
        .map(r -> r.getBody().data())
        .collect(
            Collectors.joining(
                ",", start.substring(0, start.length() - 1) + ",\"releases\":[", "]}"));
  }

  @GetMapping("/api/v1/releases/{ocid}/{number}")
  ResponseEntity<byte[]> one(
      @PathVariable String ocid, @PathVariable String number, ServletWebRequest request) {
    var shown =
        number.matches("[0-9]{1,9}")
            ? store.row(cities.current().id(), ocid, Integer.parseInt(number))
            : new ReleaseStore.Shown(List.of(), "");
    if (shown.rows().isEmpty()) {
      throw ApiProblem.notFound("release " + ocid + "-" + number);
    }
    ReleaseRecord row = shown.rows().getFirst();
    String self = "api/v1/releases/" + row.getOcid() + "/" + row.getNumber();
    return Answers.json(
        request,
        "release-" + row.getId() + shown.mark(),
        // nothing is settled: what was published may be withheld later, and shown again
        false,
        () -> {
          ObjectNode whole = packages.open(self, row.getReleasedAt().toInstant());
          whole.putArray("releases").add(Ocds.read(row.getBody().data()));
          return OcdsJson.write(whole);
        });
  }
}
