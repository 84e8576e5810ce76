package city.posterity.cityhall.openness;

import city.posterity.cityhall.openness.Search.Place;
import city.posterity.cityhall.openness.Search.Sort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Search} from the parameters of a request; nothing it is given makes it fail. */
final class SearchReader {

  /** Parameters of the filters that are folded away at first. */
  static final Set<String> FURTHER =
      Set.of("within", "buyer", "supplier", "min", "max", "direct", "bought");

  private static final int MOST_DAYS = 365;

  private final Map<String, String> asked;
  private final List<String> problems = new ArrayList<>();

  SearchReader(Map<String, String> asked) {
    this.asked = asked;
  }

  Search read() {
    Sort sort = choice(Sort.class, "sort");
    if (sort == null) {
      sort = Sort.NEWEST;
    }
    return new Search(
        text("q"),
        choice(Search.Stage.class, "stage"),
        choice(Search.Category.class, "category"),
        yes("open"),
        within(),
        text("buyer"),
        text("supplier"),
        amount("min"),
        amount("max"),
        yes("direct"),
        yes("bought"),
        year(),
        sort,
        place(sort),
        problems);
  }

  private String value(String name) {
    return asked.getOrDefault(name, "").strip();
  }

  private String text(String name) {
    String value = value(name);
    // half of a surrogate pair, as a broken address brings, cannot be stored or looked for
    boolean broken = value.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
    if (value.length() > Search.LONGEST_TEXT || broken) {
      problems.add(name);
      return "";
    }
    return value;
  }

  private <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
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

  private boolean yes(String name) {
    String value = asked.getOrDefault(name, "");
    if (!value.isEmpty() && !value.equals("yes")) {
      problems.add(name);
    }
    return value.equals("yes");
  }

  private @Nullable Integer year() {
    return number("year", "2[0-9]{3}");
  }

  private @Nullable Integer within() {
    Integer days = number("within", "[1-9][0-9]{0,2}");
    if (days != null && days > MOST_DAYS) {
      problems.add("within");
      return null;
    }
    return days;
  }

  private @Nullable Integer number(String name, String pattern) {
    String value = value(name);
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches(pattern)) {
      problems.add(name);
      return null;
    }
    return Integer.valueOf(value);
  }

  private @Nullable BigDecimal amount(String name) {
    String value = value(name);
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches("[0-9]{1,15}([.][0-9]{1,4})?")) {
      problems.add(name);
      return null;
    }
    return new BigDecimal(value);
  }

  private @Nullable Place place(Sort sort) {
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
}
