package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What has to add up, computed in two ways, with what is between them. */
final class IdentitiesSection {

  /** Of the larger side: what double arithmetic may leave. */
  private static final double TOLERANCE = 1e-9;

  private final View view;
  private final Burdens burdens;

  private IdentitiesSection(View view) {
    this.view = view;
    this.burdens = new Burdens(view.result(), view.groups());
  }

  /**
   * @param key of its sentence
   * @param option absent for all together
   * @param size of what was added up, against which a difference is measured
   */
  record Identity(String key, String option, double left, double right, double size) {
    double difference() {
      return left - right;
    }

    boolean holds() {
      return Math.abs(difference()) <= TOLERANCE * Math.max(1, size);
    }
  }

  static Element of(View view) {
    return new IdentitiesSection(view).html();
  }

  static List<Identity> identities(View view) {
    return new IdentitiesSection(view).all();
  }

  private Element html() {
    var grid =
        new Grid(
            "identities-table",
            view.say("identities.caption"),
            List.of(
                view.say("identity"),
                view.say("option"),
                view.say("identity.left"),
                view.say("identity.right"),
                view.say("identity.difference"),
                view.say("identity.holds")));
    for (Identity identity : all()) {
      grid.row(
          view.say("identity." + identity.key()),
          List.of(
              el("bdi", identity.option().isEmpty() ? "" : view.title(identity.option())),
              view.fixed(identity.left(), 2),
              view.fixed(identity.right(), 2),
              View.data(identity.difference(), view.words().tiny(identity.difference())),
              Html.text(view.say(identity.holds() ? "yes" : "no"))));
    }
    return el("section")
        .with("aria-labelledby", "identities")
        .holding(
            view.heading(2, "identities", "identities.heading"),
            view.paragraph("identities.lead"),
            grid.html());
  }

  private List<Identity> all() {
    var all = new ArrayList<Identity>();
    view.result().options().forEach(o -> all.addAll(of(o)));
    if (view.result().draws() > 0) {
      double chances =
          view.result().options().stream()
              .mapToDouble(o -> Objects.requireNonNull(o.against()).probabilityBest())
              .sum();
      all.add(new Identity("chances", "", chances, 1, 1));
    }
    return all;
  }

  private List<Identity> of(OptionResult option) {
    String id = option.id();
    Present central = view.central(option);
    double size = central.cost() + central.benefit();
    double lines = option.lines().stream().mapToDouble(l -> l.present().net()).sum();
    double groups = option.generations().stream().mapToDouble(GenerationResult::net).sum();
    double home =
        option.generations().stream()
            .filter(g -> !g.id().equals(Generations.UNALLOCATED))
            .mapToDouble(g -> g.net() - g.elsewhereNet())
            .sum();
    double cohorts = option.cohorts().values().stream().mapToDouble(c -> c.present()).sum();
    Present plain = view.present(option, Schedules.UNDISCOUNTED);
    return List.of(
        new Identity("amounts", id, amounts(option), given(option), amounts(option)),
        new Identity("years", id, discounted(option), central.net(), size),
        new Identity("lines", id, lines, central.net(), size),
        new Identity("groups", id, groups, central.net(), size),
        new Identity(
            "undiscounted",
            id,
            option.generations().stream().mapToDouble(GenerationResult::undiscountedNet).sum(),
            plain.net(),
            plain.cost() + plain.benefit()),
        new Identity("cohorts", id, cohorts, home, size),
        new Identity("bearers", id, laid(option), groups, size));
  }

  /** All amounts of the lines, costs and benefits alike. */
  private static double amounts(OptionResult option) {
    double sum = 0;
    for (LineResult line : option.lines()) {
      for (int t = 0; t < line.cost().length; t++) {
        sum += line.cost()[t] + line.benefit()[t];
      }
    }
    return sum;
  }

  /** The same from the file, unit values, prices and optimism. */
  private double given(OptionResult option) {
    double sum = 0;
    var lines = view.appraisal().option(option.id()).orElseThrow().lines();
    for (int j = 0; j < lines.size(); j++) {
      var converted = Converted.of(view.appraisal(), lines.get(j), option.lines().get(j));
      for (int t = 0; t <= view.appraisal().horizon(); t++) {
        sum += Math.abs(converted.amount(t, view.appraisal().decisionYear()));
      }
    }
    return sum;
  }

  private double discounted(OptionResult option) {
    double sum = 0;
    for (LineResult line : option.lines()) {
      var factors = view.factors(line.schedule());
      for (int t = 0; t < line.cost().length; t++) {
        sum += (line.benefit()[t] - line.cost()[t]) * factors.at(t);
      }
    }
    return sum;
  }

  private double laid(OptionResult option) {
    double sum = 0;
    for (LineResult line : option.lines()) {
      for (double net : burdens.net(line, view.appraisal().central())) {
        sum += net;
      }
    }
    return sum;
  }
}
