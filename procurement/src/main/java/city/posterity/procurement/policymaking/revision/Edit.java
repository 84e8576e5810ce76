package city.posterity.procurement.policymaking.revision;

import city.posterity.procurement.policymaking.clause.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one clause.
 *
 * @param clause key of the clause; a new one for {@code ADD}
 * @param fromVersion the version that is changed or removed; absent for {@code ADD}
 * @param after key of the clause that a new one follows; absent puts it at the end
 * @param origins keys of clauses that a new one comes of, where one was split or several joined
 * @param wording absent for {@code REMOVE}
 */
public record Edit(
    Kind kind,
    String clause,
    @Nullable Integer fromVersion,
    @Nullable String after,
    List<String> origins,
    @Nullable Wording wording) {

  /** What is done. */
  public enum Kind {
    REWORD,
    ADD,
    REMOVE
  }

  public Edit {
    origins = List.copyOf(origins);
  }
}
