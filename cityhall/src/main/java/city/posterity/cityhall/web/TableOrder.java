package city.posterity.cityhall.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * In which order a table stands, as its address says it: {@code sort=title} upwards, {@code
 * sort=-title} downwards. Only what the page itself names as a column counts; anything else is
 * ignored, and the table stands in its first order. Columns are words and never become SQL.
 *
 * @param column by which it is sorted
 * @param parameter of the address that holds the order
 * @param path of the page
 * @param kept the other parameters that stay when the order changes; the page's number does not
 */
public record TableOrder(
    String column, boolean descending, String parameter, String path, Map<String, String> kept) {

  public TableOrder {
    kept = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /**
   * @param asked of the address; may be anything
   * @param columns that the table can be sorted by
   * @param first in which it stands if nothing else is asked, with a minus for downwards
   */
  public static TableOrder of(
      @Nullable String asked,
      List<String> columns,
      String first,
      String path,
      Map<String, String> kept) {
    return of("sort", asked, columns, first, path, kept);
  }

  /** The same for one of several tables of a page. */
  public static TableOrder of(
      String parameter,
      @Nullable String asked,
      List<String> columns,
      String first,
      String path,
      Map<String, String> kept) {
    String word = asked != null && columns.contains(bare(asked)) ? asked : first;
    return new TableOrder(bare(word), word.startsWith("-"), parameter, path, kept);
  }

  private static String bare(String word) {
    return word.startsWith("-") ? word.substring(1) : word;
  }

  /** The same, and another parameter stays when it changes. */
  public TableOrder keeping(String name, String value) {
    var more = new LinkedHashMap<>(kept);
    more.put(name, value);
    return new TableOrder(column, descending, parameter, path, more);
  }

  /** Number of a page as an address says it, from 1; may be anything. */
  public static int number(@Nullable String asked) {
    return asked != null && asked.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(asked)) : 1;
  }

  /** A column of a table of the database in this order, what is absent last. */
  public SortField<?> in(Field<?> column) {
    return (descending ? column.desc() : column.asc()).nullsLast();
  }

  /** As it stands in the address. */
  public String word() {
    return (descending ? "-" : "") + column;
  }

  public boolean isBy(String other) {
    return column.equals(other);
  }

  /** For {@code aria-sort}; null for a column that the table is not sorted by. */
  public @Nullable String aria(String other) {
    return !isBy(other) ? null : descending ? "descending" : "ascending";
  }

  /** Address of the page sorted by a column; the other way round if it is sorted by it now. */
  public String address(String other) {
    return addressOf((isBy(other) && !descending ? "-" : "") + other);
  }

  /** Address of the page in this order, without the page's number. */
  public String address() {
    return addressOf(word());
  }

  /** What the address of a page in this order begins with: its number is to be appended. */
  public String page(String parameterOfNumber) {
    return address() + "&" + parameterOfNumber + "=";
  }

  private String addressOf(String word) {
    var query = new StringBuilder(path).append('?');
    kept.forEach((name, value) -> {
      if (!value.isEmpty()) {
        query.append(name).append('=').append(encoded(value)).append('&');
      }
    });
    return query.append(parameter).append('=').append(encoded(word)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
