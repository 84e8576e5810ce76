package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import java.util.Collection;
import java.util.HashSet;

/**
 * How far two people who sorted the same contributions agree.
 *
 * @param published contributions that are shown
 * @param twice how many of them two people sorted
 * @param same how many of those both sorted into just the same themes
 * @param overlap mean share of themes in common among all that either chose (Jaccard), from 0 to 1;
 *     0 where nobody sorted twice
 */
public record Agreement(int published, int twice, int same, double overlap) {

  /** The share that two people sort (our reference of flows: a sample of 10 %). */
  public static final double SAMPLE = 0.1;

  public static Agreement of(Collection<Input> inputs) {
    var shown = inputs.stream().filter(i -> i.status() == InputStatus.PUBLISHED).toList();
    int same = 0;
    int twice = 0;
    double overlap = 0;
    for (Input input : shown) {
      var second = input.secondThemes();
      if (second.isPresent()) {
        var first = new HashSet<>(input.themes());
        var other = new HashSet<>(second.get());
        var union = new HashSet<>(first);
        union.addAll(other);
        var common = new HashSet<>(first);
        common.retainAll(other);
        twice++;
        same += first.equals(other) ? 1 : 0;
        overlap += union.isEmpty() ? 1 : (double) common.size() / union.size();
      }
    }
    return new Agreement(shown.size(), twice, same, twice == 0 ? 0 : overlap / twice);
  }

  /** How many two people have to sort. */
  public int wanted() {
    return (int) Math.ceil(published * SAMPLE);
  }

  public boolean isEnough() {
    return twice >= wanted();
  }
}
