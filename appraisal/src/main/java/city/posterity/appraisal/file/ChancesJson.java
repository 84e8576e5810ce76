package city.posterity.appraisal.file;

import city.posterity.appraisal.draw.Comparison;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.engine.Chances;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the draws say of one option. */
final class ChancesJson {

  private ChancesJson() {}

  static Map<String, Object> tree(Summary net, Comparison against, Chances chances) {
    Map<String, Object> tree = figures(net);
    tree.put("converged", net.hasConverged());
    tree.put("probabilityNegative", chances.belowZero());
    tree.put("probabilityBest", against.probabilityBest());
    tree.put("expectedRegret", against.expectedRegret());
    tree.put("generations", chances.generations().stream().map(ChancesJson::generation).toList());
    var balance = new LinkedHashMap<String, Object>();
    balance.put("F", spread(chances.balanceOfFuture()));
    balance.put("U", spread(chances.balanceOfUnborn()));
    var indices = new LinkedHashMap<String, @Nullable Object>();
    indices.put("balance", balance);
    indices.put("voiceGap", spread(chances.voiceGap()));
    indices.put("noHarm", chances.noHarm());
    indices.put("burdenShift", chances.burdenShift());
    indices.put("worstOff", chances.worstOff());
    tree.put("indices", indices);
    return tree;
  }

  private static Map<String, @Nullable Object> generation(Chances.OfGeneration g) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", g.id());
    tree.putAll(figures(g.net()));
    tree.put("probabilityNegative", g.belowZero());
    tree.put("probabilityWorseOff", g.worseOff());
    return tree;
  }

  private static Map<String, Object> spread(Chances.Spread spread) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("said", spread.said());
    Summary figures = spread.figures();
    if (figures != null) {
      tree.putAll(figures(figures));
    }
    return tree;
  }

  private static Map<String, Object> figures(Summary s) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("mean", s.mean());
    tree.put("sd", s.sd());
    tree.put("standardError", s.standardError());
    tree.put("p5", s.p5());
    tree.put("p10", s.p10());
    tree.put("p50", s.p50());
    tree.put("p90", s.p90());
    tree.put("p95", s.p95());
    return tree;
  }
}
