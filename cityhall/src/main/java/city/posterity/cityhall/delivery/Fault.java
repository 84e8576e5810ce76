package city.posterity.cityhall.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file or a form. The sentence {@code delivery.fault.KIND} says what, and what
 * would be right.
 *
 * @param line in the file, from 1; 0 where it is about the whole file
 * @param column absent where it is about the whole line
 * @param arguments of the sentence
 */
public record Fault(int line, @Nullable Column column, String kind, List<Object> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(int line, @Nullable Column column, String kind, Object... arguments) {
    return new Fault(line, column, kind, List.of(arguments));
  }
}
