package city.posterity.appraisal.report;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.draw.Comparison;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Present;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A summary for the terminal that somebody understands who decides and does not compute: which
 * option costs least over its whole life, what decides that, and who pays.
 */
public final class TextReport {

  private final Result result;
  private final Appraisal appraisal;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Result result) {
    this.result = result;
    this.appraisal = result.appraisal();
  }

  public static String of(Result result) {
    var report = new TextReport(result);
    report.head();
    report.options();
    report.rankings();
    report.uncertainty();
    report.generations();
    report.notices();
    return report.out.toString();
  }

  private void line(String words, Object... values) {
    out.append(values.length == 0 ? words : words.formatted(values)).append('\n');
  }

  private String money(double amount) {
    return String.format(Locale.ROOT, "%,.0f", amount);
  }

  private String title(String id) {
    return appraisal.option(id).map(Option::title).orElse(id);
  }

  private void head() {
    line("%s", appraisal.title());
    line(
        "All money in %s at prices of %d; years 0 to %d from %d; central schedule %s.",
        appraisal.currency(),
        appraisal.priceBase(),
        appraisal.horizon(),
        appraisal.decisionYear(),
        appraisal.central());
    line("");
    line("Best over the whole life: %s (%s).", title(result.best()), result.best());
    line("");
  }

  private void options() {
    line("%-14s %16s %16s %16s %14s", "Option", "cost", "benefit", "net", "net a year");
    for (String id : ranking(appraisal.central())) {
      OptionResult option = option(id);
      Present p = Objects.requireNonNull(option.present().get(appraisal.central()));
      Double annual = option.equivalentAnnual().get(appraisal.central());
      line(
          "%-14s %16s %16s %16s %14s",
          id,
          money(p.cost()),
          money(p.benefit()),
          money(p.net()),
          annual == null ? "" : money(-annual));
    }
    line("");
  }

  private List<String> ranking(String schedule) {
    return Objects.requireNonNull(result.rankings().get(schedule));
  }

  private OptionResult option(String id) {
    return result.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private void rankings() {
    line("Ranking under each schedule, the best first:");
    result
        .rankings()
        .forEach((schedule, ids) -> line("  %-26s %s", schedule, String.join(", ", ids)));
    boolean same = result.rankings().values().stream().map(List::getFirst).distinct().count() == 1;
    if (appraisal.options().size() > 1) {
      line(
          same
              ? "The discount schedule does not decide which is the best."
              : "The discount schedule decides which is the best: say why this one was chosen.");
      if (!result.switching().rates().isEmpty()) {
        line(
            "%s and %s change places at a constant rate of %s.",
            result.switching().between().get(0),
            result.switching().between().get(1),
            String.join(
                ", ",
                result.switching().rates().stream()
                    .map(r -> String.format(Locale.ROOT, "%.2f %%", r * 100))
                    .toList()));
      }
    }
    line("");
  }

  private void uncertainty() {
    if (result.draws() == 0) {
      line("Nothing in the file is uncertain, or no draws were asked for.");
      line("");
      return;
    }
    line("With uncertainty (%,d draws, seed %d), net:", result.draws(), result.seed());
    line(
        "%-14s %16s %16s %16s %10s",
        "Option", "bad (1 in 10)", "middle", "good (1 in 10)", "best in");
    for (OptionResult o : result.options()) {
      Summary s = Objects.requireNonNull(o.spread());
      Comparison c = Objects.requireNonNull(o.against());
      line(
          "%-14s %16s %16s %16s %9.0f %%",
          o.id(), money(s.p10()), money(s.p50()), money(s.p90()), c.probabilityBest() * 100);
    }
    if (result.options().stream()
        .anyMatch(o -> !Objects.requireNonNull(o.spread()).hasConverged())) {
      line("The draws are too few for steady figures; ask for more with --draws.");
    }
    line("");
  }

  private void generations() {
    line("Who pays and gains, net present value by generation:");
    out.append("%-14s".formatted("Option"));
    List<GenerationResult> groups = result.options().getFirst().generations();
    groups.forEach(g -> out.append(" %17s".formatted(g.id())));
    line("");
    for (OptionResult o : result.options()) {
      out.append("%-14s".formatted(o.id()));
      o.generations().forEach(g -> out.append(" %17s".formatted(money(g.net()))));
      line("");
    }
    OptionResult best = option(result.best());
    Reading cost = best.indices().future().costShare();
    Reading benefit = best.indices().future().benefitShare();
    line("");
    line(
        "Under the profiles of the file and the population of %s, %s of the present value of cost and"
            + " %s of benefit of %s fall to people who were children or not yet born in %d. These"
            + " shares rest on age profiles and population projections, not on observed payments.",
        population(), share(cost), share(benefit), best.id(), appraisal.decisionYear());
    line("");
  }

  private String population() {
    return switch (appraisal.population()) {
      case Appraisal.PopulationChoice.Area(var area) -> area;
      case Appraisal.PopulationChoice.File(var name) -> name;
    };
  }

  private static String share(Reading reading) {
    return reading.number().isPresent()
        ? String.format(Locale.ROOT, "%.0f %%", reading.number().getAsDouble() * 100)
        : "an unknown part";
  }

  private void notices() {
    if (!result.notices().isEmpty()) {
      line("To know:");
      result.notices().forEach(n -> line("- %s", n.message()));
      line("");
    }
    line("Tables: %s.", result.dataVersion());
  }
}
