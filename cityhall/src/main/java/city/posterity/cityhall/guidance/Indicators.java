package city.posterity.cityhall.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** The questions of the self-assessment, in English, as indicators.yaml has them. */
@Component
final class Indicators {

  private static final String FILE = "/city/posterity/policy/indicators.yaml";

  private final String status;
  private final String link;
  private final List<Framework> frameworks;

  Indicators() {
    try (InputStream in = Objects.requireNonNull(Indicators.class.getResourceAsStream(FILE))) {
      var file = map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
      status = text(file, "status");
      link = text(file, "link");
      List<Indicator> all = maps(file.get("indicators")).map(Indicators::indicator).toList();
      List<Map<?, ?>> unseen = maps(file.get("not_seen")).toList();
      frameworks = maps(file.get("frameworks")).map(f -> framework(f, all, unseen)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a question can be answered. */
  enum How {
    AUTO,
    PART,
    ASK,
    OUTSIDE
  }

  /**
   * @param section of the Guidelines; empty if it is none of theirs
   * @param unseen what of the source was not read
   */
  record Framework(
      String id,
      String title,
      String section,
      String author,
      String note,
      List<String> unseen,
      List<Indicator> indicators) {}

  /**
   * @param meaningSeen {@code true}, {@code partial} or {@code false}: whether the source's
   *     definition was read
   * @param points what the source says of points; empty if it has none
   */
  record Indicator(
      String id,
      String framework,
      String group,
      String title,
      String question,
      List<String> parts,
      How how,
      String numerator,
      String denominator,
      String needs,
      String note,
      String meaningSeen,
      String points) {}

  /** Where the words come from and what follows from them. */
  String status() {
    return status;
  }

  String link() {
    return link;
  }

  List<Framework> frameworks() {
    return frameworks;
  }

  Optional<Indicator> find(String id) {
    return frameworks.stream()
        .flatMap(f -> f.indicators().stream())
        .filter(i -> i.id().equals(id))
        .findFirst();
  }

  private static Framework framework(Map<?, ?> f, List<Indicator> all, List<Map<?, ?>> unseen) {
    String id = text(f, "id");
    return new Framework(
        id,
        text(f, "title"),
        text(f, "section"),
        text(f, "author"),
        text(f, "note"),
        unseen.stream()
            .filter(u -> text(u, "framework").equals(id))
            .map(u -> text(u, "what"))
            .toList(),
        all.stream().filter(i -> i.framework().equals(id)).toList());
  }

  private static Indicator indicator(Map<?, ?> i) {
    return new Indicator(
        text(i, "id"),
        text(i, "framework"),
        text(i, "group"),
        text(i, "title"),
        text(i, "question"),
        i.get("parts") instanceof List<?> l ? l.stream().map(String::valueOf).toList() : List.of(),
        switch (text(i, "how")) {
          case "auto" -> How.AUTO;
          case "part" -> How.PART;
          case "outside" -> How.OUTSIDE;
          default -> How.ASK;
        },
        text(i, "numerator"),
        text(i, "denominator"),
        text(i, "needs"),
        text(i, "note"),
        text(i, "meaning_seen"),
        text(i, "points_note"));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> m ? m : Map.of();
  }

  private static Stream<Map<?, ?>> maps(@Nullable Object value) {
    return value instanceof List<?> l ? l.stream().map(Indicators::map) : Stream.of();
  }

  private static String text(Map<?, ?> of, String key) {
    Object value = of.get(key);
    return value == null ? "" : value.toString();
  }
}
