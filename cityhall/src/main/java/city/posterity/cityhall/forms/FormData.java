package city.posterity.cityhall.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in a form, as texts by the name of the control: the JSON Pointer of the value, with a
 * suffix where a value has more than one control ({@code /deadline#day}, {@code /deadline#time}) or
 * where something is said about it ({@code /lots#} how many rows, {@code /method#kind} which case).
 */
public record FormData(Map<String, List<String>> values) {

  public static final FormData EMPTY = new FormData(Map.of());

  /** What is searched for among the choices of a field; said about it, and not its value. */
  static final String FIND = "#find";

  /** What the choices on the page were searched for. */
  private static final String FOUND = "#found";

  /** More rows than any form needs; somebody who asks for more gets this many. */
  static final int MOST_ROWS = 200;

  public FormData {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, texts) -> copy.put(name, List.copyOf(texts)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** The controls of a request that belong to the form: their names begin with a slash. */
  public static FormData of(Map<String, String[]> parameters) {
    return new FormData(
        parameters.entrySet().stream()
            .filter(e -> e.getKey().startsWith("/"))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> List.of(e.getValue()),
                    (a, _) -> a,
                    LinkedHashMap::new)));
  }

  /** The one text of a control; empty if there is none. */
  public String text(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Whether words were written into a search of choices and not searched for yet. */
  public boolean isSearching() {
    return values.keySet().stream()
        .filter(name -> name.endsWith(FIND))
        .map(name -> name.substring(0, name.length() - FIND.length()))
        .anyMatch(name -> !text(name + FIND).strip().equals(text(name + FOUND).strip()));
  }

  /** How many rows a list has. */
  public int rows(String pointer) {
    try {
      return Math.clamp(Integer.parseInt(text(pointer + "#")), 0, MOST_ROWS);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** Whether nothing was entered at or under a place. */
  boolean isBlank(String pointer) {
    return values.entrySet().stream()
        .filter(e -> isAt(e.getKey(), pointer))
        .filter(e -> !e.getKey().endsWith("#") && !e.getKey().endsWith("#currency"))
        .filter(e -> !e.getKey().endsWith(FIND) && !e.getKey().endsWith(FOUND))
        .flatMap(e -> e.getValue().stream())
        .allMatch(String::isBlank);
  }

  /** The same with another text in one control. */
  public FormData with(String name, String text) {
    var copy = new LinkedHashMap<>(values);
    copy.put(name, List.of(text));
    return new FormData(copy);
  }

  /** One more row at the end of a list. */
  public FormData added(String pointer) {
    return with(pointer + "#", String.valueOf(Math.min(rows(pointer) + 1, MOST_ROWS)));
  }

  /** Without one row; those behind it move up. */
  public FormData removed(String pointer, int row) {
    int rows = rows(pointer);
    if (row < 0 || row >= rows) {
      return this;
    }
    return moved(
            pointer,
            name -> {
              int index = index(name, pointer);
              return index < row
                  ? List.of(name)
                  : index == row ? List.of() : List.of(renamed(name, pointer, index, index - 1));
            })
        .with(pointer + "#", String.valueOf(rows - 1));
  }

  /**
   * Without the row at a place such as {@code /lots/2}, as a button names it; the same if there is
   * no such row.
   */
  public FormData removed(String row) {
    int slash = row.lastIndexOf('/');
    try {
      return slash < 0
          ? this
          : removed(row.substring(0, slash), Integer.parseInt(row.substring(slash + 1)));
    } catch (NumberFormatException _) {
      return this;
    }
  }

  private FormData moved(String pointer, Function<String, List<String>> place) {
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, texts) -> {
      List<String> places = index(name, pointer) < 0 ? List.of(name) : place.apply(name);
      places.forEach(p -> copy.put(p, texts));
    });
    return new FormData(copy);
  }

  /** The row that a control of a list stands in; -1 if it stands in none. */
  private static int index(String name, String pointer) {
    if (!name.startsWith(pointer + "/")) {
      return -1;
    }
    String rest = name.substring(pointer.length() + 1);
    int end = 0;
    while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
      end++;
    }
    return end == 0 || end > 4 ? -1 : Integer.parseInt(rest.substring(0, end));
  }

  private static String renamed(String name, String pointer, int from, int to) {
    String prefix = pointer + "/" + from;
    return pointer + "/" + to + name.substring(prefix.length());
  }

  /** Without rows in which nothing was entered, so that places in data and form are the same. */
  public FormData withoutBlankRows(String pointer) {
    FormData result = this;
    for (int i = rows(pointer) - 1; i >= 0; i--) {
      if (result.isBlank(pointer + "/" + i)) {
        result = result.removed(pointer, i);
      }
    }
    return result;
  }

  /** Both together; what the other says counts where both say something. */
  public FormData and(FormData other) {
    var all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new FormData(all);
  }

  private static boolean isAt(String name, String pointer) {
    return name.equals(pointer) || name.startsWith(pointer + "/") || name.startsWith(pointer + "#");
  }
}
