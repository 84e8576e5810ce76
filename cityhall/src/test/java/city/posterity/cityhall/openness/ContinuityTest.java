package city.posterity.cityhall.openness;

import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.ocds.MergeRules;
import city.posterity.ocds.Merger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ContinuityTest {

  private static final ObjectNode BEFORE =
      Ocds.read(
          """
          {"title":"Lamps","description":"Old",
           "tender":{"id":"t","value":{"amount":5,"currency":"EUR"},
             "lots":[{"id":"L1","status":"active"},{"id":"L2","status":"active"}],
             "items":[{"id":"1","quantity":4}]},
           "parties":[{"id":"a","roles":["tenderer"]}]}
          """);
  private static final ObjectNode NOW =
      Ocds.read(
          """
          {"title":"Lamps",
           "tender":{"id":"t","lots":[{"id":"L3","status":"active"},{"id":"L1","status":"active"}]},
           "parties":[{"id":"a","roles":["supplier"]}]}
          """);

  @Test
  void whatDisappearedIsNullAndWhatIsListedNeverDisappears() {
    ObjectNode next = Continuity.of(BEFORE, NOW);
    assertThat(next)
        .isEqualTo(
            Ocds.read(
                """
                {"title":"Lamps","description":null,
                 "tender":{"id":"t","value":{"amount":null,"currency":null},
                   "lots":[{"id":"L1","status":"active"},{"id":"L2","status":"cancelled"},
                     {"id":"L3","status":"active"}],
                   "items":[{"id":"1","quantity":0}]},
                 "parties":[{"id":"a","roles":["tenderer","supplier"]}]}
                """));
  }

  @Test
  void mergingAllSnapshotsGivesTheNewest() {
    ObjectNode next = Continuity.of(BEFORE, NOW);
    var first = release(1, BEFORE);
    var second = release(2, next);
    ObjectNode merged =
        Merger.of(MergeRules.standard()).compile(List.of(first.json(), second.json())).json();
    merged.remove(List.of("ocid", "id", "date", "tag"));
    assertThat(Continuity.stripped(merged)).isEqualTo(second.snapshot());
  }

  private static Release release(int number, ObjectNode body) {
    UUID none = new UUID(0, 0);
    return Release.of(
        "ocds-000000-1",
        number,
        none,
        none,
        java.time.Instant.EPOCH.plusSeconds(number),
        List.of("planning"),
        body);
  }
}
