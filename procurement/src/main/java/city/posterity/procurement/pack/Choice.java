package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which procedures an estimate allows, and why.
 *
 * @param packKey the pack and its date
 * @param estimate net of value added tax, in the pack's currency
 * @param advised the band's first procedure
 * @param permitted all procedures of the band, the advised one first
 * @param light the light path, where the estimate is small enough for a comparison of quotations
 *     without a tender; some grounds of direct award reach further
 */
public record Choice(
    String packKey,
    Money estimate,
    Procedure advised,
    List<Procedure> permitted,
    Reason reason,
    @Nullable LightPath light) {

  public Choice {
    permitted = List.copyOf(permitted);
  }

  public boolean permits(String procedureId) {
    return permitted.stream().anyMatch(p -> p.procedureId().equals(procedureId));
  }

  /**
   * The band that the estimate fell in.
   *
   * @param from values of at least this much, zero for the lowest band
   * @param below values under this much; absent for the top band
   * @param fromSource who decided {@code from}; absent for the lowest band
   * @param belowSource who decided {@code below}; absent for the top band
   */
  public record Reason(
      String band,
      Money from,
      @Nullable Money below,
      @Nullable Sourced fromSource,
      @Nullable Sourced belowSource) {}
}
