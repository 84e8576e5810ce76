package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A numbered clause.
 *
 * @param key the name by which people, checks and gates know it, such as {@code IGP-07}; never
 *     given to another clause of the same policy, also after it was removed
 * @param place clauses are read in the order of their places
 * @param origins keys of the clauses that it came of when they were split or joined
 * @param versions oldest first; never empty
 * @param removedBy id of the change set that removed it; absent for one removed in the first draft
 */
public record Clause(
    StreamId id,
    ClauseStatus status,
    String key,
    int place,
    List<String> origins,
    List<ClauseVersion> versions,
    @Nullable UUID removedBy)
    implements State {

  public Clause {
    origins = List.copyOf(origins);
    versions = List.copyOf(versions);
  }

  /** The id of a clause that a change set brings in: the same change, the same id. */
  public static StreamId idOf(UUID policy, String key) {
    return StreamId.derived(Thing.CLAUSE, new StreamId(Thing.POLICY, policy), key);
  }

  /** As it stands, or as it last stood. */
  public ClauseVersion newest() {
    return versions.getLast();
  }

  public Optional<ClauseVersion> version(int number) {
    return versions.stream().filter(v -> v.number() == number).findFirst();
  }

  public boolean stands() {
    return status == ClauseStatus.STANDING;
  }

  /** Those that stand, in the order in which they are read. */
  public static List<Clause> text(Procurement procurement) {
    return procurement.stream(Clause.class)
        .filter(Clause::stands)
        .sorted(Comparator.comparingInt(Clause::place).thenComparing(Clause::key))
        .toList();
  }

  public static Optional<Clause> of(Procurement procurement, String key) {
    return procurement.stream(Clause.class).filter(c -> c.key().equals(key)).findFirst();
  }
}
