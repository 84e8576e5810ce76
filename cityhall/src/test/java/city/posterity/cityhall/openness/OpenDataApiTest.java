package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.support.WithDatabase;
import city.posterity.cityhall.web.TableFile;
import city.posterity.ocds.OcdsJson;
import city.posterity.ocds.OcdsSchema;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@OpennessTest
class OpenDataApiTest implements WithDatabase {

  @Autowired CityStory.Teller teller;
  @Autowired FeedSequencer sequencer;
  @Autowired RestTestClient http;

  private CityStory story;

  @BeforeEach
  void tellOnce() {
    story = teller.wholeLife();
    sequencer.run(teller.city());
  }

  @Test
  void theFeedIsReadToItsEndByItsNextLinks() {
    var ids = new ArrayList<String>();
    String next = "/api/v1/releases?limit=5";
    JsonNode page;
    do {
      var answer = get(next);
      page = json(answer);
      page.path("releases").forEach(r -> ids.add(r.path("id").asString()));
      next = link(answer);
      assertThat(page.at("/links/next").asString()).endsWith(next);
    } while (!page.path("releases").isEmpty());
    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsSubsequence(story.ocid() + "-1", story.ocid() + "-2", story.ocid() + "-3");
    assertThat(link(get(next))).isEqualTo(next);
  }

  @Test
  void packagesFollowTheOfficialSchemaAndSayWhoPublishesThem() {
    JsonNode feed = json(get("/api/v1/releases?limit=50"));
    assertThat(feed.path("publisher").path("name").asString()).isEqualTo("Lindmouth");
    assertThat(feed.path("version").asString()).isEqualTo("1.1");
    assertThat(feed.path("license").asString()).contains("creativecommons.org");
    assertThat(feed.path("publicationPolicy").asString()).endsWith("/about-data");
    assertThat(feed.path("extensions").toString()).contains("ocds_bid_extension", "ocds-extension");
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    assertThat(schema.releasePackage(feed)).isEmpty();
    assertThat(schema.releasePackage(json(get("/api/v1/releases/" + story.ocid() + "/2"))))
        .isEmpty();
    assertThat(
            schema.recordPackage(json(get("/api/v1/records/" + story.ocid() + "?versioned=true"))))
        .isEmpty();
    assertThat(schema.recordPackage(json(get("/api/v1/records?limit=3")))).isEmpty();
  }

  @Test
  void aRecordIsFetchedAgainOnlyWhenItChanged() {
    var first = get("/api/v1/records/" + story.ocid());
    assertThat(json(first).at("/records/0/compiledRelease/tag/0").asString()).isEqualTo("compiled");
    assertThat(json(first).at("/records/0/versionedRelease").isMissingNode()).isTrue();
    String tag = Objects.requireNonNull(first.getResponseHeaders().getETag());
    http.get()
        .uri("/api/v1/records/" + story.ocid())
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isEqualTo(304)
        .expectHeader()
        .valueEquals("ETag", tag);
    assertThat(first.getResponseHeaders().getCacheControl()).contains("no-cache", "public");
  }

  @Test
  void whatCannotBeUnderstoodIsSaidAndWhatIsNotThereIsNotFound() {
    http.get()
        .uri("/api/v1/releases?after=yesterday&limit=5000")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo("/after")
        .jsonPath("$.errors[1].pointer")
        .isEqualTo("/limit");
    for (String missing :
        List.of(
            "/api/v1/records/ocds-000000-none",
            "/api/v1/releases/" + story.ocid() + "/9999",
            "/api/v1/releases/" + story.ocid() + "/x",
            "/api/v1/bulk/2027.docx",
            "/api/v1/ocds-extension/secrets.json")) {
      http.get()
          .uri(missing)
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("not-found");
    }
  }

  @Test
  void theDeclaredExtensionIsServed() {
    assertThat(
            json(get("/api/v1/ocds-extension/extension.json")).path("schemas").path(0).asString())
        .isEqualTo("release-schema.json");
    assertThat(
            json(get("/api/v1/ocds-extension/release-schema.json"))
                .at("/definitions/Complaint")
                .isObject())
        .isTrue();
  }

  @Test
  void aYearIsHadAsLinesTablesAndSheets() throws IOException {
    assertThat(json(get("/api/v1/bulk")).at("/years/0/year").asInt()).isEqualTo(2027);
    String lines = new String(bytes("/api/v1/bulk/2027.jsonl"), StandardCharsets.UTF_8);
    JsonNode compiled =
        lines
            .lines()
            .map(OcdsJson::read)
            .filter(r -> r.path("ocid").asString().equals(story.ocid()))
            .findFirst()
            .orElseThrow();
    JsonNode record = json(get("/api/v1/records/" + story.ocid()));
    assertThat(compiled).isEqualTo(record.at("/records/0/compiledRelease"));
    try (var unzipped =
        new GZIPInputStream(new ByteArrayInputStream(bytes("/api/v1/bulk/2027.jsonl.gz")))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(lines);
    }
    NamedCsvRecord row =
        mainRow(new String(bytes("/api/v1/bulk/2027.csv"), StandardCharsets.UTF_8));
    assertThat(row.getField("suppliers")).isEqualTo("Firm acme");
    assertThat(row.getField("paidSoFar")).isEqualTo("414345.67");
    assertThat(row.getField("bidsReceived")).isEqualTo("2");
    assertThat(row.getField("stage")).isEqualTo("ended");
    var names = new ArrayList<String>();
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(bytes("/api/v1/bulk/2027.csv.zip")))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        String table = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(table).contains(story.ocid());
        if (entry.getName().matches("(contracts|transactions)[.]csv")) {
          assertThat(table).contains("Firm acme");
        }
      }
    }
    assertThat(names).hasSize(BulkTable.values().length).contains("transactions.csv");
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes("/api/v1/bulk/2027.xlsx")))) {
      assertThat(workbook.getSheets().map(s -> s.getName()).toList())
          .containsExactly("procurements", "lots", "awards", "contracts", "transactions");
      assertThat(workbook.getFirstSheet().read().stream().map(r -> r.getCellText(0)))
          .contains("ocid", story.ocid());
    }
  }

  @Test
  void aTextIsNeverTakenForAFormula() {
    for (String start : new String[] {"=", "+", "-", "@", "\t", "\r"}) {
      assertThat(TableFile.Csv.text(start + "1")).isEqualTo("'" + start + "1");
    }
    assertThat(TableFile.Csv.text("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(TableFile.Csv.text(new java.math.BigDecimal("-5"))).isEqualTo("-5");
  }

  private NamedCsvRecord mainRow(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream()
        .filter(r -> r.getField("ocid").equals(story.ocid()))
        .findFirst()
        .orElseThrow();
  }

  private EntityExchangeResult<byte[]> get(String address) {
    return http.get()
        .uri(java.net.URI.create(address))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(byte[].class)
        .returnResult();
  }

  private byte[] bytes(String address) {
    return Objects.requireNonNull(get(address).getResponseBody());
  }

  private static JsonNode json(EntityExchangeResult<byte[]> answer) {
    return OcdsJson.read(
        new String(Objects.requireNonNull(answer.getResponseBody()), StandardCharsets.UTF_8));
  }

  private static String link(EntityExchangeResult<byte[]> answer) {
    String header = Objects.requireNonNull(answer.getResponseHeaders().getFirst("Link"));
    return header.substring(1, header.indexOf('>'));
  }
}
