package city.posterity.cityhall.openness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor looks for on the start page. Its parameters are a promise: addresses are kept and
 * shared.
 *
 * <ul>
 *   <li>{@code q}: words that all have to occur; {@code "…"} for a phrase, {@code -} before what
 *       must not occur, {@code or} between alternatives; the last word may be its beginning only.
 *       At most 200 characters.
 *   <li>{@code stage}: {@code planning}, {@code tender}, {@code award}, {@code contract}, {@code
 *       implementation} or {@code ended}
 *   <li>{@code category}: {@code goods}, {@code works} or {@code services}
 *   <li>{@code open}: {@code yes} for what can be bid for now
 *   <li>{@code year}: in which it was first published, in the city's time zone; 2000 to 2999
 *   <li>{@code sort}: {@code newest} (default; latest change first), {@code deadline} (soonest
 *       first, none last) or {@code value} (largest first, none last)
 *   <li>{@code after}, {@code before}: a place in the list as given by its links to the next and
 *       the previous results
 * </ul>
 *
 * <p>A value that is not among these is left out of the search and named in {@link #problems}.
 *
 * @param problems names of the parameters that could not be used
 */
public record Search(
    String text,
    @Nullable Stage stage,
    @Nullable Category category,
    boolean open,
    @Nullable Integer year,
    Sort sort,
    @Nullable Place place,
    List<String> problems) {

  private static final int LONGEST_TEXT = 200;

  public enum Stage {
    PLANNING,
    TENDER,
    AWARD,
    CONTRACT,
    IMPLEMENTATION,
    ENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Category {
    GOODS,
    WORKS,
    SERVICES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Sort {
    NEWEST,
    DEADLINE,
    VALUE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A place in the sorted list, beside one procurement.
   *
   * @param value what the list is sorted by, as text
   * @param backwards whether results before it are wanted
   */
  public record Place(String value, UUID procurement, boolean backwards) {

    @Override
    public String toString() {
      return value + "~" + procurement;
    }
  }

  public Search {
    problems = List.copyOf(problems);
  }

  /** Reads the parameters of a request; nothing it is given makes it fail. */
  static Search read(Map<String, String> asked) {
    var problems = new ArrayList<String>();
    String text = asked.getOrDefault("q", "").strip();
    if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
      problems.add("q");
      text = "";
    }
    Sort sort = choice(Sort.class, "sort", asked, problems);
    if (sort == null) {
      sort = Sort.NEWEST;
    }
    return new Search(
        text,
        choice(Stage.class, "stage", asked, problems),
        choice(Category.class, "category", asked, problems),
        open(asked, problems),
        year(asked, problems),
        sort,
        place(asked, sort, problems),
        problems);
  }

  private static <E extends Enum<E>> @Nullable E choice(
      Class<E> type, String name, Map<String, String> asked, List<String> problems) {
    String value = asked.getOrDefault(name, "");
    if (value.isEmpty()) {
      return null;
    }
    E found =
        Arrays.stream(type.getEnumConstants())
            .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(value))
            .findFirst()
            .orElse(null);
    if (found == null) {
      problems.add(name);
    }
    return found;
  }

  private static boolean open(Map<String, String> asked, List<String> problems) {
    String value = asked.getOrDefault("open", "");
    if (!value.isEmpty() && !value.equals("yes")) {
      problems.add("open");
    }
    return value.equals("yes");
  }

  private static @Nullable Integer year(Map<String, String> asked, List<String> problems) {
    String value = asked.getOrDefault("year", "").strip();
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches("2[0-9]{3}")) {
      problems.add("year");
      return null;
    }
    return Integer.valueOf(value);
  }

  private static @Nullable Place place(
      Map<String, String> asked, Sort sort, List<String> problems) {
    boolean backwards = !asked.getOrDefault("before", "").isEmpty();
    String name = backwards ? "before" : "after";
    String value = asked.getOrDefault(name, "");
    if (value.isEmpty()) {
      return null;
    }
    int mark = value.lastIndexOf('~');
    try {
      var place =
          new Place(
              value.substring(0, mark), UUID.fromString(value.substring(mark + 1)), backwards);
      ListingQueries.check(sort, place.value());
      return place;
    } catch (RuntimeException _) {
      problems.add(name);
      return null;
    }
  }

  /** Whether anything narrows the list down. */
  public boolean isNarrow() {
    return !text.isEmpty() || stage != null || category != null || open || year != null;
  }

  /** Whether this is the start page as everyone sees it first. */
  public boolean isPlain() {
    return !isNarrow() && place == null && sort == Sort.NEWEST && problems.isEmpty();
  }

  /** Address of the results beside a place. */
  public String address(Place to) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("q", text);
    parameters.put("stage", stage == null ? "" : stage.word());
    parameters.put("category", category == null ? "" : category.word());
    parameters.put("open", open ? "yes" : "");
    parameters.put("year", year == null ? "" : year.toString());
    parameters.put("sort", sort == Sort.NEWEST ? "" : sort.word());
    parameters.put(to.backwards() ? "before" : "after", to.toString());
    var query = new StringBuilder();
    parameters.forEach((name, value) -> {
      if (!value.isEmpty()) {
        query
            .append(query.isEmpty() ? "/?" : "&")
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    });
    return query + "#results";
  }
}
