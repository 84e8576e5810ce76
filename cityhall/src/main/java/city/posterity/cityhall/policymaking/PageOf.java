package city.posterity.cityhall.policymaking;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param number from 1
 * @param more whether another follows
 * @param address to which a number is appended
 */
public record PageOf<T>(List<T> rows, int number, boolean more, String address) {

  /** Rows of one page. */
  static final int ROWS = 20;

  public PageOf {
    rows = List.copyOf(rows);
  }

  /**
   * @param found one more than fits where another page follows
   */
  static <S, T> PageOf<T> of(List<S> found, int number, String address, Function<S, T> view) {
    return new PageOf<>(
        found.stream().limit(ROWS).map(view).toList(), number, found.size() > ROWS, address);
  }

  static int from(int number) {
    return (number - 1) * ROWS;
  }
}
