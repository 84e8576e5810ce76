package city.posterity.ocds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where we are in a document; written out as a JSON Pointer (RFC 6901) only when somebody asks. */
record Trail(@Nullable Trail parent, String token) {
  static String pointer(@Nullable Trail trail) {
    var out = new StringBuilder();
    for (Trail at = trail; at != null; at = at.parent) {
      out.insert(0, "/" + escape(at.token));
    }
    return out.toString();
  }

  static String escape(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  /**
   * @throws IllegalArgumentException if the text is no pointer to a field
   */
  static List<String> tokens(String pointer) {
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException(
          "a path starts with a slash, like /tender/items; this one is \"" + pointer + "\"");
    }
    var tokens = new ArrayList<String>();
    int from = 1;
    while (true) {
      int to = pointer.indexOf('/', from);
      String token = to < 0 ? pointer.substring(from) : pointer.substring(from, to);
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
      if (to < 0) {
        return List.copyOf(tokens);
      }
      from = to + 1;
    }
  }
}
