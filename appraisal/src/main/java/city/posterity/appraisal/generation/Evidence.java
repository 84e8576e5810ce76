package city.posterity.appraisal.generation;

import city.posterity.appraisal.discount.Factors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the indices of an option rest on. Amounts are by year from year 0, undiscounted, real, 0
 * or more.
 *
 * @param account of the option, in the view (resources or payments) that the indices are to show
 * @param reference of the option that others are measured against; absent for that one itself or
 *     where there is none
 * @param factors of the account's central schedule, as long as the longest of the amounts
 * @param payments by contract, debt service and least fees with them, {@code endOfLife} without
 * @param endOfLife what must follow the use, such as decommissioning
 * @param exit costs of leaving: a part of all costs
 * @param service units of use under the contracted life, in any unit
 * @param users who uses the service; absent where that is not known
 * @param attested irreversible effects that somebody attested: habitat, heritage, aquifer,
 *     long-lived waste, data disclosure
 * @param tolerance of the no-harm test, as a part of all costs; 0.02 where nothing was said
 */
@SuppressWarnings("ArrayRecordComponent") // carried from the engine to the indices, never compared
public record Evidence(
    Account account,
    @Nullable Account reference,
    Heads heads,
    Factors factors,
    double[] payments,
    double[] endOfLife,
    double[] exit,
    double[] service,
    @Nullable Shares users,
    List<String> attested,
    double tolerance) {

  /** Of the no-harm test, where nothing was said. */
  public static final double TOLERANCE = 0.02;

  public Evidence {
    attested = List.copyOf(attested);
    if (!heads.population().equals(account.home()) || heads.last() != account.last()) {
      throw new IllegalArgumentException("heads of another population or other years");
    }
    for (double[] amounts : new double[][] {payments, endOfLife, exit, service}) {
      if (amounts.length > factors.last() + 1) {
        throw new IllegalArgumentException("amounts of more years than factors");
      }
    }
    if (users != null && service.length > users.last() + 1) {
      throw new IllegalArgumentException("service of more years than users");
    }
    if (reference != null && !reference.generations().equals(account.generations())) {
      throw new IllegalArgumentException("the reference has other generations");
    }
  }
}
