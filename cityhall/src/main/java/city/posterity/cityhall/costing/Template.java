package city.posterity.cityhall.costing;

import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What costs over its life a purchase of some kind has, to begin with. (The lines of a digital
 * service are those that a purchase of one must have; a line of nothing needs a reason.)
 */
enum Template {
  DIGITAL(
      8,
      List.of(
          Line.paid("implementation", Stage.IMPLEMENTATION, Entry.ONCE, Years.FIRST),
          Line.paid("subscription", Stage.OPERATION, Entry.YEAR_BY_YEAR, Years.LATER),
          Line.paid("support", Stage.MAINTENANCE, Entry.EVERY_YEAR, Years.LATER),
          Line.paid("accessibility", Stage.MAINTENANCE, Entry.ONCE, Years.FIRST),
          Line.paid("open-source", Stage.MAINTENANCE, Entry.EVERY_YEAR, Years.LATER),
          Line.paid("renewal", Stage.RENEWAL, Entry.YEAR_BY_YEAR, Years.LATER),
          Line.paid("data", Stage.DATA, Entry.EVERY_YEAR, Years.LATER),
          Line.energy(),
          Line.carbon("carbon", Entry.EVERY_YEAR, Years.LATER),
          Line.paid("exit", Stage.EXIT, Entry.ONCE, Years.LAST),
          Line.paid("e-waste", Stage.END_OF_LIFE, Entry.ONCE, Years.LAST))),
  DEVICES(
      6,
      List.of(
          Line.paid("purchase", Stage.ACQUISITION, Entry.ONCE, Years.FIRST),
          Line.paid("delivery", Stage.IMPLEMENTATION, Entry.ONCE, Years.FIRST),
          Line.paid("repair", Stage.MAINTENANCE, Entry.EVERY_YEAR, Years.LATER),
          Line.paid("consumables", Stage.OPERATION, Entry.EVERY_YEAR, Years.LATER),
          Line.energy(),
          Line.carbon("carbon-production", Entry.ONCE, Years.FIRST),
          Line.carbon("carbon-transport", Entry.ONCE, Years.FIRST),
          Line.carbon("carbon", Entry.EVERY_YEAR, Years.LATER),
          Line.carbon("carbon-end", Entry.ONCE, Years.LAST),
          Line.paid("e-waste", Stage.END_OF_LIFE, Entry.ONCE, Years.LAST))),
  ENERGY(
      15,
      List.of(
          Line.paid("purchase", Stage.ACQUISITION, Entry.ONCE, Years.FIRST),
          Line.paid("installation", Stage.IMPLEMENTATION, Entry.ONCE, Years.FIRST),
          Line.paid("upkeep", Stage.MAINTENANCE, Entry.EVERY_YEAR, Years.LATER),
          Line.paid("renewal", Stage.RENEWAL, Entry.YEAR_BY_YEAR, Years.LATER),
          Line.energy(),
          Line.carbon("carbon", Entry.EVERY_YEAR, Years.LATER),
          Line.carbon("carbon-production", Entry.ONCE, Years.FIRST),
          Line.carbon("carbon-transport", Entry.ONCE, Years.FIRST),
          Line.carbon("carbon-end", Entry.ONCE, Years.LAST),
          Line.paid("removal", Stage.END_OF_LIFE, Entry.ONCE, Years.LAST))),
  WORKS(
      30,
      List.of(
          Line.paid("construction", Stage.ACQUISITION, Entry.ONCE, Years.FIRST),
          Line.carbon("carbon-production", Entry.ONCE, Years.FIRST),
          Line.carbon("carbon-transport", Entry.ONCE, Years.FIRST),
          Line.borne("upkeep", Stage.MAINTENANCE, Entry.EVERY_YEAR, Years.LATER),
          Line.borne("renewal", Stage.RENEWAL, Entry.YEAR_BY_YEAR, Years.LATER),
          Line.energy(),
          Line.carbon("carbon", Entry.EVERY_YEAR, Years.LATER),
          Line.carbon("carbon-end", Entry.ONCE, Years.LAST),
          Line.borne("removal", Stage.END_OF_LIFE, Entry.ONCE, Years.LAST))),
  EMPTY(10, List.of(Line.paid("purchase", Stage.ACQUISITION, Entry.ONCE, Years.FIRST)));

  private enum Years {
    FIRST,
    /** From the second to the last. */
    LATER,
    LAST
  }

  private record Line(String id, Stage stage, Borne borne, Entry entry, Years years, String price) {

    static Line paid(String id, Stage stage, Entry entry, Years years) {
      return new Line(id, stage, Borne.PRICE, entry, years, MethodForm.MONEY);
    }

    static Line borne(String id, Stage stage, Entry entry, Years years) {
      return new Line(id, stage, Borne.BUYER, entry, years, MethodForm.MONEY);
    }

    static Line energy() {
      return new Line(
          "energy", Stage.ENERGY, Borne.BUYER, Entry.EVERY_YEAR, Years.LATER, MethodForm.OWN);
    }

    static Line carbon(String id, Entry entry, Years years) {
      return new Line(id, Stage.EXTERNALITY, Borne.OTHERS, entry, years, MethodForm.VALUE);
    }
  }

  private final int horizon;
  private final List<Line> lines;

  Template(int horizon, List<Line> lines) {
    this.horizon = horizon;
    this.lines = lines;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param firstYear of the calendar
   * @param priceBase of the calendar
   * @param population id of it, as far as it is known
   */
  FormData data(Drafting drafting, int firstYear, int priceBase, String population) {
    var values = new LinkedHashMap<String, List<String>>();
    put(values, "/counts", "true");
    put(values, "/firstYear", String.valueOf(firstYear));
    put(values, "/horizon", String.valueOf(horizon));
    put(values, "/priceBase", String.valueOf(priceBase));
    put(values, "/serviceFrom", String.valueOf(firstYear + 1));
    put(values, "/serviceTo", String.valueOf(firstYear + horizon));
    put(values, "/population", population);
    put(values, "/draws", "10000");
    values.put("/schedules", List.of("zero", MethodForm.WITHOUT_TIME_PREFERENCE.getFirst()));
    put(values, "/lines#", String.valueOf(lines.size()));
    for (int i = 0; i < lines.size(); i++) {
      line(values, drafting, lines.get(i), "/lines/" + i, firstYear);
    }
    return new FormData(values);
  }

  private void line(
      Map<String, List<String>> values, Drafting drafting, Line line, String at, int firstYear) {
    put(values, at + "/id", line.id());
    put(values, at + "/title", drafting.text("costing.line." + line.id()));
    put(values, at + "/stage", Engine.word(line.stage()));
    put(values, at + "/borne", Engine.word(line.borne()));
    put(values, at + "/entry", Engine.word(line.entry()));
    int from =
        switch (line.years()) {
          case FIRST -> firstYear;
          case LATER -> firstYear + 1;
          case LAST -> firstYear + horizon;
        };
    put(values, at + "/from", String.valueOf(from));
    put(
        values,
        at + "/to",
        String.valueOf(line.years() == Years.FIRST ? firstYear : firstYear + horizon));
    put(values, at + "/price", line.price());
    if (line.price().equals(MethodForm.OWN)) {
      put(values, at + "/unit", "kWh");
    }
  }

  private static void put(Map<String, List<String>> values, String name, String text) {
    values.put(name, List.of(text));
  }
}
