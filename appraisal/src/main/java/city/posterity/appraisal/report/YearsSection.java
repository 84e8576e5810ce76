package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What each option costs and gives in each year, undiscounted. */
final class YearsSection {

  private static final double HEIGHT = 200;
  private static final double TOP = 14;
  private static final double BOTTOM = HEIGHT - 22;

  /** Width of a digit of an amount beside the bars. */
  private static final double LETTER = 6.4;

  private final View view;
  private final int last;

  private YearsSection(View view) {
    this.view = view;
    this.last = view.appraisal().horizon();
  }

  static Element of(View view) {
    return new YearsSection(view).html();
  }

  private static double[] sum(OptionResult option, Function<LineResult, double[]> side) {
    double[] sum =
        new double[option.lines().isEmpty() ? 0 : option.lines().getFirst().cost().length];
    for (LineResult line : option.lines()) {
      double[] amounts = side.apply(line);
      for (int t = 0; t < amounts.length; t++) {
        sum[t] += amounts[t];
      }
    }
    return sum;
  }

  private static boolean financed(OptionResult option) {
    return option.lines().stream().anyMatch(l -> !Arrays.equals(l.cost(), l.paid()));
  }

  private Element html() {
    List<OptionResult> options = view.ranked();
    double most =
        options.stream()
            .flatMapToDouble(o -> Arrays.stream(sum(o, LineResult::benefit)))
            .max()
            .orElse(0);
    double least =
        options.stream()
            .flatMapToDouble(o ->
                Arrays.stream(new double[][] {sum(o, LineResult::cost), sum(o, LineResult::paid)})
                    .flatMapToDouble(Arrays::stream))
            .max()
            .orElse(0);
    Scale money = Scale.around(-least, most, BOTTOM, TOP);
    boolean financed = options.stream().anyMatch(YearsSection::financed);
    var pictures = new ArrayList<Element>();
    for (OptionResult option : options) {
      pictures.add(
          Drawing.figure(
              el("figcaption").holding(el("bdi", view.title(option.id()))),
              picture(option, money)));
    }
    return el("section")
        .with("aria-labelledby", "years")
        .holding(
            view.heading(2, "years", "years.heading"),
            view.paragraph(
                "years.lead",
                view.appraisal().currency(),
                String.valueOf(view.appraisal().priceBase())),
            Legend.html(
                view, financed ? List.of("cost", "benefit", "paid") : List.of("cost", "benefit")),
            styled("div", "pictures").holding(pictures))
        .holding(
            IntStream.range(0, view.portions().size())
                .mapToObj(i -> table(i, view.portions().get(i)))
                .toList());
  }

  private Element picture(OptionResult option, Scale money) {
    double[] cost = sum(option, LineResult::cost);
    double[] benefit = sum(option, LineResult::benefit);
    double[] paid = sum(option, LineResult::paid);
    var drawing =
        new Drawing(
            "years-" + view.ranked().indexOf(option),
            view.say("years.picture", view.quoted(option.id())),
            view.say(
                "years.description",
                view.money(Arrays.stream(cost).sum()),
                view.money(Arrays.stream(benefit).sum()),
                year(peak(cost)),
                view.money(cost.length == 0 ? 0 : cost[peak(cost)])),
            view.words().rightToLeft());
    List<Double> ticks = money.ticks(4);
    double from =
        4 + LETTER * ticks.stream().mapToInt(t -> view.words().whole(t).length()).max().orElse(0);
    for (double tick : ticks) {
      drawing.line(tick == 0 ? "zero" : "grid", 0, money.at(tick), Drawing.WIDTH, money.at(tick));
      drawing.words("tick", 0, money.at(tick) - 3, "start", view.words().whole(tick));
    }
    double step = (Drawing.WIDTH - from) / (last + 1);
    double width = step > 4 ? step - 1.5 : step * 0.8;
    for (int t = 0; t <= last; t++) {
      double x = from + t * step;
      drawing.bar("cost", x, money.at(0), width, money.at(-cost[t]) - money.at(0));
      drawing.bar("benefit", x, money.at(benefit[t]), width, money.at(0) - money.at(benefit[t]));
    }
    if (financed(option)) {
      for (int t = 0; t <= last; t++) {
        double x = from + t * step;
        drawing.line("paid", x, money.at(-paid[t]), x + step, money.at(-paid[t]));
      }
    }
    int every = last <= 12 ? 4 : last <= 40 ? 10 : last <= 100 ? 20 : (last / 5 + 9) / 10 * 10;
    for (int t = 0; t <= last; t += every) {
      double x = from + t * step + width / 2;
      drawing.words("tick", x, HEIGHT - 6, t > last - every / 4.0 ? "end" : "middle", year(t));
    }
    return drawing.html(HEIGHT);
  }

  private String year(int t) {
    return String.valueOf(view.appraisal().decisionYear() + t);
  }

  private static int peak(double[] amounts) {
    int peak = 0;
    for (int t = 1; t < amounts.length; t++) {
      if (amounts[t] > amounts[peak]) {
        peak = t;
      }
    }
    return peak;
  }

  private Element table(int portion, List<OptionResult> options) {
    boolean financed = options.stream().anyMatch(YearsSection::financed);
    var columns = new ArrayList<String>();
    columns.add(view.say("year"));
    for (OptionResult option : options) {
      columns.add(view.say("years.column.cost", view.quoted(option.id())));
      columns.add(view.say("years.column.benefit", view.quoted(option.id())));
      if (financed(option)) {
        columns.add(view.say("years.column.paid", view.quoted(option.id())));
      }
    }
    var grid =
        new Grid(
            "years-table-" + portion,
            view.say(
                financed ? "years.caption.paid" : "years.caption", view.appraisal().currency()),
            columns);
    var sums = new ArrayList<double[]>();
    for (OptionResult option : options) {
      sums.add(sum(option, LineResult::cost));
      sums.add(sum(option, LineResult::benefit));
      if (financed(option)) {
        sums.add(sum(option, LineResult::paid));
      }
    }
    for (int t = 0; t <= last; t++) {
      int at = t;
      grid.row(year(t), sums.stream().map(s -> view.whole(s[at])).toList());
    }
    grid.sum(view.say("sum"), sums.stream().map(s -> view.whole(Arrays.stream(s).sum())).toList());
    return grid.html();
  }
}
