package city.posterity.procurement.machine;

import city.posterity.procurement.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack edits a table of moves in a way that the engine cannot follow. Says everything at once.
 */
public final class InvalidMovesException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  InvalidMovesException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.pointer() + ": " + p.message())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Each with a pointer into the procedure's list of edits. */
  public List<Problem> problems() {
    return problems;
  }
}
