package city.posterity.appraisal.draw;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the parameters of one distribution, so that all is said at once. */
final class Parameters {

  /** Whatever is larger is a mistake, and its square would be infinite. */
  private static final double LARGEST = 1e100;

  private final List<Problem> problems = new ArrayList<>();

  /** Neither NaN nor infinite, nor beyond any sense. */
  Parameters finite(String name, double value) {
    if (!(StrictMath.abs(value) <= LARGEST)) {
      problems.add(
          new Problem(
              "/" + name,
              "not-a-number",
              "%s must be a number up to 1e100, not %s".formatted(name, value)));
    }
    return this;
  }

  /** A demand that makes sense only once all numbers are numbers; NaN fails no such demand. */
  Parameters wrongIf(boolean wrong, String name, String message) {
    if (wrong) {
      problems.add(new Problem("/" + name, "distribution-parameter", message));
    }
    return this;
  }

  void check() {
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
  }
}
