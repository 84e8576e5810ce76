package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;

import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.generation.Incidence;
import city.posterity.appraisal.generation.Unallocated;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;

/** Which part of a year's amount falls on which generation, for each way in which lines fall. */
final class SharesSection {

  private SharesSection() {}

  static Element of(View view) {
    var lines = new LinkedHashMap<Incidence, LineResult>();
    view.result().options().stream()
        .flatMap(o -> o.lines().stream())
        .filter(l -> !(l.incidence() instanceof Unallocated))
        .forEach(l -> lines.putIfAbsent(l.incidence(), l));
    var tables = new ArrayList<Element>();
    lines.forEach((incidence, line) ->
        tables.add(
            el("details")
                .holding(
                    el("summary").holding(el("code", Bearers.name(view, incidence))),
                    view.paragraph("shares.weights", Bearers.weights(view, incidence)),
                    table(view, line, tables.size()))));
    return el("section")
        .with("aria-labelledby", "shares")
        .holding(
            view.heading(2, "shares", "shares.heading"),
            view.paragraph("shares.lead", view.population(), Bearers.populationSource(view)))
        .holding(tables);
  }

  private static Element table(View view, LineResult line, int number) {
    var burdens = new Burdens(view.result(), view.groups());
    var columns = new ArrayList<>(List.of(view.say("year"), view.say("year.calendar")));
    view.groups().forEach(g -> columns.add(view.groupName(g.id())));
    var grid =
        new Grid(
            "shares-" + number,
            view.say("shares.caption", Words.quoted(Bearers.name(view, line.incidence()))),
            columns);
    for (int t = 0; t <= view.appraisal().horizon(); t++) {
      var cells = new ArrayList<Html>();
      cells.add(Html.text(String.valueOf(view.appraisal().decisionYear() + t)));
      double[] shares = burdens.shares(line, t);
      DoubleStream.of(shares).limit(view.groups().size()).forEach(s -> cells.add(view.fixed(s, 9)));
      grid.row(String.valueOf(t), cells);
    }
    return grid.html();
  }
}
