package city.posterity.appraisal.file;

import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.Indices;
import city.posterity.appraisal.generation.Reading;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A result as other programs read it. Numbers are not rounded. */
public final class ResultJson {

  /** Names the arithmetic; another number means that the same file may give other figures. */
  public static final String ENGINE = "posterity-appraisal 2";

  private ResultJson() {}

  /** The same bytes for the same result. */
  public static String write(Result result) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree(result));
  }

  private static Map<String, Object> tree(Result r) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("engine", ENGINE);
    tree.put("data", r.dataVersion());
    tree.put("dataHash", r.dataHash());
    tree.put("seed", r.seed());
    tree.put("draws", r.draws());
    tree.put("schedules", schedules(r));
    var options = new LinkedHashMap<String, Object>();
    r.options().forEach(o -> options.put(o.id(), option(o)));
    tree.put("options", options);
    // no Map.of: its order is another in each run, and the bytes are promised to be the same
    var switching = new LinkedHashMap<String, Object>();
    switching.put("between", r.switching().between());
    switching.put("rates", r.switching().rates());
    tree.put("switchingRate", switching);
    tree.put(
        "dominance",
        r.dominance().stream().map(d -> java.util.List.of(d.better(), d.worse())).toList());
    tree.put(
        "warnings",
        r.notices().stream()
            .map(n -> {
              var warning = new LinkedHashMap<String, Object>();
              warning.put("code", n.code());
              warning.put("message", n.message());
              return warning;
            })
            .toList());
    return tree;
  }

  private static Map<String, Object> schedules(Result r) {
    var schedules = new LinkedHashMap<String, Object>();
    r.rankings()
        .forEach((id, ranking) -> {
          var options = new LinkedHashMap<String, Object>();
          for (OptionResult o : r.options()) {
            var present = java.util.Objects.requireNonNull(o.present().get(id));
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("presentCost", present.cost());
            one.put("presentBenefit", present.benefit());
            one.put("net", present.net());
            one.put("equivalentAnnualCost", o.equivalentAnnual().get(id));
            options.put(o.id(), one);
          }
          var schedule = new LinkedHashMap<String, Object>();
          schedule.put("options", options);
          schedule.put("ranking", ranking);
          schedules.put(id, schedule);
        });
    return schedules;
  }

  private static Map<String, Object> option(OptionResult o) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("generations", o.generations().stream().map(ResultJson::generation).toList());
    var cohorts = new LinkedHashMap<String, Object>();
    o.cohorts()
        .forEach((birth, c) -> {
          var cohort = new LinkedHashMap<String, Object>();
          cohort.put("undiscounted", c.undiscounted());
          cohort.put("present", c.present());
          cohorts.put(birth.toString(), cohort);
        });
    tree.put("cohorts", cohorts);
    tree.put("indices", indices(o));
    tree.put("costOfFinance", o.financeGap());
    var savings = o.savings();
    tree.put("netSavings", savings == null ? null : savings.net());
    tree.put("sir", savings == null ? null : savings.ratio());
    tree.put("airr", savings == null ? null : savings.adjustedReturn());
    var lockIn = o.lockIn();
    tree.put("lockIn", lockIn == null ? null : finite(lockIn.index()));
    tree.put("lockInYear", lockIn == null ? null : lockIn.year());
    var spread = o.spread();
    tree.put(
        "simulation",
        spread == null
            ? null
            : ChancesJson.tree(
                spread,
                java.util.Objects.requireNonNull(o.against()),
                java.util.Objects.requireNonNull(o.chances())));
    return nonNull(tree);
  }

  private static Map<String, Object> generation(GenerationResult g) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("id", g.id());
    tree.put("presentBenefit", g.presentBenefit());
    tree.put("presentCost", g.presentCost());
    tree.put("net", g.net());
    tree.put("undiscountedNet", g.undiscountedNet());
    tree.put("zeroPreferenceNet", g.zeroPreferenceNet());
    tree.put("perHead", g.perHead());
    tree.put("perPersonYear", g.perPersonYear());
    return nonNull(tree);
  }

  private static Map<String, Object> indices(OptionResult o) {
    Indices i = o.indices();
    var tree = new LinkedHashMap<String, @Nullable Object>();
    var balance = new LinkedHashMap<String, @Nullable Object>();
    balance.put("F", said(i.future().balance()));
    balance.put("U", said(i.unborn().balance()));
    tree.put("balance", balance);
    tree.put("burdenRatio", said(i.future().burdenRatio()));
    tree.put("worstOff", i.worstOff().group());
    tree.put("noHarm", i.noHarm().outcome().name().toLowerCase(Locale.ROOT));
    tree.put("timingGap", said(i.timingGap()));
    tree.put("levelling", said(i.levelling()));
    tree.put("tailYears", i.debtTail().tailYears());
    tree.put("tailShare", said(i.debtTail().tailShare()));
    tree.put("payback", i.payback().year());
    var payback = i.paybackGeneration();
    tree.put("paybackGeneration", payback == null ? null : payback.first());
    tree.put("voiceGap", said(i.voiceGap()));
    tree.put("exitShare", said(i.exitShare()));
    tree.put("rankStability", said(o.rankStability()));
    return nonNull(tree);
  }

  /** A number, or the word for why there is none. */
  private static Object said(Reading reading) {
    return switch (reading) {
      case Reading.Known(var value) -> value;
      case Reading.Missing why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static Object finite(double number) {
    return Double.isFinite(number) ? (Object) number : "pays-does-not-use";
  }

  /** Absent figures are written as null, so that every key is always there. */
  @SuppressWarnings({"unchecked", "NullAway"})
  private static Map<String, Object> nonNull(Map<String, @Nullable Object> tree) {
    return (Map<String, Object>) (Map<?, ?>) tree;
  }
}
