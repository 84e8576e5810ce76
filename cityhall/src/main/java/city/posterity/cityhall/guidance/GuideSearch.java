package city.posterity.cityhall.guidance;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import city.posterity.cityhall.guidance.GuideLibrary.Entry;
import city.posterity.policy.CaseStudy;
import city.posterity.policy.Clause;
import city.posterity.policy.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row3;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Finds sections of the guide by their words in any of their forms, best first: those with all of
 * the words, then those with some. The database's own text search does it; the texts are in memory
 * and go there with the question.
 */
@Component
public class GuideSearch {

  private static final String MARK = "\u0001";
  private static final int MOST = 20;
  private static final String HEADLINE =
      "StartSel=" + MARK + ", StopSel=" + MARK + ", MaxFragments=1, MinWords=10, MaxWords=26";

  private final DSLContext database;
  private final GuideLibrary library;

  GuideSearch(DSLContext database, GuideLibrary library) {
    this.database = database;
    this.library = library;
  }

  /**
   * @param excerpt what was found in it: parts that match and parts that do not, in turns, the
   *     first of them one that does not
   */
  public record Found(Entry entry, List<String> excerpt) {

    public Found {
      excerpt = List.copyOf(excerpt);
    }
  }

  List<Found> search(String words, Locale locale) {
    if (words.isBlank()) {
      return List.of();
    }
    Map<String, Entry> entries = new HashMap<>();
    var rows = new ArrayList<Row3<String, String, String>>();
    library
        .sections()
        .forEach(e -> {
          entries.put(e.section().id(), e);
          rows.add(
              row(
                  val(e.section().id()),
                  val(e.section().id() + " " + e.section().title().in(locale)),
                  val(body(e, locale))));
        });
    Field<String> id = field(name("s", "id"), SQLDataType.VARCHAR);
    Field<String> title = field(name("s", "title"), SQLDataType.VARCHAR);
    Field<String> body = field(name("s", "body"), SQLDataType.VARCHAR);
    Field<Object> text =
        field(
            "(setweight(to_tsvector('english', {0}), 'A') || to_tsvector('english', {1}))",
            Object.class, title, body);
    Field<Object> all = field("plainto_tsquery('english', {0})", Object.class, val(words));
    // with any of the words: what plainto_tsquery joins by "and" is joined by "or"
    Field<Object> any =
        field(
            "replace(plainto_tsquery('english', {0})::text, '&', '|')::tsquery",
            Object.class, val(words));
    Field<Boolean> hasAll = field("{0} @@ {1}", Boolean.class, text, all);
    Field<Float> rank = field("ts_rank({0}, {1})", Float.class, text, any);
    Field<String> excerpt =
        field("ts_headline('english', {0}, {1}, {2})", String.class, body, any, val(HEADLINE));
    return database
        .select(id, excerpt)
        .from(values(rows.toArray(Row3[]::new)).as("s", "id", "title", "body"))
        .where(field("{0} @@ {1}", Boolean.class, text, any).isTrue())
        .orderBy(hasAll.desc(), rank.desc(), id)
        .limit(MOST)
        .fetch(r ->
            new Found(
                java.util.Objects.requireNonNull(entries.get(r.get(id))),
                List.of(r.get(excerpt).split(MARK, -1))));
  }

  private static String body(Entry entry, Locale locale) {
    Section s = entry.section();
    var texts =
        Stream.of(
                Stream.ofNullable(s.summary()),
                Stream.ofNullable(s.why()),
                s.means().stream(),
                s.does().stream(),
                s.donts().stream(),
                s.roles().values().stream(),
                entry.checks().stream().flatMap(c -> Stream.of(c.title(), c.text())),
                entry.cases().stream().map(CaseStudy::title))
            .flatMap(t -> t)
            .map(t -> t.in(locale));
    return Stream.concat(texts, entry.checks().stream().map(Clause::id))
        .collect(Collectors.joining(" "));
  }
}
