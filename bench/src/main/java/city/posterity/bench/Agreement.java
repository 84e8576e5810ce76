package city.posterity.bench;

import city.posterity.appraisal.draw.Comparison;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.engine.Chances;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Whether both sides say the same. */
final class Agreement {

  /** Of a figure, for the same draws. */
  private static final double DIGITS = 1e-9;

  /** Of a mean, for other draws; there are some hundred of them. */
  private static final double STANDARD_ERRORS = 5;

  private final Result result;
  private final JsonNode answer;

  Agreement(Result result, JsonNode answer) {
    this.result = result;
    this.answer = answer;
  }

  /** The furthest figure, as a part of itself. */
  double toTheDigit() {
    double furthest = 0;
    for (int o = 0; o < result.options().size(); o++) {
      List<Double> ours = figures(result.options().get(o));
      List<Double> theirs = figures(answer.get("options").get(o));
      if (ours.size() != theirs.size()) {
        throw new IllegalStateException(
            "%d figures, %d of NumPy".formatted(ours.size(), theirs.size()));
      }
      for (int i = 0; i < ours.size(); i++) {
        double off = Math.abs(ours.get(i) - theirs.get(i)) / Math.max(1e-3, Math.abs(ours.get(i)));
        if (!(off <= DIGITS)) {
          throw new IllegalStateException(
              "bid %d, figure %d: %s, NumPy %s".formatted(o, i, ours.get(i), theirs.get(i)));
        }
        furthest = Math.max(furthest, off);
      }
    }
    return furthest;
  }

  /** The furthest mean, in standard errors of the difference. */
  double byChance() {
    double furthest = 0;
    for (int o = 0; o < result.options().size(); o++) {
      List<Summary> ours = series(result.options().get(o));
      JsonNode theirs = answer.get("options").get(o).get("figures");
      for (int s = 0; s < ours.size(); s++) {
        double off = Math.abs(ours.get(s).mean() - theirs.get(s).get(0).asDouble());
        double error = Math.sqrt(2) * ours.get(s).standardError();
        if (!(off <= STANDARD_ERRORS * error)) {
          throw new IllegalStateException("bid %d, series %d differ".formatted(o, s));
        }
        furthest = Math.max(furthest, error == 0 ? 0 : off / error);
      }
    }
    return furthest;
  }

  /** Those that NumPy summarises, in its order. */
  private static List<Summary> series(OptionResult option) {
    Chances chances = Objects.requireNonNull(option.chances());
    var series = new ArrayList<Summary>();
    series.add(Objects.requireNonNull(option.spread()));
    // NumPy knows no group of nobody known
    chances.generations().stream()
        .limit(chances.generations().size() - 1)
        .forEach(g -> series.add(g.net()));
    for (Chances.Spread spread :
        List.of(chances.balanceOfFuture(), chances.balanceOfUnborn(), chances.voiceGap())) {
      series.add(Objects.requireNonNull(spread.figures()));
    }
    return series;
  }

  private static List<Double> figures(OptionResult option) {
    Chances chances = Objects.requireNonNull(option.chances());
    Comparison against = Objects.requireNonNull(option.against());
    var figures = new ArrayList<Double>();
    for (Summary s : series(option)) {
      figures.addAll(List.of(s.mean(), s.sd(), s.p5(), s.p10(), s.p50(), s.p90(), s.p95()));
    }
    figures.add(chances.belowZero());
    List<Chances.OfGeneration> groups =
        chances.generations().subList(0, chances.generations().size() - 1);
    groups.forEach(g -> figures.add(g.belowZero()));
    groups.forEach(g -> figures.add(Objects.requireNonNullElse(g.worseOff(), 0.0)));
    figures.add(Objects.requireNonNull(chances.noHarm()));
    figures.add(Objects.requireNonNull(chances.burdenShift()));
    groups.forEach(g -> figures.add(chances.worstOff().getOrDefault(g.id(), 0.0)));
    figures.add(against.probabilityBest());
    figures.add(against.expectedRegret());
    return figures;
  }

  private static List<Double> figures(JsonNode option) {
    var figures = new ArrayList<Double>();
    for (String key :
        List.of(
            "figures", "below", "worse", "noHarm", "burdenShift", "worstOff", "best", "regret")) {
      add(option.get(key), figures);
    }
    return figures;
  }

  private static void add(JsonNode node, List<Double> figures) {
    if (node.isArray()) {
      node.forEach(n -> add(n, figures));
    } else {
      figures.add(node.asDouble());
    }
  }
}
