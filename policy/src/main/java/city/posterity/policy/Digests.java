package city.posterity.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a signature speaks of, as a digest: the same values, the same digest, in whatever order. */
final class Digests {

  private Digests() {}

  /**
   * The digest of a clause's object now: a digest handed in under its name, else of the facts of
   * that name, else of the facts that the clause names when it names no object.
   *
   * @return absent when nothing is known of it
   */
  static @Nullable String of(Clause clause, Facts facts) {
    Statement statement = clause.statement();
    String object = statement == null ? null : statement.object();
    if (object == null) {
      var values = new LinkedHashMap<String, Object>();
      clause.facts().forEach(f -> facts.value(f).ifPresent(v -> values.put(f, v)));
      return of(values);
    }
    String given = facts.objects().get(object);
    return given == null ? facts.value(object).map(Digests::of).orElse(null) : given;
  }

  static String of(Object value) {
    var text = new StringBuilder();
    write(value, text);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case Map<?, ?> map -> {
        var sorted = new TreeMap<String, Object>();
        map.forEach((k, v) -> sorted.put(String.valueOf(k), v));
        text.append('{');
        sorted.forEach((k, v) -> {
          write(k, text);
          text.append(':');
          write(v, text);
          text.append(',');
        });
        text.append('}');
      }
      case List<?> list -> {
        text.append('[');
        for (Object each : new ArrayList<Object>(list)) {
          write(each, text);
          text.append(',');
        }
        text.append(']');
      }
      case String s -> text.append(s.length()).append('"').append(s).append('"');
      default -> text.append(value);
    }
  }
}
