package city.posterity.ocds;

import static city.posterity.ocds.Json.body;
import static city.posterity.ocds.Json.json;
import static city.posterity.ocds.Json.object;
import static city.posterity.ocds.Json.releases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergerTest {
  private static final Merger MERGER = Merger.of(MergeRules.standard());

  @Test
  void theLatestValueOfEachFieldWins() {
    Merged merged =
        MERGER.compile(
            releases(
                "'language':'en','tender':{'id':'t','title':'Cameras','value':{'amount':5}}",
                "'tender':{'id':'t','value':{'amount':7.50,'currency':'EUR'}}"));
    assertThat(OcdsJson.write(merged.json()))
        .isEqualTo(
            OcdsJson.write(
                json(
                    """
                    {'tag':['compiled'],'id':'ocds-x-1-2026-01-02T00:00:00Z','date':'2026-01-02T00:00:00Z',
                     'ocid':'ocds-x-1','language':'en',
                     'tender':{'id':'t','title':'Cameras','value':{'amount':7.50,'currency':'EUR'}}}
                    """)));
    assertThat(merged.findings()).isEmpty();
  }

  @Test
  void eachVersionNamesTheReleaseItCameFromAndRepeatedValuesAreNotVersions() {
    Merged merged =
        MERGER.version(
            releases("'tender':{'id':'t'}", "'tender':{'id':'t'}", "'tender':{'id':'u'}"));
    assertThat(merged.json())
        .isEqualTo(
            json(
                """
                {'ocid':'ocds-x-1','tender':{'id':[
                  {'releaseID':'r-1','releaseDate':'2026-01-01T00:00:00Z','releaseTag':['tender'],'value':'t'},
                  {'releaseID':'r-3','releaseDate':'2026-01-03T00:00:00Z','releaseTag':['tender'],'value':'u'}]}}
                """));
  }

  @Test
  void objectsOfAnArrayAreMatchedByIdAndKeepTheirFirstPlace() {
    Merged merged =
        MERGER.compile(
            releases(
                "'awards':[{'id':'a','title':'A'},{'id':'b','title':'B'},{'title':'no id'}]",
                "'awards':[{'id':'c'},{'id':'a','status':'active'},{'title':'no id'}]"));
    assertThat(body(merged))
        .isEqualTo(
            json(
                """
                {'awards':[{'id':'a','title':'A','status':'active'},{'id':'b','title':'B'},{'title':'no id'},
                 {'id':'c'},{'title':'no id'}]}
                """));
  }

  @Test
  void anArrayThatIsOneValueIsReplacedEvenByAnEmptyOne() {
    Merged merged =
        MERGER.compile(
            releases(
                "'parties':[{'id':'p','roles':['buyer','payer'],'additionalIdentifiers':[{'id':'1'}]}]",
                "'parties':[{'id':'p','roles':[],'additionalIdentifiers':[{'id':'2'}]}]"));
    assertThat(body(merged))
        .isEqualTo(
            json("{'parties':[{'id':'p','roles':[],'additionalIdentifiers':[{'id':'2'}]}]}"));
    assertThat(merged.findings()).isEmpty();
  }

  @Test
  void whatIsEmptyAllTheWayDownDoesNothing() {
    Merged merged =
        MERGER.compile(
            releases(
                "'planning':{'budget':{}},'awards':[],'contracts':[{},{'items':[]}]",
                "'tender':{'id':'t'}",
                "'tender':{}"));
    assertThat(body(merged)).isEqualTo(json("{'tender':{'id':'t'}}"));
  }

  @Test
  void everyObjectIsKeptOrMatchedByPositionWhereARuleSaysSo() {
    List<JsonNode> releases =
        releases(
            "'awards':[{'id':'a','title':'A'},{'id':'a'}]",
            "'awards':[{'id':'a','status':'active'}]");
    assertThat(
            body(Merger.of(MergeRules.core().with("/awards", MergeRule.APPEND)).compile(releases)))
        .isEqualTo(
            json("{'awards':[{'id':'a','title':'A'},{'id':'a'},{'id':'a','status':'active'}]}"));
    assertThat(
            body(
                Merger.of(MergeRules.core().with("/awards", MergeRule.BY_POSITION))
                    .compile(releases)))
        .isEqualTo(json("{'awards':[{'id':'a','title':'A','status':'active'},{'id':'a'}]}"));
  }

  @Test
  void oneIdTwiceInAReleaseIsReportedOnce() {
    Merged merged =
        MERGER.compile(
            releases(
                "'tender':{'items':[{'id':'1','quantity':1,'unit':{'name':'m'}},{'id':'1','quantity':2},{'id':'1'}]}"));
    assertThat(body(merged))
        .isEqualTo(json("{'tender':{'items':[{'id':'1','quantity':2,'unit':{'name':'m'}}]}}"));
    assertThat(merged.findings())
        .containsExactly(
            new MergeFinding(
                MergeFinding.Kind.DUPLICATE_ID, "r-1", "/tender/items/1/id", List.of("1")));
    assertThat(merged.findings().getFirst().message(Locale.ENGLISH))
        .startsWith("Two objects of one release have the id 1;");
  }

  @Test
  void aDateWithoutZoneIsTakenForUtcAndReported() {
    List<JsonNode> releases =
        List.of(
            json("{'ocid':'o','id':'late','date':'2026-01-02T00:00:00Z','language':'fr'}"),
            json("{'ocid':'o','id':'early','date':'2026-01-01','language':'en'}"));
    Merged merged = MERGER.compile(releases);
    assertThat(body(merged)).isEqualTo(json("{'language':'fr'}"));
    assertThat(merged.findings())
        .containsExactly(
            new MergeFinding(
                MergeFinding.Kind.DATE_WITHOUT_ZONE, "early", "/date", List.of("2026-01-01")));
  }

  @Test
  void releasesOfTheSameInstantAreMergedInTheOrderGiven() {
    List<JsonNode> releases =
        List.of(
            json("{'ocid':'o','id':'1','date':'2026-01-01T02:00:00+02:00','language':'en'}"),
            json("{'ocid':'o','id':'2','date':'2026-01-01T00:00:00Z','language':'fr'}"));
    assertThat(body(MERGER.compile(releases))).isEqualTo(json("{'language':'fr'}"));
    assertThat(body(MERGER.compile(releases.reversed()))).isEqualTo(json("{'language':'en'}"));
  }

  @Test
  void whatCannotBeMergedIsRefusedWithItsPlace() {
    refused(MergeException.Kind.NO_RELEASES, "", "");
    refused(
        MergeException.Kind.NOT_AN_OBJECT,
        "#1",
        "",
        object("{'ocid':'o','date':'2026-01-01T00:00:00Z'}"),
        json("[]"));
    refused(
        MergeException.Kind.MISSING_OCID,
        "r",
        "/ocid",
        json("{'id':'r','date':'2026-01-01T00:00:00Z'}"));
    refused(
        MergeException.Kind.MISSING_OCID,
        "#0",
        "/ocid",
        json("{'ocid':1,'date':'2026-01-01T00:00:00Z'}"));
    refused(MergeException.Kind.MISSING_DATE, "r", "/date", json("{'ocid':'o','id':'r'}"));
    refused(
        MergeException.Kind.MISSING_DATE, "r", "/date", json("{'ocid':'o','id':'r','date':null}"));
    refused(
        MergeException.Kind.INVALID_DATE,
        "r",
        "/date",
        json("{'ocid':'o','id':'r','date':20260101}"));
    refused(
        MergeException.Kind.INVALID_DATE,
        "r",
        "/date",
        json("{'ocid':'o','id':'r','date':'1 May 2026'}"));
  }

  private static void refused(
      MergeException.Kind kind, String release, String pointer, JsonNode... releases) {
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> MERGER.compile(List.of(releases)))
        .satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.release()).isEqualTo(release);
          assertThat(refusal.pointer()).isEqualTo(pointer);
          assertThat(refusal.getMessage()).endsWith(".").doesNotContain("{");
        });
  }
}
