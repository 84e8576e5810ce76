package city.posterity.procurement.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a script what is not needed to break the law: first large parts, then smaller ones,
 * at last single steps (the ddmin of Zeller and Hildebrandt, complements only).
 */
public final class Shrinking<T> {

  private static final int MOST_TRIES = 2_000;

  private final Predicate<List<T>> fails;
  private int tries;

  public Shrinking(Predicate<List<T>> fails) {
    this.fails = fails;
  }

  public List<T> of(List<T> script) {
    List<T> current = script;
    int parts = 2;
    while (current.size() > 1 && tries < MOST_TRIES) {
      int size = Math.max(1, current.size() / parts);
      List<T> shorter = without(current, size);
      if (shorter != null) {
        current = shorter;
        parts = Math.max(2, parts - 1);
      } else if (size == 1) {
        return current;
      } else {
        parts = Math.min(current.size(), parts * 2);
      }
    }
    return current;
  }

  private @Nullable List<T> without(List<T> script, int size) {
    // from the end, since what comes last is often not needed at all
    for (int to = script.size(); to > 0; to -= size) {
      var rest = new ArrayList<>(script.subList(0, Math.max(0, to - size)));
      rest.addAll(script.subList(to, script.size()));
      if (tries++ < MOST_TRIES && fails.test(rest)) {
        return rest;
      }
    }
    return null;
  }
}
