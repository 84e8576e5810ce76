package city.posterity.appraisal.population;

import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads persons by bands of ages, and says with its line everything that is wrong. */
final class PopulationReader {

  private static final List<String> COLUMNS = List.of("year", "ageFrom", "ageTo", "persons");

  /** More than ever were or will be: a slip of the unit. */
  private static final double MOST = 1e12;

  /** Less of a person is no projection but a fault of arithmetic. */
  private static final double LEAST = 1e-6;

  record Band(int line, int from, int to, double persons) {}

  private final String pointer;
  private final double fewest;
  private final List<Problem> problems;
  private int line;

  /**
   * @param fewest persons of a band that has any, so that nobody can be made out; 0 for no limit
   */
  PopulationReader(String pointer, double fewest, List<Problem> problems) {
    this.pointer = pointer;
    this.fewest = fewest;
    this.problems = problems;
  }

  Optional<Population> read(String name, String csv) {
    return bands(csv)
        .map(byYear -> {
          var persons = new TreeMap<Integer, double[]>();
          byYear.forEach((year, bands) -> persons.put(year, split(bands)));
          return Population.of(name, persons);
        });
  }

  /** The bands of each year, youngest first; empty where something was wrong. */
  Optional<Map<Integer, List<Band>>> bands(String csv) {
    int before = problems.size();
    Map<Integer, List<Band>> byYear = lines(csv);
    if (problems.size() == before && byYear.isEmpty()) {
      line = 2;
      wrong("population-empty", "there is no band of ages");
    }
    byYear.values().forEach(this::follow);
    if (problems.size() == before) {
      sameAges(byYear);
    }
    return problems.size() == before ? Optional.of(byYear) : Optional.empty();
  }

  private Map<Integer, List<Band>> lines(String csv) {
    var byYear = new TreeMap<Integer, List<Band>>();
    String[] lines = csv.replaceFirst("^\uFEFF", "").split("\r\n|\n|\r", -1);
    line = 1;
    List<String> header = cells(lines[0]);
    if (!List.copyOf(header).containsAll(COLUMNS)) {
      wrong("column-missing", "the columns must be " + String.join(",", COLUMNS));
      return byYear;
    }
    for (line = 2; line <= lines.length; line++) {
      String text = lines[line - 1];
      if (text.isBlank()) {
        continue;
      }
      List<String> cells = cells(text);
      if (cells.size() != header.size()) {
        wrong("cells-differ", "%s cells, but %s columns".formatted(cells.size(), header.size()));
        continue;
      }
      Integer year = whole("year", cells.get(header.indexOf("year")), 1, 9999);
      Band band =
          band(
              cells.get(header.indexOf("ageFrom")),
              cells.get(header.indexOf("ageTo")),
              cells.get(header.indexOf("persons")));
      if (year != null && band != null) {
        byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(band);
      }
    }
    byYear.values().forEach(bands -> bands.sort(Comparator.comparingInt(Band::from)));
    return byYear;
  }

  private @Nullable Band band(String from, String to, String persons) {
    Integer first = whole("ageFrom", from, 0, Population.OPEN_AGE);
    Integer last = to.isEmpty() ? Integer.valueOf(Population.OPEN_AGE) : whole("ageTo", to, 0, 200);
    Double count = count(persons);
    if (first == null || last == null || count == null) {
      return null;
    }
    if (last < first) {
      wrong("age-band-empty", "no age lies from %s to %s".formatted(first, last));
      return null;
    }
    return new Band(line, first, Math.min(last, Population.OPEN_AGE), count);
  }

  private @Nullable Integer whole(String column, String text, int least, int most) {
    if (!text.matches("-?\\d{1,9}")) {
      wrong("not-a-number", "%s is no whole number: %s".formatted(column, shown(text)));
      return null;
    }
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      wrong(
          value < 0 ? "negative" : "out-of-range",
          "%s must lie from %s to %s: %s".formatted(column, least, most, value));
      return null;
    }
    return value;
  }

  private @Nullable Double count(String text) {
    // Not all that parseDouble takes: no NaN, no 1d, no 0x1p3.
    if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      wrong("not-a-number", "persons is no number: " + shown(text));
      return null;
    }
    double value = Double.parseDouble(text);
    if (value < 0) {
      wrong("negative", "persons cannot be fewer than none: " + text);
      return null;
    }
    if (value > MOST || value > 0 && value < LEAST) {
      wrong(
          "out-of-range",
          "persons are none, or from a millionth to a million million: " + shown(text));
      return null;
    }
    if (value > 0 && value < fewest) {
      wrong(
          "too-few-users",
          "bands with fewer than %s users could give them away; join them"
              .formatted(Math.round(fewest)));
      return null;
    }
    return value;
  }

  private void follow(List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      Band before = bands.get(i - 1);
      Band band = bands.get(i);
      line = band.line();
      if (band.from() <= before.to()) {
        wrong("age-band-overlap", "age %s is in line %s too".formatted(band.from(), before.line()));
      } else if (band.from() != before.to() + 1) {
        wrong(
            "age-band-gap",
            "ages %s to %s are missing after line %s"
                .formatted(before.to() + 1, band.from() - 1, before.line()));
      }
    }
  }

  /** Else a line between two years would let people vanish or come from nowhere. */
  private void sameAges(Map<Integer, List<Band>> byYear) {
    List<Band> first = byYear.values().iterator().next();
    byYear.forEach((year, bands) -> {
      if (bands.getFirst().from() != first.getFirst().from()
          || bands.getLast().to() != first.getLast().to()) {
        line = bands.getFirst().line();
        wrong(
            "ages-differ",
            "ages of %s are %s to %s, those of the first year %s to %s"
                .formatted(
                    year,
                    bands.getFirst().from(),
                    bands.getLast().to(),
                    first.getFirst().from(),
                    first.getLast().to()));
      }
    });
  }

  private static double[] split(List<Band> bands) {
    double[] ages = new double[Population.AGES];
    for (Band band : bands) {
      for (int age = band.from(); age <= band.to(); age++) {
        ages[age] = band.persons() / (band.to() - band.from() + 1);
      }
    }
    return ages;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.split(",", -1)) {
      String text = cell.strip();
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      cells.add(quoted ? text.substring(1, text.length() - 1).strip() : text);
    }
    return cells;
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(empty)" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private void wrong(String code, String message) {
    problems.add(new Problem(pointer, code, "line %s: %s".formatted(line, message)));
  }
}
