package city.posterity.cityhall.guidance;

import city.posterity.cityhall.forms.FormView;
import city.posterity.policy.Policy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page of one list of records.
 *
 * @param version of the statement that was read; 0 where there is none
 * @param closed whether the records of the purchase say all that can be said
 * @param lead key of the sentence that says what the list is for
 * @param stale whether somebody else changed it meanwhile
 * @param table what is known or stored; absent where the form says it
 * @param withdraw where the statement is withdrawn; empty where there is none
 */
public record ListFactView(
    String address,
    String back,
    String title,
    String path,
    List<Reader> readers,
    FormView form,
    long version,
    String once,
    boolean closed,
    String lead,
    boolean stale,
    @Nullable ListTable table,
    String withdraw) {

  /** A clause that reads the list. */
  public record Reader(String clause, String title, String policy) {}

  public ListFactView {
    readers = List.copyOf(readers);
  }

  static List<Reader> readers(List<Policy> policies, String path, Locale locale) {
    return policies.stream()
        .flatMap(p ->
            p.clauses().values().stream()
                .filter(c -> p.factsOf(c).stream().map(ListFact::outermost).anyMatch(path::equals))
                .map(c -> new Reader(c.id(), c.title().in(locale), p.title().in(locale))))
        .toList();
  }
}
