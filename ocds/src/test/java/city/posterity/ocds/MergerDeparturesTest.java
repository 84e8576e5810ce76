package city.posterity.ocds;

import static city.posterity.ocds.Json.body;
import static city.posterity.ocds.Json.json;
import static city.posterity.ocds.Json.releases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where the specification and ocds-merge differ, and what we do in either mode. */
class MergerDeparturesTest {
  private static final Merger SPECIFICATION = Merger.of(MergeRules.core());
  private static final Merger OCDS_MERGE = SPECIFICATION.compatibleWith(Compatibility.OCDS_MERGE);

  /** "Object values": a field that is null in the input is removed from the output, if present. */
  @Test
  void nullRemovesAnObjectOrAnArray() {
    List<JsonNode> releases =
        releases(
            "'language':'en','tender':{'id':'t'},'awards':[{'id':'a'}]",
            "'tender':null,'awards':null");
    assertThat(body(SPECIFICATION.compile(releases))).isEqualTo(json("{'language':'en'}"));
    assertThat(body(OCDS_MERGE.compile(releases)))
        .isEqualTo(json("{'language':'en','tender':{'id':'t'},'awards':[{'id':'a'}]}"));
  }

  /**
   * "Literal values": a value that differs from the latest one is a new version; so each field's
   * null is one.
   */
  @Test
  void removingAnObjectIsAVersionOfEachOfItsFields() {
    List<JsonNode> releases =
        releases(
            "'tender':{'value':{'amount':5,'currency':null},'items':[{'id':'1','quantity':2}]}",
            "'tender':null");
    JsonNode versioned = SPECIFICATION.version(releases).json();
    assertThat(values(versioned.at("/tender/value/amount"))).isEqualTo(json("[5,null]"));
    assertThat(values(versioned.at("/tender/value/currency"))).isEqualTo(json("[null]"));
    assertThat(values(versioned.at("/tender/items/0/quantity"))).isEqualTo(json("[2,null]"));
    assertThat(versioned.at("/tender/items/0/id").stringValue()).isEqualTo("1");
    assertThat(values(OCDS_MERGE.version(releases).json().at("/tender/value/amount")))
        .isEqualTo(json("[5]"));
  }

  @Test
  void anObjectRemovedCanComeBack() {
    List<JsonNode> releases =
        releases(
            "'tender':null",
            "'tender':{'id':'t','title':'x'}",
            "'tender':null",
            "'tender':{'id':'t'}");
    assertThat(body(SPECIFICATION.compile(releases))).isEqualTo(json("{'tender':{'id':'t'}}"));
    Merged versioned = SPECIFICATION.version(releases);
    assertThat(values(versioned.json().at("/tender/id"))).isEqualTo(json("['t',null,'t']"));
    assertThat(values(versioned.json().at("/tender/title"))).isEqualTo(json("['x',null]"));
    assertThat(versioned.findings()).isEmpty();
  }

  /** "Merge routine": in chronological order by date. */
  @Test
  void datesAreOrderedByInstantNotByText() {
    List<JsonNode> releases =
        List.of(
            json("{'ocid':'o','date':'2026-01-01T09:00:00Z','language':'later'}"),
            json("{'ocid':'o','date':'2026-01-01T10:00:00+05:00','language':'earlier'}"));
    assertThat(body(SPECIFICATION.compile(releases))).isEqualTo(json("{'language':'later'}"));
    assertThat(body(OCDS_MERGE.compile(releases))).isEqualTo(json("{'language':'earlier'}"));
  }

  /** "Merge routine": all releases with the same ocid. */
  @Test
  void aReleaseOfAnotherProcessIsLeftOutAndReported() {
    List<JsonNode> releases =
        List.of(
            json("{'ocid':'o','id':'1','date':'2026-01-01T00:00:00Z','language':'en'}"),
            json("{'ocid':'p','id':'2','date':'2026-01-02T00:00:00Z','language':'fr'}"));
    Merged merged = SPECIFICATION.compile(releases);
    assertThat(merged.json().path("id").stringValue()).isEqualTo("o-2026-01-01T00:00:00Z");
    assertThat(body(merged)).isEqualTo(json("{'language':'en'}"));
    assertThat(merged.findings())
        .containsExactly(
            new MergeFinding(MergeFinding.Kind.DIFFERENT_OCID, "2", "/ocid", List.of("p", "o")));
    assertThat(OCDS_MERGE.compile(releases).json().path("ocid").stringValue()).isEqualTo("p");
  }

  @Test
  void idsAreComparedAsText() {
    Merged merged =
        SPECIFICATION.compile(
            releases(
                "'awards':[{'id':1,'title':'one'},{'id':2.0,'title':'two'},{'id':1e400,'title':'huge'}]",
                "'awards':[{'id':'1','status':'active'},{'id':2,'status':'pending'},{'id':1E400,'status':'void'}]"));
    assertThat(body(merged))
        .isEqualTo(
            json(
                """
                {'awards':[{'id':1,'title':'one','status':'active'},{'id':2.0,'title':'two','status':'pending'},
                 {'id':1e400,'title':'huge','status':'void'}]}
                """));
    assertThat(merged.findings())
        .containsExactly(
            new MergeFinding(
                MergeFinding.Kind.MIXED_ID_TYPES, "r-2", "/awards/0/id", List.of("1")));
  }

