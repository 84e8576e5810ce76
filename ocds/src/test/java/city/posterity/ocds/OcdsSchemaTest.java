package city.posterity.ocds;

import static city.posterity.ocds.Json.json;
import static city.posterity.ocds.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That the validator used in tests can fail. */
class OcdsSchemaTest {
  private static final String RELEASE =
      "{'ocid':'ocds-x-1','id':'r','date':'2026-01-01T00:00:00Z','tag':['tender'],'initiationType':'tender'}";

  @Test
  void errorsNameTheirPlace() {
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    assertThat(schema.release(json(RELEASE))).isEmpty();
    var wrong = object(RELEASE).put("date", "yesterday");
    wrong.putArray("tag").add("tendered");
    wrong.set("tender", json("{'id':'t','lots':[{'title':'no id'}],'value':{'amount':'5'}}"));
    wrong.remove("ocid");
    assertThat(schema.release(wrong))
        .anyMatch(error -> error.startsWith("/date:"))
        .anyMatch(error -> error.startsWith("/tag/0:"))
        .anyMatch(error -> error.startsWith("/tender/lots/0:") && error.contains("id"))
        .anyMatch(error -> error.startsWith("/tender/value/amount:"))
        .anyMatch(error -> error.startsWith(":") && error.contains("ocid"));
    assertThat(OcdsSchema.with(List.of()).release(wrong))
        .noneMatch(error -> error.contains("lots"));
  }

  @Test
  void packagesAndRecordsAreCheckedDownToTheirReleases() {
    OcdsSchema schema = OcdsSchema.with(OcdsSchema.PUBLISHED);
    String wrong = RELEASE.replace("'r'", "5").replace("'tag'", "'bids':{'details':[{}]},'tag'");
    assertThat(schema.release(json(wrong))).hasSize(2);
    assertThat(schema.record(json("{'ocid':'ocds-x-1','releases':[" + wrong + "]}"))).isNotEmpty();
    assertThat(
            schema.record(
                json("{'ocid':'o','releases':[" + RELEASE + "],'compiledRelease':" + wrong + "}")))
        .anyMatch(error -> error.contains("/compiledRelease/bids/details/0"));
    String head =
        "{'uri':'urn:x','version':'1.1','publisher':{'name':'c'},'publishedDate':'2026-01-01T00:00:00Z',";
    assertThat(schema.releasePackage(json(head + "'releases':[" + RELEASE + "]}"))).isEmpty();
    assertThat(schema.releasePackage(json(head + "'releases':[" + wrong + "]}")))
        .anyMatch(error -> error.contains("/releases/0/bids/details/0"));
    assertThat(
            schema.recordPackage(
                json(head + "'records':[{'ocid':'o','compiledRelease':" + wrong + "}]}")))
        .isNotEmpty();
  }

  @Test
  void fieldsTheSchemaDoesNotKnowAreFound() {
    var release = object(RELEASE);
    release.set(
        "tender",
        json(
            "{'id':'t','titel':'x','title_fr':'y','items':[{'id':'1','colour':'red'}],'lots':[]}"));
    assertThat(OcdsSchema.with(List.of()).unknownFields(release))
        .containsExactly("/tender/items/*/colour", "/tender/lots", "/tender/titel");
  }
}
