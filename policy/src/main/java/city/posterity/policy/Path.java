package city.posterity.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place of a fact.
 *
 * @param names the steps; an empty one means each element of a list
 * @param index its number among all that the clauses of a policy read; negative for none
 * @param within the record or list that it is in; absent for an outermost name, or without a number
 */
record Path(String text, List<String> names, int index, @Nullable Path within) {

  static Path of(String text) {
    return new Path(text, steps(text), -1, null);
  }

  /** With a number, as all paths that it is within. */
  static Path of(String text, Map<String, Path> known) {
    Path same = known.get(text);
    if (same != null) {
      return same;
    }
    int list = text.indexOf("[]");
    int end = list < 0 ? text.lastIndexOf('.') : list;
    Path within = end < 0 ? null : of(text.substring(0, end), known);
    var path = new Path(text, steps(text), known.size(), within);
    known.put(text, path);
    return path;
  }

  private static List<String> steps(String text) {
    // a[].b becomes a, (each), b
    return List.of(text.replace("[]", ".").split("\\.", -1));
  }

  /** Whether there is a value; for elements of a list, whether each of them has one. */
  boolean isIn(Map<String, Object> facts) {
    return isIn(facts, 0);
  }

  /**
   * What expressions see here; only of a path that is within another.
   *
   * @param around what they see where {@link #within} says
   * @return for elements of a list, the list, where each of them has a value; absent where there is
   *     none
   */
  @Nullable Object from(Object around) {
    int step = within == null ? 0 : within.names.size();
    String name = names.get(step);
    return name.isEmpty() ? (isIn(around, step) ? around : null) : field(around, name);
  }

  private static @Nullable Object field(@Nullable Object record, String name) {
    return switch (record) {
      case View view -> view.field(name);
      case Map<?, ?> map -> map.get(name);
      case null, default -> null;
    };
  }

  private boolean isIn(@Nullable Object value, int from) {
    @Nullable Object at = value;
    for (int i = from; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()) {
        if (!(at instanceof List<?> list)) {
          return false;
        }
        if (i < names.size() - 1) {
          for (Object element : list) {
            if (!isIn(element, i + 1)) {
              return false;
            }
          }
        }
        return true;
      }
      at = field(at, name);
      if (at == null) {
        return false;
      }
    }
    return at != null;
  }

  /**
   * The value, or the list of values where the path goes through lists; absent where there is none.
   */
  @Nullable Object in(Map<String, Object> facts) {
    return in(facts, 0);
  }

  private @Nullable Object in(@Nullable Object value, int from) {
    @Nullable Object at = value;
    for (int i = from; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()) {
        int next = i + 1;
        return at instanceof List<?> list && next < names.size()
            ? list.stream().map(e -> String.valueOf(in(e, next))).toList()
            : at;
      }
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at;
  }
}
