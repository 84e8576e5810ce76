package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Procurement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where clauses stand in the order in which they are read. Mutable: whoever puts in several clauses
 * takes a place for each in turn.
 */
public final class Places {

  /** Room for clauses between two others. */
  private static final int STEP = 1 << 16;

  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<@Nullable String, String> put = new HashMap<>();

  private Places(Procurement procurement) {
    procurement.stream(Clause.class).forEach(c -> taken.put(c.key(), c.place()));
  }

  public static Places of(Procurement procurement) {
    return new Places(procurement);
  }

  /**
   * A place behind the clause of this key and before the next, or at the end.
   *
   * @param after absent for the end
   */
  public static int after(Procurement procurement, @Nullable String after) {
    return of(procurement).after(after);
  }

  /**
   * Takes a place for a new clause. Several that follow the same clause stand in the order in which
   * they came.
   *
   * @param after absent for the end
   */
  public int take(String key, @Nullable String after) {
    int place = after(put.getOrDefault(after, after));
    taken.put(key, place);
    put.put(after, key);
    return place;
  }

  private int after(@Nullable String after) {
    Optional<Integer> here = Optional.ofNullable(after).map(taken::get);
    return here.map(this::behind).orElseGet(this::end);
  }

  private int behind(int here) {
    OptionalInt next = taken.values().stream().mapToInt(p -> p).filter(p -> p > here).min();
    return next.isEmpty() ? end() : here + Math.max(1, (next.getAsInt() - here) / 2);
  }

  private int end() {
    return taken.values().stream().mapToInt(p -> p).max().orElse(0) + STEP;
  }
}
