package city.posterity.cityhall.guidance;

import city.posterity.policy.Clause;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** International texts, and which clauses of our draft are linked to which of their goals. */
@Component
final class Goals {

  /** The draft that has the links. */
  static final String POLICY = "posterity-igp-draft";

  private static final String FILE = "goals.yaml";

  private final List<IntlText> texts;

  Goals(GuideLibrary library) {
    List<Clause> clauses =
        library
            .checks()
            .filter(c -> c.policy().id().equals(POLICY))
            .map(GuideLibrary.Check::clause)
            .toList();
    try (InputStream in =
        Objects.requireNonNull(
            Goals.class.getResourceAsStream("/city/posterity/cityhall/guidance/" + FILE))) {
      Object file = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      texts = maps(map(file).get("texts")).map(t -> text(t, clauses)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param verified what was verified of it, in English
   * @param unverified what was not
   * @param goals those that a clause is linked to
   */
  record IntlText(
      String id, String title, String link, String verified, String unverified, List<Goal> goals) {}

  /**
   * @param title in English; empty where the id says it all
   * @param seen whether it was read in a copy of the text
   */
  record Goal(String id, String title, boolean seen, List<Clause> clauses) {}

  List<IntlText> texts() {
    return texts;
  }

  private static IntlText text(Map<?, ?> t, List<Clause> clauses) {
    String id = String.valueOf(t.get("id"));
    var linked = new TreeMap<String, List<Clause>>(Goals::order);
    for (Clause clause : clauses) {
      if (clause.maps().get(id) instanceof List<?> goals) {
        goals.forEach(
            g -> linked.computeIfAbsent(String.valueOf(g), _ -> new ArrayList<>()).add(clause));
      }
    }
    var known = new HashMap<String, Map<?, ?>>();
    maps(t.get("goals")).forEach(g -> known.put(String.valueOf(g.get("id")), g));
    return new IntlText(
        id,
        String.valueOf(t.get("title")),
        String.valueOf(t.get("link")),
        String.valueOf(t.get("verified")),
        String.valueOf(t.get("unverified")),
        linked.entrySet().stream()
            .map(e -> {
              Map<?, ?> g = known.getOrDefault(e.getKey(), Map.of());
              Object title = g.get("title");
              return new Goal(
                  e.getKey(),
                  title == null ? "" : title.toString(),
                  Boolean.TRUE.equals(g.get("seen")),
                  List.copyOf(e.getValue()));
            })
            .toList());
  }

  /** Numbers by their worth: 3.9 before 12.7, A7 before A12. */
  private static int order(String a, String b) {
    int by = padded(a).compareTo(padded(b));
    return by == 0 ? a.compareTo(b) : by;
  }

  private static String padded(String id) {
    return id.replaceAll("(?<!\\d)(\\d)(?!\\d)", "0$1");
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> m ? m : Map.of();
  }

  private static Stream<Map<?, ?>> maps(@Nullable Object value) {
    return value instanceof List<?> l ? l.stream().map(Goals::map) : Stream.of();
  }
}
