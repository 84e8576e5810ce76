package city.posterity.policy;

import java.util.List;
import java.util.stream.Collectors;

/** Facts that cannot be used, with everything that is wrong with them. */
public final class FactsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<FactProblem> problems;

  FactsException(List<FactProblem> problems) {
    super(problems.stream().map(FactProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<FactProblem> problems() {
    return problems;
  }
}
