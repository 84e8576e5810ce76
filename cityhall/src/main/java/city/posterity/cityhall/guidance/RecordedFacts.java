package city.posterity.cityhall.guidance;

import city.posterity.cityhall.emergency.Declared;
import city.posterity.procurement.machine.Procurement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What the records of a purchase say, under the names that the policies that come with the program
 * use. Pure: the same purchase under the same emergency at the same moment says the same.
 */
final class RecordedFacts {

  private RecordedFacts() {}

  static Map<String, Object> of(
      Procurement procurement, Declared declared, Instant now, ZoneId zone) {
    var tree = new FactTree(zone);
    tree.put("today", tree.day(now));
    PlanningFacts.add(tree, procurement);
    MarketFacts.add(tree, procurement);
    EvaluationFacts.add(tree, procurement);
    AwardFacts.add(tree, procurement);
    DeliveryFacts.add(tree, procurement);
    EmergencyFacts.add(tree, procurement, declared);
    return tree.facts();
  }
}
