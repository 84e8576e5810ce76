package city.posterity.cityhall.work;

import city.posterity.procurement.planning.need.Need;
import java.time.LocalDate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A plan item as it follows from its need. */
final class PlanPrefill {

  private final Desk desk;

  PlanPrefill(Desk desk) {
    this.desk = desk;
  }

  ObjectNode of(Need need) {
    ObjectNode plan = JsonNodeFactory.instance.objectNode();
    plan.put("title", need.title());
    plan.put("description", need.problem() + "\n\n" + need.outcome());
    if (desk.actor().organisation() != null) {
      plan.put("buyer", desk.actor().organisation().toString());
    }
    plan.putObject("classification").put("scheme", "CPV");
    plan.put("procedureId", desk.procedure().procedureId());
    LocalDate today = desk.now().atZone(desk.zone()).toLocalDate();
    plan.put("planYearEnd", LocalDate.of(today.getYear() + 1, 12, 31).toString());
    ObjectNode line = plan.putArray("budgetLines").addObject();
    line.put("year", today.getYear());
    return plan;
  }
}
