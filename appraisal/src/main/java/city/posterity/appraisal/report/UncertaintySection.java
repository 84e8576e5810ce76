package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How far the net present value may lie from what is expected. */
final class UncertaintySection {

  private static final double ROW = 40;

  private final View view;

  private UncertaintySection(View view) {
    this.view = view;
  }

  static Element of(View view) {
    return new UncertaintySection(view).html();
  }

  private Element html() {
    Element section =
        el("section")
            .with("aria-labelledby", "uncertainty")
            .holding(view.heading(2, "uncertainty", "uncertainty.heading"));
    if (view.result().draws() == 0) {
      return section.holding(view.paragraph("uncertainty.none"));
    }
    Element told =
        section.holding(
            view.paragraph(
                "uncertainty.lead",
                view.words().whole(view.result().draws()),
                String.valueOf(view.result().seed())),
            Legend.html(view, List.of("far", "near", "middle")),
            Drawing.figure(el("figcaption", view.say("uncertainty.picture")), picture()),
            table(),
            converged()
                ? view.paragraph("uncertainty.steady")
                : styled("p", "warning").holding(view.say("uncertainty.unsteady")));
    Tornado tornado = view.result().tornado();
    return tornado == null || tornado.bars().isEmpty()
        ? told
        : told.holding(
            view.heading(3, "drivers", "drivers.heading"),
            view.paragraph(
                "drivers.lead",
                view.quoted(view.result().best()),
                view.quoted(view.ranking(view.appraisal().central()).get(1)),
                view.money(tornado.base())),
            drivers(tornado));
  }

  private static Summary spread(OptionResult option) {
    return Objects.requireNonNull(option.spread());
  }

  private boolean converged() {
    return view.result().options().stream().allMatch(o -> spread(o).hasConverged());
  }

  private Element picture() {
    List<OptionResult> options = view.ranked();
    double least = options.stream().mapToDouble(o -> spread(o).p5()).min().orElse(0);
    double most = options.stream().mapToDouble(o -> spread(o).p95()).max().orElse(0);
    // not from 0: what counts here is how the spans lie to each other
    double room = Math.max((most - least) * 0.04, 1e-9);
    var scale = new Scale(least - room, most + room, 2, Drawing.WIDTH - 2);
    var drawing =
        new Drawing(
            "spread",
            view.say("uncertainty.picture"),
            view.words()
                .list(
                    options.stream()
                        .map(o ->
                            view.say(
                                "uncertainty.description",
                                view.quoted(o.id()),
                                view.money(spread(o).p10()),
                                view.money(spread(o).p90())))
                        .toList()),
            view.words().rightToLeft());
    double bottom = options.size() * ROW + 4;
    for (double tick : scale.ticks(3)) {
      double x = scale.at(tick);
      for (int row = 0; row < options.size(); row++) {
        // not through the names
        drawing.line(tick == 0 ? "zero" : "grid", x, row * ROW + 17, x, row * ROW + 37);
      }
      drawing.words(
          "tick",
          x,
          bottom + 13,
          x < 40 ? "start" : x > Drawing.WIDTH - 40 ? "end" : "middle",
          view.words().whole(tick));
    }
    double y = 0;
    for (OptionResult option : options) {
      Summary s = spread(option);
      drawing.words("name", 0, y + 14, "start", Bars.fitted(view.title(option.id())));
      drawing.line("far", scale.at(s.p5()), y + 27, scale.at(s.p95()), y + 27);
      drawing.bar("near", scale.at(s.p10()), y + 20, scale.at(s.p90()) - scale.at(s.p10()), 14);
      drawing.line("middle", scale.at(s.p50()), y + 18, scale.at(s.p50()), y + 36);
      y += ROW;
    }
    return drawing.html(bottom + 18);
  }

  private Element table() {
    var grid =
        new Grid(
            "uncertainty-table",
            view.say("uncertainty.caption", view.appraisal().currency()),
            List.of(
                view.say("option"),
                view.say("spread.p5"),
                view.say("spread.p10"),
                view.say("spread.p50"),
                view.say("spread.p90"),
                view.say("spread.p95"),
                view.say("spread.mean"),
                view.say("spread.sd"),
                view.say("spread.error"),
                view.say("spread.best"),
                view.say("spread.regret")));
    for (OptionResult option : view.ranked()) {
      Summary s = spread(option);
      var against = Objects.requireNonNull(option.against());
      grid.row(
          view.title(option.id()),
          List.of(
              view.whole(s.p5()),
              view.whole(s.p10()),
              view.whole(s.p50()),
              view.whole(s.p90()),
              view.whole(s.p95()),
              view.whole(s.mean()),
              view.whole(s.sd()),
              view.whole(s.standardError()),
              view.percent(against.probabilityBest(), 1),
              view.whole(against.expectedRegret())));
    }
    return grid.html();
  }

  private Element drivers(Tornado tornado) {
    var grid =
        new Grid(
            "drivers-table",
            view.say("drivers.caption", view.appraisal().currency()),
            List.of(
                view.say("driver"),
                view.say("drivers.low"),
                view.say("drivers.high"),
                view.say("drivers.width")));
    for (Tornado.Bar bar : tornado.bars()) {
      var cells = new ArrayList<Html>();
      cells.add(view.whole(bar.low()));
      cells.add(view.whole(bar.high()));
      cells.add(view.whole(bar.width()));
      grid.row(name(bar.driver()), cells);
    }
    return grid.html();
  }

  private String name(Driver driver) {
    return switch (driver) {
      case Driver.Shared(var id) -> id;
      case Driver.Own(var option, var line) ->
          view.say("drivers.own", Words.quoted(line), view.quoted(option));
    };
  }
}
