package city.posterity.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the texts of a guide: its sections and case studies. */
final class GuideReader {

  private static final List<String> STAGES =
      List.of("planning", "market", "evaluation", "award", "delivery", "emergency", "overview");
  private static final List<String> SEEN = List.of("full", "partial", "none");
  private static final List<String> SECTION_KEYS =
      List.of(
          "id",
          "title",
          "stage",
          "source_seen",
          "summary",
          "why",
          "means",
          "do",
          "dont",
          "cases",
          "roles",
          "commands",
          "link");
  private static final List<String> CASE_KEYS =
      List.of("id", "title", "where", "year", "text", "lesson", "source", "link");

  private final Problems problems;
  private final Words words;

  GuideReader(Problems problems, Words words) {
    this.problems = problems;
    this.words = words;
  }

  @Nullable Section section(Node node) {
    var fields = Fields.of(problems, "the section", field(node), SECTION_KEYS);
    String id = fields.text("id", "such as 4.1.1");
    Text title = words.text(fields, "title", true);
    String stage = oneOf(fields, "stage", STAGES);
    String seen = oneOf(fields, "source_seen", SEEN);
    var result =
        new Section(
            Objects.requireNonNullElse(id, ""),
            Objects.requireNonNullElse(title, Text.english("")),
            stage,
            Objects.requireNonNullElse(seen, "none"),
            words.text(fields, "summary", false),
            words.text(fields, "why", false),
            words.texts(fields, "means"),
            words.texts(fields, "do"),
            words.texts(fields, "dont"),
            List.copyOf(fields.words("cases", false, "ids of case studies")),
            words.textsByKey(fields, "roles"),
            List.copyOf(fields.words("commands", false, "verbs such as team.name")),
            link(fields),
            problems.place(node));
    return id == null || title == null ? null : result;
  }

  @Nullable CaseStudy caseStudy(Node node) {
    var fields = Fields.of(problems, "the case study", field(node), CASE_KEYS);
    String id = fields.text("id", "a short name");
    Text title = words.text(fields, "title", true);
    Text text = words.text(fields, "text", true);
    Text lesson = words.text(fields, "lesson", false);
    String link = link(fields);
    return id == null || title == null || text == null
        ? null
        : new CaseStudy(
            id,
            title,
            fields.has("where") ? fields.text("where", "a place") : null,
            fields.has("year") ? fields.text("year", "a year") : null,
            text,
            lesson,
            fields.has("source") ? fields.text("source", "where it is told") : null,
            link,
            problems.place(node));
  }

  private @Nullable String link(Fields fields) {
    String link = fields.has("link") ? fields.text("link", "an address of the web") : null;
    if (link != null && !link.startsWith("https://") && !link.startsWith("http://")) {
      problems.add(fields.line("link"), "the link '" + link + "'", "an address with https://");
    }
    return link;
  }

  private @Nullable String oneOf(Fields fields, String key, List<String> known) {
    String word = fields.has(key) ? fields.text(key, "one of " + String.join(", ", known)) : null;
    if (word != null && !known.contains(word)) {
      problems.unknown(fields.line(key), "the " + key, word, known);
      return null;
    }
    return word;
  }

  private static Fields.Field field(Node node) {
    return new Fields.Field(Problems.line(node), node);
  }
}
