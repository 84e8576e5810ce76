package city.posterity.appraisal.generation;

import city.posterity.appraisal.Problem;
import java.util.List;

/** On whom a flow falls. */
public sealed interface Incidence permits Shares, Damage, Unallocated {

  /**
   * What forbids a flow: years with an amount in which nobody is there to bear it.
   *
   * @param line its id, for the message
   * @param pointer of the line
   * @param amounts by year, from year 0
   */
  List<Problem> problems(String line, String pointer, double[] amounts);

  /**
   * Adds a flow to generations. Amounts of lines with the same incidence may be summed first: the
   * result is the same, so a simulation needs this once for each incidence and run.
   *
   * @param presentAmounts by year, from year 0, each worth what it is in the decision year
   * @param groups amounts by group, oldest first, and last those to nobody known; changed
   */
  void addTo(double[] presentAmounts, double[] groups);
}
