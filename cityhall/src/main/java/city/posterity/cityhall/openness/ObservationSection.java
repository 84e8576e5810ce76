package city.posterity.cityhall.openness;

import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.observation.Exchange;
import city.posterity.procurement.delivery.observation.Observation;
import city.posterity.procurement.delivery.observation.ObservationStatus;
import city.posterity.procurement.delivery.observation.Verdict;
import city.posterity.procurement.machine.Engine;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What residents see of a milestone, as the milestone of a release says it. */
final class ObservationSection {

  private ObservationSection() {}

  /**
   * @param observations as everybody may see them
   */
  static void addTo(ObjectNode milestone, List<Observation> observations) {
    if (observations.isEmpty()) {
      return;
    }
    milestone
        .putObject("residents")
        .put("confirmed", count(observations, Verdict.CONFIRMS))
        .put("disputed", count(observations, Verdict.DISPUTES));
    ArrayNode all = milestone.arrayNode();
    observations.stream()
        .filter(o -> o.isPublic() || o.status() == ObservationStatus.WITHDRAWN)
        .forEach(o -> all.add(observation(o)));
    Ocds.put(milestone, "observations", all);
  }

  private static long count(List<Observation> observations, Verdict verdict) {
    return observations.stream().filter(o -> o.isStanding() && o.verdict() == verdict).count();
  }

  private static ObjectNode observation(Observation o) {
    ObjectNode node = Ocds.withId(o.id().id());
    node.put("status", o.isStanding() ? answeredOrOpen(o) : "withdrawn");
    if (!o.isStanding()) {
      return node;
    }
    Ocds.put(node, "date", Ocds.date(o.at()));
    node.put("verdict", Engine.word(o.verdict()));
    node.put("severity", Engine.word(o.severity()));
    Ocds.put(node, "place", o.place());
    ArrayNode exchanges = node.arrayNode();
    for (int i = 0; i < o.exchanges().size(); i++) {
      exchanges.add(exchange(String.valueOf(i + 1), o.exchanges().get(i)));
    }
    Ocds.put(node, "exchanges", exchanges);
    ArrayNode evidence = node.arrayNode();
    for (int i = 0; i < o.evidence().size(); i++) {
      Evidence e = o.evidence().get(i);
      ObjectNode file = evidence.addObject().put("id", String.valueOf(i + 1));
      Ocds.put(file, "title", e.title());
      Ocds.put(file, "format", e.format());
      Ocds.put(file, "sha256", e.sha256());
    }
    Ocds.put(node, "evidence", evidence);
    return node;
  }

  private static String answeredOrOpen(Observation o) {
    return o.status() == ObservationStatus.ANSWERED ? "answered" : "unanswered";
  }

  private static ObjectNode exchange(String id, Exchange e) {
    ObjectNode node = Ocds.withId(id);
    Ocds.put(node, "date", Ocds.date(e.at()));
    Ocds.put(node, "description", e.text());
    var reply = e.reply();
    if (reply != null) {
      Ocds.put(node, "answer", reply.text());
      node.put("action", Engine.word(reply.action()));
      Ocds.put(node, "dateAnswered", Ocds.date(reply.at()));
    }
    return node;
  }
}
