package city.posterity.cityhall.emergency;

import city.posterity.procurement.emergency.declaration.Emergency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The emergency that a purchase is made under, or whose case this is.
 *
 * @param emergency absent where none is named
 * @param deals what was bought under it, oldest first; for the case of the emergency itself alone
 * @param anyInForce whether any emergency is in force in the city
 */
public record Declared(@Nullable Emergency emergency, List<Deal> deals, boolean anyInForce) {

  /** No emergency, here or elsewhere in the city. */
  public static final Declared NONE = new Declared(null, List.of(), false);

  public Declared {
    deals = List.copyOf(deals);
  }
}
