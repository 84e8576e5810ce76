package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.report.Bars.Bar;
import city.posterity.appraisal.report.Burdens.Future;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who pays and who gains, by generation: the living by age, and those who are not yet born. */
final class GenerationsSection {

  private final View view;
  private final Burdens burdens;

  private GenerationsSection(View view) {
    this.view = view;
    this.burdens = new Burdens(view.result(), view.groups());
  }

  static Element of(View view) {
    return new GenerationsSection(view).html();
  }

  private Element html() {
    List<OptionResult> options = view.ranked();
    double least = 0;
    double most = 0;
    for (OptionResult option : options) {
      for (GenerationResult g : option.generations()) {
        least = Math.min(least, g.net());
        most = Math.max(most, g.net());
      }
    }
    var pictures = new ArrayList<Element>();
    var tables = new ArrayList<Element>();
    for (int i = 0; i < options.size(); i++) {
      OptionResult option = options.get(i);
      pictures.add(
          Drawing.figure(
              el("figcaption").holding(el("bdi", view.title(option.id()))),
              el("div").holding(picture(option, i, least, most))));
      tables.add(table(option, i));
    }
    return el("section")
        .with("aria-labelledby", "generations")
        .holding(
            view.heading(2, "generations", "generations.heading"),
            view.paragraph("generations.lead"),
            Legend.html(view, List.of("pays", "gains")),
            styled("div", "pictures").holding(pictures),
            view.paragraph("generations.columns"))
        .holding(tables)
        .holding(
            view.heading(3, "future", "future.heading"),
            view.paragraph("future.lead"),
            future(options),
            view.paragraph("future.newcomers"));
  }

  private Html picture(OptionResult option, int i, double least, double most) {
    var drawing =
        new Drawing(
            "generations-" + i,
            view.say("generations.picture", view.quoted(option.id())),
            view.words()
                .list(
                    option.generations().stream()
                        .map(g ->
                            view.say(
                                "generations.description",
                                view.groupName(g.id()),
                                view.money(g.net())))
                        .toList()),
            view.words().rightToLeft());
    return Bars.draw(
        view,
        drawing,
        option.generations().stream().map(g -> new Bar(view.groupName(g.id()), g.net())).toList(),
        least,
        most);
  }

  private Element table(OptionResult option, int i) {
    var grid =
        new Grid(
            "generations-table-" + i,
            view.say(
                "generations.caption",
                view.quoted(option.id()),
                view.appraisal().currency(),
                String.valueOf(view.appraisal().decisionYear())),
            List.of(
                view.say("generation"),
                view.say("born"),
                view.say("benefit"),
                view.say("cost"),
                view.say("net.central"),
                view.say("net.undiscounted"),
                view.say("net.zero-preference"),
                view.say("elsewhere"),
                view.say("persons"),
                view.say("per-head"),
                view.say("per-person-year")));
    for (GenerationResult g : option.generations()) {
      grid.row(view.groupName(g.id()), cells(g, born(g.id())));
    }
    List<GenerationResult> all = option.generations();
    grid.sum(
        view.say("sum"),
        List.of(
            Html.text(""),
            view.whole(all.stream().mapToDouble(GenerationResult::presentBenefit).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::presentCost).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::net).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::undiscountedNet).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::zeroPreferenceNet).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::elsewhereNet).sum()),
            view.whole(all.stream().mapToDouble(GenerationResult::persons).sum()),
            Html.text(""),
            Html.text("")));
    return grid.html();
  }

  private String born(String id) {
    return view.groups().stream()
        .filter(g -> g.id().equals(id))
        .findFirst()
        .map(view::born)
        .orElse("");
  }

  private List<Html> cells(GenerationResult g, String born) {
    boolean nobody = g.id().equals(Generations.UNALLOCATED);
    return List.of(
        Html.text(born),
        view.whole(g.presentBenefit()),
        view.whole(g.presentCost()),
        view.whole(g.net()),
        view.whole(g.undiscountedNet()),
        view.whole(g.zeroPreferenceNet()),
        view.whole(g.elsewhereNet()),
        nobody ? Html.text(view.say("none")) : view.whole(g.persons()),
        perHead(g.perHead()),
        perHead(g.perPersonYear()));
  }

  private Html perHead(@Nullable Double amount) {
    return amount == null ? Html.text(view.say("none")) : view.fine(amount);
  }

  /** Under every schedule: under one alone such shares would mislead. */
  private Element future(List<OptionResult> options) {
    var grid =
        new Grid(
            "future-table",
            view.say("future.caption", String.valueOf(view.appraisal().decisionYear())),
            List.of(
                view.say("option"),
                view.say("schedule"),
                view.say("future.cost"),
                view.say("future.benefit"),
                view.say("unborn.cost"),
                view.say("unborn.benefit")));
    for (OptionResult option : options) {
      for (String schedule : view.result().rankings().keySet()) {
        grid.row(
            view.title(option.id()),
            List.of(
                Html.text(view.scheduleName(schedule)),
                share(option, schedule, Future.CHILDREN_AND_UNBORN, true),
                share(option, schedule, Future.CHILDREN_AND_UNBORN, false),
                share(option, schedule, Future.UNBORN, true),
                share(option, schedule, Future.UNBORN, false)));
      }
    }
    return grid.html();
  }

  /** What the engine finds too thin to speak of is not told here either. */
  private Html share(OptionResult option, String schedule, Future future, boolean ofCosts) {
    var told = option.indices().future();
    var reading = ofCosts ? told.costShare() : told.benefitShare();
    double share = burdens.share(option, schedule, future, ofCosts);
    return reading.number().isEmpty() || !Double.isFinite(share)
        ? view.share(reading)
        : view.percent(share, 1);
  }
}
