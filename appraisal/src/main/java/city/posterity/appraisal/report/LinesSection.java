package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Financing;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.engine.OptionResult.Unit;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Every line of every option: what it is, on whom it falls, and its way to a present value. */
final class LinesSection {

  private final View view;
  private final Burdens burdens;

  private LinesSection(View view) {
    this.view = view;
    this.burdens = new Burdens(view.result(), view.groups());
  }

  static Element of(View view) {
    return new LinesSection(view).html();
  }

  private Element html() {
    var parts = new ArrayList<Element>();
    for (int i = 0; i < view.result().options().size(); i++) {
      OptionResult option = view.result().options().get(i);
      parts.add(el("h3").with("id", "option-" + i).holding(el("bdi", view.title(option.id()))));
      parts.add(el("p").holding(Html.text(view.say("id") + ": "), el("code", option.id())));
      parts.add(lines(option, i));
      parts.add(bearers(option, i));
      Option given = view.appraisal().option(option.id()).orElseThrow();
      for (int j = 0; j < option.lines().size(); j++) {
        parts.add(line(given.lines().get(j), option.lines().get(j), i + "-" + j));
      }
    }
    return el("section")
        .with("aria-labelledby", "lines")
        .holding(view.heading(2, "lines", "lines.heading"), view.paragraph("lines.lead"))
        .holding(parts);
  }

  private Element lines(OptionResult option, int i) {
    var grid =
        new Grid(
            "lines-" + i,
            view.say("lines.caption", view.quoted(option.id()), view.appraisal().currency()),
            List.of(
                view.say("line"),
                view.say("kind"),
                view.say("cost"),
                view.say("benefit"),
                view.say("schedule"),
                view.say("bearer"),
                view.say("priced-by"),
                view.say("uncertain")));
    for (LineResult line : option.lines()) {
      grid.row(
          line.id(),
          List.of(
              Html.text(view.say("kind." + line.kind())),
              view.fixed(line.present().cost(), 2),
              view.fixed(line.present().benefit(), 2),
              el("code", line.schedule()),
              el("code", Bearers.name(view, line.incidence())),
              pricedBy(line),
              Html.text(view.say(line.uncertain() ? "yes" : "no"))));
    }
    grid.sum(
        view.say("sum"),
        List.of(
            Html.text(""),
            view.fixed(option.lines().stream().mapToDouble(l -> l.present().cost()).sum(), 2),
            view.fixed(option.lines().stream().mapToDouble(l -> l.present().benefit()).sum(), 2),
            Html.text(""),
            Html.text(""),
            Html.text(""),
            Html.text("")));
    return grid.html();
  }

  private Html pricedBy(LineResult line) {
    Unit unit = line.unit();
    return unit == null
        ? Html.text(view.say("lines.money"))
        : el("code", unit.value().id() + " " + unit.scenario());
  }

  /** Net present value of each line by generation. */
  private Element bearers(OptionResult option, int i) {
    var columns = new ArrayList<String>();
    columns.add(view.say("line"));
    option.generations().forEach(g -> columns.add(view.groupName(g.id())));
    var grid =
        new Grid("bearers-" + i, view.say("bearers.caption", view.quoted(option.id())), columns);
    double[] sum = new double[option.generations().size()];
    for (LineResult line : option.lines()) {
      double[] net = burdens.net(line, view.appraisal().central());
      Arrays.setAll(sum, g -> sum[g] + net[g]);
      grid.row(line.id(), DoubleStream.of(net).mapToObj(x -> view.fixed(x, 2)).toList());
    }
    grid.sum(view.say("sum"), DoubleStream.of(sum).mapToObj(x -> view.fixed(x, 2)).toList());
    return grid.html();
  }

  private Element line(Line given, LineResult line, String id) {
    var converted = Converted.of(view.appraisal(), given, line);
    return el("details")
        .holding(
            el("summary")
                .holding(el("bdi", line.id()), Html.text(" – " + view.say("kind." + line.kind()))),
            facts(given, line, converted),
            years(line, converted, id));
  }