  @Test
  void anObjectWhoseIdIsNullIsAlwaysNew() {
    List<JsonNode> releases =
        releases("'awards':[{'id':null,'title':'a'},{'id':null,'status':'b'},{'id':null}]");
    Merged merged = SPECIFICATION.compile(releases);
    assertThat(body(merged)).isEqualTo(json("{'awards':[{'title':'a'},{'status':'b'}]}"));
    assertThat(merged.findings()).isEmpty();
    assertThat(body(OCDS_MERGE.compile(releases)))
        .isEqualTo(json("{'awards':[{'title':'a','status':'b'}]}"));
  }

  @Test
  void anIdThatIsNeitherTextNorNumberIsReported() {
    Merged merged = SPECIFICATION.compile(releases("'awards':[{'id':true},{'id':true}]"));
    assertThat(body(merged)).isEqualTo(json("{'awards':[{'id':true},{'id':true}]}"));
    assertThat(merged.findings())
        .hasSize(2)
        .allMatch(f -> f.kind() == MergeFinding.Kind.INVALID_ID);
  }

  @Test
  void aValueWhereAnObjectWasReplacesItAndIsReported() {
    List<JsonNode> releases = releases("'tender':{'id':'t'}", "'tender':'see website'");
    Merged merged = SPECIFICATION.compile(releases);
    assertThat(body(merged)).isEqualTo(json("{'tender':'see website'}"));
    assertThat(merged.findings())
        .containsExactly(
            new MergeFinding(
                MergeFinding.Kind.TYPE_CONFLICT, "r-2", "/tender", List.of("an object", "text")));
    assertThat(values(SPECIFICATION.version(releases).json().path("tender")))
        .isEqualTo(json("['see website']"));
    assertThat(body(OCDS_MERGE.compile(releases))).isEqualTo(json("{'tender':{'id':'t'}}"));
  }

  @Test
  void anObjectWhereAValueWasReplacesItOrIsAnError() {
    List<JsonNode> releases = releases("'tender':'see website'", "'tender':{'id':'t'}");
    assertThat(body(SPECIFICATION.compile(releases))).isEqualTo(json("{'tender':{'id':'t'}}"));
    assertThat(values(SPECIFICATION.version(releases).json().at("/tender/id")))
        .isEqualTo(json("['t']"));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> OCDS_MERGE.version(releases))
        .withMessage(
            "Release r-2, /tender: This was text in an earlier release and is an object here.")
        .satisfies(
            refusal -> assertThat(refusal.kind()).isEqualTo(MergeException.Kind.INCONSISTENT_TYPE));
  }

  /** "Literal values": different by JSON type and value. */
  @Test
  void trueIsNotOneButOneIsOnePointZero() {
    List<JsonNode> releases =
        releases("'x':1", "'x':1.0", "'x':true", "'x':'1'", "'y':[1]", "'y':[true]");
    JsonNode versioned = SPECIFICATION.version(releases).json();
    assertThat(values(versioned.path("x"))).isEqualTo(json("[1,true,'1']"));
    assertThat(values(versioned.path("y"))).isEqualTo(json("[[1],[true]]"));
    JsonNode python = OCDS_MERGE.version(releases).json();
    assertThat(values(python.path("x"))).isEqualTo(json("[1,'1']"));
    assertThat(values(python.path("y"))).isEqualTo(json("[[1]]"));
  }

  @Test
  void anUnknownArrayThatWasOneValueStaysOne() {
    List<JsonNode> releases = releases("'x':[1,{'id':'a'}]", "'x':[{'id':'a','n':1}]");
    assertThat(body(SPECIFICATION.compile(releases))).isEqualTo(json("{'x':[{'id':'a','n':1}]}"));
    Merged versioned = SPECIFICATION.version(releases);
    assertThat(values(versioned.json().path("x")))
        .isEqualTo(json("[[1,{'id':'a'}],[{'id':'a','n':1}]]"));
    assertThat(versioned.findings()).singleElement().matches(f -> f.pointer().equals("/x"));
  }

  @Test
  void oneReleaseNeedsNoDateOnlyInCompatibility() {
    JsonNode release = json("{'ocid':'o','id':'1','language':'en'}");
    assertThat(OCDS_MERGE.compile(List.of(release)).json().path("id").stringValue())
        .isEqualTo("o-None");
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> SPECIFICATION.compile(List.of(release)));
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(() -> OCDS_MERGE.compile(List.of(release, release)));
  }

  private static JsonNode values(JsonNode history) {
    var values = OcdsJson.mapper().createArrayNode();
    history.forEach(version -> values.add(version.path("value")));
    return values;
  }
}
