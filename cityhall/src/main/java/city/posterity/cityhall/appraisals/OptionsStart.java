package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.population.Populations;
import city.posterity.cityhall.appraisals.OptionsTemplate.Line;
import city.posterity.cityhall.forms.FormData;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form with what such a purchase has to count, ready to be filled in. */
final class OptionsStart {

  static final int DRAWS = 10_000;

  /** Any number does, as long as it is published. */
  private static final int SEED = 1;

  private static final List<Role> ROLES =
      List.of(Role.DO_NOTHING, Role.REPAIR, Role.SHARE_OR_REUSE, Role.BUY);

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final OptionsTemplate template;
  private final Texts texts;
  private final Locale locale;

  private OptionsStart(OptionsTemplate template, Texts texts, Locale locale) {
    this.template = template;
    this.texts = texts;
    this.locale = locale;
  }

  /**
   * @param year of the decision, and of the prices
   */
  static FormData of(
      OptionsTemplate template, PlanItem plan, int year, Texts texts, Locale locale) {
    var start = new OptionsStart(template, texts, locale);
    String currency = plan.estimate().currency();
    start.put("/template", template.word());
    start.put("/title", plan.title());
    start.put("/currency", currency);
    start.put("/priceBase", year);
    start.put("/decisionYear", year);
    start.put("/horizon", template.horizon());
    start.put("/central", OptionsChoices.central(currency));
    start.put("/area", Populations.WORLD);
    start.put("/draws", DRAWS);
    start.put("/seed", SEED);
    start.put("/options#", ROLES.size());
    for (int i = 0; i < ROLES.size(); i++) {
      start.option("/options/" + i, ROLES.get(i));
    }
    return new FormData(start.values);
  }

  private void option(String at, Role role) {
    put(at + "/title", texts.text(locale, "options.role." + Engine.word(role)));
    put(at + "/role", Engine.word(role));
    put(at + "/first", 1);
    put(at + "/last", template.horizon());
    List<Line> lines = template.lines(role);
    put(at + "/lines#", lines.size());
    for (int i = 0; i < lines.size(); i++) {
      line(at + "/lines/" + i, lines.get(i));
    }
  }

  private void line(String at, Line line) {
    put(at + "/about", line.word());
    put(at + "/what", texts.text(locale, "options.line." + line.word()));
    put(at + "/kind", Engine.word(line.kind()));
    put(at + "/payer", "tax_stylised");
    switch (line.due()) {
      case START -> put(at + "/onceYear", 0);
      case MIDDLE -> put(at + "/onceYear", template.horizon() / 2);
      case END -> put(at + "/onceYear", template.horizon());
      case EVERY_YEAR -> {
        put(at + "/from", 1);
        put(at + "/to", template.horizon());
      }
    }
  }

  private void put(String name, Object value) {
    values.put(name, List.of(String.valueOf(value)));
  }
}
