package city.posterity.procurement.policymaking.clause;

import city.posterity.procurement.machine.Procurement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where clauses stand in the order in which they are read. */
public final class Places {

  /** Room for clauses between two others. */
  private static final int STEP = 1 << 12;

  private Places() {}

  /**
   * A place behind the clause of this key and before the next, or at the end.
   *
   * @param after absent for the end
   */
  public static int after(Procurement procurement, @Nullable String after) {
    var all = procurement.stream(Clause.class).map(Clause::place).sorted().toList();
    if (all.isEmpty()) {
      return STEP;
    }
    Optional<Integer> here =
        after == null ? Optional.empty() : Clause.of(procurement, after).map(Clause::place);
    return here.flatMap(h ->
            all.stream()
                .filter(p -> p > h)
                .findFirst()
                .map(next -> h + Math.max(1, (next - h) / 2)))
        .orElse(all.getLast() + STEP);
  }
}
