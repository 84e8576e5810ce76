package city.posterity.procurement.pack;

import city.posterity.procurement.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of estimated values and the procedures that may be used in it, the first one advised.
 *
 * @param below values under this amount belong here; absent for the top band
 * @param origin who decided the limit
 * @param verified whether somebody read the basis
 * @param line in the pack's file, from 1
 */
public record Band(
    String id,
    @Nullable Money below,
    List<String> procedures,
    Origin origin,
    @Nullable String basis,
    boolean verified,
    int line) {

  public Band {
    procedures = List.copyOf(procedures);
  }

  /** What may be said about where the limit comes from. */
  public String explanation() {
    return new Sourced(id, origin, basis, verified, line).explanation();
  }
}
