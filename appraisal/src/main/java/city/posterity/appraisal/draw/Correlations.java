package city.posterity.appraisal.draw;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Which shared drivers move together, as a Gaussian copula. The matrix holds the rank correlations
 * (Spearman) that the drivers shall have, from -1 to 1; those of the normal deviates behind them
 * are {@code 2 sin(pi r / 6)} (Pearson 1907), so that draws show what was asked for.
 *
 * <p>Drivers keep their order: an earlier driver's draws do not depend on a later one, so that
 * adding a driver at the end changes no other draws.
 */
public final class Correlations {

  private static final double SYMMETRY = 1e-12;

  /** A pivot below this is 0 but for rounding: one driver would follow from the others. */
  private static final double SMALLEST_PIVOT = 1e-10;

  private final List<String> drivers;
  private final double[][] factor;

  private Correlations(List<String> drivers, double[][] factor) {
    this.drivers = drivers;
    this.factor = factor;
  }

  /** All drivers are independent. */
  public static Correlations none() {
    return new Correlations(List.of(), new double[0][]);
  }

  /**
   * @param drivers ids of shared drivers, each once
   * @param matrix one row and one column for each driver, in their order
   * @throws AppraisalException with everything that is wrong with the matrix, at pointers relative
   *     to {@code {"drivers":[...],"matrix":[[...]]}}: not square, no number, out of range, not
   *     symmetric, no unit diagonal, not positive definite. Nothing is repaired.
   */
  public static Correlations of(List<String> drivers, double[][] matrix) {
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<String>();
    for (int i = 0; i < drivers.size(); i++) {
      if (!seen.add(drivers.get(i))) {
        problems.add(
            new Problem(
                "/drivers/" + i,
                "correlation-driver-twice",
                "the driver %s is named twice".formatted(drivers.get(i))));
      }
    }
    shape(drivers, matrix, problems);
    if (problems.isEmpty()) {
      numbers(drivers, matrix, problems);
    }
    double[][] factor = problems.isEmpty() ? cholesky(drivers, matrix, problems) : matrix;
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return new Correlations(List.copyOf(drivers), factor);
  }

  private static void shape(List<String> drivers, double[][] matrix, List<Problem> problems) {
    int n = drivers.size();
    if (matrix.length != n) {
      problems.add(
          new Problem(
              "/matrix",
              "correlation-shape",
              "%d drivers need as many rows, not %d".formatted(n, matrix.length)));
    }
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != n) {
        problems.add(
            new Problem(
                "/matrix/" + i,
                "correlation-shape",
                "%d drivers need as many columns, not %d".formatted(n, matrix[i].length)));
      }
    }
  }

  private static void numbers(List<String> drivers, double[][] matrix, List<Problem> problems) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        double r = matrix[i][j];
        String at = "/matrix/%d/%d".formatted(i, j);
        if (!(StrictMath.abs(r) <= 1)) {
          problems.add(
              new Problem(
                  at, "correlation-range", "a correlation is from -1 to 1, not %s".formatted(r)));
        } else if (i == j && r != 1) {
          problems.add(
              new Problem(
                  at,
                  "correlation-diagonal",
                  "%s must have a correlation of 1 with itself, not %s"
                      .formatted(drivers.get(i), r)));
        } else if (j < i && StrictMath.abs(r - matrix[j][i]) > SYMMETRY) {
          problems.add(
              new Problem(
                  at,
                  "correlation-not-symmetric",
                  "%s with %s is %s, but %s the other way round"
                      .formatted(drivers.get(i), drivers.get(j), r, matrix[j][i])));
        }
      }
    }
  }

  private static double[][] cholesky(
      List<String> drivers, double[][] matrix, List<Problem> problems) {
    int n = matrix.length;
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      double pivot = 1;
      for (int j = 0; j < i; j++) {
        double sum = 2 * StrictMath.sin(StrictMath.PI * matrix[i][j] / 6);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = sum / factor[j][j];
        pivot -= factor[i][j] * factor[i][j];
      }
      if (!(pivot > SMALLEST_PIVOT)) {
        problems.add(
            new Problem(
                "/matrix/" + i,
                "correlation-not-positive-definite",
                ("not positive definite: the correlations of %s with the drivers before it (%s) "
                        + "cannot all hold, or make it the same as they are; if two are the same, "
                        + "use one driver for both")
                    .formatted(drivers.get(i), String.join(", ", drivers.subList(0, i)))));
        return factor;
      }
      factor[i][i] = StrictMath.sqrt(pivot);
    }
    return factor;
  }

  List<String> drivers() {
    return drivers;
  }

  /** Whether any other driver decides on this one's draws. */
  boolean isFree(int driver) {
    for (int j = 0; j < driver; j++) {
      if (factor[driver][j] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Weight of an earlier driver's own deviate, or of its own, in a driver's deviate. */
  double weight(int driver, int earlier) {
    return factor[driver][earlier];
  }
}
