package city.posterity.cityhall.work;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.PlanItem;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The terms of a tender as they follow from its plan item and the pack. */
final class TermsPrefill {

  private static final JsonMapper JSON = CoreJson.builder().build();
  private static final LocalTime NOON = LocalTime.NOON;

  private final Desk desk;
  private final Names names;

  TermsPrefill(Desk desk, Names names) {
    this.desk = desk;
    this.names = names;
  }

  ObjectNode of(Need need) {
    ObjectNode terms = JsonNodeFactory.instance.objectNode();
    PlanItem plan = need.plan();
    if (plan != null) {
      of(plan, terms);
    }
    for (String id : desk.procedure().mandatoryCriteria()) {
      ObjectNode criterion = terms.withArray("criteria").addObject();
      criterion.put("id", id);
      criterion.put("kind", kind(id));
      names.find("work.criterion." + id).ifPresent(t -> criterion.put("title", t));
    }
    terms.put("deadline", deadline().toInstant().toString());
    terms.put("envelopes", 1);
    terms.put("winnersPerLot", 1);
    return terms;
  }

  private static String kind(String id) {
    return id.startsWith("no-") || id.equals("taxes-paid")
        ? word(Criterion.Kind.EXCLUSION)
        : word(Criterion.Kind.SELECTION);
  }

  private static String word(Criterion.Kind kind) {
    return city.posterity.procurement.machine.Engine.word(kind);
  }

  private void of(PlanItem plan, ObjectNode terms) {
    terms.put("title", plan.title());
    terms.put("description", plan.description());
    terms.put("procuringEntity", plan.buyer().toString());
    terms.putArray("buyers").add(plan.buyer().toString());
    terms.set("category", JSON.valueToTree(plan.category()));
    terms.set("classification", JSON.valueToTree(plan.classification()));
    terms.put("procedureId", plan.procedureId());
    terms.put("currency", plan.estimate().currency());
    terms.put("deliveryPlace", plan.deliveryPlace());
    ObjectNode lot = terms.putArray("lots").addObject();
    lot.put("id", "L1");
    lot.put("title", plan.title());
    lot.set("value", JSON.valueToTree(plan.estimate()));
    ObjectNode item = terms.putArray("items").addObject();
    item.put("id", "I1");
    item.put("description", plan.title());
    item.set("classification", JSON.valueToTree(plan.classification()));
    item.put("quantity", 1);
    item.put("unit", names.text("work.unit"));
    item.put("lot", "L1");
    terms.putObject("awardMethod").put("kind", "lowest-price").put("tieBreak", "lot-drawing");
  }

  /** A noon with some days to spare over the shortest time that the procedure allows. */
  private ZonedDateTime deadline() {
    var earliest =
        desk.procedure()
            .calendar()
            .add(desk.now(), desk.procedure().term(Parameter.TENDER_PERIOD_MINIMUM));
    ZonedDateTime day = earliest.atZone(desk.zone()).plusDays(7);
    while (isDayOff(day)) {
      day = day.plusDays(1);
    }
    return day.with(NOON);
  }

  private boolean isDayOff(ZonedDateTime day) {
    return !desk.procedure().calendar().isWorkingDay(day.toLocalDate());
  }
}
