package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.link;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Confidence;
import city.posterity.appraisal.Source;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Rates;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.file.ResultJson;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;

/** What the figures were computed from: the file, the draws, and how later years are weighed. */
final class InputsSection {

  private final View view;

  private InputsSection(View view) {
    this.view = view;
  }

  static Element of(View view) {
    return new InputsSection(view).html();
  }

  private Element html() {
    return el("section")
        .with("aria-labelledby", "inputs")
        .holding(
            view.heading(2, "inputs", "inputs.heading"),
            view.paragraph("inputs.lead"),
            file(),
            view.heading(3, "schedules", "schedules.heading"),
            view.paragraph("schedules.lead"))
        .holding(view.result().rankings().keySet().stream().map(this::schedule).toList())
        .holding(factors());
  }

  private Element file() {
    Appraisal a = view.appraisal();
    String reference = a.reference();
    return Facts.of()
        .fact(view.say("inputs.digest"), el("code", view.result().dataHash()))
        .fact(view.say("inputs.engine"), ResultJson.ENGINE)
        .fact(view.say("inputs.tables"), view.result().dataVersion())
        .fact(
            view.say("inputs.draws"),
            view.result().draws() == 0
                ? view.say("inputs.no-draws")
                : view.say(
                    "inputs.drawn",
                    view.words().whole(view.result().draws()),
                    String.valueOf(view.result().seed())))
        .fact(view.say("inputs.generator"), view.say("inputs.xoshiro"))
        .fact(
            view.say("inputs.money"),
            view.say("inputs.prices", a.currency(), String.valueOf(a.priceBase())))
        .fact(
            view.say("inputs.years"),
            view.say(
                "inputs.horizon", String.valueOf(a.decisionYear()), String.valueOf(a.horizon())))
        .fact(view.say("inputs.central"), el("code", a.central()))
        .fact(
            view.say("inputs.population"),
            view.say("inputs.population.of", view.population(), Bearers.populationSource(view)))
        .fact(
            view.say("inputs.reference"),
            reference == null ? view.say("none") : view.title(reference))
        .fact(view.say("inputs.correlations"), correlations(a.correlations()))
        .html();
  }

  private String correlations(Appraisal.@org.jspecify.annotations.Nullable Correlations c) {
    if (c == null) {
      return view.say("none");
    }
    var pairs = new ArrayList<String>();
    for (int i = 0; i < c.drivers().size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(
            c.drivers().get(j)
                + " / "
                + c.drivers().get(i)
                + ": "
                + view.words().fine(c.matrix()[i][j]));
      }
    }
    return String.join("; ", pairs);
  }

  private Element schedule(String id) {
    Schedule schedule = view.schedule(id);
    return styled("div", "source")
        .holding(
            view.heading(4, "schedule-" + slug(id), "schedules.one", view.scheduleName(id)),
            Facts.of()
                .fact(view.say("id"), el("code", id))
                .fact(view.say("name"), Facts.foreign(schedule.name()))
                .fact(view.say("rates"), rates(schedule.rates()))
                .fact(view.say("status"), el("code", schedule.status()))
                .fact(
                    view.say("confidence"),
                    view.say(
                        "schedules.confidence",
                        confidence(view, schedule.confidence()),
                        confidence(view, schedule.laterBands())))
                .fact(view.say("licence"), el("code", schedule.licence()))
                .fact(view.say("sources"), sources(view, schedule.sources()))
                .fact(view.say("notes"), Facts.foreign(schedule.notes()))
                .html());
  }

  private static String slug(String id) {
    return id.replaceAll("[^a-z0-9-]", "-");
  }

  static String confidence(View view, Confidence confidence) {
    return view.say(
        switch (confidence) {
          case HIGH -> "confidence.high";
          case MEDIUM -> "confidence.medium";
          case LOW -> "confidence.low";
        });
  }

  /** Titles as they were published. */
  static Html sources(View view, List<Source> sources) {
    if (sources.isEmpty()) {
      return Html.text(view.say("none"));
    }
    return el("ul")
        .with("lang", "en")
        .holding(
            sources.stream()
                .map(s -> {
                  String publisher = s.publisher();
                  String date = s.date();
                  String url = s.url();
                  return el("li")
                      .holding(
                          el("bdi")
                              .holding(url == null ? Html.text(s.title()) : link(url, s.title()))
                              .holding(publisher == null ? "" : ", " + publisher)
                              .holding(date == null ? "" : ", " + date));
                })
                .toList());
  }

  private String rates(Rates rates) {
    return switch (rates) {
      case Rates.Constant(var rate) -> view.say("rates.always", view.words().percent(rate, 2));
      case Rates.ByElapsedYear(var bands) -> bands(bands, "rates.elapsed");
      case Rates.ByCalendarYear(var bands) -> bands(bands, "rates.calendar");
    };
  }

  private String bands(List<Rates.Band> bands, String key) {
    var parts = new ArrayList<String>();
    for (Rates.Band band : bands) {
      Integer to = band.to();
      String rate = view.words().percent(band.rate(), 2);
      parts.add(
          to == null
              ? view.say("rates.from", String.valueOf(band.from()), rate)
              : view.say("rates.band", String.valueOf(band.from()), String.valueOf(to), rate));
    }
    return view.say(key, String.join("; ", parts));
  }

  private Element factors() {
    var ids = new ArrayList<>(view.result().rankings().keySet());
    view.result().options().stream()
        .flatMap(o -> o.lines().stream())
        .map(l -> l.schedule())
        .distinct()
        .filter(s -> !ids.contains(s))
        .forEach(ids::add);
    var columns = new ArrayList<String>();
    columns.add(view.say("year"));
    columns.add(view.say("year.calendar"));
    columns.addAll(ids);
    var grid = new Grid("factors-table", view.say("factors.caption"), columns);
    List<Factors> factors = ids.stream().map(view::factors).toList();
    for (int t = 0; t <= view.appraisal().horizon(); t++) {
      int at = t;
      var cells = new ArrayList<Html>();
      cells.add(Html.text(String.valueOf(view.appraisal().decisionYear() + t)));
      factors.forEach(f -> cells.add(view.fixed(f.at(at), 9)));
      grid.row(String.valueOf(t), cells);
    }
    return grid.html();
  }
}
