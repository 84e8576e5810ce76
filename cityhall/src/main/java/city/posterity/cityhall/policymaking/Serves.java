package city.posterity.cityhall.policymaking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goals of other frameworks, as a clause has them ({@code sdg 12.7}) and as a pack has them (by
 * framework). A part of a framework stands behind a slash: {@code wales_wfga/goals resilient}.
 */
final class Serves {

  /** Where what cannot be sorted by framework stands as it is. */
  private static final String AS_WRITTEN = "serves";

  private Serves() {}

  static Map<String, Object> maps(List<String> serves) {
    var sorted = new LinkedHashMap<String, Object>();
    for (String goal : serves) {
      String[] parts = goal.split(" ", 2);
      if (parts.length < 2) {
        return Map.of(AS_WRITTEN, serves);
      }
      put(sorted, parts[0].split("/", 2), parts[1]);
    }
    return of(sorted).equals(serves) ? sorted : Map.of(AS_WRITTEN, serves);
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> into, String[] path, String key) {
    if (path.length == 1) {
      if (into.computeIfAbsent(path[0], _ -> new ArrayList<>()) instanceof List<?> list) {
        ((List<Object>) list).add(key);
      }
    } else if (into.computeIfAbsent(path[0], _ -> new LinkedHashMap<>()) instanceof Map<?, ?> map) {
      put((Map<String, Object>) map, new String[] {path[1]}, key);
    }
  }

  static List<String> of(Map<String, Object> maps) {
    var serves = new ArrayList<String>();
    maps.forEach((framework, keys) -> {
      if (framework.equals(AS_WRITTEN) && keys instanceof List<?> list) {
        list.forEach(goal -> serves.add(String.valueOf(goal)));
      } else {
        add(framework, keys, serves);
      }
    });
    return serves;
  }

  private static void add(String framework, Object keys, List<String> into) {
    switch (keys) {
      case List<?> list -> list.forEach(key -> into.add(framework + " " + key));
      case Map<?, ?> parts ->
          parts.forEach((part, inner) -> {
            if (inner != null) {
              add(framework + "/" + part, inner, into);
            }
          });
      default -> into.add(framework + " " + keys);
    }
  }
}
