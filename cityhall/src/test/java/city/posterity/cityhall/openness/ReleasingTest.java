package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.support.WithDatabase;
import city.posterity.ocds.OcdsSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@OpennessTest
class ReleasingTest implements WithDatabase {

  private static final List<String> EXTENSIONS =
      List.of(
          "process_title",
          "lots",
          "bid",
          "enquiry",
          "requirements",
          "awardCriteria",
          "budget_breakdown",
          "transactions_relatedMilestone",
          "contract_completion",
          "performance_failures");

  private static final Set<String> TAGS =
      Set.of(
          "planning",
          "planningUpdate",
          "tender",
          "tenderAmendment",
          "tenderUpdate",
          "tenderCancellation",
          "award",
          "awardUpdate",
          "awardCancellation",
          "contract",
          "contractUpdate",
          "contractAmendment",
          "implementation",
          "implementationUpdate",
          "contractTermination");

  @Autowired CityStory.Teller teller;
  @Autowired ReleaseStore store;
  @Autowired Recording recording;

  @Test
  void aWholeLifeIsToldInReleasesThatFollowTheSchemaAndMergeToTheRecord() {
    CityStory story = teller.wholeLife();
    var rows = store.rows(teller.city(), story.ocid());
    var tags = rows.stream().flatMap(r -> ReleaseStore.read(r).tags().stream()).toList();

    assertThat(TAGS).containsAll(tags);
    assertThat(tags)
        .contains(
            "planning",
            "planningUpdate",
            "tender",
            "tenderUpdate",
            "tenderAmendment",
            "award",
            "contract",
            "contractAmendment",
            "implementationUpdate",
            "contractTermination");
    ObjectNode last = ReleaseStore.read(rows.getLast()).snapshot();
    assertThat(last.at("/tender/status").asString()).isEqualTo("complete");
    assertThat(last.at("/contracts/0/status").asString()).isEqualTo("terminated");
    assertThat(last.at("/contracts/0/implementation/transactions")).hasSize(2);
    assertThat(last.at("/contracts/0/implementation/finalValue/amount").decimalValue())
        .isEqualByComparingTo("414345.67");
    ObjectNode compiled = recording.compiled(rows);
    assertThat(recording.compiledFrom(rows.getLast())).isEqualTo(compiled);
    compiled.remove(List.of("ocid", "id", "date", "tag"));
    assertThat(Continuity.stripped(compiled)).isEqualTo(last);
    datesRise(rows);
    statusesNeverComeBack(rows);
  }

  @Test
  void everyReleaseAndRecordFollowsTheOfficialSchema() {
    CityStory story = teller.wholeLife();
    OcdsSchema schema = OcdsSchema.with(EXTENSIONS);
    var rows = store.rows(teller.city(), story.ocid());
    for (ReleaseRecord row : rows) {
      assertThat(schema.release(Ocds.read(row.getBody().data()))).as(row.getTags()).isEmpty();
    }
    ObjectNode record = recording.record(rows, true);
    assertThat(schema.release(record.path("compiledRelease"))).isEmpty();
    assertThat(schema.record(record)).isEmpty();
    assertThat(schema.record(recording.linked(rows))).isEmpty();
  }

  @Test
  void whatOurOwnExtensionDoesNotNameIsNamedByTheStandard() throws Exception {
    CityStory story = teller.wholeLife();
    var own = new ArrayList<String>();
    for (var row : store.rows(teller.city(), story.ocid())) {
      own.addAll(OcdsSchema.with(EXTENSIONS).unknownFields(Ocds.read(row.getBody().data())));
    }
    String extension =
        new String(
            java.util.Objects.requireNonNull(
                    getClass().getResourceAsStream("/ocds-extension/release-schema.json"))
                .readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(own)
        .allSatisfy(path ->
            assertThat(extension)
                .contains("\"" + path.substring(path.lastIndexOf('/') + 1) + "\""));
  }

  private static void datesRise(List<ReleaseRecord> rows) {
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).getReleasedAt()).isAfter(rows.get(i - 1).getReleasedAt());
      assertThat(rows.get(i).getNumber()).isEqualTo(i + 1);
    }
  }

  private static void statusesNeverComeBack(List<ReleaseRecord> rows) {
    Set<String> ends = Set.of("cancelled", "unsuccessful", "complete", "withdrawn", "terminated");
    var ended = new HashMap<String, String>();
    for (ReleaseRecord row : rows) {
      ObjectNode body = Ocds.read(row.getBody().data());
      statuses("tender", body.path("tender"), ends, ended);
      body.path("awards").forEach(a -> statuses("award" + a.path("id"), a, ends, ended));
      body.path("contracts").forEach(c -> statuses("contract" + c.path("id"), c, ends, ended));
      body.at("/tender/lots").forEach(l -> statuses("lot" + l.path("id"), l, ends, ended));
    }
  }

  private static void statuses(
      String thing, JsonNode node, Set<String> ends, HashMap<String, String> ended) {
    String status = node.path("status").asString("");
    if (ended.containsKey(thing)) {
      assertThat(status).isEqualTo(ended.get(thing));
    } else if (ends.contains(status)) {
      ended.put(thing, status);
    }
  }
}
