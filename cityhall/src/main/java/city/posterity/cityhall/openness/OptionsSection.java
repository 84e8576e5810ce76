package city.posterity.cityhall.openness;

import city.posterity.procurement.Money;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The options that were compared before the plan, and where their figures can be had. */
final class OptionsSection {

  private OptionsSection() {}

  /**
   * @param currency of the plan, in which its options are compared
   */
  static ObjectNode of(Facts facts, OptionsAppraisal options, String currency) {
    Appraised appraised = options.appraised();
    ObjectNode node = Ocds.withId(appraised.result());
    node.put("chosenOption", options.chosen()).put("rationale", options.reason());
    var all = node.putArray("options");
    for (Appraised.Option option : appraised.options()) {
      ObjectNode one = all.addObject().put("id", option.id()).put("title", option.title());
      options.role(option.id()).ifPresent(r -> one.put("role", Engine.word(r)));
      one.set("cost", Ocds.value(new Money(option.cost(), currency)));
      value(one, "costLow", option.low(), currency);
      value(one, "costHigh", option.high(), currency);
      if (option.likely() != null) {
        one.put("shareOfDraws", Ocds.number(option.likely()));
      }
    }
    var out = node.objectNode().arrayNode();
    options
        .leftOut()
        .forEach(
            l -> out.addObject().put("id", Engine.word(l.role())).put("rationale", l.reason()));
    Ocds.put(node, "optionsLeftOut", out);
    String address = "procurements/" + facts.ocid() + "/appraisals/" + appraised.result();
    node.put("inputHash", appraised.input())
        .put("resultHash", appraised.result())
        .put("seed", String.valueOf(appraised.seed()))
        .put("draws", appraised.draws())
        .put("arithmetic", appraised.arithmetic())
        .put("tables", appraised.tables())
        .put("inputUrl", "/" + address + "/input.json")
        .put("resultUrl", "/" + address + "/result.json");
    return node;
  }

  private static void value(
      ObjectNode into, String field, @Nullable BigDecimal amount, String currency) {
    if (amount != null) {
      into.set(field, Ocds.value(new Money(amount, currency)));
    }
  }
}
