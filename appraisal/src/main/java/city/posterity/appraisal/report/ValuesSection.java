package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.engine.OptionResult.Unit;
import city.posterity.appraisal.report.Html.Element;
import city.posterity.appraisal.value.UnitValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The unit values that priced lines, and how money of other prices became money of the file. */
final class ValuesSection {

  private final View view;

  private ValuesSection(View view) {
    this.view = view;
  }

  static Element of(View view) {
    return new ValuesSection(view).html();
  }

  private Element html() {
    var units = new LinkedHashSet<Unit>();
    view.result().options().stream()
        .flatMap(o -> o.lines().stream())
        .forEach(l -> {
          Unit unit = l.unit();
          if (unit != null) {
            units.add(unit);
          }
        });
    return el("section")
        .with("aria-labelledby", "values")
        .holding(
            view.heading(2, "values", "values.heading"),
            view.paragraph(units.isEmpty() ? "values.none" : "values.lead"))
        .holding(units.stream().map(this::unit).toList())
        .holding(view.heading(3, "prices", "prices.heading"), view.paragraph("prices.lead"))
        .holding(figures());
  }

  private Element unit(Unit unit) {
    UnitValue value = unit.value();
    Appraisal a = view.appraisal();
    return styled("div", "source")
        .holding(
            el("h3").holding(Facts.foreign(value.name())),
            Facts.of()
                .fact(view.say("id"), el("code", value.id()))
                .fact(
                    view.say("values.unit"),
                    view.say(
                        "values.per",
                        value.currency(),
                        Words.quoted(value.unit()),
                        String.valueOf(value.priceBase())))
                .fact(view.say("values.scenario"), el("code", unit.scenario()))
                .fact(view.say("values.basis"), view.say("basis." + value.basis().code()))
                .fact(view.say("status"), el("code", value.status()))
                .fact(view.say("confidence"), InputsSection.confidence(view, value.confidence()))
                .fact(view.say("licence"), el("code", value.licence()))
                .fact(view.say("sources"), InputsSection.sources(view, value.sources()))
                .fact(view.say("values.version"), view.result().dataVersion())
                .fact(
                    view.say("values.prices"),
                    view.fixed(Converted.prices(a, value.currency(), value.priceBase()), 9))
                .fact(view.say("notes"), Facts.foreign(value.notes()))
                .html());
  }

  private Html figures() {
    Appraisal a = view.appraisal();
    if (a.deflators().isEmpty() && a.exchangeRates().isEmpty()) {
      return view.paragraph("prices.none");
    }
    var grid =
        new Grid(
            "prices-table",
            view.say("prices.caption"),
            List.of(
                view.say("prices.what"),
                view.say("prices.currency"),
                view.say("year.calendar"),
                view.say("prices.figure")));
    rows(grid, "prices.deflator", a.deflators());
    rows(grid, "prices.exchange", a.exchangeRates());
    return grid.html();
  }

  private void rows(Grid grid, String key, Map<String, Map<Integer, Double>> figures) {
    new TreeMap<>(figures)
        .forEach((currency, byYear) ->
            new TreeMap<>(byYear)
                .forEach((year, figure) -> {
                  var cells = new ArrayList<Html>();
                  cells.add(Html.text(currency));
                  cells.add(Html.text(String.valueOf(year)));
                  cells.add(view.fixed(figure, 4));
                  grid.row(view.say(key), cells);
                }));
  }
}
