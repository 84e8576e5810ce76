package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.report.Bars.Bar;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which option is the best under each way of weighing later years. */
final class RankingSection {

  private final View view;

  private RankingSection(View view) {
    this.view = view;
  }

  static Element of(View view) {
    return new RankingSection(view).html();
  }

  private Element html() {
    var schedules = List.copyOf(view.result().rankings().keySet());
    double least = 0;
    double most = 0;
    for (OptionResult option : view.result().options()) {
      for (Present present : option.present().values()) {
        least = Math.min(least, present.net());
        most = Math.max(most, present.net());
      }
    }
    var pictures = new ArrayList<Element>();
    for (int i = 0; i < schedules.size(); i++) {
      pictures.add(
          Drawing.figure(
              el("figcaption", view.scheduleName(schedules.get(i))),
              el("div").holding(picture(schedules.get(i), i, least, most))));
    }
    return el("section")
        .with("aria-labelledby", "ranking")
        .holding(
            view.heading(2, "ranking", "ranking.heading"),
            view.paragraph("ranking.lead"),
            Legend.html(view, List.of("below", "above")),
            styled("div", "pictures").holding(pictures),
            table(schedules))
        .holding(switching());
  }

  private Html picture(String schedule, int i, double least, double most) {
    List<String> ranking = view.ranking(schedule);
    List<Bar> bars =
        IntStream.range(0, ranking.size())
            .mapToObj(r ->
                new Bar(
                    view.say("ranked", String.valueOf(r + 1), view.title(ranking.get(r))),
                    view.present(view.option(ranking.get(r)), schedule).net()))
            .toList();
    var drawing =
        new Drawing(
            "ranking-" + i,
            view.say("ranking.picture", view.scheduleName(schedule)),
            view.words()
                .list(
                    bars.stream()
                        .map(b ->
                            view.say(
                                "generations.description",
                                Words.quoted(b.name()),
                                view.money(b.amount())))
                        .toList()),
            view.words().rightToLeft());
    return Bars.draw(view, drawing, bars, least, most);
  }

  private Element table(List<String> schedules) {
    var grid =
        new Grid(
            "ranking-table",
            view.say("ranking.caption", view.appraisal().currency()),
            List.of(
                view.say("schedule"),
                view.say("rank"),
                view.say("option"),
                view.say("cost"),
                view.say("benefit"),
                view.say("net"),
                view.say("annual")));
    for (String schedule : schedules) {
      int rank = 0;
      for (String id : view.ranking(schedule)) {
        rank++;
        OptionResult option = view.option(id);
        Present present = view.present(option, schedule);
        Double annual = option.equivalentAnnual().get(schedule);
        grid.row(
            view.scheduleName(schedule),
            List.of(
                Html.text(String.valueOf(rank)),
                el("bdi", view.title(id)),
                view.whole(present.cost()),
                view.whole(present.benefit()),
                view.whole(present.net()),
                annual == null ? Html.text(view.say("none")) : view.whole(-annual)));
      }
    }
    return grid.html();
  }

  private List<Element> switching() {
    var between = view.result().switching().between();
    if (between.size() < 2) {
      return List.of();
    }
    String one = view.quoted(between.get(0));
    String other = view.quoted(between.get(1));
    List<Double> rates = view.result().switching().rates();
    return List.of(
        rates.isEmpty()
            ? view.paragraph("switching.none", one, other)
            : view.paragraph(
                "switching.at",
                one,
                other,
                view.words().list(rates.stream().map(r -> view.words().percent(r, 2)).toList())));
  }
}
