package city.posterity.cityhall.openness;

import city.posterity.procurement.lifecycle.Appraised;
import tools.jackson.databind.node.ObjectNode;

/**
 * The appraisal of bids as a release tells it: with everything that somebody needs to do it again.
 */
final class AppraisalLines {

  private AppraisalLines() {}

  /**
   * @param id unique among the appraisals of its list
   */
  static ObjectNode of(String id, Appraised a, String ocid) {
    ObjectNode node = Ocds.withId(id);
    // without the city's address, which may be another one day: a release stays what its events
    // give
    String files = "/procurements/" + ocid + "/appraisals/" + a.result();
    node.put("input", a.input()).put("result", a.result());
    node.put("inputUrl", files + "/input.json").put("resultUrl", files + "/result.json");
    node.put("seed", String.valueOf(a.seed())).put("draws", a.draws());
    node.put("arithmetic", a.arithmetic()).put("tables", a.tables());
    var options = node.putArray("options");
    a.options().forEach(o -> options.add(bid(o)));
    return node;
  }

  private static ObjectNode bid(Appraised.Option o) {
    ObjectNode node = Ocds.withId(o.id()).put("relatedBid", o.id());
    node.put("cost", Ocds.number(o.cost()));
    if (o.low() != null && o.high() != null && o.likely() != null) {
      node.put("low", Ocds.number(o.low())).put("high", Ocds.number(o.high()));
      node.put("likely", Ocds.number(o.likely()));
    }
    if (!o.worseOff().isEmpty()) {
      var worse = node.putArray("worseOff");
      o.worseOff().forEach(worse::add);
    }
    return node;
  }
}
