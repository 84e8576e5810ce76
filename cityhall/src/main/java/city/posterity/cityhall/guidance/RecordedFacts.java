package city.posterity.cityhall.guidance;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.planning.need.Need;
import java.util.Map;
import java.util.Optional;

/**
 * What the records of a purchase say, under the names that the policies that come with the program
 * use. Pure: the same purchase under the same emergency at the same moment says the same.
 */
final class RecordedFacts {

  private RecordedFacts() {}

  static Map<String, Object> of(Procurement procurement, Circumstances circumstances) {
    var tree = new FactTree(circumstances.zone());
    tree.put("today", tree.day(circumstances.now()));
    PlanningFacts.add(tree, procurement);
    MarketFacts.add(tree, procurement);
    // until bids are compared, the options of the plan are what was appraised
    procurement.stream(Need.class)
        .flatMap(n -> Optional.ofNullable(n.options()).stream())
        .forEach(o -> circumstances.options().apply(o).forEach(tree::put));
    EvaluationFacts.add(tree, procurement);
    AppraisalFacts.add(tree, procurement, circumstances);
    AwardFacts.add(tree, procurement);
    DeliveryFacts.add(tree, procurement);
    EmergencyFacts.add(tree, procurement, circumstances.declared());
    return tree.facts();
  }
}
