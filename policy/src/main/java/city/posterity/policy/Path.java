package city.posterity.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place of a fact.
 *
 * @param names the steps; an empty one means each element of a list
 * @param index its number among all that the clauses of a policy read; negative for none
 */
record Path(String text, List<String> names, int index) {

  static Path of(String text) {
    return of(text, -1);
  }

  static Path of(String text, int index) {
    // a[].b becomes a, (each), b
    return new Path(text, List.of(text.replace("[]", ".").split("\\.", -1)), index);
  }

  /** Whether there is a value; for elements of a list, whether each of them has one. */
  boolean isIn(Map<String, Object> facts) {
    return isIn(facts, 0);
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
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
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
