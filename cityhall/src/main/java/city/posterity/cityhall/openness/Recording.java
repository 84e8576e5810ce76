package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.internal.db.tables.records.ReleaseRecord;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.ocds.MergeRule;
import city.posterity.ocds.MergeRules;
import city.posterity.ocds.Merger;
import city.posterity.ocds.Records;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes records: what the releases of a procurement add up to. */
@Component
final class Recording {

  /** Of our own extension only results are one value; its other lists have ids, or hold texts. */
  private static final Merger MERGER =
      Merger.of(MergeRules.standard().with("/bids/details/results", MergeRule.WHOLE_LIST));

  private final PublicAddress address;

  Recording(PublicAddress address) {
    this.address = address;
  }

  /** The compiled release of all releases of one procurement. */
  ObjectNode compiled(List<ReleaseRecord> releases) {
    return MERGER
        .compile(releases.stream().map(r -> Ocds.read(r.getBody().data())).toList())
        .json();
  }

  /**
   * The compiled release from the newest release alone: each is a whole snapshot, so that merging
   * the earlier ones first gives the same.
   */
  ObjectNode compiledFrom(ReleaseRecord newest) {
    return compiled(List.of(newest));
  }

  /** A record with its releases embedded. */
  ObjectNode record(List<ReleaseRecord> releases, boolean versioned) {
    var bodies = releases.stream().map(r -> Ocds.read(r.getBody().data())).toList();
    return (versioned ? Records.recordWithHistory(MERGER, bodies) : Records.record(MERGER, bodies))
        .json();
  }

  /** A record that names its releases by their addresses. */
  ObjectNode linked(List<ReleaseRecord> releases) {
    ObjectNode record = Ocds.object();
    record.put("ocid", releases.getFirst().getOcid());
    var links = record.putArray("releases");
    for (ReleaseRecord r : releases) {
      Release release = ReleaseStore.read(r);
      ObjectNode link = links.addObject();
      link.put(
          "url",
          address.at("api/v1/releases/" + release.ocid() + "/" + release.number())
              + "#"
              + release.id());
      link.put("date", release.date().toString());
      var tags = link.putArray("tag");
      release.tags().forEach(tags::add);
    }
    record.set("compiledRelease", compiledFrom(releases.getLast()));
    return record;
  }
}
