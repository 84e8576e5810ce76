package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static java.nio.charset.StandardCharsets.UTF_8;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.PlainText;
import city.posterity.cityhall.web.Public;
import city.posterity.ocds.OcdsJson;
import city.posterity.procurement.Problem;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
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
 * Records: what all releases of a procurement add up to. One has its releases embedded and, with
 * {@code versioned=true}, every value that a field ever had; a list of them, by ocid, links to the
 * releases.
 */
@RestController
@Public
class RecordsApi {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  private final DSLContext database;
  private final ReleaseStore store;
  private final Recording recording;
  private final Packages packages;
  private final Cities cities;

  RecordsApi(
      DSLContext database,
      ReleaseStore store,
      Recording recording,
      Packages packages,
      Cities cities) {
    this.database = database;
    this.store = store;
    this.recording = recording;
    this.packages = packages;
    this.cities = cities;
  }

  @GetMapping("/api/v1/records/{ocid}")
  ResponseEntity<byte[]> one(
      @PathVariable String ocid,
      @RequestParam(name = "versioned", defaultValue = "false") String wanted,
      ServletWebRequest request) {
    if (!wanted.matches("true|false")) {
      throw ApiProblem.wrongData(
          List.of(new Problem("wrong-type", "/versioned", "must be true or false")));
    }
    boolean versioned = wanted.equals("true");
    var shown = store.shown(cities.current().id(), ocid);
    List<ReleaseRecord> rows = shown.rows();
    if (rows.isEmpty()) {
      throw ApiProblem.notFound("record " + ocid);
    }
    ReleaseRecord newest = rows.getLast();
    return Answers.json(
        request,
        "record-" + newest.getId() + (versioned ? "-versioned" : "") + shown.mark(),
        false,
        () -> {
          ObjectNode whole =
              packages.open(
                  "api/v1/records/" + ocid + (versioned ? "?versioned=true" : ""),
                  newest.getReleasedAt().toInstant());
          whole.putArray("records").add(recording.record(rows, versioned));
          return OcdsJson.write(whole);
        });
  }

  /**
   * @param after the last ocid already seen; absent at the beginning
   */
  @GetMapping("/api/v1/records")
  ResponseEntity<byte[]> list(
      @RequestParam(defaultValue = "") String after,
      @RequestParam(required = false) @Nullable String limit,
      ServletWebRequest request) {
    var problems = new ArrayList<Problem>();
    int rows = FeedPage.limit(limit, USUAL, MOST, problems);
    if (!PlainText.isPlain(after)) {
      problems.add(new Problem("wrong-type", "/after", "must be an ocid of an earlier page"));
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
    UUID city = cities.current().id();
    var found =
        database
            .select(LISTING.OCID, LISTING.RELEASES, LISTING.UPDATED_AT)
            .from(LISTING)
            .where(LISTING.CITY_ID.eq(city), LISTING.OCID.gt(after))
            .orderBy(LISTING.OCID)
            .limit(rows + 1)
            .fetch();
    var page = found.subList(0, Math.min(rows, found.size()));
    String self = path(after, rows);
    var tag = page.stream().map(r -> r.value1() + "-" + r.value2()).toList();
    String mark = store.mark(city, page.stream().map(r -> r.value1()).toList());
    Instant changed =
        page.stream()
            .map(r -> r.value3().toInstant())
            .max(java.util.Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    var answer =
        Answers.json(
            request,
            "records-" + UUID.nameUUIDFromBytes((self + tag + mark + found.size()).getBytes(UTF_8)),
            false,
            () -> {
              ObjectNode whole = packages.open(self, changed);
              var records = whole.putArray("records");
              page.forEach(r -> records.add(recording.linked(store.rows(city, r.value1()))));
              return OcdsJson.write(whole);
            });
    var built = ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders());
    if (found.size() > rows) {
      built.header(
          HttpHeaders.LINK, "</" + path(page.getLast().value1(), rows) + ">; rel=\"next\"");
    }
    return built.body(answer.getBody());
  }

  private static String path(String after, int limit) {
    return "api/v1/records?after=" + URLEncoder.encode(after, UTF_8) + "&limit=" + limit;
  }
}
