package city.posterity.ocds;

import static city.posterity.ocds.Json.json;
import static city.posterity.ocds.Json.object;
import static city.posterity.ocds.Json.releases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrowingReleaseTest {
  private static final Merger MERGER = Merger.of(MergeRules.standard());

  @Test
  void whatIsHandedOutDoesNotGrowAnyMore() {
    List<JsonNode> releases = releases("'language':'en'", "'language':'fr'");
    GrowingRelease growing = MERGER.compiling().append(releases.get(0));
    Merged before = growing.merged();
    growing.append(releases.get(1));
    assertThat(before.json().path("language").stringValue()).isEqualTo("en");
    assertThat(growing.merged().json().path("language").stringValue()).isEqualTo("fr");
  }

  @Test
  void anOlderReleaseIsRefusedAndChangesNothing() {
    List<JsonNode> releases = releases("'language':'en'", "'language':'fr'");
    for (Supplier<GrowingRelease> start :
        List.<Supplier<GrowingRelease>>of(MERGER::compiling, MERGER::versioning)) {
      GrowingRelease growing = start.get().append(releases.get(1));
      JsonNode before = growing.merged().json();
      refused(MergeException.Kind.OUT_OF_ORDER, () -> growing.append(releases.get(0)));
      assertThat(growing.merged().json()).isEqualTo(before);
    }
  }

  @Test
  void aStoredReleaseKnowsHowFarItHasCome() {
    List<JsonNode> releases = releases("'language':'en'", "'language':'fr'", "'language':'de'");
    var compiled = MERGER.compile(releases.subList(0, 2)).json();
    var versioned = MERGER.version(releases.subList(0, 2)).json();
    refused(
        MergeException.Kind.OUT_OF_ORDER,
        () -> MERGER.continueCompiled(compiled).append(releases.get(0)));
    refused(
        MergeException.Kind.OUT_OF_ORDER,
        () -> MERGER.continueVersioned(versioned).append(releases.get(0)));
    assertThat(MERGER.continueCompiled(compiled).append(releases.get(2)).merged().json())
        .isEqualTo(MERGER.compile(releases).json());
    assertThat(MERGER.continueVersioned(versioned).append(releases.get(2)).merged().json())
        .isEqualTo(MERGER.version(releases).json());
    assertThat(compiled).isEqualTo(MERGER.compile(releases.subList(0, 2)).json());
  }

  @Test
  void onlyAMergedReleaseCanBeContinued() {
    var release = object("{'ocid':'o','id':'1','date':'2026-01-01T00:00:00Z','tag':['tender']}");
    refused(MergeException.Kind.NOT_MERGED, () -> MERGER.continueCompiled(release));
    refused(MergeException.Kind.NOT_MERGED, () -> MERGER.continueVersioned(release));
    refused(MergeException.Kind.NOT_MERGED, () -> MERGER.continueVersioned(object("{}")));
    refused(MergeException.Kind.NO_RELEASES, () -> MERGER.compiling().merged());
  }

  @Test
  void aReleaseOfAnotherProcessIsLeftOut() {
    GrowingRelease growing = MERGER.compiling().append(releases("'language':'en'").getFirst());
    growing.append(json("{'ocid':'other','date':'2026-02-01T00:00:00Z','language':'fr'}"));
    assertThat(growing.merged().json().path("language").stringValue()).isEqualTo("en");
    assertThat(growing.merged().findings())
        .containsExactly(
            new MergeFinding(
                MergeFinding.Kind.DIFFERENT_OCID, "#1", "/ocid", List.of("other", "ocds-x-1")));
  }

  private static void refused(MergeException.Kind kind, Runnable act) {
    assertThatExceptionOfType(MergeException.class)
        .isThrownBy(act::run)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
