package city.posterity.cityhall.costing;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.population.Populations;
import city.posterity.cityhall.forms.Entered;
import city.posterity.cityhall.forms.FormData;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingCheck;
import city.posterity.procurement.lifecycle.CostingMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a costing method of what was typed, with factors and prices by year, and finds everything
 * that is wrong with it, each at its control.
 */
final class MethodReader {

  private static final int LONGEST = 200;

  /** Where a control stands for what has none: the prices by year, say, for the price. */
  private static final Map<String, String> CONTROLS =
      Map.of(
          "/discountFactors", "/schedule",
          "/unitPrices", "/own",
          "/id", "/title",
          "/borne", "/price",
          "/spread", "/low");

  private final Drafting drafting;
  private final FormData data;
  private final List<Problem> problems = new ArrayList<>();
  private final Entered entered;

  private MethodReader(Drafting drafting, FormData data) {
    this.drafting = drafting;
    this.data = data;
    this.entered = new Entered(drafting.form(), problems);
  }

  /**
   * @param method absent where anything is wrong
   * @param problems in the language of the form; places are names of its controls
   */
  record Read(@Nullable CostingMethod method, List<Problem> problems) {
    Read {
      problems = List.copyOf(problems);
    }
  }

  static Read of(Drafting drafting, FormData data) {
    var reader = new MethodReader(drafting, data);
    CostingMethod method = reader.method();
    return new Read(reader.problems.isEmpty() ? method : null, reader.problems);
  }

  /** Years that everything else is counted by. */
  record Span(int firstYear, int horizon, int priceBase) {
    int last() {
      return CostingMethod.lastYear(horizon);
    }
  }

  private @Nullable CostingMethod method() {
    Span span = span();
    Integer serviceFrom = whole("/serviceFrom");
    Integer serviceTo = whole("/serviceTo");
    Integer draws = whole("/draws");
    BigDecimal noHarm = share("/noHarm");
    String population = population(span);
    var lines = new ArrayList<CostLine>();
    var reader = new LineReader(drafting, data, span, problems);
    for (int i = 0; i < data.rows("/lines"); i++) {
      CostLine line = reader.line("/lines/" + i);
      if (line != null) {
        lines.add(line);
      }
    }
    var schedule = Schedules.published().find(data.text("/schedule"));
    if (schedule.isEmpty()) {
      wrong("notChosen", "/schedule");
    }
    if (span == null
        || serviceFrom == null
        || serviceTo == null
        || draws == null
        || schedule.isEmpty()
        || !problems.isEmpty()) {
      return null;
    }
    String id = schedule.get().id();
    var method =
        new CostingMethod(
            data.text("/counts").equals("true"),
            span.firstYear(),
            span.horizon(),
            drafting.currency(),
            span.priceBase(),
            id,
            others(id),
            UnitPrices.factors(schedule.get(), span.firstYear(), span.last()),
            population,
            serviceFrom - span.firstYear(),
            serviceTo - span.firstYear(),
            draws,
            drafting.seed(),
            noHarm,
            UnitPrices.tables(),
            lines);
    CostingCheck.of(method, drafting.currency()).forEach(this::found);
    return method;
  }

  private @Nullable Span span() {
    Integer first = year("/firstYear");
    Integer base = year("/priceBase");
    Integer horizon = whole("/horizon");
    if (horizon != null && (horizon < 0 || horizon > LONGEST)) {
      problem("horizon-out-of-range", "/horizon");
      horizon = null;
    }
    return first == null || base == null || horizon == null ? null : new Span(first, horizon, base);
  }

  private @Nullable Integer year(String at) {
    Integer year = whole(at);
    if (year != null && (year < 1900 || year > 2200)) {
      problem("year-out-of-range", at);
      return null;
    }
    return year;
  }

  /** What is not discounted, and what weighs all generations alike, is always among them. */
  private List<String> others(String central) {
    var all = new LinkedHashSet<String>();
    data.texts("/schedules").stream()
        .filter(s -> Schedules.published().find(s).isPresent())
        .forEach(all::add);
    all.add(Schedules.UNDISCOUNTED);
    if (all.stream().noneMatch(MethodForm.WITHOUT_TIME_PREFERENCE::contains)
        && !MethodForm.WITHOUT_TIME_PREFERENCE.contains(central)) {
      all.add(MethodForm.WITHOUT_TIME_PREFERENCE.getFirst());
    }
    all.remove(central);
    return List.copyOf(all);
  }

  private String population(@Nullable Span span) {
    String id = data.text("/population");
    var found = Populations.find(id);
    if (found.isEmpty()) {
      wrong("notChosen", "/population");
    } else if (span != null
        && (span.firstYear() < found.get().firstYear()
            || span.firstYear() + span.horizon() > found.get().lastYear())) {
      problem(
          "population-too-short",
          "/population",
          String.valueOf(found.get().firstYear()),
          String.valueOf(found.get().lastYear()),
          String.valueOf(span.firstYear()),
          String.valueOf(span.firstYear() + span.horizon()));
    }
    return id;
  }

  /** Entered in percent; absent where nothing is. */
  private @Nullable BigDecimal share(String at) {
    if (data.text(at).isBlank()) {
      return null;
    }
    JsonNode number = entered.number(data.text(at), at);
    return number == null ? null : number.decimalValue().movePointLeft(2);
  }

  private @Nullable Integer whole(String at) {
    JsonNode number = entered.whole(data.text(at), at);
    return number == null ? null : number.intValue();
  }

  private void found(Problem p) {
    String at = p.pointer();
    for (var control : CONTROLS.entrySet()) {
      if (at.endsWith(control.getKey())) {
        at = at.substring(0, at.length() - control.getKey().length()) + control.getValue();
        break;
      }
    }
    String key = "costing.problem." + p.code();
    boolean said = drafting.form().texts().find(drafting.form().locale(), key).isPresent();
    problems.add(new Problem(p.code(), at, said ? drafting.text(key) : p.message()));
  }

  private void problem(String code, String at, Object... arguments) {
    problems.add(new Problem(code, at, drafting.text("costing.problem." + code, arguments)));
  }

  private void wrong(String code, String at) {
    problems.add(new Problem(code, at, drafting.text("forms.error." + code)));
  }
}
