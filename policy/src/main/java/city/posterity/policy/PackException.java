package city.posterity.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used, with everything that is wrong with it, in the order of its lines. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<PackProblem> problems;

  public PackException(List<PackProblem> problems) {
    super(sorted(problems).stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = sorted(problems);
  }

  public List<PackProblem> problems() {
    return problems;
  }

  private static List<PackProblem> sorted(List<PackProblem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(PackProblem::file).thenComparingInt(PackProblem::line))
        .distinct()
        .toList();
  }
}