  private Element facts(Line given, LineResult line, Converted converted) {
    String quantity = converted.quantity();
    var facts =
        Facts.of()
            .fact(
                view.say("lines.given"),
                quantity == null
                    ? view.say(
                        "lines.given.money",
                        converted.currency(),
                        String.valueOf(converted.priceBase()))
                    : view.say("lines.given.quantity", Words.quoted(quantity)))
            .fact(view.say("lines.course"), course(given))
            .fact(view.say("priced-by"), pricedBy(line))
            .fact(view.say("lines.prices"), view.fixed(converted.prices(), 9))
            .fact(view.say("schedule"), el("code", line.schedule()))
            .fact(
                view.say("bearer"),
                view.say(
                    "lines.bearer",
                    Words.quoted(Bearers.name(view, line.incidence())),
                    Bearers.weights(view, line.incidence())));
    if (converted.equivalent() != 1) {
      facts.fact(view.say("lines.equivalent"), view.fixed(converted.equivalent(), 4));
    }
    Line.Optimism optimism = given.optimism();
    if (optimism != null) {
      facts.fact(
          view.say("lines.optimism"),
          view.say(
              "lines.optimism.of",
              view.words().percent(optimism.bound(), 1),
              view.words().percent(optimism.mitigated(), 1),
              view.words().fixed(optimism.factor(), 6)));
    }
    Line.Uncertainty uncertainty = given.uncertainty();
    if (uncertainty != null) {
      facts.fact(view.say("uncertain"), el("code", distribution(uncertainty)));
      String driver = given.driver();
      facts.fact(
          view.say("driver"), driver == null ? view.say("driver.own") : Words.quoted(driver));
    }
    if (given.financing() != null) {
      facts.fact(view.say("lines.financing"), financing(given.financing()));
    }
    String reason = given.reason();
    return (reason == null ? facts : facts.fact(view.say("lines.reason"), reason)).html();
  }

  /** How the file gives it, so that the file is not needed to follow a number. */
  private String course(Line line) {
    Amounts amounts =
        switch (line.worth()) {
          case Line.Worth.Money m -> m.amounts();
          case Line.Worth.Emissions e -> e.tonnes();
          case Line.Worth.Quantity q -> q.quantity();
        };
    return switch (amounts) {
      case Amounts.ByYear _ -> view.say("course.years");
      case Amounts.Span(var from, var to, var value, var growth, var since) ->
          growth == 0
              ? view.say(
                  "course.level",
                  String.valueOf(from),
                  String.valueOf(to),
                  view.words().plain(value))
              : view.say(
                  "course.growing",
                  String.valueOf(from),
                  String.valueOf(to),
                  view.words().plain(value),
                  view.words().plainPercent(growth),
                  String.valueOf(since));
    };
  }

  private static String distribution(Line.Uncertainty uncertainty) {
    return uncertainty.distribution()
        + uncertainty.parameters().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e ->
                e.getKey()
                    + " "
                    + DoubleStream.of(e.getValue())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining("; ")))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private String financing(Financing financing) {
    return switch (financing) {
      case Financing.PayAsYouGo() -> view.say("financing.pay-as-you-go");
      case Financing.Loan(var repayment, var years, var rate) ->
          view.say(
              "financing.loan",
              String.valueOf(years),
              view.words().percent(rate, 2),
              view.say(
                  switch (repayment) {
                    case ANNUITY -> "repayment.annuity";
                    case LINEAR -> "repayment.linear";
                    case BULLET -> "repayment.bullet";
                  }));
    };
  }

  private Element years(LineResult line, Converted converted, String id) {
    boolean financed = !Arrays.equals(line.cost(), line.paid());
    boolean plain = converted.isPlain();
    var columns = new ArrayList<>(List.of(view.say("year"), view.say("year.calendar")));
    if (!plain) {
      columns.add(view.say("lines.column.given"));
    }
    if (converted.unit() != null) {
      columns.add(view.say("lines.column.value"));
    }
    columns.addAll(List.of(view.say("cost"), view.say("benefit")));
    if (financed) {
      columns.add(view.say("paid"));
    }
    columns.addAll(List.of(view.say("factor"), view.say("lines.column.present")));
    var grid = new Grid("line-" + id, view.say("lines.years", Words.quoted(line.id())), columns);
    var factors = view.factors(line.schedule());
    int decision = view.appraisal().decisionYear();
    for (int t = 0; t < line.cost().length; t++) {
      if (converted.given()[t] == 0 && line.paid()[t] == 0) {
        continue;
      }
      var cells = new ArrayList<Html>();
      cells.add(Html.text(String.valueOf(decision + t)));
      if (!plain) {
        cells.add(view.fixed(converted.given()[t], 4));
      }
      if (converted.unit() != null) {
        cells.add(
            converted.given()[t] == 0
                ? Html.text(view.say("none"))
                : view.fixed(converted.unitValue(decision + t), 4));
      }
      cells.add(view.fixed(line.cost()[t], 2));
      cells.add(view.fixed(line.benefit()[t], 2));
      if (financed) {
        cells.add(view.fixed(line.paid()[t], 2));
      }
      cells.add(view.fixed(factors.at(t), 9));
      cells.add(view.fixed((line.benefit()[t] - line.cost()[t]) * factors.at(t), 2));
      grid.row(String.valueOf(t), cells);
    }
    return styled("div", "years").holding(grid.html());
  }
}
