package city.posterity.appraisal.generation;

import city.posterity.appraisal.Problem;
import java.util.List;

/**
 * To nobody of known age: firms, other places, the state as such.
 *
 * @param reason in a word: {@code lenders}, {@code external_grant}
 */
public record Unallocated(String reason) implements Incidence {

  /**
   * What payments are worth more than the outlays that they pay for: no benefit of what is bought.
   */
  public static final Unallocated LENDERS = new Unallocated("lenders");

  @Override
  public List<Problem> problems(String line, String pointer, double[] amounts) {
    return List.of();
  }

  @Override
  public void addTo(double[] presentAmounts, double[] groups) {
    for (double amount : presentAmounts) {
      groups[groups.length - 1] += amount;
    }
  }
}
