package city.posterity.appraisal;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be appraised, with everything that is wrong with it. */
public final class AppraisalException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public AppraisalException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
