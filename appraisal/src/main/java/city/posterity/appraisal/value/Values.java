package city.posterity.appraisal.value;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.table.Entry;
import city.posterity.appraisal.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The unit values and deflators that come with the library, by id. */
public final class Values {

  private final String version;
  private final Map<String, UnitValue> byId;
  private final List<Deflator> deflators;

  private Values(String version, Map<String, UnitValue> byId, List<Deflator> deflators) {
    this.version = version;
    this.byId = byId;
    this.deflators = deflators;
  }

  /** Those that come with the library. */
  public static Values published() {
    return Holder.PUBLISHED;
  }

  private static final class Holder {
    private static final Values PUBLISHED = read();
  }

  private static Values read() {
    Table carbon = Table.read("carbon.yaml", "values");
    Table others = Table.read("unit-values.yaml", "values");
    Table deflators = Table.read("deflators.yaml", "deflators");
    var byId = new LinkedHashMap<String, UnitValue>();
    Stream.of(carbon, others)
        .flatMap(table -> table.entries().stream())
        .forEach(e -> {
          if (byId.put(e.id(), value(e)) != null) {
            throw e.wrong("id", "is there twice");
          }
        });
    return new Values(
        "carbon %s, others %s, deflators %s"
            .formatted(carbon.version(), others.version(), deflators.version()),
        byId,
        deflators.entries().stream().map(Values::deflator).toList());
  }

  /**
   * These and a city's own, in the format of the table {@code unit-values.yaml}. Its licence is the
   * city's business: nothing of it is bundled.
   *
   * @param name of the city's table, for messages
   * @param yaml the whole table
   * @throws AppraisalException with a problem for each entry that is not whole or has the id of
   *     another one, at {@code /values/3}
   */
  public Values with(String name, String yaml) {
    var all = new LinkedHashMap<>(byId);
    var problems = new ArrayList<Problem>();
    String local = "";
    try {
      Table table = Table.of(name, "values", yaml);
      local = table.version();
      for (int i = 0; i < table.entries().size(); i++) {
        add(all, table.entries().get(i), "/values/" + i, problems);
      }
    } catch (IllegalStateException e) {
      problems.add(new Problem("", "values-malformed", String.valueOf(e.getMessage())));
    }
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return new Values("%s, %s %s".formatted(version, name, local), all, deflators);
  }

  private static void add(
      Map<String, UnitValue> all, Entry e, String pointer, List<Problem> problems) {
    try {
      UnitValue value = value(e);
      if (all.putIfAbsent(value.id(), value) != null) {
        problems.add(
            new Problem(
                pointer, "value-twice", "there is another value with the id " + value.id()));
      }
    } catch (IllegalStateException wrong) {
      problems.add(new Problem(pointer, "value-malformed", String.valueOf(wrong.getMessage())));
    }
  }

  /** Of the tables. */
  public String version() {
    return version;
  }

  public List<UnitValue> all() {
    return List.copyOf(byId.values());
  }

  public Optional<UnitValue> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Deflator> deflators() {
    return deflators;
  }

  private static UnitValue value(Entry e) {
    List<String> scenarios = e.list("scenarios").stream().map(Object::toString).toList();
    String central = e.textOrNull("central");
    if (scenarios.isEmpty() || (central != null && !scenarios.contains(central))) {
      throw e.wrong("scenarios", "are none, or do not hold the central one");
    }
    var rates = new LinkedHashMap<String, Double>();
    e.map("near_term_rates").forEach((s, rate) -> rates.put(s.toString(), number(e, rate)));
    if (!rates.isEmpty() && !rates.keySet().equals(Set.copyOf(scenarios))) {
      throw e.wrong("near_term_rates", "are not those of its scenarios");
    }
    String currency = e.text("currency");
    if (!Prices.isCurrency(currency)) {
      throw e.wrong("currency", "is no code of three capital letters (ISO 4217)");
    }
    return new UnitValue(
        e.id(),
        e.text("name"),
        e.text("unit"),
        currency,
        e.whole("price_base"),
        basis(e),
        e.text("status"),
        e.confidence("confidence"),
        e.text("licence"),
        e.sources(),
        e.text("notes", ""),
        scenarios,
        central,
        rates,
        course(e, scenarios.size()));
  }

  private static Basis basis(Entry e) {
    return Stream.of(Basis.values())
        .filter(basis -> basis.code().equals(e.text("basis")))
        .findFirst()
        .orElseThrow(() -> e.wrong("basis", "is none that is known"));
  }

  private static Course course(Entry e, int scenarios) {
    if (e.has("always")) {
      return new Course.Always(numbers(e, "always", e.list("always"), scenarios));
    }
    var byYear = new TreeMap<Integer, List<Double>>();
    e.map("values")
        .forEach((year, row) -> {
          if (!(year instanceof Integer y) || !(row instanceof List<?> list)) {
            throw e.wrong("values", "are not lists by year");
          }
          byYear.put(y, numbers(e, "values", list, scenarios));
        });
    if (byYear.isEmpty()) {
      throw e.wrong("values", "are none");
    }
    return new Course.ByYear(
        byYear, e.has("growth") ? e.number("growth") : null, e.wholeOrNull("growth_until"));
  }

  private static List<Double> numbers(Entry e, String field, List<?> list, int scenarios) {
    if (list.size() != scenarios) {
      throw e.wrong(field, "are not one for each scenario");
    }
    var numbers = new ArrayList<Double>();
    list.forEach(o -> numbers.add(number(e, o)));
    return numbers;
  }

  private static double number(Entry e, Object value) {
    if (value instanceof Number n && n.doubleValue() >= 0 && Double.isFinite(n.doubleValue())) {
      return n.doubleValue();
    }
    throw e.wrong("values", "hold " + value + ", which is no number from 0 up");
  }

  private static Deflator deflator(Entry e) {
    var index = new TreeMap<Integer, Double>();
    e.map("index")
        .forEach((year, figure) -> {
          if (!(year instanceof Integer y)) {
            throw e.wrong("index", "is not by year");
          }
          index.put(y, number(e, figure));
        });
    return new Deflator(
        e.id(),
        e.text("name"),
        e.text("currency"),
        e.confidence("confidence"),
        e.text("licence"),
        e.sources(),
        e.text("notes", ""),
        index);
  }
}
