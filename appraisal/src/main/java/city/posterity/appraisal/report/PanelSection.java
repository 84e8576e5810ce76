package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;

import city.posterity.appraisal.engine.LockIn;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Savings;
import city.posterity.appraisal.generation.Indices;
import city.posterity.appraisal.generation.Reading;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Indices beside each other. Those that compare shares of the unborn stand with all schedules
 * elsewhere and not here, and no sum of them is made: it would hide the choice of values.
 */
final class PanelSection {

  private final View view;

  private PanelSection(View view) {
    this.view = view;
  }

  static Element of(View view) {
    return new PanelSection(view).html();
  }

  private Element html() {
    return el("section")
        .with("aria-labelledby", "panel")
        .holding(view.heading(2, "panel", "panel.heading"), view.paragraph("panel.lead"))
        .holding(
            IntStream.range(0, view.portions().size())
                .mapToObj(i -> table(i, view.portions().get(i)))
                .toList());
  }

  private Element table(int portion, List<OptionResult> options) {
    var columns = new ArrayList<String>();
    columns.add(view.say("panel.index"));
    options.forEach(o -> columns.add(view.title(o.id())));
    columns.add(view.say("panel.meaning"));
    var grid = new Grid("panel-table-" + portion, view.say("panel.caption"), columns);
    row(grid, options, "worst-off", this::worstOff);
    row(grid, options, "no-harm", this::noHarm);
    row(grid, options, "timing", o -> view.number(o.indices().timingGap()));
    row(grid, options, "levelling", o -> view.number(o.indices().levelling()));
    row(grid, options, "tail", o -> years(o.indices().debtTail().tailYears()));
    row(grid, options, "tail-share", o -> view.share(o.indices().debtTail().tailShare()));
    row(grid, options, "payback", o -> years(o.indices().payback().year()));
    row(grid, options, "payback-generation", this::paybackGeneration);
    row(grid, options, "exit", o -> view.share(o.indices().exitShare()));
    row(grid, options, "lock-in", this::lockIn);
    row(grid, options, "finance", o -> view.whole(o.financeGap()));
    row(grid, options, "savings", o -> savings(o, Savings::net, 0));
    row(grid, options, "ratio", o -> savings(o, Savings::ratio, 2));
    row(grid, options, "stability", o -> view.share(o.rankStability()));
    return grid.html();
  }

  private void row(
      Grid grid, List<OptionResult> options, String index, Function<OptionResult, Html> cell) {
    var cells = new ArrayList<Html>(options.stream().map(cell).toList());
    cells.add(Html.text(view.say("panel." + index + ".meaning")));
    grid.row(view.say("panel." + index), cells);
  }

  private Html none() {
    return Html.text(view.say("none"));
  }

  private Html years(@Nullable Integer years) {
    return years == null ? none() : View.data(years, String.valueOf(years));
  }

  private Html worstOff(OptionResult option) {
    Indices.WorstOff worst = option.indices().worstOff();
    String group = worst.group();
    return switch (worst.perPersonYear()) {
      case Reading.Known(var value) when group != null ->
          el("span")
              .holding(
                  Html.text(view.groupName(group) + " "),
                  View.data(value, view.words().fine(value)));
      case Reading.Known _ -> none();
      case Reading.Missing why -> Html.text(view.missing(why));
    };
  }

  private Html noHarm(OptionResult option) {
    Indices.NoHarm harm = option.indices().noHarm();
    return Html.text(
        switch (harm.outcome()) {
          case PASS -> view.say("harm.none");
          case FAIL ->
              view.say(
                  "harm.found",
                  view.words().list(harm.harmed().stream().map(view::groupName).toList()));
          case INSUFFICIENT_INCIDENCE -> view.say("reading.insufficient-incidence");
        });
  }

  private Html paybackGeneration(OptionResult option) {
    var payback = option.indices().paybackGeneration();
    if (payback == null) {
      return none();
    }
    String first = payback.first();
    String who = first == null ? view.say("payback.nobody") : view.groupName(first);
    return Html.text(
        payback.burdenShift()
            ? view.say("payback.burden-shift", who)
            : payback.plantingTrees() ? view.say("payback.planting-trees", who) : who);
  }

  private Html lockIn(OptionResult option) {
    LockIn lock = option.lockIn();
    if (lock == null) {
      return none();
    }
    return Double.isFinite(lock.index())
        ? view.fixed(lock.index(), 2)
        : Html.text(view.say("lock-in.nothing-left"));
  }

  private Html savings(
      OptionResult option, Function<Savings, @Nullable Double> figure, int places) {
    Savings savings = option.savings();
    Double number = savings == null ? null : figure.apply(savings);
    return number == null ? none() : view.fixed(number, places);
  }
}
