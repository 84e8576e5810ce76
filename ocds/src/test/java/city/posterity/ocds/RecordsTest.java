package city.posterity.ocds;

import static city.posterity.ocds.Json.json;
import static city.posterity.ocds.Json.releases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordsTest {
  private static final Merger MERGER = Merger.of(MergeRules.standard());
  private static final PackageMetadata METADATA =
      new PackageMetadata(
          URI.create("https://city.example/packages/1"),
          new Publisher("City of Marlow Bay", "XX-REG", "4711", URI.create("https://city.example")),
          Instant.parse("2026-03-01T09:00:00Z"),
          URI.create("https://creativecommons.org/publicdomain/zero/1.0/"),
          URI.create("https://city.example/policy"),
          List.of(URI.create("https://city.example/lots/extension.json")));

  private static final List<JsonNode> RELEASES =
      releases(
          "'initiationType':'tender','tender':{'id':'t','title':'Flood sensors'}",
          "'initiationType':'tender','tender':{'id':'t','title':'Flood-warning sensors','status':'active'}");

  @Test
  void aRecordHoldsItsReleasesOldestFirstAndWhatTheyAmountTo() {
    JsonNode record = Records.recordWithHistory(MERGER, RELEASES.reversed()).json();
    assertThat(record.propertyNames())
        .containsExactly("ocid", "releases", "compiledRelease", "versionedRelease");
    assertThat(record.path("releases").valueStream().toList()).isEqualTo(RELEASES);
    assertThat(record.path("compiledRelease")).isEqualTo(MERGER.compile(RELEASES).json());
    assertThat(record.path("versionedRelease")).isEqualTo(MERGER.version(RELEASES).json());
    assertThat(Records.record(MERGER, RELEASES).json().has("versionedRelease")).isFalse();
  }

  @Test
  void aReleaseOfAnotherProcessIsNotInTheRecord() {
    JsonNode stray = json("{'ocid':'ocds-x-2','id':'s','date':'2026-01-03T00:00:00Z'}");
    Merged record = Records.record(MERGER, List.of(stray, RELEASES.get(0)));
    assertThat(record.json().path("releases").valueStream().toList())
        .containsExactly(RELEASES.get(0));
    assertThat(record.findings()).singleElement().matches(f -> f.release().equals("s"));
    assertThat(Records.byProcess(List.of(stray, RELEASES.get(0), RELEASES.get(1))))
        .containsExactly(
            java.util.Map.entry("ocds-x-2", List.of(stray)),
            java.util.Map.entry("ocds-x-1", RELEASES));
  }

  @Test
  void aPackageSaysWhoPublishedItWhenAndUnderWhatTerms() {
    assertThat(OcdsJson.write(Records.releasePackage(METADATA, RELEASES)))
        .startsWith(
            """
            {"uri":"https://city.example/packages/1","version":"1.1",\
            "extensions":["https://city.example/lots/extension.json"],"publishedDate":"2026-03-01T09:00:00Z",\
            "publisher":{"name":"City of Marlow Bay","scheme":"XX-REG","uid":"4711","uri":"https://city.example"},\
            "license":"https://creativecommons.org/publicdomain/zero/1.0/",\
            "publicationPolicy":"https://city.example/policy","releases":[{"ocid":"ocds-x-1",\
            """);
  }

  @Test
  void whatIsNotKnownIsNotSaid() {
    var bare =
        new PackageMetadata(
            URI.create("urn:x"), Publisher.named("City"), Instant.EPOCH, null, null, List.of());
    assertThat(Records.releasePackage(bare, RELEASES).propertyNames())
        .containsExactly("uri", "version", "publishedDate", "publisher", "releases");
  }

  @Test
  void packagesAreValidByTheOfficialSchema() {
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    JsonNode record = Records.recordWithHistory(MERGER, RELEASES).json();
    assertThat(schema.releasePackage(Records.releasePackage(METADATA, RELEASES))).isEmpty();
    assertThat(schema.record(record)).isEmpty();
    assertThat(schema.versionedRelease(record.path("versionedRelease"))).isEmpty();
    assertThat(schema.recordPackage(Records.recordPackage(METADATA, List.of(record)))).isEmpty();
  }

  @Test
  void whatTheStandardDoesNotAllowIsRefused() {
    assertThatThrownBy(() -> Records.releasePackage(METADATA, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("releases");
    var twice = List.of(URI.create("here"), URI.create("here"));
    assertThatThrownBy(() ->
            new PackageMetadata(
                URI.create("/1"), Publisher.named("City"), Instant.EPOCH, null, null, twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("uri must be absolute")
        .hasMessageContaining("extensions must be absolute")
        .hasMessageContaining("names one twice");
    assertThatThrownBy(() -> Publisher.named(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
