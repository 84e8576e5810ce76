package city.posterity.ocds;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Small JSON for tests, written with single quotes. */
final class Json {
  private Json() {}

  static JsonNode json(String text) {
    return OcdsJson.read(text.replace('\'', '"'));
  }

  static ObjectNode object(String text) {
    return (ObjectNode) json(text);
  }

  /** Releases r-1, r-2, … of process ocds-x-1, a day apart, with these further fields. */
  static List<JsonNode> releases(String... fields) {
    var releases = new ArrayList<JsonNode>();
    for (int i = 1; i <= fields.length; i++) {
      ObjectNode release =
          object(
              "{'ocid':'ocds-x-1','id':'r-%d','date':'2026-01-%02dT00:00:00Z','tag':['tender']}"
                  .formatted(i, i));
      release.setAll(object("{" + fields[i - 1] + "}"));
      releases.add(release);
    }
    return List.copyOf(releases);
  }

  /** A merged release without what every one has. */
  static ObjectNode body(Merged merged) {
    return merged.json().deepCopy().remove(List.of("ocid", "id", "date", "tag"));
  }
}
