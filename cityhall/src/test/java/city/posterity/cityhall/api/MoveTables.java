package city.posterity.cityhall.api;

import city.posterity.procurement.machine.Thing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of moves as they are printed under {@code docs/machines}. */
final class MoveTables {

  private static final Set<String> NOT_PEOPLE = Set.of("clock", "consequence");

  /** A row as it is printed. */
  record Row(String from, String verb, Set<String> who, Set<String> notWhoDid) {}

  private final Map<Thing, List<Row>> rows = new EnumMap<>(Thing.class);

  private MoveTables() {}

  static MoveTables read() {
    var tables = new MoveTables();
    for (Thing thing : Thing.values()) {
      try {
        tables.rows.put(
            thing,
            Files.readAllLines(root().resolve("docs/machines/" + thing.word() + ".md")).stream()
                .filter(
                    l -> l.startsWith("| ") && !l.startsWith("| From") && !l.startsWith("| ---"))
                .map(MoveTables::row)
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return tables;
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    return new Row(cells[1].strip(), cells[2].strip(), words(cells[4]), words(cells[5]));
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(w -> !w.isEmpty() && !NOT_PEOPLE.contains(w))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rows that people can use now. */
  List<Row> rows(Thing thing, @Nullable String from, String verb) {
    return all(thing).stream()
        .filter(r -> r.verb().equals(verb) && r.from().equals(from == null ? "–" : from))
        .toList();
  }

  /** Verbs that people perform. */
  List<String> verbs(Thing thing) {
    return all(thing).stream().filter(r -> !r.who().isEmpty()).map(Row::verb).distinct().toList();
  }

  Set<String> who(Thing thing, String verb) {
    var who = new TreeSet<String>();
    all(thing).stream().filter(r -> r.verb().equals(verb)).forEach(r -> who.addAll(r.who()));
    return who;
  }

  /** Whether a verb only brings things into being. */
  boolean creates(Thing thing, String verb) {
    return all(thing).stream()
        .filter(r -> r.verb().equals(verb))
        .allMatch(r -> r.from().equals("–"));
  }

  Set<String> unlike(Thing thing, String verb) {
    var unlike = new TreeSet<String>();
    all(thing).stream()
        .filter(r -> r.verb().equals(verb))
        .forEach(r -> unlike.addAll(r.notWhoDid()));
    return unlike;
  }

  private List<Row> all(Thing thing) {
    return new ArrayList<>(Objects.requireNonNull(rows.get(thing)));
  }

  /** The repository: the first folder upwards that has the licence's notice. */
  static Path root() {
    Path path = Path.of("").toAbsolutePath();
    while (!Files.exists(path.resolve("NOTICE"))) {
      path = Objects.requireNonNull(path.getParent(), "not inside the repository");
    }
    return path;
  }
}
