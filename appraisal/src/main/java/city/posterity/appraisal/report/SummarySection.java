package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Reading;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What somebody needs who decides and does not compute. It claims no more than the figures carry:
 * shares of generations are told with what they rest on, and there is no single score.
 */
final class SummarySection {

  private final View view;
  private final OptionResult best;

  private SummarySection(View view) {
    this.view = view;
    this.best = view.option(view.result().best());
  }

  static Element of(View view) {
    return new SummarySection(view).html();
  }

  private Element html() {
    return el("section")
        .with("aria-labelledby", "summary")
        .holding(
            view.heading(2, "summary", "summary.heading"),
            styled("ul", "short").holding(points().stream().map(p -> el("li", p)).toList()),
            table(),
            rests())
        .holding(Notices.warning(view));
  }

  private List<String> points() {
    var points = new ArrayList<String>();
    points.add(
        view.say(
            "summary.compared",
            String.valueOf(view.result().options().size()),
            view.words()
                .list(view.result().options().stream().map(o -> view.quoted(o.id())).toList()),
            String.valueOf(view.appraisal().decisionYear()),
            String.valueOf(view.appraisal().decisionYear() + view.appraisal().horizon())));
    List<OptionResult> ranked = view.ranked();
    points.add(
        view.say(
            "summary.best",
            view.quoted(best.id()),
            view.money(view.central(best).cost()),
            view.money(view.central(best).benefit()),
            view.money(view.central(best).net())));
    if (ranked.size() > 1) {
      points.add(
          view.say(
              "summary.next",
              view.quoted(ranked.get(1).id()),
              view.money(view.central(best).net() - view.central(ranked.get(1)).net())));
      points.add(view.say(sameBest() ? "summary.same-best" : "summary.other-best"));
    }
    points.addAll(generations());
    points.add(sure());
    return points;
  }

  private boolean sameBest() {
    return view.result().rankings().values().stream().map(List::getFirst).distinct().count() == 1;
  }

  private List<String> generations() {
    var points = new ArrayList<String>();
    String payers = groups(g -> g.net() < 0);
    String gainers = groups(g -> g.net() > 0);
    if (!payers.isEmpty()) {
      points.add(view.say("summary.payers", view.quoted(best.id()), payers));
    }
    points.add(
        gainers.isEmpty()
            ? view.say("summary.no-gainers", view.quoted(best.id()))
            : view.say("summary.gainers", view.quoted(best.id()), gainers));
    if (view.result().options().size() > 1) {
      var better =
          view.result().dominance().stream()
              .map(d ->
                  view.say("summary.dominates", view.quoted(d.better()), view.quoted(d.worse())))
              .toList();
      if (better.isEmpty()) {
        points.add(view.say("summary.no-dominance"));
      } else {
        points.addAll(better);
      }
    }
    return points;
  }

  private String groups(Predicate<GenerationResult> which) {
    return view.words()
        .list(
            best.generations().stream()
                .filter(g -> !g.id().equals(Generations.UNALLOCATED))
                .filter(which)
                .map(g -> view.say("summary.group", view.groupName(g.id()), view.money(g.net())))
                .toList());
  }

  private String sure() {
    Summary spread = best.spread();
    if (spread == null) {
      return view.say("summary.not-drawn");
    }
    return view.say(
        "summary.sure",
        view.words().whole(view.result().draws()),
        view.quoted(best.id()),
        view.words().percent(Objects.requireNonNull(best.against()).probabilityBest(), 0),
        view.money(spread.p10()),
        view.money(spread.p90()));
  }

  private Element table() {
    String central = view.appraisal().central();
    var grid =
        new Grid(
            "summary-table",
            view.say(
                "summary.caption",
                view.appraisal().currency(),
                String.valueOf(view.appraisal().priceBase()),
                String.valueOf(view.appraisal().decisionYear()),
                view.scheduleName(central)),
            List.of(
                view.say("option"),
                view.say("cost"),
                view.say("benefit"),
                view.say("net"),
                view.say("annual")));
    for (OptionResult option : view.ranked()) {
      Present present = view.central(option);
      Double annual = option.equivalentAnnual().get(central);
      grid.row(
          view.title(option.id()),
          List.of(
              view.whole(present.cost()),
              view.whole(present.benefit()),
              view.whole(present.net()),
              annual == null ? Html.text(view.say("none")) : view.whole(-annual)));
    }
    return grid.html();
  }

  /** The wording that keeps shares of generations from claiming too much, and what they rest on. */
  private Element rests() {
    var profiles = new ArrayList<String>();
    var kernels = new ArrayList<String>();
    for (OptionResult option : view.result().options()) {
      for (OptionResult.LineResult line : option.lines()) {
        String name = Bearers.name(view, line.incidence());
        List<String> names = Bearers.kernel(line.incidence()) ? kernels : profiles;
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    Element box =
        styled("div", "box")
            .holding(view.heading(3, "rests", "rests.heading"))
            .holding(
                view.ranked().stream()
                    .map(o -> el("p", shares(o, view.words().list(profiles))))
                    .toList())
            .holding(
                el("p").holding(el("strong", view.say("rests.warning"))),
                view.paragraph("rests.score"),
                view.paragraph(
                    "rests.population", view.population(), Bearers.populationSource(view)));
    for (String profile : profiles) {
      box = box.holding(view.paragraph("rests.profile", profile, Bearers.source(view, profile)));
    }
    for (String kernel : kernels) {
      box = box.holding(view.paragraph("rests.kernel", kernel, view.result().dataVersion()));
    }
    return box;
  }

  private String shares(OptionResult option, String profiles) {
    Reading cost = option.indices().future().costShare();
    Reading benefit = option.indices().future().benefitShare();
    String year = String.valueOf(view.appraisal().decisionYear());
    if (cost == Reading.Missing.INSUFFICIENT_INCIDENCE
        || benefit == Reading.Missing.INSUFFICIENT_INCIDENCE) {
      return view.say("rests.too-little", view.quoted(option.id()));
    }
    if (benefit.number().isEmpty()) {
      return view.say(
          "rests.costs-only",
          view.quoted(option.id()),
          profiles,
          view.population(),
          percent(cost),
          year);
    }
    return view.say(
        "rests.shares",
        view.quoted(option.id()),
        profiles,
        view.population(),
        percent(cost),
        percent(benefit),
        year);
  }

  private String percent(Reading reading) {
    return switch (reading) {
      case Reading.Known(var value) -> view.words().percent(value, 0);
      case Reading.Missing why -> view.missing(why);
    };
  }
}
