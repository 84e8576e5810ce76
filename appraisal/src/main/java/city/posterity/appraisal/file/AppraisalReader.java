package city.posterity.appraisal.file;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Appraisal.Correlations;
import city.posterity.appraisal.Appraisal.GroupChoice;
import city.posterity.appraisal.Appraisal.PopulationChoice;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Schedules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file that is appraised. */
public final class AppraisalReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Most lines that a file may have in all. */
  private static final int MOST_LINES = 100_000;

  private static final int LONGEST_HORIZON = 300;

  private final List<Problem> problems = new ArrayList<>();

  private AppraisalReader() {}

  /**
   * @param json in UTF-8
   * @throws AppraisalException with everything that is wrong with it
   */
  public static Appraisal read(byte[] json) {
    var reader = new AppraisalReader();
    Appraisal appraisal;
    try {
      appraisal = reader.appraisal(JSON.readTree(json));
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new AppraisalException(
          List.of(
              new Problem(
                  "",
                  "not-json",
                  "This is no JSON: line "
                      + (place == null ? 0 : place.getLineNr())
                      + ", "
                      + e.getOriginalMessage())));
    }
    if (!reader.problems.isEmpty()) {
      throw new AppraisalException(reader.problems);
    }
    return appraisal;
  }

  private Appraisal appraisal(JsonNode json) {
    var f = new Fields(json, "", problems);
    List<String> schedules = schedules(f);
    int horizon = f.whole("horizon", 0, LONGEST_HORIZON);
    List<Option> options = options(f, horizon);
    var appraisal =
        new Appraisal(
            f.text("title"),
            f.text("currency"),
            f.whole("priceBase", 1900, 2200),
            f.whole("decisionYear", 1900, 2200),
            horizon,
            schedules,
            central(f, schedules),
            population(f),
            reference(f, options),
            options,
            f.has("generations") ? groups(f) : List.of(),
            f.has("correlations") ? correlations(f.inner("correlations")) : null,
            f.has("deflators") ? byYear(f.inner("deflators")) : Map.of(),
            f.has("exchangeRates") ? byYear(f.inner("exchangeRates")) : Map.of());
    if (!appraisal.currency().isEmpty() && !appraisal.currency().matches("[A-Z]{3}")) {
      f.wrong("currency", "not-a-currency", "a currency has three letters: GBP");
    }
    f.nothingElse();
    return appraisal;
  }

  private List<String> schedules(Fields f) {
    JsonNode list = f.get("schedules");
    if (list == null || !list.isArray() || list.isEmpty()) {
      f.wrong("schedules", "missing", "name at least one schedule; appraise schedules lists them");
      return List.of();
    }
    var ids = new ArrayList<String>();
    for (int i = 0; i < list.size(); i++) {
      String id = list.get(i).asString("");
      if (Schedules.published().find(id).isEmpty()) {
        f.wrong("schedules/" + i, "unknown-schedule", unknownSchedule(id));
      } else if (ids.contains(id)) {
        f.wrong("schedules/" + i, "schedule-twice", "“" + id + "” stands here twice");
      }
      ids.add(id);
    }
    return ids;
  }

  static String unknownSchedule(String id) {
    return "there is no schedule “"
        + id
        + "”; appraise schedules lists them, and flat:0.025 is a constant rate";
  }

  private static String central(Fields f, List<String> schedules) {
    if (!f.has("central") && schedules.size() == 1) {
      return schedules.getFirst();
    }
    String central = f.text("central");
    if (!central.isEmpty() && !schedules.contains(central)) {
      f.wrong("central", "central-not-listed", "“" + central + "” is not among the schedules");
    }
    return central;
  }

  private static PopulationChoice population(Fields f) {
    if (!f.has("population")) {
      return new PopulationChoice.Area("World");
    }
    Fields p = f.inner("population");
    boolean file = p.has("file");
    var choice =
        file
            ? new PopulationChoice.File(p.text("file"))
            : new PopulationChoice.Area(p.text("area"));
    p.nothingElse();
    return choice;
  }

  private static @Nullable String reference(Fields f, List<Option> options) {
    String reference = f.textOrNull("reference");
    if (reference != null && options.stream().noneMatch(o -> o.id().equals(reference))) {
      f.wrong("reference", "unknown-option", "no option is called “" + reference + "”");
    }
    return reference;
  }

  private List<Option> options(Fields f, int horizon) {
    var options = new ArrayList<Option>();
    Set<String> ids = new HashSet<>();
    int lines = 0;
    for (Fields o : f.each("options")) {
      Option option = option(o, horizon);
      lines += option.lines().size();
      if (!ids.add(option.id())) {
        o.wrong("id", "option-twice", "two options are called “" + option.id() + "”");
      }
      options.add(option);
    }
    if (options.isEmpty()) {
      f.wrong("options", "no-options", "there is nothing to appraise");
    }
    if (lines > MOST_LINES) {
      f.wrong(
          "options",
          "too-many-lines",
          "there are " + lines + " lines; at most " + MOST_LINES + " are taken");
    }
    return options;
  }

  private static Option option(Fields o, int horizon) {
    var lines = new ArrayList<Line>();
    Set<String> ids = new HashSet<>();
    for (Fields l : o.each("lines")) {
      Line line = LineReader.read(l);
      if (!ids.add(line.id())) {
        l.wrong("id", "line-twice", "two lines of this option are called “" + line.id() + "”");
      }
      if (line.schedule() != null && Schedules.published().find(line.schedule()).isEmpty()) {
        l.wrong("schedule", "unknown-schedule", unknownSchedule(line.schedule()));
      }
      lines.add(line);
    }
    String id = o.text("id");
    var option = new Option(id, o.has("title") ? o.text("title") : id, service(o, horizon), lines);
    o.nothingElse();
    return option;
  }

  private static Option.Service service(Fields o, int horizon) {
    if (!o.has("service")) {
      return new Option.Service.Span(Math.min(1, horizon), horizon);
    }
    Fields s = o.inner("service");
    Option.Service service;
    if (s.has("amounts")) {
      service = new Option.Service.Measured(LineReader.amounts(s, "amounts", 0));
    } else {
      int first = s.whole("first", 0, 1_000);
      service = new Option.Service.Span(first, s.whole("last", first, 1_000));
    }
    s.nothingElse();
    return service;
  }

  private static List<GroupChoice> groups(Fields f) {
    var groups = new ArrayList<GroupChoice>();
    for (Fields g : f.each("generations")) {
      groups.add(
          new GroupChoice(
              g.text("id"),
              g.has("from") ? g.whole("from", -200, 1_000) : null,
              g.has("to") ? g.whole("to", -200, 1_000) : null));
      g.nothingElse();
    }
    return groups;
  }

  private static Correlations correlations(Fields c) {
    JsonNode names = c.get("drivers");
    JsonNode rows = c.get("matrix");
    if (names == null || !names.isArray() || rows == null || !rows.isArray()) {
      c.wrong(
          "",
          "missing",
          "correlations have drivers, a list of names, and a matrix of as many rows");
      return new Correlations(List.of(), new double[0][]);
    }
    int size = names.size();
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      JsonNode row = rows.path(i);
      if (!row.isArray() || row.size() != size) {
        c.wrong("matrix/" + i, "not-square", "this row has to hold " + size + " numbers");
        continue;
      }
      for (int j = 0; j < size; j++) {
        matrix[i][j] = c.number(row.get(j), "matrix/" + i + "/" + j, -1, 1);
      }
    }
    c.nothingElse();
    return new Correlations(names.valueStream().map(n -> n.asString("")).toList(), matrix);
  }

  private static Map<String, Map<Integer, Double>> byYear(Fields f) {
    var currencies = new LinkedHashMap<String, Map<Integer, Double>>();
    for (String currency : f.node().propertyNames()) {
      Fields years = f.inner(currency);
      var values = new LinkedHashMap<Integer, Double>();
      for (String year : years.node().propertyNames()) {
        if (year.matches("(19|20|21)\\d\\d")) {
          double value = years.number(year, 0, Double.MAX_VALUE);
          if (value == 0) {
            years.wrong(year, "out-of-range", "this has to be above zero");
          }
          values.put(Integer.valueOf(year), value);
        } else {
          years.wrong(year, "not-a-year", "a year of the calendar is expected: 2026");
        }
      }
      currencies.put(currency, values);
    }
    return currencies;
  }
}
