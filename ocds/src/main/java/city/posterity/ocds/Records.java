package city.posterity.ocds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the documents in which releases are published: release packages, records with their
 * releases embedded, record packages. Source: OCDS 1.1.5, "Packaging" and "Records reference". The
 * order of fields is always the same.
 *
 * <p>Example: {@code recordPackage(metadata, List.of(record(merger, releases).json()))}.
 */
public final class Records {
  private Records() {}

  /**
   * The record of one process: its releases, oldest first, and the compiled release.
   *
   * @param releases of one process, in any order; those of another process are left out and
   *     reported
   * @throws MergeException if they cannot be merged
   */
  public static Merged record(Merger merger, List<? extends JsonNode> releases) {
    return record(merger, releases, false);
  }

  /**
   * The same with the versioned release too.
   *
   * @throws MergeException if they cannot be merged
   */
  public static Merged recordWithHistory(Merger merger, List<? extends JsonNode> releases) {
    return record(merger, releases, true);
  }

  private static Merged record(Merger merger, List<? extends JsonNode> releases, boolean history) {
    Merged compiled = merger.compile(releases);
    String ocid = compiled.json().path("ocid").asString("");
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("ocid", ocid);
    var embedded = json.putArray("releases");
    for (ReleaseHead head : merger.inOrder(releases)) {
      if (head.ocid().equals(ocid)) {
        embedded.add(head.json().deepCopy());
      }
    }
    json.set("compiledRelease", compiled.json());
    if (history) {
      json.set("versionedRelease", merger.version(releases).json());
    }
    return new Merged(json, compiled.findings());
  }

  /**
   * Releases by their process, in the order of first appearance.
   *
   * @throws MergeException with MISSING_OCID or NOT_AN_OBJECT if one has none
   */
  public static Map<String, List<JsonNode>> byProcess(List<? extends JsonNode> releases) {
    var processes = new LinkedHashMap<String, List<JsonNode>>();
    for (int i = 0; i < releases.size(); i++) {
      String ocid = ReleaseHead.ocid(releases.get(i), i);
      processes.computeIfAbsent(ocid, _ -> new ArrayList<>()).add(releases.get(i));
    }
    return processes;
  }

  /**
   * A release package.
   *
   * @throws IllegalArgumentException if there is no release: the standard allows no empty package
   */
  public static ObjectNode releasePackage(
      PackageMetadata metadata, List<? extends JsonNode> releases) {
    return filled(metadata, "releases", releases);
  }

  /**
   * A record package.
   *
   * @throws IllegalArgumentException if there is no record: the standard allows no empty package
   */
  public static ObjectNode recordPackage(
      PackageMetadata metadata, List<? extends JsonNode> records) {
    return filled(metadata, "records", records);
  }

  private static ObjectNode filled(
      PackageMetadata metadata, String field, List<? extends JsonNode> contents) {
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a package needs at least one of its " + field);
    }
    ObjectNode json = metadata.toJson();
    var list = json.putArray(field);
    contents.forEach(one -> list.add(one.deepCopy()));
    return json;
  }
}
