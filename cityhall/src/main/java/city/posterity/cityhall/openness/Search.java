package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
 *   <li>{@code within}: what can be bid for now and closes within so many days; 1 to 365
 *   <li>{@code buyer}: the exact name of the buyer; at most 200 characters
 *   <li>{@code supplier}: id of an organisation in the releases that was awarded something
 *   <li>{@code min}, {@code max}: bounds of the value in the city's currency, both included
 *   <li>{@code direct}: {@code yes} for what is awarded without competition
 *   <li>{@code bought}: {@code yes} for what something was awarded, contracted or paid for
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
    @Nullable Integer within,
    String buyer,
    String supplier,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    boolean direct,
    boolean bought,
    @Nullable Integer year,
    Sort sort,
    @Nullable Place place,
    List<String> problems) {

  static final int LONGEST_TEXT = 200;

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
    return new SearchReader(asked).read();
  }

  /** Whether anything narrows the list down. */
  public boolean isNarrow() {
    return !query().isEmpty();
  }

  /** Whether this is the start page as everyone sees it first. */
  public boolean isPlain() {
    return !isNarrow() && place == null && sort == Sort.NEWEST && problems.isEmpty();
  }

  /** Whether more is chosen than can be seen before the further filters are opened. */
  public boolean isDetailed() {
    return within != null
        || !buyer.isEmpty()
        || !supplier.isEmpty()
        || min != null
        || max != null
        || direct
        || bought
        || problems.stream().anyMatch(SearchReader.FURTHER::contains);
  }

  /** The same search from its beginning, latest change first. */
  Search latest() {
    return new Search(
        text,
        stage,
        category,
        open,
        within,
        buyer,
        supplier,
        min,
        max,
        direct,
        bought,
        year,
        Sort.NEWEST,
        null,
        List.of());
  }

  /** Address of the results beside a place. */
  public String address(Place to) {
    Map<String, String> all = sorted();
    all.put(to.backwards() ? "before" : "after", to.toString());
    return "/?" + encoded(all) + "#results";
  }

  /** The same search at another address, such as that of its feed or file. */
  public String at(String path) {
    String query = encoded(sorted());
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What it asks for, as the query of an address: always the same for the same search. */
  public String query() {
    return encoded(filters());
  }

  private Map<String, String> sorted() {
    Map<String, String> all = filters();
    all.put("sort", sort == Sort.NEWEST ? "" : sort.word());
    return all;
  }

  private Map<String, String> filters() {
    var all = new LinkedHashMap<String, String>();
    all.put("q", text);
    all.put("stage", stage == null ? "" : stage.word());
    all.put("category", category == null ? "" : category.word());
    all.put("open", open ? "yes" : "");
    all.put("within", within == null ? "" : within.toString());
    all.put("buyer", buyer);
    all.put("supplier", supplier);
    all.put("min", min == null ? "" : min.toPlainString());
    all.put("max", max == null ? "" : max.toPlainString());
    all.put("direct", direct ? "yes" : "");
    all.put("bought", bought ? "yes" : "");
    all.put("year", year == null ? "" : year.toString());
    return all;
  }

  private static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(p -> !p.getValue().isEmpty())
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
